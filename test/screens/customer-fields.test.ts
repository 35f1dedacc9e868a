import { expect, test } from 'vitest'
import { Customer } from '@/contract/v3/customer.ts'
import { PaymentInstrument } from '@/contract/v3/instruments.ts'
import { matchingInstruments } from '@/features/profile/instrument-filter.ts'
import { billingFields, extraFields, labelOf, personalFields, wordsOf } from '@/profile/customer-fields.ts'
import { becauseWords } from '@/profile/same-person-words.ts'
import { instrumentOfTail, tailOf } from '@/profile/token-tail.ts'

function breaches(stored: Record<string, unknown>, masked: string[] = []) {
  const customer = Customer.parse(stored)
  const fields = [...personalFields(customer, masked), ...billingFields(customer, masked), ...extraFields(customer)]
  return fields.flatMap(({ label, breach }) => (breach === undefined ? [] : [`${label}: ${breach}`]))
}

test('a stored value that breaks the limits of today is flagged, whatever is fine or empty is not', () => {
  expect(
    breaches({ firstName: 'A', lastName: '', birthDate: '1970-01-01', billingCountry: 'AT', extraData: { a: 'b' } }),
  ).toEqual([])
  expect(
    breaches({
      firstName: 'A'.repeat(51),
      birthDate: '1970-02-30',
      gender: 'X',
      nationalId: '1'.repeat(15),
      billingCountry: 'uk',
      extraData: { ['k'.repeat(65)]: 'v', long: 'v'.repeat(8193) },
    }),
  ).toEqual([
    'First name: At most 50 characters.',
    'Born: A real day, written as 1970-01-31.',
    'Gender: M or F.',
    'National id: At most 14 characters.',
    'Country: Two capital letters, for example AT.',
    `${'k'.repeat(65)}: The name is too long.`,
    'long: At most 8192 characters.',
  ])
})

test('of a masked value nothing is said that only the stored one could tell', () => {
  expect(breaches({ birthDate: '•••', nationalId: '•••' }, ['birthDate', 'nationalId'])).toEqual([])
})

test('a revealed value is read as its field is', () => {
  expect(wordsOf('birthDate', '1970-01-31')).toContain('1970')
  expect(wordsOf('email', 'someone@example.com')).toBe('someone@example.com')
  expect([labelOf('nationalId'), labelOf('constructor')]).toEqual(['National id', 'constructor'])
})

test('why two profiles look like one person is said in words', () => {
  expect(becauseWords(['email'])).toBe('same e-mail')
  expect(becauseWords(['customerIdentification', 'email'])).toBe('same identification and e-mail')
})

const instrument = (paymentToken: string, brand: string, cardHolder: string, lastFourDigits: string) =>
  PaymentInstrument.parse({ paymentToken, paymentData: { _TYPE: 'card', brand, cardHolder, lastFourDigits } })

test('the end of a token names an instrument, unless two end alike', () => {
  const tokens = ['pt::1111111111112222222a', 'pt::3333333333332222222a', 'pt::4444444444445555555b']
  const stored = tokens.map((paymentToken) => ({ paymentToken }))
  expect(tailOf({ paymentToken: 'pt::4444444444445555555b' })).toBe('5555555b')
  expect(instrumentOfTail(stored, '5555555b')).toBe(stored[2])
  expect(instrumentOfTail(stored, '2222222a'), 'never the wrong one').toBeUndefined()
  expect(instrumentOfTail(stored, '00000000')).toBeUndefined()
})

test('an instrument is found among many by brand, holder, last four and connector, in any order', () => {
  const stored = [
    instrument('pt::a', 'visa', 'Łucja Szczęsna', '1111'),
    instrument('pt::b', 'amex', 'Göran Hägg', '0005'),
  ]
  const origins = new Map([
    [
      'pt::b',
      { paymentToken: 'pt::b', transactionUuid: null, connector: { guid: 'CO-1', name: 'Shop' }, unusable: null },
    ],
  ])
  const found = (text: string) => matchingInstruments(stored, origins, text).map(({ paymentToken }) => paymentToken)
  expect(found(' ')).toEqual(['pt::a', 'pt::b'])
  expect(found('1111 VISA')).toEqual(['pt::a'])
  expect(found('hagg')).toEqual(['pt::b'])
  expect(found('american shop')).toEqual(['pt::b'])
  expect(found('visa shop')).toEqual([])
})
