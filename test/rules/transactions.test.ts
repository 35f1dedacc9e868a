import { beforeEach, expect, test } from 'vitest'
import { alex, cardToken as alexToken } from '@test/support/profile-world.ts'
import {
  cardToken,
  codeOf,
  ibanToken,
  newId,
  paymentWorld,
  profileIn,
  walletToken,
  type Payments,
} from '@test/support/transactions.ts'

let pay: Payments

beforeEach(() => {
  pay = paymentWorld()
})

const mia = { customerIdentification: 'mia' }

test('a debit with withRegister makes the profile, stores the instrument, and answers in the documented shape (SEED)', async () => {
  const heard = await pay.send('debit', {
    transactionToken: cardToken(),
    withRegister: true,
    customer: { identification: 'mia', billingCountry: 'US', birthDate: '1970-01-01', email: 'mia@example.com' },
    customerProfileData: { ...mia, markAsPreferred: true },
  })
  const uuid = String(heard.body['uuid'])
  expect(heard.status).toBe(200)
  expect(heard.body).toEqual({
    success: true,
    uuid: expect.stringMatching(/^[0-9a-f]{20}$/) as unknown,
    purchaseId: `20260105-${uuid}`,
    returnType: 'FINISHED',
    paymentMethod: 'Creditcard',
    customerProfileData: {
      profileGuid: expect.stringMatching(/^CP(-[0-9A-F]{4}){6}$/) as unknown,
      customerIdentification: 'mia',
      paymentToken: expect.stringMatching(/^pt::[0-9a-f]{20}$/) as unknown,
      markAsPreferred: true,
    },
    returnData: {
      _TYPE: 'cardData',
      type: 'visa',
      cardHolder: 'Alex Smith',
      expiryMonth: 9,
      expiryYear: 2029,
      firstSixDigits: '411111',
      lastFourDigits: '1111',
    },
  })
  const { body } = await pay.at.v3('getProfile', mia)
  expect(body).toMatchObject({
    profileExists: 'true',
    profileGuid: profileIn(heard)['profileGuid'],
    preferredMethod: 'Creditcard',
    customer: { identification: 'mia', billingCountry: 'US', birthDate: '1970-01-01', email: 'mia@example.com' },
    paymentInstruments: [{ method: 'card', paymentToken: profileIn(heard)['paymentToken'], isPreferred: true }],
  })
})

test('a register stores without a payment; a preauthorize with withRegister stores as a debit does', async () => {
  const registered = await pay.store('mia')
  const authorized = await pay.send('preauthorize', {
    transactionToken: cardToken('555555 4444', { brand: 'mastercard' }),
    withRegister: true,
    customerProfileData: mia,
  })
  expect(pay.row(registered)).toMatchObject({ type: 'REGISTER', withRegister: false, amount: null, currency: null })
  expect(pay.row(authorized)).toMatchObject({ type: 'PREAUTHORIZE', withRegister: true, amount: '9.99' })
  expect(pay.profile(authorized).instruments).toHaveLength(2)
})

test('without withRegister a payment makes the profile with its data and stores no instrument (GF 5, row 17)', async () => {
  const heard = await pay.send('debit', {
    transactionToken: cardToken(),
    customer: { firstName: 'Mia' },
    customerProfileData: { ...mia, markAsPreferred: true },
  })
  expect(profileIn(heard)).toEqual({ profileGuid: expect.any(String) as unknown, customerIdentification: 'mia' })
  expect(pay.profile(heard)).toMatchObject({ customer: { firstName: 'Mia' }, instruments: [], preferredMethod: null })
})

test('without customerProfileData nothing enters a profile, and what was registered can be attached later', async () => {
  const heard = await pay.send('register', { transactionToken: cardToken(), customer: { firstName: 'Mia' } })
  expect(heard.body).not.toHaveProperty('customerProfileData')
  const attach = { ...mia, transactionUuid: heard.body['uuid'], createProfileIfNotExists: true }
  expect((await pay.at.v3('attachPaymentInstrument', attach)).body['success']).toBe(true)
  expect((await pay.at.v3('getProfile', mia)).body).toMatchObject({ customer: { firstName: 'Mia' } })
})

