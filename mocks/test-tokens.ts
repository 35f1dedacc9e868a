import { holdsCardNumber } from '@/contract/card-number.ts'
import { z } from '@/contract/zod.ts'

const digits = (count: number) => z.string().check(z.regex(new RegExp(`^\\d{${count}}$`)))

/** Text that somebody typed: whatever it says, it must not be a card's number. */
const typed = (most: number) =>
  z.string().check(
    z.trim(),
    z.minLength(1),
    z.maxLength(most),
    z.refine((text: string) => !holdsCardNumber(text)),
  )

const TokenFacts = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('card'),
    brand: typed(32),
    firstSix: digits(6),
    lastFour: digits(4),
    holder: typed(100),
    expiryMonth: z.int().check(z.minimum(1), z.maximum(12)),
    expiryYear: z.int().check(z.minimum(2000), z.maximum(2199)),
  }),
  /** Covered but for its first and last four characters, as a connector may tell it (GF 1.4). */
  z.strictObject({
    kind: z.literal('iban'),
    iban: z.string().check(z.regex(/^[A-Z]{2}\d{2}\*{3,26}[A-Z0-9]{4}$/)),
    holder: typed(100),
  }),
  z.strictObject({ kind: z.literal('wallet'), wallet: z.literal('paypal'), owner: typed(255) }),
])

/** What a test token says of an instrument; never its number (decision 47). */
export type TokenFacts = z.output<typeof TokenFacts>

const Sealed = z.strictObject({
  nonce: z.string().check(
    z.regex(/^[\w-]{8,64}$/),
    z.refine((text: string) => !holdsCardNumber(text)),
  ),
  facts: TokenFacts,
})
type OpenedToken = z.output<typeof Sealed>

const prefix = 'ix::'

/** Whether a text is written as the token of a new instrument. */
export function isNewToken(token: string): boolean {
  return token.startsWith(prefix)
}

/** An IBAN as a token tells it: the first and the last four characters. */
export function coveredIban(iban: string): string {
  const plain = iban.replace(/\s/g, '').toUpperCase()
  return plain.slice(0, 4) + '*'.repeat(Math.max(3, plain.length - 8)) + plain.slice(-4)
}

/** Random digits in a row may look like a card number. */
function freshNonce(): string {
  for (;;) {
    const nonce = crypto.randomUUID()
    if (!holdsCardNumber(nonce)) return nonce
  }
}

/** A token for one transaction, as the gateway's payment.js would make it. Throws on facts that `openToken` would not read. */
export function sealToken(facts: TokenFacts, nonce: string = freshNonce()): string {
  const bytes = new TextEncoder().encode(JSON.stringify(z.parse(Sealed, { nonce, facts })))
  const letters = btoa(String.fromCharCode(...bytes))
  return prefix + letters.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** What a token says, or null where no tokeniser made it. */
export function openToken(token: string): OpenedToken | null {
  if (!isNewToken(token)) return null
  try {
    const letters = atob(token.slice(prefix.length).replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0))
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const read = z.safeParse(Sealed, JSON.parse(text))
    return read.success ? read.data : null
  } catch {
    return null
  }
}
