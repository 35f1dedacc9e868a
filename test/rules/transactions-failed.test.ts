import { beforeEach, expect, test } from 'vitest'
import { holdsCardNumber } from '@/contract/card-number.ts'
import { testInstruments, type TestInstrument } from '@mocks/test-instruments.ts'
import { coveredIban, openToken, sealToken } from '@mocks/test-tokens.ts'
import { alex, cardToken as alexToken } from '@test/support/profile-world.ts'
import {
  cardToken,
  codeOf,
  declinedCard,
  declinedLater,
  ibanToken,
  paymentWorld,
  poorCard,
  profileIn,
  walletToken,
  type Payments,
} from '@test/support/transactions.ts'

let pay: Payments

beforeEach(() => {
  pay = paymentWorld()
})

const mia = { customerIdentification: 'mia' }

test('a payment that fails is an answer under HTTP 200 with the reason in errors, and a row (GF 2.8)', async () => {
  const heard = await pay.send('debit', {
    transactionToken: cardToken(declinedCard),
    withRegister: true,
    customer: { firstName: 'Mia', email: 'mia@example.com' },
    customerProfileData: mia,
  })
  const uuid = String(heard.body['uuid'])
  expect([heard.status, heard.body]).toEqual([
    200,
    {
      success: false,
      uuid,
      purchaseId: `20260105-${uuid}`,
      returnType: 'ERROR',
      paymentMethod: 'Creditcard',
      errors: [
        {
          errorMessage: 'The transaction was declined.',
          errorCode: 2003,
          adapterMessage: 'Do not honor',
          adapterCode: '05',
        },
      ],
    },
  ])
  expect((await pay.at.v3('getProfile', mia)).body['profileExists']).toBe(false)
})

test('of a failed payment the row keeps how the card looked, and nothing of the customer', async () => {
  const body = { transactionToken: cardToken(declinedCard), customerProfileData: mia, customer: { firstName: 'Mia' } }
  const row = pay.row(await pay.send('register', body))
  expect(row).toMatchObject({ status: 'ERROR', profileGuid: null, attachedTo: null, customer: {} })
  expect(row.instrument?.paymentData).toMatchObject({ lastFourDigits: '0002', cardHolder: null })
  const attach = { ...mia, transactionUuid: row.uuid, createProfileIfNotExists: true }
  expect((await pay.at.v3('attachPaymentInstrument', attach)).status).toBe(404)
})

test('an expired card fails with 2009, new or stored, and needs no bank for it', async () => {
  const old = { expiryMonth: 12, expiryYear: 2025 }
  expect(codeOf(await pay.send('debit', { transactionToken: cardToken(undefined, old) }))).toEqual([200, 2009])
  pay.at.world.clock.now = Date.UTC(2029, 9, 1)
  const heard = await pay.send('debit', { transactionToken: alexToken })
  expect(codeOf(heard)).toEqual([200, 2009])
  expect(pay.row(heard)).toMatchObject({ profileGuid: alex, status: 'ERROR', paymentToken: alexToken })
  pay.at.world.clock.now = Date.UTC(2029, 8, 30, 23, 59)
  expect((await pay.send('debit', { transactionToken: alexToken })).body['success']).toBe(true)
})

test('a card without funds is registered and declined when it is charged (2006)', async () => {
  const transactionToken = await pay.storedToken('mia', poorCard)
  expect(codeOf(await pay.send('debit', { transactionToken }))).toEqual([200, 2006])
  expect(codeOf(await pay.send('preauthorize', { transactionToken: cardToken(poorCard) }))).toEqual([200, 2006])
})

test('a card that is declined later can be charged and stored once, and is declined as a stored one', async () => {
  const first = await pay.send('debit', {
    transactionToken: cardToken(declinedLater),
    withRegister: true,
    customerProfileData: mia,
  })
  expect(first.body['success']).toBe(true)
  const later = await pay.send('debit', { transactionToken: profileIn(first)['paymentToken'] })
  expect(codeOf(later)).toEqual([200, 2003])
})

test('an IBAN that no bank knows fails with 2017, also as it is told: covered but for its ends', async () => {
  const heard = await pay.send('debit', { transactionToken: ibanToken('AT861904300235473202') }, { through: 'sepa' })
  expect(codeOf(heard)).toEqual([200, 2017])
})

test('decision 47: a new token is good for one transaction, also for one that fails; a refused request does not use it up', async () => {
  const transactionToken = cardToken()
  const refused = { transactionToken, customerProfileData: { profileGuid: 'CP-0000-0000-0000-0000-0000-0009' } }
  expect(codeOf(await pay.send('debit', refused))).toEqual([422, 1002])
  expect((await pay.send('debit', { transactionToken })).body['success']).toBe(true)
  expect(codeOf(await pay.send('debit', { transactionToken }))).toEqual([422, 1002])
  const declined = cardToken(declinedCard)
  await pay.send('debit', { transactionToken: declined })
  expect(codeOf(await pay.send('debit', { transactionToken: declined }))).toEqual([422, 1002])
})

