import { expect, test } from 'vitest'
import { amountText, transactionStatus, transactionType } from '@/profile/transaction-words.ts'

const plain = (text: string) => text.replace(/[\s\u00a0\u202f]/g, ' ')

test('an amount keeps the decimals the gateway gave, and what is no number stays as it came', () => {
  expect(plain(amountText('9.99', 'EUR'))).toMatch(/^9[.,]99 EUR$/)
  expect(plain(amountText('1299', 'JPY'))).toMatch(/^1[.,  ’]?299 JPY$/)
  expect(plain(amountText('-0.5000', 'USD'))).toMatch(/^-0[.,]5000 USD$/)
  expect(amountText('12,50', 'EUR')).toBe('12,50 EUR')
  expect(amountText('1e9', null)).toBe('1e9')
  expect(amountText('99999999999999999999', 'EUR'), 'no digit is made up').toBe('99999999999999999999 EUR')
})

test('types and statuses are words, and unknown ones stand as the gateway wrote them', () => {
  expect(transactionType('CHARGEBACK-REVERSAL')).toBe('Chargeback reversal')
  expect(transactionType('constructor')).toBe('constructor')
  expect(transactionStatus('SUCCESS')).toMatchObject({ word: 'Succeeded', hue: 'success' })
  expect(transactionStatus('toString')).toEqual({ word: 'toString', hue: 'unknown', icon: 'unknown' })
})
