import { expect, test } from 'vitest'
import { lastFourOfCard, mayBeCardNumber, ownIdOf } from '@/profile/own-id.ts'

test.each([
  ['CP-4111-1111-1111-1111-1111-1111', 'profile-guid'],
  ['cp-4111-1111-1111-1111-abcd-1111', 'profile-guid'],
  ['pt::4111111111111111abcd', 'payment-token'],
  ['4111111111111111abcd', 'transaction-uuid'],
])('%s is an id of the platform and no card number', (text, id) => {
  expect(ownIdOf(text)).toBe(id)
  expect(mayBeCardNumber(text)).toBe(false)
  expect(lastFourOfCard(text)).toBeNull()
})

test.each(['pt::4111 1111 1111 1111 ', 'pt::4111111111111111-abc', '4111111111111111', '4111111111111111abcdef'])(
  '%s may be a card number',
  (text) => {
    expect(ownIdOf(text)).toBeNull()
    expect(mayBeCardNumber(text)).toBe(true)
    expect(lastFourOfCard(text)).toBe('1111')
  },
)

test('the last four are those of the card, not of what stands beside it, in the digits of any script', () => {
  expect(lastFourOfCard('4111 1111 1111 1111 12/27')).toBe('1111')
  expect(lastFourOfCard('•••• 9999 and 4111-1111-1111-1111 123')).toBe('1111')
  expect(lastFourOfCard('٤١١١١١١١١١١١١١١١')).toBe('1111')
  expect(lastFourOfCard('4111111111111112')).toBeNull()
})
