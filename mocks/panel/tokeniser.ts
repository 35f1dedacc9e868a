import type { Tokenised, Tokeniser, TypedInstrument } from '@/extension.ts'
import { testInstruments } from '@mocks/test-instruments.ts'
import { coveredIban, sealToken, type TokenFacts } from '@mocks/test-tokens.ts'
import { complaintOf, plainNumber } from './typed-instrument.ts'

/** The number in groups, as it is printed on a card or a letter. */
function inGroups({ kind, brand, number }: (typeof testInstruments)[number]): string {
  if (kind === 'wallet') return number
  const groups = brand === 'amex' ? /^(.{4})(.{6})(.{5})$/ : null
  return groups ? number.replace(groups, '$1 $2 $3') : number.replace(/(.{4})(?=.)/g, '$1 ')
}

const offered = testInstruments.map((one) => ({ ...one, number: inGroups(one) }))

/** Addresses that reach nobody (RFC 2606). */
const reservedAddress = /^[^@\s]+@(?:[\w-]+\.)*example\.(?:com|org|net)$/i

function testNumbered({ kind, number }: TypedInstrument) {
  return testInstruments.find((one) => one.kind === kind && plainNumber(one.number) === plainNumber(number))
}

function refused(sentence: string): Tokenised {
  return { field: 'number', sentence }
}

/** What the token will tell: of a number its ends alone. Whatever is no published test number is refused: no real one may get even this far. */
function factsOf(typed: TypedInstrument): TokenFacts | Tokenised {
  const { kind, expiryMonth = 0, expiryYear = 0, securityCode = '' } = typed
  const number = plainNumber(typed.number)
  const holder = typed.holder.trim()
  if (kind === 'wallet') {
    const owner = typed.number.trim()
    if (!reservedAddress.test(owner) || owner.length > 255)
      return refused('This demo takes addresses at example.com, example.org and example.net alone.')
    return { kind, wallet: 'paypal', owner }
  }
  const test = testNumbered(typed)
  if (!test) {
    const what = kind === 'card' ? 'a real card' : 'a real account'
    return refused(`This demo takes published test numbers alone, never ${what}. Choose one of the test entries.`)
  }
  if (kind === 'iban') return { kind, iban: coveredIban(number), holder }
  const codeLength = test.brand === 'amex' ? 4 : 3
  if (securityCode.length !== codeLength)
    return { field: 'securityCode', sentence: `The security code of this card has ${codeLength} digits.` }
  const ends = { firstSix: number.slice(0, 6), lastFour: number.slice(-4) }
  return { kind, brand: test.brand, ...ends, holder, expiryMonth, expiryYear }
}

/** Does in the page what payment.js does: looks at the fields and makes a token for one transaction. It keeps nothing. */
export const tokeniser: Tokeniser = {
  testInstruments: offered,
  tokenise: (typed) => {
    const complaint = complaintOf(typed, new Date())
    if (complaint) return complaint
    const facts = factsOf(typed)
    return 'kind' in facts ? { token: sealToken(facts) } : facts
  },
}
