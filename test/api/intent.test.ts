import { expect, test } from 'vitest'
import { intentKeys } from '@/api/intent.ts'
import type { Outcome } from '@/api/outcome.ts'

const refused = (status: number): Outcome<never> => ({
  kind: 'refused',
  refusal: { api: 'console', status, code: 'some', sentence: 'No.', fields: [], raw: null },
  requestId: 'r',
})
const unknown: Outcome<never> = {
  kind: 'unknown',
  reason: 'connection',
  status: null,
  problems: [],
  refusal: null,
  requestId: 'r',
}
const request = { name: 'Wallet' }

test('the same request keeps its key, an edited one gets another', () => {
  const keyOf = intentKeys()
  const key = keyOf(request)
  expect(keyOf({ ...request })).toBe(key)
  expect(keyOf({ name: 'Purse' })).not.toBe(key)
})

test('after a refusal the same request is a new intent: what stood in its way may be gone', () => {
  const keyOf = intentKeys()
  const key = keyOf(request)
  keyOf.settled(refused(409))
  expect(keyOf(request)).not.toBe(key)
})

test('while the outcome is unknown the key stays, so that pressing again takes effect once', () => {
  const keyOf = intentKeys()
  const key = keyOf(request)
  keyOf.settled(unknown)
  expect(keyOf(request)).toBe(key)
})

test('being turned away after a lost answer clears nothing up: the key stays until a rule has answered', () => {
  const keyOf = intentKeys()
  const key = keyOf(request)
  keyOf.settled(unknown)
  keyOf.settled(refused(401))
  expect(keyOf(request)).toBe(key)
  keyOf.settled(refused(409))
  expect(keyOf(request)).not.toBe(key)
})
