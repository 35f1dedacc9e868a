import { beforeEach, expect, test } from 'vitest'
import { alex, cardToken as alexToken } from '@test/support/profile-world.ts'
import {
  cardToken,
  codeOf,
  newId,
  paymentWorld,
  profileIn,
  walletToken,
  type Payments,
} from '@test/support/transactions.ts'
import { tenantGuid, connectorGuid } from '@test/support/names.ts'
import type { Json, Person } from '@test/support/person.ts'

let pay: Payments
let mara: Person

beforeEach(async () => {
  pay = paymentWorld()
  mara = await pay.at.signIn('mara')
})

const mia = { customerIdentification: 'mia' }

test('the console answers as v3 does, and adds which connector and container were used, and why', async () => {
  const heard = await pay.asPerson(mara, 'debit', { transactionToken: alexToken }, 'routing')
  expect(heard.body).toMatchObject({
    success: true,
    returnType: 'FINISHED',
    paymentMethod: 'Creditcard',
    customerProfileData: { profileGuid: alex, customerIdentification: 'alex', paymentToken: alexToken },
    context: {
      called: { guid: 'CO-routing', name: 'routing' },
      calledKind: 'routing',
      processedBy: { guid: 'CO-cards', name: 'cards' },
      route: 'registered-there',
      container: { id: 1, name: 'Wallet' },
      containerRule: 'own-container',
      profile: 'reused',
      instrument: 'used',
    },
  })
})

test('the context tells what became of the profile and of the instrument', async () => {
  const became = async (body: Json) => {
    const { context } = (await pay.asPerson(mara, 'debit', body)).body as { context: Json }
    return [context['profile'], context['instrument']]
  }
  const customerProfileData = mia
  expect(await became({ transactionToken: cardToken(), customerProfileData })).toEqual(['created', 'none'])
  expect(await became({ transactionToken: cardToken(), withRegister: true, customerProfileData })).toEqual([
    'reused',
    'stored',
  ])
  expect(await became({ transactionToken: cardToken() })).toEqual(['none', 'none'])
  expect(await became({ transactionToken: cardToken(), withRegister: true })).toEqual(['none', 'stored'])
  expect(await became({ transactionToken: cardToken('400000 0002'), customerProfileData })).toEqual(['none', 'none'])
})

test('sending needs the right to send transactions; to see them is not enough', async () => {
  pay.db.admins.insert({
    username: 'viewer',
    password: 'correct horse',
    name: 'viewer',
    role: 'Tester',
    tenantGuid: tenantGuid('Nord'),
    permissions: ['transaction.show', 'tenant.access'],
  })
  const viewer = await pay.at.signIn('viewer')
  const before = pay.at.state()
  for (const operation of ['register', 'debit', 'preauthorize', 'deregister'] as const) {
    const heard = await pay.asPerson(viewer, operation, { transactionToken: alexToken })
    expect(heard).toMatchObject({ status: 403, body: { code: 'not-permitted', permission: 'transaction.create' } })
  }
  expect(pay.at.state()).toBe(before)
})

test('I23: a connector outside the caller’s tenants does not exist', async () => {
  const lasse = await pay.at.signIn('lasse')
  for (const through of ['cards', 'foreign', 'nowhere']) {
    const heard = await pay.asPerson(lasse, 'debit', { transactionToken: cardToken() }, through)
    expect(heard).toMatchObject({ status: 404, body: { code: 'not-found' } })
  }
})

test('I23: who calls a meta-connector is not told the name of a connector of a tenant above that carried it out', async () => {
  const lasse = await pay.at.signIn('lasse')
  const heard = await pay.asPerson(lasse, 'debit', { transactionToken: alexToken }, 'kiosk-routing')
  expect(heard.body['context']).toMatchObject({
    called: { guid: connectorGuid('kiosk-routing') },
    processedBy: null,
    route: 'registered-there',
    container: { id: 1 },
  })
  const told = await lasse.post('/containers/1/customerProfiles/listTransactions', { profileGuid: alex })
  expect(told.body['items']).toMatchObject([{ uuid: heard.body['uuid'], connector: null }])
})

test('a refusal keeps the words of v3: 422 with a number', async () => {
  const heard = await pay.asPerson(mara, 'debit', { transactionToken: alexToken }, 'second')
  expect(heard).toMatchObject({ status: 422, body: { success: false, errorCode: 1006 } })
})

