import { expect, test } from 'vitest'
import { ProfileInContainer } from '@/contract/console/profiles.ts'
import { addressedInstrument } from '@/features/profile-edit/addressed-instrument.ts'
import { findingsIn } from '@/features/profile-edit/edit-findings.ts'

function profile(more: object = {}) {
  return ProfileInContainer.parse({ success: true, profileExists: true, profileGuid: 'CP-1', ...more })
}

function savedCity(before: string | null, now: string | null, billingCity: string) {
  const data = profile({ customer: { firstName: 'Nele', billingCity } })
  return findingsIn({ values: [['billingCity', 'Lübeck']], etag: before }, { data, etag: now }).map(({ is }) => is)
}

test('a save whose answer was lost: the same version means not saved; without versions the fields themselves tell', () => {
  expect(savedCity('"1"', '"1"', 'Lübeck')).toEqual(['not-saved'])
  expect(savedCity('"1"', '"2"', 'Lübeck')).toEqual(['saved'])
  expect(savedCity(null, null, 'Lübeck')).toEqual(['saved'])
  expect(savedCity(null, null, 'Kiel')).toEqual(['not-saved'])
})

test('an address that names less than the whole end of a token opens no dialog', () => {
  const paymentToken = 'pt::b639e636df1700000005'
  const on = profile({ paymentInstruments: [{ paymentToken, paymentData: { _TYPE: 'card' } }] })
  expect(addressedInstrument(on, '00000005')?.instrument.paymentToken).toBe(paymentToken)
  expect(addressedInstrument(on, '0005')).toBeNull()
  expect(addressedInstrument(on, '')).toBeNull()
})
