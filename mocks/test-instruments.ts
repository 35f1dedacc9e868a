import type { StoredPaymentData } from './entities.ts'

/** A number that card schemes and processors publish for tests, and what it does at the simulated bank (decision 47). */
export interface TestInstrument {
  readonly name: string
  readonly kind: 'card' | 'iban' | 'wallet'
  readonly brand: string
  readonly number: string
  readonly does: string
}

/** How the bank declines: the gateway's code and sentence, and what an adapter would have said (GF 2.8). */
interface Decline {
  readonly code: number
  readonly message: string
  readonly adapterCode: string
  readonly adapterMessage: string
}

/** What the simulated bank does with an instrument. */
interface Conduct {
  /** `always`; when it is `charged`, an amount being taken or authorized; when it is charged as a `stored` one. */
  readonly declines?: { readonly when: 'always' | 'charged' | 'stored'; readonly decline: Decline }
  /** Whether it asks for 3-D Secure of its own: of a `new` instrument, or `always`. */
  readonly challenges?: 'new' | 'always'
}

function decline(code: number, message: string, adapterCode: string, adapterMessage: string): Decline {
  return { code, message, adapterCode, adapterMessage }
}

const declined = decline(2003, 'The transaction was declined.', '05', 'Do not honor')
const insufficient = decline(2006, 'The transaction was declined: insufficient funds.', '51', 'Insufficient funds')
const lost = decline(2015, 'The transaction was declined: the card was reported lost.', '41', 'Lost card')
const blocked = decline(2013, 'The transaction was blocked by a risk check.', '59', 'Suspected fraud')
const invalidIban = decline(2017, 'The bank does not know this IBAN.', 'AC01', 'Incorrect account number')

type Entry = TestInstrument & Conduct

const entries: readonly Entry[] = [
  { name: 'Visa', kind: 'card', brand: 'visa', number: '4111111111111111', does: 'Succeeds.' },
  { name: 'Another Visa', kind: 'card', brand: 'visa', number: '4242424242424242', does: 'Succeeds.' },
  { name: 'Mastercard', kind: 'card', brand: 'mastercard', number: '5555555555554444', does: 'Succeeds.' },
  { name: 'American Express', kind: 'card', brand: 'amex', number: '378282246310005', does: 'Succeeds.' },
  {
    name: 'Visa, declined',
    kind: 'card',
    brand: 'visa',
    number: '4000000000000002',
    does: 'Is declined by the bank.',
    declines: { when: 'always', decline: declined },
  },
  {
    name: 'Visa, no funds',
    kind: 'card',
    brand: 'visa',
    number: '4000000000009995',
    does: 'Can be stored; payments are declined for insufficient funds.',
    declines: { when: 'charged', decline: insufficient },
  },
  {
    name: 'Visa, lost',
    kind: 'card',
    brand: 'visa',
    number: '4000000000009987',
    does: 'Is declined as reported lost.',
    declines: { when: 'always', decline: lost },
  },
  {
    name: 'Visa, blocked',
    kind: 'card',
    brand: 'visa',
    number: '4100000000000019',
    does: 'Is blocked by a risk check.',
    declines: { when: 'always', decline: blocked },
  },
  {
    name: 'Visa, 3-D Secure once',
    kind: 'card',
    brand: 'visa',
    number: '4000000000003220',
    does: 'The bank asks for 3-D Secure at its first use; stored, it succeeds at once.',
    challenges: 'new',
  },
  {
    name: 'Visa, always 3-D Secure',
    kind: 'card',
    brand: 'visa',
    number: '4000002760003184',
    does: 'The bank asks for 3-D Secure at every use, also when it is stored.',
    challenges: 'always',
  },
  {
    name: 'Visa, declined later',
    kind: 'card',
    brand: 'visa',
    number: '4000000000000341',
    does: 'Succeeds at its first use and can be stored; as a stored card it is declined.',
    declines: { when: 'stored', decline: declined },
  },
  { name: 'Account in Germany', kind: 'iban', brand: 'iban', number: 'DE89370400440532013000', does: 'Succeeds.' },
  {
    name: 'Account in Austria, unknown',
    kind: 'iban',
    brand: 'iban',
    number: 'AT861904300235473202',
    does: 'Fails: the bank does not know this account.',
    declines: { when: 'always', decline: invalidIban },
  },
  { name: 'PayPal', kind: 'wallet', brand: 'paypal', number: 'alex.smith@example.com', does: 'Succeeds.' },
]

/** The published test numbers to choose from. They are for a tokeniser in the page: no call takes one. */
export const testInstruments: readonly TestInstrument[] = entries.map(({ name, kind, brand, number, does }) => ({
  name,
  kind,
  brand,
  number,
  does,
}))

const conducts = new Map<string, Conduct>(
  entries.flatMap(({ kind, number, declines, challenges }) => {
    const conduct = { ...(declines && { declines }), ...(challenges && { challenges }) }
    const start = number.slice(0, kind === 'card' ? 6 : 4)
    return kind === 'wallet' ? [] : [[`${start} ${number.slice(-4)}`, conduct] as const]
  }),
)

/** What the bank does with an instrument, by the digits of it that are told: the first six and last four of a card, the four at either end of an IBAN. */
export function conductOf(data: StoredPaymentData): Conduct {
  const { firstSixDigits, lastFourDigits, iban } = data
  const place =
    typeof iban === 'string'
      ? `${iban.slice(0, 4)} ${iban.slice(-4)}`
      : `${firstSixDigits ?? ''} ${lastFourDigits ?? ''}`
  return conducts.get(place) ?? {}
}
