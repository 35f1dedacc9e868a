import { beforeEach, expect, test } from 'vitest'
import { alex, cardToken as alexToken } from '@test/support/profile-world.ts'
import { cardToken, codeOf, paymentWorld, profileIn, type Payments } from '@test/support/transactions.ts'

let pay: Payments

beforeEach(() => {
  pay = paymentWorld()
})

const tokensOf = (guid: string) => pay.at.profile(guid).instruments.map(({ paymentToken }) => paymentToken)

test('a deregister ends the instrument and takes it off its profile (GF 2.7, 2.9); it leaves a transaction of its own', async () => {
  const heard = await pay.send('deregister', { transactionToken: alexToken })
  expect(heard.body).toMatchObject({
    success: true,
    returnType: 'FINISHED',
    paymentMethod: 'Creditcard',
    customerProfileData: { profileGuid: alex, customerIdentification: 'alex' },
  })
  expect(profileIn(heard)).not.toHaveProperty('paymentToken')
  expect(tokensOf(alex)).not.toContain(alexToken)
  expect(pay.at.profile(alex).version).toBe(2)
  expect(pay.db.transactions.get('tx-card')).toMatchObject({ deregistered: true, attachedTo: null, customer: {} })
  expect(pay.row(heard)).toMatchObject({
    type: 'DEREGISTER',
    status: 'SUCCESS',
    amount: null,
    profileGuid: alex,
    paymentToken: alexToken,
    processing: { instrument: 'deregistered', calledGuid: 'CO-cards' },
  })
  expect(pay.at.activity()).toMatchObject([
    { what: 'deregister', before: { instruments: 2, paymentToken: '…aaaa' }, after: { instruments: 1 } },
  ])
})

test('there is no way back: neither the token nor the reference pays any more, nor can it be attached or deregistered again', async () => {
  await pay.send('deregister', { transactionToken: alexToken })
  expect(codeOf(await pay.send('debit', { transactionToken: alexToken }))).toEqual([422, 1002])
  expect(codeOf(await pay.send('debit', { referenceUuid: 'tx-card' }))).toEqual([422, 1006])
  expect(codeOf(await pay.send('deregister', { referenceUuid: 'tx-card' }))).toEqual([422, 1006])
  const attach = { profileGuid: alex, transactionUuid: 'tx-card' }
  expect((await pay.at.v3('attachPaymentInstrument', attach)).status).toBe(404)
})

test('the registering transaction names it as well, held by a profile or by none', async () => {
  expect((await pay.send('deregister', { referenceUuid: 'tx-card' })).body['success']).toBe(true)
  expect(tokensOf(alex)).not.toContain(alexToken)
  const free = await pay.send('register', { transactionToken: cardToken(), customer: { firstName: 'Mia' } })
  const referenceUuid = free.body['uuid']
  const heard = await pay.send('deregister', { referenceUuid })
  expect(heard.body).not.toHaveProperty('customerProfileData')
  expect(pay.row(free)).toMatchObject({ deregistered: true, customer: {} })
  expect(codeOf(await pay.send('deregister', { referenceUuid }))).toEqual([422, 1006])
})

test('it goes through a connector that leads to the one that registered it, of another merchant too; any other refuses', async () => {
  for (const through of ['second', 'narrow'])
    expect(codeOf(await pay.send('deregister', { transactionToken: alexToken }, { through }))).toEqual([422, 1006])
  expect(codeOf(await pay.send('deregister', { transactionToken: alexToken }, { through: 'private' }))).toEqual([
    422, 1002,
  ])
  expect(codeOf(await pay.send('deregister', { transactionToken: alexToken }, { through: 'bare' }))).toEqual([
    422, 1007,
  ])
  const kiosk = { through: 'kiosk-routing', as: 'kiosk-api' }
  expect((await pay.send('deregister', { transactionToken: alexToken }, kiosk)).body['success']).toBe(true)
})

test('an expired card can be deregistered', async () => {
  pay.at.world.clock.now = Date.UTC(2030, 0, 1)
  expect((await pay.send('deregister', { transactionToken: alexToken })).body['success']).toBe(true)
})

test('tokenType NT deactivates the network token alone; where there is none it is refused', async () => {
  expect(codeOf(await pay.send('deregister', { transactionToken: alexToken, tokenType: 'NT' }))).toEqual([422, 1006])
  const profile = pay.at.profile(alex)
  const network = { associatedTokenType: 'network', networkTokenStatus: 'active' }
  const instruments = profile.instruments.map((one) => (one.paymentToken === alexToken ? { ...one, ...network } : one))
  pay.db.profiles.replace({ ...profile, instruments })
  const heard = await pay.send('deregister', { transactionToken: alexToken, tokenType: 'NT' })
  expect(heard.body['success']).toBe(true)
  expect(pay.at.profile(alex).instruments[0]).toMatchObject({
    paymentToken: alexToken,
    preferred: true,
    networkTokenStatus: 'deactivated',
  })
  expect((await pay.send('debit', { transactionToken: alexToken })).body['success']).toBe(true)
  expect(codeOf(await pay.send('deregister', { transactionToken: alexToken, tokenType: 'NT' }))).toEqual([422, 1006])
  expect((await pay.send('deregister', { transactionToken: alexToken, tokenType: 'PAN' })).body['success']).toBe(true)
  expect(tokensOf(alex)).not.toContain(alexToken)
})

test('a new token names nothing that could be deregistered', async () => {
  expect(codeOf(await pay.send('deregister', { transactionToken: cardToken() }))).toEqual([422, 1002])
})

test('from the console it is one step with its context, and its id is used as any other', async () => {
  const mara = await pay.at.signIn('mara')
  const body = { merchantTransactionId: 'once', transactionToken: alexToken }
  const heard = await pay.asPerson(mara, 'deregister', body, 'all')
  expect(heard.body).toMatchObject({
    success: true,
    context: { route: 'registered-there', profile: 'reused', instrument: 'deregistered' },
  })
  const again = { merchantTransactionId: 'once', transactionToken: cardToken() }
  expect(codeOf(await pay.send('debit', again))).toEqual([422, 3004])
})

test('the end of a network token is told in the activity as that, and is no use of the instrument', async () => {
  const profile = pay.at.profile(alex)
  const network = { associatedTokenType: 'network', networkTokenStatus: 'active' }
  const instruments = profile.instruments.map((one) => (one.paymentToken === alexToken ? { ...one, ...network } : one))
  pay.db.profiles.replace({ ...profile, instruments })
  await pay.send('deregister', { transactionToken: alexToken, tokenType: 'NT' })
  expect(pay.at.activity()).toMatchObject([
    { what: 'deregister', before: { networkTokenStatus: 'active' }, after: { networkTokenStatus: 'deactivated' } },
  ])
  expect(JSON.stringify(pay.at.activity())).not.toContain('paymentToken')
  const { body } = await (
    await pay.at.signIn('mara')
  ).post('/containers/1/customerProfiles/deleteImpact', {
    profileGuid: alex,
  })
  expect(body).toMatchObject({ impact: { instruments: [{ lastUsedAt: '2025-06-01 10:00:00' }, {}] } })
})

test('an instrument that is taken off leaves nothing of the customer with its transaction, the description included', async () => {
  const stored = await pay.store('mia', { customer: { firstName: 'Mia' }, description: 'Shoes for Mia' })
  const transactionUuid = String(stored.body['uuid'])
  await pay.at.v3('detachPaymentInstrument', { customerIdentification: 'mia', transactionUuid })
  expect(pay.row(stored)).toMatchObject({ customer: {}, processing: { description: null } })
})
