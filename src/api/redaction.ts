import { hideCardNumbers } from '@/contract/card-number.ts'

/** One line of redacted JSON; `redacted` lines stand for a value that is not told, `cut` lines for what was left out. */
export interface JsonLine {
  depth: number
  /** The key, as JSON writes it; null in arrays and on closing lines. */
  key: string | null
  text: string
  kind: 'open' | 'close' | 'string' | 'number' | 'word' | 'redacted' | 'cut'
  comma: boolean
}

/** What a place in an answer may tell: all of it, its end, or only of what type it is. */
type Rule = 'show' | 'identifier' | 'token' | 'last-four' | 'first-digits' | 'hide' | Shape
type Shape = { each: Rule } | { keys: ReadonlyMap<string, Rule> }

// Maps, because a gateway may send keys that every object has.
function shape(keys: Record<string, Rule>): Shape {
  return { keys: new Map(Object.entries(keys)) }
}

const reference = shape({ id: 'show', guid: 'show', name: 'show' })

const paymentData = shape({
  _TYPE: 'show',
  brand: 'show',
  expiryMonth: 'show',
  expiryYear: 'show',
  firstSixDigits: 'first-digits',
  lastFourDigits: 'last-four',
  iban: 'last-four',
  bic: 'show',
  mandateId: 'show',
  mandateDate: 'show',
  walletReferenceId: 'show',
  walletRegistrationId: 'show',
  walletType: 'show',
})

const instrument = shape({
  _TYPE: 'show',
  createdAt: 'show',
  method: 'show',
  paymentData,
  paymentToken: 'token',
  isPreferred: 'show',
  associatedTokenType: 'show',
  networkTokenStatus: 'show',
})

const context = shape({
  container: reference,
  createdAt: 'show',
  createdBy: reference,
  masked: { each: 'show' },
  samePerson: { each: shape({ profileGuid: 'show', container: reference, because: { each: 'show' } }) },
  instruments: {
    each: shape({ paymentToken: 'token', transactionUuid: 'show', connector: reference, unusable: 'show' }),
  },
})

const mark = shape({ kind: 'show', label: 'show', lastFour: 'last-four', expired: 'show', preferred: 'show' })

const transaction = shape({
  uuid: 'show',
  merchantTransactionId: 'show',
  purchaseId: 'show',
  type: 'show',
  withRegister: 'show',
  status: 'show',
  createdAt: 'show',
  amount: 'show',
  currency: 'show',
  paymentMethod: 'show',
  connector: reference,
  through: reference,
  merchant: reference,
  tenant: reference,
  instrument: mark,
  tokenTail: 'show',
  profile: shape({ guid: 'show', container: reference, customerIdentification: 'identifier' }),
  description: 'show',
  referenceUuid: 'show',
  deregistered: 'show',
  error: shape({ code: 'show', message: 'show', adapterCode: 'show', adapterMessage: 'show' }),
  context: shape({
    called: reference,
    calledKind: 'show',
    processedBy: reference,
    route: 'show',
    container: reference,
    containerRule: 'show',
    profile: 'show',
    instrument: 'show',
  }),
  redirectUrl: 'show',
  related: { each: shape({ uuid: 'show', type: 'show', status: 'show', createdAt: 'show' }) },
})

const profile = shape({
  success: 'show',
  profileExists: 'show',
  profileGuid: 'show',
  customerIdentification: 'identifier',
  preferredMethod: 'show',
  customer: shape({ _TYPE: 'show', identification: 'identifier', gender: 'show', billingCountry: 'show' }),
  paymentInstruments: { each: instrument },
  context,
})

const answers = { profile, transaction }

const hidden = '•••'
const longest = 500
const deepest = 60

function shortened(text: string): string {
  if (text.length <= longest) return text
  // Cut between characters, not within one.
  return `${Array.from(text.slice(0, longest + 1))
    .slice(0, -1)
    .join('')}…`
}

function endOf(text: string, length: number): string {
  const end = text.replace(/[^\p{L}\p{Nd}]/gu, '')
  return end.length > length ? `${hidden}${end.slice(-length)}` : hidden
}

/** Of a long text only as much is looked at as could be shown. */
function legible(text: string): string {
  return shortened(hideCardNumbers(text.slice(0, longest * 4)))
}

function toldText(rule: Rule, text: string): string {
  if (rule === 'identifier') return legible(text)
  // Nothing that is shown is an e-mail; where one stands all the same, it is somebody's.
  if (rule === 'show') return text.includes('@') ? hidden : legible(text)
  if (rule === 'token') return endOf(text, 8)
  if (rule === 'last-four') return /^\d{0,4}$/.test(text) ? text : endOf(text, 4)
  return rule === 'first-digits' && /^\d{0,8}$/.test(text) ? text : hidden
}