test('I3: a known identification is reused, its stored data stays untouched, and its version goes up', async () => {
  const heard = await pay.store('alex', { customer: { firstName: 'Somebody', email: 'else@example.com' } })
  expect(profileIn(heard)['profileGuid']).toBe(alex)
  expect(pay.at.profile(alex)).toMatchObject({
    customer: { firstName: 'Alex', email: 'alex@example.com' },
    version: 2,
    createdBy: 'CO-cards',
  })
  expect(pay.at.profile(alex).instruments).toHaveLength(3)
})

test('a profileGuid names one that is there, in either case; it makes none', async () => {
  const named = { transactionToken: cardToken(), customerProfileData: { profileGuid: alex.toLowerCase() } }
  expect(profileIn(await pay.send('register', named))['profileGuid']).toBe(alex)
  const before = pay.at.state()
  const unknown = { profileGuid: 'CP-0000-0000-0000-0000-0000-0009' }
  const heard = await pay.send('register', { transactionToken: cardToken(), customerProfileData: unknown })
  expect(codeOf(heard)).toEqual([422, 1002])
  expect(pay.at.state()).toBe(before)
})

test('of the customer the profile keeps the fields it knows; empty ones and null are no value, a delivery address is not kept', async () => {
  const customer = {
    identification: 'other',
    firstName: 'Mia',
    lastName: '',
    company: null,
    email: 'mia@example.com',
    emailVerified: true,
    shippingCity: 'Wien',
    nationalId: '12345678901234567890',
    extraData: { tier: 'gold' },
  }
  expect(pay.profile(await pay.store('mia', { customer })).customer).toEqual({
    firstName: 'Mia',
    email: 'mia@example.com',
    nationalId: '12345678901234567890',
    extraData: { tier: 'gold' },
  })
})

test('I17: markAsPreferred prefers the new instrument alone and remembers its method; without it neither changes', async () => {
  await pay.store('alex')
  expect(pay.at.profile(alex)).toMatchObject({ preferredMethod: null, instruments: [{ preferred: true }, {}, {}] })
  const token = ibanToken()
  const customerProfileData = { customerIdentification: 'alex', markAsPreferred: true }
  await pay.send('register', { transactionToken: token, customerProfileData }, { through: 'sepa' })
  const { preferredMethod, instruments } = pay.at.profile(alex)
  expect(preferredMethod).toBe('SepaDirectDebit')
  expect(instruments.map(({ preferred }) => preferred)).toEqual([false, false, false, true])
})

test('I18: a stored instrument is tied to the connector that carried it out, under a token of its own', async () => {
  const first = pay.profile(await pay.store('mia', {}, { through: 'second' }))
  const again = pay.profile(await pay.store('mia', {}, { through: 'second' }))
  expect(first.createdBy).toBe('CO-second')
  expect(again.instruments.map(({ connectorGuid }) => connectorGuid)).toEqual(['CO-second', 'CO-second'])
  expect(new Set(again.instruments.map(({ paymentToken }) => paymentToken)).size).toBe(2)
})

test('IBANs and wallets are stored as the gateway tells them, each with the transaction that registered it', async () => {
  const account = await pay.send(
    'register',
    { transactionToken: ibanToken(), customerProfileData: mia },
    { through: 'sepa' },
  )
  const wallet = await pay.send(
    'register',
    { transactionToken: walletToken(), customerProfileData: mia },
    { through: 'paypal' },
  )
  expect(pay.profile(wallet).instruments).toMatchObject([
    { type: 'iban', paymentData: { iban: 'DE89**************3000', mandateId: account.body['uuid'] } },
    { type: 'wallet', paymentData: { walletType: 'paypal', walletRegistrationId: wallet.body['uuid'] } },
  ])
})

