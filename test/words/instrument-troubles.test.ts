import { expect, test, vi } from 'vitest'
import { PaymentInstrument } from '@/contract/v3/instruments.ts'
import { lastDay, troublesOf, unknownFields, wordsOfKey } from '@/words/instrument-words.ts'

const now = new Date('2026-12-01T00:00:00Z')
const card = (expiryMonth?: number, expiryYear?: number, kind = 'card') =>
  PaymentInstrument.parse({ paymentToken: 'pt::1', paymentData: { _TYPE: kind, expiryMonth, expiryYear } })
const said = (...parts: Parameters<typeof troublesOf>) => troublesOf(...parts).map(({ word }) => word)

test('a card has expired when its month is over in UTC, and not a moment before', () => {
  expect(said(card(11, 2026), null, 8, now)).toEqual(['Expired'])
  expect(said(card(11, 2026), null, 8, new Date(now.getTime() - 1))).toEqual(['Expires this month'])
  expect(said(card(12, 2026), null, 8, now)).toEqual(['Expires this month'])
  expect(said(card(1, 2027), null, 8, now)).toEqual([])
  expect(said(card(12, 26), null, 8, now), 'a year of two digits may be any').toEqual([])
})

test('nothing but a card expires, nor does a card with a date that cannot be', () => {
  expect(said(card(1, 2020, 'iban'), null, 8, now)).toEqual([])
  for (const [month, year] of [[0, 2020], [13, 2020], [-1, 2020], [1, 20], [1], []])
    expect(said(card(month, year), null, 8, now), `${month}/${year}`).toEqual([])
})

test('that an instrument cannot be charged comes before that it has expired', () => {
  expect(said(card(1, 2020), 'deregistered', 8, now)).toEqual(['Deregistered', 'Expired'])
  expect(said(card(1, 2020), 'connector-moved', 8, now)).toEqual(['Not in 8 now', 'Expired'])
  expect(said(card(), 'container-disabled', 8, now)).toEqual(['Container disabled'])
})

test('each reason has a sentence of its own that names the container where it is to blame', () => {
  const sentence = (reason: Parameters<typeof troublesOf>[1]) => troublesOf(card(), reason, 8, now)[0]?.sentence
  expect(sentence('connector-moved')).toContain('container 8')
  expect(sentence('container-disabled')).toContain('Container 8')
  expect(sentence('deregistered')).toContain('at the provider')
  for (const reason of ['connector-moved', 'deregistered'] as const) {
    expect(sentence(reason), 'what to do').toContain('ask the customer to store a payment method anew')
  }
})

test('the last day of a card is that of its month, in leap years too and west of Greenwich', async () => {
  vi.stubEnv('TZ', 'America/Los_Angeles')
  vi.resetModules()
  const west = await import('@/words/instrument-words.ts')
  vi.unstubAllEnvs()
  const days = [card(2, 2028), card(2, 2027), card(12, 2026)].map(({ paymentData }) => west.lastDay(paymentData))
  expect(days.map((day) => /\b(\d\d)\b/.exec(day)?.[1])).toEqual(['29', '28', '31'])
  expect(days[2]).toContain('2026')
  expect(lastDay(card(12, 2026).paymentData)).toBe(days[2])
})

test('of a new kind every field that says something is shown, in the order it came', () => {
  const { paymentData } = PaymentInstrument.parse({
    paymentToken: 'pt::1',
    paymentData: { _TYPE: 'crypto', zebra: 0, apple: false, empty: '', none: null, coin: 'moon' },
  })
  expect(unknownFields(paymentData)).toEqual([
    ['zebra', 0],
    ['apple', false],
    ['coin', 'moon'],
  ])
})

test('the key of a field is written as people write it', () => {
  expect(['accountHolder', 'account_holder', 'account-holder', ' ACCOUNT holder '].map(wordsOfKey)).toEqual(
    Array(4).fill('Account holder'),
  )
  expect([wordsOfKey(''), wordsOfKey('__'), wordsOfKey('überweisung')]).toEqual(['', '', 'Überweisung'])
})