type Told = Pick<JsonLine, 'text' | 'kind'>

function told(rule: Rule, value: unknown): Told {
  // That there is nothing tells nothing.
  if (value === null) return { text: 'null', kind: 'word' }
  if (typeof value === 'string') {
    const text = value === '' ? '' : toldText(rule, value)
    return { text: JSON.stringify(text), kind: text.startsWith(hidden) ? 'redacted' : 'string' }
  }
  const digits = Math.abs(Number(value))
  // Thirteen digits may be a card number, which as a number has lost its last ones: no check digit would find it.
  const safe = rule === 'show' || (rule === 'last-four' && digits < 1e4) || (rule === 'first-digits' && digits < 1e8)
  if (safe && digits < 1e12) {
    return { text: JSON.stringify(value), kind: typeof value === 'number' ? 'number' : 'word' }
  }
  return { text: JSON.stringify(`${hidden} (${typeof value})`), kind: 'redacted' }
}

function below(rule: Rule, key: string | null): Rule {
  if (typeof rule === 'string') return 'hide'
  if ('each' in rule) return key === null ? rule.each : 'hide'
  return key === null ? 'hide' : (rule.keys.get(key) ?? 'hide')
}

interface Frame {
  rule: Rule
  value: object
  keys: readonly string[] | null
  next: number
  size: number
}

function frameOf(rule: Rule, value: object): Frame {
  const keys = Array.isArray(value) ? null : Object.keys(value)
  return { rule, value, keys, next: 0, size: keys?.length ?? (value as unknown[]).length }
}

export interface RedactedJson {
  lines: JsonLine[]
  /** Whether something was left out, because there is too much of it or it lies too deep. */
  cut: boolean
}

/**
 * An answer as it came over the wire, without what it says of a person: names, addresses, holders, numbers and whatever
 * this console does not know are dots. Structure and types stay. It walks by a loop, and only as far as there are lines to show.
 */
export function redactedJson(wire: unknown, most: number, of: keyof typeof answers = 'profile'): RedactedJson {
  const lines: JsonLine[] = []
  const stack: Frame[] = []
  let cut = false

  const put = (rule: Rule, key: string | null, value: unknown, comma: boolean) => {
    const depth = stack.length
    const shownKey = key === null ? null : JSON.stringify(legible(key))
    if (typeof value !== 'object' || value === null) {
      lines.push({ depth, key: shownKey, ...told(rule, value), comma })
      return
    }
    const frame = frameOf(rule, value)
    const [open, close] = frame.keys ? ['{', '}'] : ['[', ']']
    if (frame.size === 0 || depth >= deepest) {
      cut ||= frame.size > 0
      const text = frame.size === 0 ? `${open}${close}` : JSON.stringify(`${hidden} (nested deeper)`)
      lines.push({ depth, key: shownKey, text, kind: frame.size === 0 ? 'word' : 'redacted', comma })
      return
    }
    lines.push({ depth, key: shownKey, text: open, kind: 'open', comma: false })
    stack.push(frame)
  }

  put(answers[of], null, wire, false)
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const full = lines.length >= most
    if (frame.next < frame.size && !full) {
      const key = frame.keys ? (frame.keys[frame.next] ?? '') : null
      const value = key === null ? (frame.value as unknown[])[frame.next] : (Reflect.get(frame.value, key) as unknown)
      frame.next += 1
      put(below(frame.rule, key), key, value, frame.next < frame.size)
      continue
    }
    if (frame.next < frame.size) {
      cut = true
      const left = (frame.size - frame.next).toLocaleString('en')
      lines.push({ depth: stack.length, key: null, text: `… ${left} more`, kind: 'cut', comma: false })
    }
    stack.pop()
    const parent = stack.at(-1)
    const comma = parent !== undefined && parent.next < parent.size && lines.length < most
    lines.push({ depth: stack.length, key: null, text: frame.keys ? '}' : ']', kind: 'close', comma })
  }
  return { lines, cut }
}

/** The lines as JSON text, to be copied: what was cut is left out of it, so that it can still be read as JSON. */
export function textOfLines(lines: readonly JsonLine[]): string {
  const kept = lines.filter(({ kind }) => kind !== 'cut')
  return kept
    .map(({ depth, key, text, comma }, place) => {
      // A comma in front of what was cut would be one too many.
      const last = kept[place + 1]?.kind === 'close'
      return `${'  '.repeat(depth)}${key === null ? '' : `${key}: `}${text}${comma && !last ? ',' : ''}`
    })
    .join('\n')
}
