import { expect, test } from 'vitest'
import { ReadFailed } from '@/api/outcome.ts'
import type { PaymentInstrument } from '@/contract/v3/instruments.ts'
import { troubleOf } from '@/features/first-steps/use-first-steps.ts'
import { knownProfile } from '@/features/first-steps/use-followed-profile.ts'

const lost = new ReadFailed({
  kind: 'unknown',
  reason: 'connection',
  status: null,
  problems: [],
  refusal: null,
  requestId: 'request-1',
})

test('a profile that was not read is never told as one without instruments', () => {
  const visa = { paymentToken: 'pt::aaaaaaaaaaaa782602aa' } as unknown as PaymentInstrument
  const there = { data: { profileExists: true, paymentInstruments: [visa] } }
  expect(knownProfile({ data: undefined, error: null }, '782602aa')).toEqual({ state: 'reading' })
  expect(knownProfile({ data: undefined, error: lost }, '782602aa')).toEqual({ state: 'failed', failure: lost })
  expect(knownProfile({ data: there, error: lost }, '782602aa')).toEqual({ state: 'failed', failure: lost })
  expect(knownProfile({ data: { data: { profileExists: false } }, error: null }, '782602aa')).toEqual({ state: 'gone' })
  expect(knownProfile({ data: there, error: null }, '782602aa')).toMatchObject({ state: 'there', instrument: visa })
  expect(knownProfile({ data: there, error: null }, '00000000')).toMatchObject({ instrument: undefined })
})

test('what could not be read again is as old as the oldest of it', () => {
  const fine = { error: null, dataUpdatedAt: 100 }
  expect(troubleOf([fine])).toEqual({ failure: null, asOf: null })
  expect(troubleOf([fine, { error: lost, dataUpdatedAt: 0 }])).toEqual({ failure: lost, asOf: null })
  expect(troubleOf([fine, { error: lost, dataUpdatedAt: 300 }, { error: lost, dataUpdatedAt: 200 }])).toEqual({
    failure: lost,
    asOf: 200,
  })
})
