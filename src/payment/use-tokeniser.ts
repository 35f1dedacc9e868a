import { useRef, useState } from 'react'
import { useExtension, type Tokeniser, type TestInstrument, type TypedInstrument } from '@/extension.ts'
import { brandName, maskedIban } from '@/words/instrument-words.ts'

export type InstrumentKind = TypedInstrument['kind']

/** What is typed, as it is typed: the expiry as one text. */
export interface TypedTexts {
  number: string
  holder: string
  expiry: string
  securityCode: string
}

export type TypedField = keyof TypedTexts

/** A token that was made, with the words for what it stands for; nothing of the number but its end. */
export interface MadeToken {
  token: string
  kind: InstrumentKind
  name: string
}

const nothing: TypedTexts = { number: '', holder: '', expiry: '', securityCode: '' }

/** `12/28` and `12/2028` as month and year; null where it is neither. */
export function readExpiry(text: string): { expiryMonth: number; expiryYear: number } | null {
  const [, month, year] = /^\s*(\d{1,2})\s*[/.\s-]\s*(\d{2}|\d{4})\s*$/.exec(text) ?? []
  if (month === undefined || year === undefined || Number(month) < 1 || Number(month) > 12) return null
  return { expiryMonth: Number(month), expiryYear: Number(year) + (year.length === 2 ? 2000 : 0) }
}

/** December of the year after next: what a test card ends with unless something else is typed. */
export function usualExpiry(now: Date): string {
  return `12/${String((now.getUTCFullYear() + 2) % 100).padStart(2, '0')}`
}

function plain(number: string): string {
  return number.replace(/[\s-]/g, '')
}

function nameOf(kind: InstrumentKind, number: string, brand: string | undefined): string {
  if (kind === 'iban') return `IBAN ${maskedIban(plain(number))}`
  if (kind === 'wallet') return `${brandName(brand ?? 'Wallet')} wallet`
  return `${brandName(brand ?? 'Card')} •••• ${plain(number).slice(-4)}`
}

const fieldOf = {
  number: 'number',
  holder: 'holder',
  expiryMonth: 'expiry',
  expiryYear: 'expiry',
  securityCode: 'securityCode',
} as const satisfies Record<string, TypedField>

function typedOf(kind: InstrumentKind, texts: TypedTexts): TypedInstrument | null {
  const number = texts.number.trim()
  if (kind === 'wallet') return { kind, number, holder: number }
  if (kind === 'iban') return { kind, number, holder: texts.holder.trim() }
  const expiry = readExpiry(texts.expiry)
  return expiry && { kind, number, holder: texts.holder.trim(), securityCode: texts.securityCode.trim(), ...expiry }
}

/**
 * A card, account or wallet as it is typed, and the token made of it. The number lives in this state alone, as long as the page that asked
 * for it; it is forgotten with the token that is spent. Null in builds without a tokeniser.
 */
export function useTokeniser(kinds: readonly InstrumentKind[] = ['card', 'iban', 'wallet']): Tokenising | null {
  const { tokeniser } = useExtension()
  const [chosenKind, setKind] = useState<InstrumentKind>('card')
  const [texts, setTexts] = useState(nothing)
  const [errors, setErrors] = useState<Partial<Record<TypedField, string>>>({})
  const [made, setMade] = useState<MadeToken | null>(null)
  /** The same as it is now, for who asks after an answer came. */
  const latest = useRef<MadeToken | null>(null)
  const kind = kinds.includes(chosenKind) ? chosenKind : (kinds[0] ?? 'card')
  if (!tokeniser) return null
  const { testInstruments, tokenise } = tokeniser
  const chosen = testInstruments.find((one) => one.kind === kind && plain(one.number) === plain(texts.number))

  function begin(next: TypedTexts) {
    setTexts(next)
    setErrors({})
    setMade(null)
    latest.current = null
  }
  function fail(field: TypedField, sentence: string) {
    setErrors({ [field]: sentence })
    return null
  }
  return {
    kind,
    kinds,
    texts,
    errors,
    made,
    tests: testInstruments.filter((one) => one.kind === kind),
    chosen,
    type: (field, text) => begin({ ...texts, [field]: text }),
    chooseKind: (next) => {
      setKind(next)
      begin({ ...nothing, holder: texts.holder })
    },
    choose: ({ number, brand }) =>
      begin({
        number,
        holder: texts.holder || 'Test Customer',
        expiry: kind === 'card' ? texts.expiry || usualExpiry(new Date()) : '',
        securityCode: kind === 'card' ? (/amex|american/i.test(brand) ? '1234' : '123') : '',
      }),
    make: () => {
      if (made) return made
      if (texts.number.trim() === '') return fail('number', 'Enter it, or choose one of the test entries.')
      const typed = typedOf(kind, texts)
      if (!typed) return fail('expiry', 'Month and year, for example 12/28.')
      const answer = tokenise(typed)
      if ('field' in answer) return fail(fieldOf[answer.field], answer.sentence)
      const next = { token: answer.token, kind, name: nameOf(kind, texts.number, chosen?.brand) }
      setErrors({})
      setMade(next)
      latest.current = next
      return next
    },
    spend: (used) => {
      if (latest.current === used) begin({ ...nothing, holder: texts.holder })
    },
  }
}

export interface Tokenising {
  kind: InstrumentKind
  kinds: readonly InstrumentKind[]
  texts: TypedTexts
  errors: Partial<Record<TypedField, string>>
  /** The token of what is typed, once it was made; anything typed after makes it void. */
  made: MadeToken | null
  tests: Tokeniser['testInstruments']
  /** The test entry whose number is typed. */
  chosen: TestInstrument | undefined
  type: (field: TypedField, text: string) => void
  chooseKind: (kind: InstrumentKind) => void
  choose: (test: TestInstrument) => void
  /** The token of what is typed; null when a field cannot be taken, which is marked then. */
  make: () => MadeToken | null
  /** The token was used up: what it was made of is forgotten, except for the holder; what was typed since stays. */
  spend: (used: MadeToken) => void
}