test('what is noted of a used token names nobody: its facts are not in it', async () => {
  await pay.send('debit', { transactionToken: cardToken(undefined, { holder: 'Erika Mustermann' }) })
  const notes = JSON.stringify([...pay.db.counters.values()])
  expect(notes).toContain('one-time:nonce-')
  expect(notes).not.toMatch(/ix::|Erika|411111/)
})

test('a token holds the ends of a number and never the number; one that does is read by nobody', () => {
  const facts = { kind: 'card', brand: 'visa', expiryMonth: 9, expiryYear: 2029 } as const
  const token = sealToken({ ...facts, firstSix: '411111', lastFour: '1111', holder: 'Łucja Şen 李' })
  expect(token).toMatch(/^ix::[\w-]+$/)
  expect(openToken(token)?.facts).toMatchObject({ holder: 'Łucja Şen 李', firstSix: '411111' })
  expect(() => sealToken({ ...facts, firstSix: '411111', lastFour: '1111', holder: '4111 1111 1111 1111' })).toThrow(
    'holder',
  )
  const forged = `ix::${btoa(JSON.stringify({ nonce: '12345678', facts: { ...facts, number: '4111111111111111' } }))}`
  expect(openToken(forged)).toBeNull()
})

/** ISO 13616: what is left of an IBAN by 97 is 1. */
function restOf(iban: string): number {
  const digits = [...(iban.slice(4) + iban.slice(0, 4))].map((letter) => Number.parseInt(letter, 36)).join('')
  return Number(BigInt(digits) % 97n)
}

test('every published test number has right check digits', () => {
  const right = testInstruments.map(({ kind, number }) =>
    kind === 'card'
      ? holdsCardNumber(number)
      : kind === 'iban'
        ? restOf(number) === 1
        : number.endsWith('@example.com'),
  )
  expect(right).toEqual(testInstruments.map(() => true))
})

test('every test instrument does at the bank what it is said to do', async () => {
  const tokenOf = ({ kind, number, brand }: TestInstrument) => {
    if (kind === 'wallet') return walletToken()
    return kind === 'iban' ? ibanToken(number) : cardToken(`${number.slice(0, 6)} ${number.slice(-4)}`, { brand })
  }
  const said = ({ does }: TestInstrument) =>
    does.includes('3-D Secure') ? 'REDIRECT' : does.startsWith('Succeeds') ? 'FINISHED' : 'ERROR'
  for (const one of testInstruments) {
    const { body } = await pay.send('debit', { transactionToken: tokenOf(one) }, { through: 'all' })
    expect(body['returnType'], one.name).toBe(said(one))
  }
})

test('an IBAN is covered but for its ends, however it is written', () => {
  expect(coveredIban('de89 3704 0044 0532 0130 00')).toBe('DE89**************3000')
})

test('a full card number is refused in every text, the field named, and nothing is kept of it', async () => {
  const number = '4111 1111 1111 1111'
  const texts = {
    merchantTransactionId: number,
    additionalId1: number,
    description: `Paid with ${number}`,
    merchantMetaData: number,
    extraData: { note: number },
    'customerProfileData.customerIdentification': number,
    'customer.email': number,
    'customer.shippingCity': number,
    'customer.extraData.profileGuid': number,
  }
  const before = pay.at.state()
  for (const [field, value] of Object.entries(texts)) {
    const [outer = '', ...rest] = field.split('.')
    const inner = rest.reduceRight<unknown>((part, name) => ({ [name]: part }), value)
    const heard = await pay.send('debit', { transactionToken: cardToken(), [outer]: inner })
    expect(codeOf(heard), field).toEqual([422, 1002])
    expect(heard.body['errorMessage'], field).toMatch(new RegExp(`^${field}`))
  }
  expect(codeOf(await pay.send('deregister', { referenceUuid: 'tx-card', additionalId2: number }))).toEqual([422, 1002])
  expect(pay.at.state()).toBe(before)
})

test('a UUID names a transaction whatever its digits look like; a token’s nonce with such digits is read by nobody', async () => {
  const merchantTransactionId = '00000000-0000-4111-1111-111111111111'
  const sent = await pay.send('debit', { transactionToken: cardToken(), merchantTransactionId })
  expect(sent.body['success']).toBe(true)
  const facts = { kind: 'wallet', wallet: 'paypal', owner: 'alex' }
  expect(openToken(`ix::${btoa(JSON.stringify({ nonce: '12345678', facts }))}`)).not.toBeNull()
  expect(openToken(`ix::${btoa(JSON.stringify({ nonce: '4111111111111111', facts }))}`)).toBeNull()
})

test('what failed keeps no description, in which the merchant may have named the customer', async () => {
  const heard = await pay.send('debit', { transactionToken: cardToken(declinedCard), description: 'Shoes for Mia' })
  expect(pay.row(heard)).toMatchObject({ status: 'ERROR', processing: { description: null } })
})
