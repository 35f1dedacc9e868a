import { expect, test } from 'vitest'
import {
  AttachPaymentInstrumentAnswer,
  DeleteProfileAnswer,
  DeleteProfileBody,
  GetProfileBody,
  ProfileAnswer,
} from '@/contract/v3/profiles.ts'
import { repaired, seedDocument } from '@test/support/seed-document.ts'

test('the documented getProfile requests are requests of the contract', () => {
  expect(GetProfileBody.parse(repaired(seedDocument.byIdentification))).toEqual({
    customerIdentification: '616c6578-2e73-6d69-7468-406578616d70',
  })
  expect(GetProfileBody.parse(repaired(seedDocument.byGuid))).toEqual({
    profileGuid: 'CP-1234-5678-9ABC-DEF0-1234-5678',
  })
})

test('the documented getProfile answer is read whole', () => {
  const profile = ProfileAnswer.parse(repaired(seedDocument.profile))
  expect(profile).toMatchObject({ success: true, profileExists: true, preferredMethod: 'Creditcard' })
  expect(profile.customer).toMatchObject({
    identification: '616c6578-2e73-6d69-7468-406578616d70',
    email: '[email protected]',
  })
  expect(profile.paymentInstruments).toHaveLength(1)
  expect(profile.paymentInstruments[0]).toMatchObject({
    kind: 'card',
    createdAt: '2029-09-05 10:11:43',
    paymentToken: 'pt::b639e636df17af782602',
    isPreferred: true,
    paymentData: { brand: 'visa', expiryMonth: 9, expiryYear: 2029, firstSixDigits: '411111', lastFourDigits: '1111' },
  })
})

test('the documented deleteProfile request and answer are those of the contract', () => {
  expect(DeleteProfileBody.safeParse(repaired(seedDocument.byGuid)).success).toBe(true)
  expect(DeleteProfileBody.safeParse(repaired(seedDocument.byIdentification)).success).toBe(true)
  expect(DeleteProfileAnswer.parse(repaired(seedDocument.deleted))).toEqual({ success: true })
})

test('the documented transaction examples are JSON once their slips are repaired', () => {
  expect(() => JSON.parse(seedDocument.creating) as unknown).toThrow(SyntaxError)
  expect(() => JSON.parse(seedDocument.created) as unknown).toThrow(SyntaxError)
  expect(repaired(seedDocument.creating)).toMatchObject({ customerProfileData: { markAsPreferred: true } })
  const answer = repaired(seedDocument.created) as { customerProfileData: object }
  expect(AttachPaymentInstrumentAnswer.parse({ success: true, ...answer.customerProfileData })).toMatchObject({
    profileGuid: 'CP-1234-5678-9ABC-DEF0-1234-5678',
    paymentToken: 'pt::b639e636df17af782602',
  })
})

test('the other documented dialect, of the API page, is read to the same profile', () => {
  const profile = ProfileAnswer.parse({
    success: true,
    profileExists: true,
    profileGuid: 'CP-f3fa-7fa9-ae5e-1e0e-bd28-b3c1',
    customerIdentification: 'a-customer-identification-of-42-characters',
    preferredMethod: 'Creditcard',
    customer: {
      _TYPE: 'customerData',
      firstName: 'Alex',
      lastName: 'Smith',
      gender: 'F',
      nationalId: '123456789012345678901234567',
      extraData: [],
    },
    paymentInstruments: [
      {
        _TYPE: 'paymentInstrument',
        method: 'iban',
        createdAt: '2018-10-25T10:11:43+02:00',
        paymentToken: 'pt::0123456789abcdef0123',
        isPreferred: false,
        associatedTokenType: null,
        paymentData: {
          _TYPE: 'paymentData.iban',
          iban: 'AT12********1234',
          bic: null,
          mandateId: '123',
          mandateDate: '2018-10-25 00:00:00',
        },
      },
    ],
  })
  expect(profile.profileExists).toBe(true)
  expect(profile.customer).toMatchObject({ firstName: 'Alex', extraData: {} })
  expect(profile.customer).not.toHaveProperty('identification')
  expect(profile.paymentInstruments[0]).toMatchObject({
    kind: 'iban',
    associatedTokenType: undefined,
    paymentData: { bic: undefined },
  })
})

test('the documented answer for a profile that is not there is "not found" and nothing else', () => {
  const missing = ProfileAnswer.parse({
    success: false,
    profileExists: false,
    profileGuid: null,
    customerIdentification: null,
    preferredMethod: null,
    customer: null,
    paymentInstruments: [],
  })
  expect(missing).toMatchObject({ profileExists: false, paymentInstruments: [] })
  expect(missing.customer).toBeUndefined()
})
