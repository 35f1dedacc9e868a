import { createDb, type Db } from '@mocks/db.ts'
import { createGateway } from '@mocks/gateway.ts'
import { gatewayFetch } from '@mocks/node.ts'
import { randomFrom } from '@mocks/random.ts'
import { seed } from '@mocks/stories/small-merchant/small-merchant.ts'
import { beforeEach, describe, expect, test } from 'vitest'

let db: Db
let send: typeof fetch

beforeEach(() => {
  db = createDb({ now: () => Date.UTC(2026, 10, 22, 12), random: randomFrom(1) })
  seed(db)
  send = gatewayFetch(createGateway({ db }))
})

/** A call of the public API, with the Basic header exactly as the document prints it (SEED). */
async function call(
  operation: string,
  body: unknown,
  apiKey = 'my-api-key',
  authorization = 'Basic dXNlcm5hbWU6cGFzc3dvcmQK',
) {
  const response = await send(`/api/v3/customerProfiles/${apiKey}/${operation}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify(body),
  })
  return { status: response.status, body: (await response.json()) as unknown }
}

const documentedAnswer = {
  success: true,
  profileExists: 'true',
  profileGuid: 'CP-1234-5678-9ABC-DEF0-1234-5678',
  customerIdentification: '616c6578-2e73-6d69-7468-406578616d70',
  preferredMethod: 'Creditcard',
  customer: {
    identification: '616c6578-2e73-6d69-7468-406578616d70',
    billingCountry: 'US',
    birthDate: '1970-01-01',
    email: 'alex.smith@example.com',
  },
  paymentInstruments: [
    {
      _TYPE: 'card',
      createdAt: '2029-09-05 10:11:43',
      method: 'card',
      paymentData: {
        _TYPE: 'paymentData.card',
        brand: 'visa',
        cardHolder: 'Alex Smith',
        expiryMonth: 9,
        expiryYear: 2029,
        firstSixDigits: '411111',
        lastFourDigits: '1111',
      },
      paymentToken: 'pt::b639e636df17af782602',
      isPreferred: true,
    },
  ],
}

describe('the small merchant', () => {
  test.each([
    { customerIdentification: '616c6578-2e73-6d69-7468-406578616d70' },
    { profileGuid: 'CP-1234-5678-9ABC-DEF0-1234-5678' },
  ])('answers the document’s own getProfile word for word: %o', async (body) => {
    const answer = await call('getProfile', body)
    expect(answer.status).toBe(200)
    expect(JSON.stringify(answer.body)).toBe(JSON.stringify(documentedAnswer))
  })

  test('gives the example back to the other merchants only through its container', async () => {
    const body = { profileGuid: documentedAnswer.profileGuid }
    const basic = (username: string) => `Basic ${btoa(`${username}:password`)}`
    expect(await call('getProfile', body, 'geschenke-web-cards', basic('username-geschenke'))).toMatchObject({
      body: { success: true },
    })
    expect(await call('getProfile', body, 'speicher-cards', basic('username-speicherstadt'))).toMatchObject({
      status: 200,
      body: { profileExists: false },
    })
    for (const [apiKey, username] of [
      ['kontor-kiosk-test', 'username-speicherstadt'],
      ['geschenke-web-paypal', 'username-geschenke'],
      ['kontor-backup-cards', 'username'],
    ] as const) {
      expect(await call('getProfile', body, apiKey, basic(username)), apiKey).toMatchObject({
        body: { errorCode: 1007 },
      })
    }
  })

  test.each([
    { transactionUuid: 'f4ee0ca4d00000000001', apiKey: 'my-api-key' },
    { transactionUuid: 'f4ee01ba400000000002', apiKey: 'kontor-web-sepa' },
    { transactionUuid: 'f4ee0a11e70000000003', apiKey: 'kontor-web-paypal' },
  ])('has a transaction to attach through $apiKey', async ({ transactionUuid, apiKey }) => {
    const body = { customerIdentification: 'a-new-customer', createProfileIfNotExists: true, transactionUuid }
    expect(await call('attachPaymentInstrument', body, apiKey)).toMatchObject({ status: 200, body: { success: true } })
    expect(await call('getProfile', { customerIdentification: 'a-new-customer' })).toMatchObject({
      body: { customer: { firstName: 'Imke' }, paymentInstruments: [{ isPreferred: false }] },
    })
  })

  test.each([
    { why: 'failed', transactionUuid: 'fa11edca4d0000000005' },
    { why: 'is deregistered', transactionUuid: 'de4e6157e4ed00000006' },
    { why: 'did not register', transactionUuid: '0401d4e6157e40000007' },
    { why: 'came through another connector', transactionUuid: '40c0417a14e400000008' },
  ])('has a transaction that cannot be attached because it $why', async ({ transactionUuid }) => {
    const body = { customerIdentification: documentedAnswer.customerIdentification, transactionUuid }
    expect(db.transactions.get(transactionUuid)).toBeDefined()
    expect(await call('attachPaymentInstrument', body)).toMatchObject({
      status: 404,
      body: { errorCode: 'TRANSACTION_NOT_FOUND' },
    })
  })

  test('shows every profile to the support agent', async () => {
    const headers = { 'content-type': 'application/json', 'x-console': '1' }
    const body = JSON.stringify({ username: 'jonas', password: 'demo' })
    expect((await send('/api/console/v1/session', { method: 'POST', headers, body })).status).toBe(200)
    for (const { guid, container, instruments } of db.profiles.values()) {
      const path = `/api/console/v1/containers/${container}/customerProfiles/getProfile`
      const response = await send(path, { method: 'POST', headers, body: JSON.stringify({ profileGuid: guid }) })
      expect(await response.json(), guid).toMatchObject({
        profileExists: 'true',
        context: { instruments: instruments.map(() => ({})) },
      })
    }
  })

  test('has one of everything an instrument can be', () => {
    const instruments = [...db.profiles.values()].flatMap((profile) => profile.instruments)
    const seen = (of: (one: (typeof instruments)[number]) => unknown) => new Set(instruments.map(of))
    for (const brand of ['visa', 'mastercard', 'amex', 'diners', 'jcb', 'unionpay']) {
      expect(seen(({ paymentData }) => paymentData['brand'])).toContain(brand)
    }
    expect(seen(({ type }) => type)).toEqual(new Set(['card', 'iban', 'wallet', 'phone']))
    expect(seen(({ associatedTokenType }) => associatedTokenType)).toEqual(
      new Set([null, 'applepay', 'googlepay', 'network']),
    )
    const states = seen(({ networkTokenStatus }) => networkTokenStatus)
    expect(states).toEqual(new Set([null, 'inactive', 'active', 'suspended', 'deactivated']))
    expect(instruments.some(({ paymentData }) => /^DE\d\d\*+\d{4}$/.test(String(paymentData['iban'])))).toBe(true)
    const profiles = [...db.profiles.values()]
    expect(profiles.some((profile) => profile.instruments.length === 0)).toBe(true)
    expect(profiles.some((profile) => profile.instruments.length > 6)).toBe(true)
    expect(
      profiles.some(({ customer }) => customer['firstName'] === undefined && customer['lastName'] !== undefined),
    ).toBe(true)
    expect(profiles.some(({ identification }) => identification.length === 42)).toBe(true)
    expect(profiles.some(({ customer }) => customer['nationalId']?.length === 20)).toBe(true)
    expect(
      profiles.filter(({ identification }) => identification === 'hk-0092215').map(({ container }) => container),
    ).toEqual([8, 11])
  })
})
