import { CustomerData } from '@/contract/v3/customer.ts'
import { z } from '@/contract/zod.ts'
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

  test('shows every text field with an attack, with a formula, with invisible characters, and past its limit', () => {
    const of = (identification: string) => {
      const customer = db.profiles.find('identification', `8|${identification}`)?.customer ?? {}
      return Object.fromEntries(
        Object.entries(customer).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
      )
    }
    const fields = Object.keys(CustomerData.shape).filter((field) => field !== 'extraData')
    for (const attack of ['<script>alert(1)</script>', '=1+1', 'hk-\u202E5119200', 'hk-0092119'])
      expect(Object.keys(of(attack))).toEqual(expect.arrayContaining(fields))
    const { loyaltyTier: unknown, firstName, ...tooMuch } = of('hk-0092119')
    expect([unknown, firstName, tooMuch['lastName']?.length]).toEqual(['platinum', 'Hallgerður', 51])
    for (const [field, value] of Object.entries(tooMuch)) {
      const isTaken = z.safeParse(CustomerData, { firstName, [field]: value }).success
      // A country that does not exist is written as one that does.
      expect([field, isTaken]).toEqual([field, field === 'billingCountry'])
    }
  })

  test('has the same person in two containers: once by identification and e-mail, once by e-mail in another case', () => {
    const homes = new Map<string, number[]>()
    for (const { customer, container } of db.profiles.values()) {
      if (typeof customer['email'] !== 'string') continue
      const email = customer['email'].toLowerCase()
      homes.set(email, [...(homes.get(email) ?? []), container])
    }
    expect([...homes].filter(([, containers]) => containers.length > 1)).toEqual([
      ['malte.dannenberg@example.com', [8, 11]],
      ['hannelore.vonderheide@example.com', [8, 11]],
    ])
  })
})

describe('the payments of the small merchant', () => {
  const made = () => [...db.transactions.values()].filter(({ paymentToken }) => paymentToken !== null)

  test('were made with stored instruments, and give every customer of the shop a last use in November 2026', () => {
    const owner = new Map(
      [...db.profiles.values()].flatMap(({ guid, instruments }) =>
        instruments.map(({ paymentToken, createdAt }) => [paymentToken, { guid, createdAt }] as const),
      ),
    )
    const lastUse = new Map<string, string>()
    for (const { paymentToken, profileGuid, createdAt, amount, currency, type, merchantTransactionId } of made()) {
      const stored = owner.get(paymentToken ?? '')
      if (!stored) continue
      expect(profileGuid).toBe(stored.guid)
      expect(createdAt > stored.createdAt && createdAt < '2026-11-22').toBe(true)
      expect([amount, currency, type, merchantTransactionId].every((text) => text !== null && text !== '')).toBe(true)
      lastUse.set(stored.guid, [lastUse.get(stored.guid) ?? '', createdAt].toSorted().at(-1) ?? '')
    }
    expect(lastUse.size).toBeGreaterThan(30)
    for (const [guid, at] of lastUse) expect(at.startsWith('2026-11'), guid).toBe(true)
  })

  test('are of every kind, also refused, and one is still pending', () => {
    const kinds = new Set(made().map(({ type, status }) => `${type} ${status}`))
    expect(kinds).toEqual(
      new Set([
        'DEBIT SUCCESS',
        'DEBIT ERROR',
        'PREAUTHORIZE SUCCESS',
        'PREAUTHORIZE ERROR',
        'PREAUTHORIZE PENDING',
        'DEREGISTER SUCCESS',
      ]),
    )
    const pending = made().filter(({ status }) => status === 'PENDING')
    expect(pending.map(({ profileGuid }) => db.profiles.get(profileGuid ?? '')?.identification)).toEqual(['hk-0092012'])
  })

  test('of one customer fill more than a page, and some were made with a card that is gone', () => {
    const lucja = db.profiles.find('identification', '8|hk-0092010')
    const all = made().filter(({ profileGuid }) => profileGuid === lucja?.guid)
    expect(all.length).toBeGreaterThan(50)
    const tokens = lucja?.instruments.map(({ paymentToken }) => paymentToken) ?? []
    const gone = all.filter(({ paymentToken }) => !tokens.includes(paymentToken ?? ''))
    expect(gone.map(({ type }) => type)).toEqual(['DEBIT', 'DEBIT', 'DEREGISTER'])
  })

  test('name orders of the merchant, with nothing of the customer in them', () => {
    for (const { merchantTransactionId } of db.transactions.values())
      expect(merchantTransactionId ?? 'order-0').toMatch(/^order-[0-9a-f]+$/)
  })
})
