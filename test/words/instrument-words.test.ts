import { describe, expect, test } from 'vitest'
import { PaymentInstrument } from '@/contract/v3/instruments.ts'
import * as words from '@/words/instrument-words.ts'

const pan = '4111'.padEnd(16, '1')
const read = (fields: object) => PaymentInstrument.parse({ paymentToken: 'pt::abcd1234', ...fields })
const card = (data: object = {}, more: object = {}) =>
  read({ paymentData: { _TYPE: 'card', brand: 'VISA', lastFourDigits: '1111', ...data }, ...more })
const iban = (text: unknown) => read({ paymentData: { _TYPE: 'iban', iban: text } })

describe('an instrument is spoken of', () => {
  test.each([
    ['a card', card(), 'Visa •••• 1111'],
    ['a card of a scheme written otherwise', card({ brand: 'American Express' }), 'American Express •••• 1111'],
    ['a card in a wallet of a phone', card({}, { associatedTokenType: 'APPLE_PAY' }), 'Apple Pay •••• 1111'],
    ['a card with a network token', card({}, { associatedTokenType: 'NETWORK' }), 'Visa •••• 1111'],
    ['a card without a brand', card({ brand: null }), 'Card •••• 1111'],
    ['a card with an empty brand', card({ brand: '' }), 'Card •••• 1111'],
    ['a card of a brand unknown here', card({ brand: '银联' }), '银联 •••• 1111'],
    ['a card without digits', card({ lastFourDigits: null }), 'Visa •••• ••••'],
    ['a card whose last four are all of them', card({ lastFourDigits: pan }), 'Visa •••• 1111'],
    ['a card whose brand is its number', card({ brand: pan }), '•••• 1111 •••• 1111'],
    ['an IBAN', iban('DE89 3704 0044 0532 0130 00'), 'IBAN DE •••• 3000'],
    ['an IBAN that is missing', iban(null), 'IBAN not set'],
    ['a wallet', read({ paymentData: { _TYPE: 'wallet', walletType: 'PayPal' } }), 'PayPal wallet'],
    ['a wallet of no type', read({ method: 'wallet' }), 'Wallet'],
    ['a new kind', read({ method: 'bankTransfer' }), 'Bank transfer …1234'],
    ['a nameless kind', read({}), 'Other …1234'],
    ['a kind named like its number', read({ method: pan }), '•••• 1111 …1234'],
  ])('%s', (_title, instrument, name) => {
    expect(words.instrumentName(instrument)).toBe(name)
  })
})

test('the first six digits of a card are shown only where asked for, and never more of it', () => {
  const number = (data: object, firstSix = true) => words.instrumentNumber(card(data), firstSix)
  expect(number({ firstSixDigits: 411111 })).toBe('411111 •••• 1111')
  expect(number({ firstSixDigits: 411111 }, false)).toBe('•••• 1111')
  expect(number({ firstSixDigits: pan, lastFourDigits: pan })).toBe('411111 •••• 1111')
  for (const firstSixDigits of ['41111', '', 'abcdef', null]) expect(number({ firstSixDigits })).toBe('•••• 1111')
})

describe('of an IBAN country and last four are shown', () => {
  test.each([
    ['DE89 3704 0044 0532 0130 00', 'DE •••• 3000'],
    ['DE89370400440532013000', 'DE •••• 3000'],
    ['de89370400440532013000', '•••• 3000'],
    ['DE89 **** **** 3000', 'DE89 •••• 3000'],
    ['DE••••3000', 'DE •••• 3000'],
    ['DE89XXXXXXXXXXXXXX3000', 'DE •••• 3000'],
    ['DE89 3704 **** **** 3000', 'DE •••• 3000'],
    ['GB82\u00a0WEST\u00a01234\u00a05698\u00a07654\u00a032', 'GB •••• 5432'],
    ['  ', 'IBAN not set'],
  ])('%s', (text, shown) => {
    expect(words.maskedIban(text)).toBe(shown)
  })
})

describe('where a card has its number, other kinds show', () => {
  const number = (fields: object) => words.instrumentNumber(read(fields), true)
  const wallet = (data: object) => number({ paymentData: { _TYPE: 'wallet', ...data } })
  const other = (data: object, more: object = {}) => number({ paymentData: { _TYPE: 'crypto', ...data }, ...more })
  test.each([
    ['the owner of a wallet', wallet({ walletOwner: 'alex@example.com', walletReferenceId: 'r' }), 'alex@example.com'],
    ['else its reference, without a card number in it', wallet({ walletReferenceId: `x ${pan}` }), 'x •••• 1111'],
    ['else that it has no owner', wallet({}), 'Owner not set'],
    ['the first field of a new kind', other({ empty: '', none: null, coin: 'moon' }), 'moon'],
    ['of its account the end', other({ accountNumber: 12_345_678 }), '•••• 5678'],
    ['of its PAN the end', other({ tokenPan: '123456789' }), '•••• 6789'],
    ['of what is no number all', other({ company: 'No 12345678' }), 'No 12345678'],
    ['of a card number under any key the end', other({ nickname: pan }), '•••• 1111'],
    ['of a card number deep inside the end', other({ details: { a: [pan] } }), '{"a":["•••• 1111"]}'],
    ['a truth value as it came', other({ active: false }), 'false'],
    ['else the name of its method', other({}, { method: 'crypto_coin' }), 'Crypto coin'],
    ['and of a method that is a card number the end', other({}, { method: pan }), '•••• 1111'],
    ['else that it is unknown', other({}), 'Unknown kind'],
  ])('%s', (_title, shown, wanted) => {
    expect(shown).toBe(wanted)
  })
})

test('a brand is one however it is written, and a word of the language is no brand', () => {
  expect(['MasterCard', 'MC', 'master-card', 'master card'].map(words.brandKey)).toEqual(Array(4).fill('mastercard'))
  expect(words.brandKey('constructor')).toBe('constructor')
  expect(words.brandName('constructor')).toBe('constructor')
  expect(read({ paymentData: { _TYPE: 'paymentData.constructor' } }).kind).toBe('other')
  expect(words.tokenWords(card({}, { associatedTokenType: 'constructor', networkTokenStatus: 'constructor' }))).toBe(
    'constructor · Visa · Network token constructor',
  )
})

test('the token of a card is told by what it stands for and how it is doing, never with a card number', () => {
  const told = (more: object, data: object = {}) => words.tokenWords(card(data, more))
  expect(told({})).toBe('Card token')
  expect(told({ associatedTokenType: 'NETWORK', networkTokenStatus: 'SUSPENDED' })).toBe('Network token suspended')
  expect(told({ associatedTokenType: 'NETWORK' })).toBe('Network token')
  expect(told({ associatedTokenType: 'google_pay' })).toBe('Google Pay · Visa')
  expect(told({ associatedTokenType: 'apple pay', networkTokenStatus: 'active' }, { brand: null })).toBe(
    'Apple Pay · Network token active',
  )
  expect(told({ associatedTokenType: pan, networkTokenStatus: pan }, { brand: pan })).toBe(
    '•••• 1111 · •••• 1111 · Network token •••• 1111',
  )
})

test('an expiry is drawn as on the card, and one that is missing is said to be', () => {
  const expiry = (expiryMonth: unknown, expiryYear: unknown) =>
    words.expiryText(card({ expiryMonth, expiryYear }).paymentData)
  expect([expiry('3', 2028), expiry(12, '2105'), expiry('03', 28)]).toEqual(['03/28', '12/05', '03/28'])
  expect([expiry(null, 2028), expiry(3, ''), expiry(null, null)]).toEqual(Array(3).fill('Expiry not set'))
})
