import { expect, test } from 'vitest'
import { UpdateConnectorBody } from '@/contract/provisioning/provisioning.ts'
import { CustomerData } from '@/contract/v3/customer.ts'
import { CustomerIdentification, ProfileGuid } from '@/contract/v3/identification.ts'
import {
  AttachPaymentInstrumentBody,
  GetProfileBody,
  PaymentToken,
  TransactionUuid,
  UpdateProfileBody,
} from '@/contract/v3/profiles.ts'

/** One letter for people, two code units for JavaScript. */
const wide = '𝒜'
const accepts = (field: string, value: unknown) => CustomerData.safeParse({ firstName: 'Alex', [field]: value }).success

const limits: Record<string, number> = {
  firstName: 50,
  lastName: 50,
  billingAddress1: 50,
  billingAddress2: 50,
  billingCity: 50,
  billingPostcode: 16,
  billingState: 30,
  billingPhone: 20,
  company: 50,
  email: 255,
  nationalId: 14,
}

for (const [field, limit] of Object.entries(limits)) {
  test(`${field} takes ${limit} characters and not one more, counted as people count`, () => {
    expect(accepts(field, 'x'.repeat(limit))).toBe(true)
    expect(accepts(field, wide.repeat(limit))).toBe(true)
    expect(accepts(field, 'x'.repeat(limit + 1))).toBe(false)
  })
}

test('firstName is the only required field of customer data', () => {
  expect(CustomerData.safeParse({ firstName: 'Alex' }).success).toBe(true)
  expect(CustomerData.safeParse({ lastName: 'Smith' }).success).toBe(false)
  expect(CustomerData.safeParse({ firstName: '' }).success).toBe(false)
  expect(CustomerData.safeParse({ firstName: null }).success).toBe(false)
})

test('every other field may be cleared by an empty text or null', () => {
  for (const field of [...Object.keys(limits), 'birthDate', 'gender', 'billingCountry', 'ipAddress']) {
    if (field === 'firstName') continue
    expect(accepts(field, ''), field).toBe(true)
    expect(accepts(field, null), field).toBe(true)
  }
  expect(accepts('extraData', null)).toBe(true)
})

test('a field the gateway does not know is refused before it is sent', () => {
  expect(accepts('shippingCity', 'Graz')).toBe(false)
  expect(accepts('customerIdentification', 'x')).toBe(false)
})

test('a birth date is a real day written as year, month and day', () => {
  for (const day of ['1970-01-01', '2000-02-29']) expect(accepts('birthDate', day), day).toBe(true)
  for (const day of ['1970-1-1', '2001-02-29', '01.01.1970', '1970-01-01T00:00:00Z', '0000-00-00'])
    expect(accepts('birthDate', day), day).toBe(false)
})

test('gender is M or F, a country two capital letters, an IP address of either version', () => {
  expect([accepts('gender', 'M'), accepts('gender', 'F'), accepts('gender', 'X'), accepts('gender', 'm')]).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect([accepts('billingCountry', 'AT'), accepts('billingCountry', 'at'), accepts('billingCountry', 'AUT')]).toEqual([
    true,
    false,
    false,
  ])
  expect([
    accepts('ipAddress', '192.0.2.1'),
    accepts('ipAddress', '2001:db8::1'),
    accepts('ipAddress', '192.0.2.256'),
  ]).toEqual([true, true, false])
})

test('extra data are at most 64 entries with keys of 64 and values of 8192 characters', () => {
  const entries = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, number) => [`key${number}`, 'value']))
  expect(accepts('extraData', entries(64))).toBe(true)
  expect(accepts('extraData', entries(65))).toBe(false)
  expect(accepts('extraData', { ['k'.repeat(64)]: 'v'.repeat(8192) })).toBe(true)
  expect(accepts('extraData', { ['k'.repeat(65)]: 'v' })).toBe(false)
  expect(accepts('extraData', { key: 'v'.repeat(8193) })).toBe(false)
  expect(accepts('extraData', { key: 1 })).toBe(false)
})

test('a customerIdentification has 1 to 36 characters, blanks included', () => {
  const takes = (text: string) => CustomerIdentification.safeParse(text).success
  expect([
    takes(''),
    takes('x'),
    takes('x'.repeat(36)),
    takes('x'.repeat(37)),
    takes(wide.repeat(36)),
    takes(' '),
  ]).toEqual([false, true, true, false, true, true])
})

test('a profile guid has exactly 32 characters, in either case', () => {
  const takes = (text: string) => ProfileGuid.safeParse(text).success
  expect(takes('CP-1234-5678-9ABC-DEF0-1234-5678')).toBe(true)
  expect(takes('cp-1234-5678-9abc-def0-1234-5678')).toBe(true)
  expect(takes('CP-1234-5678-9ABC-DEF0-1234')).toBe(false)
  expect(takes('TE-1234-5678-9ABC-DEF0-1234-5678')).toBe(false)
})

test('a payment token has 24 characters, a transaction UUID 1 to 50', () => {
  expect(PaymentToken.safeParse('pt::b639e636df17af782602').success).toBe(true)
  expect(PaymentToken.safeParse('pt::b639e636df17af78260').success).toBe(false)
  expect([0, 1, 50, 51].map((length) => TransactionUuid.safeParse('u'.repeat(length)).success)).toEqual([
    false,
    true,
    true,
    false,
  ])
})

test('a request names its profile exactly once', () => {
  const profileGuid = 'CP-1234-5678-9ABC-DEF0-1234-5678'
  expect(GetProfileBody.safeParse({}).success).toBe(false)
  expect(GetProfileBody.safeParse({ profileGuid, customerIdentification: 'x' }).success).toBe(false)
  expect(UpdateProfileBody.safeParse({ profileGuid }).success).toBe(false)
})

test('a profile can be created by identification only, never by guid', () => {
  const body = { transactionUuid: 'u', createProfileIfNotExists: true }
  expect(AttachPaymentInstrumentBody.safeParse({ ...body, customerIdentification: 'x' }).success).toBe(true)
  expect(
    AttachPaymentInstrumentBody.safeParse({ ...body, profileGuid: 'CP-1234-5678-9ABC-DEF0-1234-5678' }).success,
  ).toBe(false)
})

test('updateConnector needs name, adapter, method and an API key without spaces', () => {
  const body = { name: 'Cards', adapter: 'Simulator', method: 'Creditcard', apiKey: 'key' }
  expect(UpdateConnectorBody.safeParse(body).success).toBe(true)
  expect(UpdateConnectorBody.safeParse({ ...body, apiKey: 'a key' }).success).toBe(false)
  for (const field of Object.keys(body))
    expect(UpdateConnectorBody.safeParse({ ...body, [field]: undefined }).success, field).toBe(false)
})