test('I21: repeated under its key a transaction is carried out once and answers the same, also when it failed', async () => {
  for (const digits of ['411111 1111', '400000 0002']) {
    const key = { 'idempotency-key': mara.newKey() }
    const body = {
      merchantTransactionId: newId(),
      amount: '9.99',
      currency: 'EUR',
      transactionToken: cardToken(digits),
      withRegister: true,
      customerProfileData: mia,
    }
    const path = '/connectors/CO-cards/transactions/debit'
    const first = await mara.post(path, body, key)
    const rows = pay.db.transactions.size
    const again = await mara.post(path, body, key)
    expect(again.body).toEqual(first.body)
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(pay.db.transactions.size).toBe(rows)
  }
  const missing = await mara.post('/connectors/CO-cards/transactions/debit', {})
  expect(missing.status).toBe(400)
})

test('I14 before I21: once the profile is deleted, a repeated answer tells the transaction and nothing of the customer', async () => {
  const key = { 'idempotency-key': mara.newKey() }
  const body = { merchantTransactionId: newId(), transactionToken: cardToken(), customerProfileData: mia }
  const path = '/connectors/CO-cards/transactions/register'
  const first = await mara.post(path, body, key)
  await pay.at.v3('deleteProfile', mia)
  const again = await mara.post(path, body, key)
  expect(again.body).toMatchObject({ success: true, uuid: first.body['uuid'], returnType: 'FINISHED' })
  expect(JSON.stringify(again.body)).not.toMatch(/mia|CP-|pt::|Alex/)
})

test('decision 31: who may not see personal data is not told the owner of a wallet; v3 is', async () => {
  const agent = await pay.at.signIn('agent')
  const body = () => ({ transactionToken: walletToken(), customerProfileData: mia })
  const seen = await pay.asPerson(agent, 'register', body(), 'paypal')
  expect(JSON.stringify(seen.body)).not.toContain('alex.smith')
  const own = await pay.send('register', body(), { through: 'paypal' })
  expect(own.body['returnData']).toMatchObject({ _TYPE: 'walletData', walletOwner: 'alex.smith@example.com' })
})

test('I14: deleting the profile takes it from its transactions; they stay in the merchant’s books', async () => {
  const stored = await pay.store('mia', { description: 'Shoes for Mia', customer: { firstName: 'Mia' } })
  const used = await pay.send('debit', { transactionToken: profileIn(stored)['paymentToken'] })
  const declined = await pay.send('debit', { transactionToken: cardToken('400000 0002'), customerProfileData: mia })
  await pay.at.v3('deleteProfile', mia)
  for (const heard of [stored, used, declined]) {
    expect(pay.row(heard)).toMatchObject({
      instrument: null,
      customer: {},
      profileGuid: null,
      attachedTo: null,
      paymentToken: null,
      processing: { description: null },
    })
  }
  expect(codeOf(await pay.send('debit', { transactionToken: profileIn(stored)['paymentToken'] }))).toEqual([422, 1002])
  expect(codeOf(await pay.send('debit', { referenceUuid: stored.body['uuid'] }))).toEqual([422, 1006])
  const anew = await pay.store('mia')
  expect(profileIn(anew)['profileGuid']).not.toBe(profileIn(stored)['profileGuid'])
  expect(pay.profile(anew).customer).toEqual({})
})

test('status tells how a transaction stands to who called it and to who carried it out, by either of its names', async () => {
  const id = newId()
  const body = { merchantTransactionId: id, transactionToken: alexToken }
  const { uuid } = (await pay.send('debit', body, { through: 'kiosk-routing', as: 'kiosk-api' })).body
  const asked = [
    pay.status({ uuid: String(uuid) }, { through: 'kiosk-routing', as: 'kiosk-api' }),
    pay.status({ id }, { through: 'kiosk-routing', as: 'kiosk-api' }),
    pay.status({ uuid: String(uuid) }),
  ]
  for (const heard of await Promise.all(asked)) {
    expect(heard.body).toMatchObject({
      success: true,
      transactionStatus: 'SUCCESS',
      uuid,
      merchantTransactionId: id,
      transactionType: 'DEBIT',
      paymentMethod: 'Creditcard',
      amount: '9.99',
      currency: 'EUR',
      customerProfileData: { profileGuid: alex, paymentToken: alexToken },
    })
  }
})