test('a payment token pays with what is stored: the row is the profile’s, and the profile stays as it was', async () => {
  const before = pay.at.profile(alex)
  const heard = await pay.send('debit', { transactionToken: alexToken })
  expect(profileIn(heard)).toEqual({
    profileGuid: alex,
    customerIdentification: 'alex',
    paymentToken: alexToken,
    markAsPreferred: true,
  })
  expect(pay.at.profile(alex)).toBe(before)
  expect(pay.row(heard)).toMatchObject({ status: 'SUCCESS', profileGuid: alex, paymentToken: alexToken, customer: {} })
  expect(pay.at.activity()).toEqual([])
})

test('a stored instrument that pays can be marked as preferred; customerProfileData must name its holder', async () => {
  const token = await pay.storedToken('alex')
  const marked = { transactionToken: token, customerProfileData: { profileGuid: alex, markAsPreferred: true } }
  await pay.send('debit', marked)
  expect(pay.at.profile(alex)).toMatchObject({
    preferredMethod: 'Creditcard',
    instruments: [{ preferred: false }, { preferred: false }, { paymentToken: token, preferred: true }],
  })
  const other = { transactionToken: token, customerProfileData: { customerIdentification: 'li' } }
  expect(codeOf(await pay.send('debit', other))).toEqual([422, 1002])
})

test('decision 42: an id is used once a merchant, by failed transactions too, and not by refused ones', async () => {
  const merchantTransactionId = newId()
  const refused = { merchantTransactionId, transactionToken: 'pt::00000000000000000000' }
  expect(codeOf(await pay.send('debit', refused))).toEqual([422, 1002])
  const declined = { merchantTransactionId, transactionToken: cardToken('400000 0002') }
  expect((await pay.send('debit', declined)).body['success']).toBe(false)
  const again = { merchantTransactionId, transactionToken: cardToken() }
  expect(codeOf(await pay.send('debit', again, { through: 'second' }))).toEqual([422, 3004])
  const elsewhere = await pay.send('debit', again, { through: 'kiosk', as: 'kiosk-api' })
  expect(elsewhere.body['success']).toBe(true)
})

test('the activity tells what a transaction did to a profile, and nothing of the customer', async () => {
  await pay.store('mia', { customer: { firstName: 'Mia', email: 'mia@example.com' } })
  await pay.send('debit', { transactionToken: cardToken(), withRegister: true, customerProfileData: mia })
  expect(pay.at.activity()).toMatchObject([
    {
      what: 'register',
      before: null,
      after: { instruments: 1, paymentToken: expect.stringMatching(/^….{4}$/) as unknown },
    },
    { what: 'debit', before: { instruments: 1 }, after: { instruments: 2 } },
  ])
  expect(JSON.stringify(pay.at.activity())).not.toMatch(/Mia|mia@|pt::/)
})

test('a request must name one thing that pays, a decimal amount and a currency of three letters (DEBIT)', async () => {
  const bodies = [
    {},
    { transactionToken: cardToken(), referenceUuid: 'tx-card' },
    { transactionToken: cardToken(), amount: '9,99' },
    { transactionToken: cardToken(), currency: 'eur' },
    { transactionToken: cardToken(), customerProfileData: {} },
    { transactionToken: cardToken(), customerProfileData: { ...mia, profileGuid: alex } },
    { transactionToken: cardToken(), description: 'Card 4111 1111 1111 1111' },
  ]
  const before = pay.at.state()
  for (const body of bodies) expect(codeOf(await pay.send('debit', body)), JSON.stringify(body)).toEqual([422, 1002])
  expect(pay.at.state()).toBe(before)
})

test('decision 45: no first name and no delivery address, empty or null, is no value', async () => {
  for (const none of ['', null]) {
    const customer = { firstName: none, shippingCity: none, shippingCountry: none, email: 'mia@example.com' }
    const heard = await pay.send('debit', { transactionToken: cardToken(), customer, customerProfileData: mia })
    expect(heard.body['success']).toBe(true)
    expect(pay.profile(heard).customer).toEqual({ email: 'mia@example.com' })
  }
})
