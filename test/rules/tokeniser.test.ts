import { holdsCardNumber } from '@/contract/card-number.ts'
import type { TypedInstrument } from '@/extension.ts'
import { tokeniser } from '@mocks/panel/tokeniser.ts'
import { openToken } from '@mocks/test-tokens.ts'
import { expect, test, vi } from 'vitest'

const { testInstruments, tokenise } = tokeniser
const visa = testInstruments.find(({ brand }) => brand === 'visa')?.number ?? ''

const card: TypedInstrument = {
  kind: 'card',
  number: visa,
  holder: 'Imke Petersen',
  expiryMonth: 12,
  expiryYear: 2028,
  securityCode: '123',
}

vi.setSystemTime('2026-11-22T21:00:00Z')

function typedAs({ kind, brand, number }: (typeof testInstruments)[number]): TypedInstrument {
  return kind === 'card'
    ? { ...card, number, securityCode: brand === 'amex' ? '1234' : '123' }
    : { kind, number, holder: 'Imke Petersen' }
}

function openedOf(typed: TypedInstrument) {
  const made = tokenise(typed)
  if (!('token' in made)) throw new Error(made.sentence)
  return { ...made, facts: openToken(made.token)?.facts }
}

function complaintAbout(change: Partial<TypedInstrument>): string {
  const made = tokenise({ ...card, ...change })
  return 'token' in made ? 'none' : `${made.field}: ${made.sentence}`
}

test('makes a token of every test entry, a new one each time, which tells the ends of a number and never the number', () => {
  for (const one of testInstruments) {
    const { token, facts } = openedOf(typedAs(one))
    const told = JSON.stringify(facts)
    expect(token).toMatch(/^ix::[\w-]+$/)
    expect(openedOf(typedAs(one)).token).not.toBe(token)
    expect(told).toContain(one.number.replaceAll(' ', '').slice(-4))
    if (one.kind === 'wallet') continue
    expect(holdsCardNumber(told)).toBe(false)
    for (const number of [one.number, one.number.replaceAll(' ', '')]) {
      expect(told).not.toContain(number)
      expect(token).not.toContain(number)
    }
  }
  const { facts } = openedOf({ ...card, number: ' 4111-1111 11111111 ', holder: ' Łucja Szczęsna ' })
  const ends = { firstSix: '411111', lastFour: '1111', expiryMonth: 12, expiryYear: 2028 }
  expect(facts).toEqual({ kind: 'card', brand: 'visa', holder: 'Łucja Szczęsna', ...ends })
  expect(openedOf({ kind: 'iban', number: 'de89 3704 0044 0532 0130 00', holder: 'Łucja' }).facts).toEqual({
    kind: 'iban',
    iban: 'DE89**************3000',
    holder: 'Łucja',
  })
})

test('takes no number but the published ones, however right it looks', () => {
  for (const number of ['4111111111111129', '5555555555554451', '6759649826438453'])
    expect(complaintAbout({ number })).toMatch(
      /^number: This demo takes published test numbers alone, never a real card/,
    )
  expect(complaintAbout({ kind: 'iban', number: 'GB29 NWBK 6016 1331 9268 19' })).toMatch(/never a real account/)
  expect(complaintAbout({ kind: 'wallet', number: 'somebody@mail.test' })).toMatch(/^number: .*example\.com/)
  expect(complaintAbout({ kind: 'wallet', number: 'nele@post.example.org' })).toBe('none')
})

test.each<[string, Partial<TypedInstrument>, string]>([
  ['no number', { number: ' ' }, 'number: Type the number of the card.'],
  ['letters in a number', { number: '4111 1111 1111 111O' }, 'number: A card number has digits only.'],
  ['digits of another script', { number: '٤١١١١١١١١١١١١١١١' }, 'number: A card number has digits only.'],
  ['eleven digits', { number: '41111111111' }, 'number: A card number has 12 to 19 digits.'],
  ['twenty digits', { number: '4'.repeat(20) }, 'number: A card number has 12 to 19 digits.'],
  ['a wrong check digit', { number: '4111 1111 1111 1112' }, 'number: The check digit of this card number is wrong.'],
  ['two digits swapped in an IBAN', { kind: 'iban', number: 'DE98370400440532013000' }, 'number: The check digits of'],
  ['no IBAN at all', { kind: 'iban', number: 'my account' }, 'number: An IBAN has two letters'],
  ['no holder', { holder: '  ' }, 'holder: Type the name of the card holder.'],
  ['the number as the holder', { holder: visa }, 'holder: This is a card number'],
  ['a holder without end', { holder: 'x'.repeat(101) }, 'holder: The name has at most 100 characters.'],
  ['the month 13', { expiryMonth: 13 }, 'expiryMonth: Type the month of expiry'],
  ['a year of two digits', { expiryYear: 28 }, 'expiryYear: Type the year of expiry with four digits.'],
  ['last month', { expiryMonth: 10, expiryYear: 2026 }, 'expiryMonth: This card has expired.'],
  ['the next century', { expiryYear: 2099 }, 'expiryYear: No card is valid that long.'],
  ['two digits of security', { securityCode: '12' }, 'securityCode: The security code has 3 digits, on some cards 4.'],
  [
    'four where there are three',
    { securityCode: '1234' },
    'securityCode: The security code of this card has 3 digits.',
  ],
])('names the field and says why: %s', (_, change, sentence) => {
  expect(complaintAbout(change)).toContain(sentence)
})

test('takes a card until the last day of its month', () => {
  expect(complaintAbout({ expiryMonth: 11, expiryYear: 2026 })).toBe('none')
})