test('status of an unknown transaction, or of another connector’s, is 8001 under HTTP 200; of a failed one it says why', async () => {
  const declined = await pay.send('debit', { transactionToken: cardToken('400000 0002') })
  expect((await pay.status({ uuid: String(declined.body['uuid']) })).body).toMatchObject({
    success: true,
    transactionStatus: 'ERROR',
    errors: [{ code: 2003, message: expect.any(String) as unknown, adapterCode: '05' }],
  })
  for (const naming of [{ uuid: 'nothing' }, { id: 'nothing' }])
    expect(codeOf(await pay.status(naming))).toEqual([200, 8001])
  expect(codeOf(await pay.status({ uuid: String(declined.body['uuid']) }, { through: 'second' }))).toEqual([200, 8001])
  expect(codeOf(await pay.status({ uuid: 'nothing' }, { through: 'kiosk' }))).toEqual([401, 1000])
})

test('status by the merchant’s id tells of that merchant’s own transaction alone, though another one’s was carried out here', async () => {
  const merchantTransactionId = newId()
  const body = { merchantTransactionId, transactionToken: alexToken }
  const own = await pay.send('debit', body)
  const kiosk = { through: 'kiosk-routing', as: 'kiosk-api' }
  const other = await pay.send('debit', { ...body, amount: '77.00' }, kiosk)
  expect((await pay.status({ id: merchantTransactionId })).body).toMatchObject({
    uuid: own.body['uuid'],
    amount: '9.99',
  })
  expect((await pay.status({ id: merchantTransactionId }, kiosk)).body['uuid']).toBe(other.body['uuid'])
})

test('I14: what a reference paid after its instrument was detached is found by the delete of whom it was stored for', async () => {
  const stored = await pay.store('mia', { customer: { firstName: 'Mia' } })
  const referenceUuid = String(stored.body['uuid'])
  await pay.at.v3('detachPaymentInstrument', { ...mia, transactionUuid: referenceUuid })
  const paid = await pay.send('debit', { referenceUuid, description: 'Shoes for Mia' })
  const ended = await pay.send('deregister', { referenceUuid })
  await pay.at.v3('deleteProfile', mia)
  for (const heard of [stored, paid, ended]) expect(JSON.stringify(pay.row(heard))).not.toMatch(/Mia|mia|Alex/)
})

test('I14 before I21: a kept reply names the deleted profile no more, though its transaction is another one’s by now', async () => {
  const key = { 'idempotency-key': mara.newKey() }
  const body = { merchantTransactionId: newId(), transactionToken: cardToken(), customerProfileData: mia }
  const path = '/connectors/CO-cards/transactions/register'
  const transactionUuid = String((await mara.post(path, body, key)).body['uuid'])
  await pay.at.v3('detachPaymentInstrument', { ...mia, transactionUuid })
  const attach = { customerIdentification: 'li', transactionUuid }
  expect((await pay.at.v3('attachPaymentInstrument', attach)).status).toBe(200)
  await pay.at.v3('deleteProfile', mia)
  expect(JSON.stringify((await mara.post(path, body, key)).body)).not.toMatch(/mia|CP-|pt::|Alex/)
})

test('decision 42: who may send but not end or prefer instruments of profiles does neither by a transaction', async () => {
  pay.db.admins.insert({
    username: 'sender',
    password: 'correct horse',
    name: 'sender',
    role: 'Tester',
    tenantGuid: tenantGuid('Nord'),
    permissions: ['transaction.create', 'tenant.access'],
  })
  const sender = await pay.at.signIn('sender')
  const stored = { transactionToken: alexToken }
  const marked = { customerProfileData: { profileGuid: alex, markAsPreferred: true } }
  expect(await pay.asPerson(sender, 'deregister', stored)).toMatchObject({
    status: 403,
    body: { permission: 'frontend.customer-profiles.deregister-and-detach' },
  })
  for (const source of [stored, { referenceUuid: 'tx-card' }])
    expect(await pay.asPerson(sender, 'debit', { ...source, ...marked })).toMatchObject({
      status: 403,
      body: { permission: 'frontend.customer-profiles.prefer' },
    })
  expect((await pay.asPerson(sender, 'debit', stored)).status).toBe(200)
  expect((await pay.asPerson(sender, 'register', { transactionToken: cardToken(), ...marked })).status).toBe(200)
})
