import { beforeAll, expect, test } from 'vitest'
import { answerChallenge } from '@mocks/rules/challenges.ts'
import { differsFrom, repaired, seedDocument } from '@test/support/seed-document.ts'
import {
  answeredProfile,
  byIdentification,
  identification,
  instrumentsOf,
  origin,
  SeedJourney,
  withAddress,
} from '@test/support/seed-journey.ts'

/**
 * The gateway's own document as a journey: what it describes happens here in its order, over v3, from a tenant that has no container. The
 * tests go on from each other. What the document takes for granted, a container that is assigned, comes first.
 */
let at: SeedJourney

beforeAll(async () => {
  at = await SeedJourney.begin()
})

/** Beside what the guide prints: what the reference documents of transactions (DEBIT, GF 2.9). */
const reference = { '': ['returnData'], '.customerProfileData': ['markAsPreferred'] }
const byGuid = () => ({ profileGuid: at.profileGuid })

test('initially a tenant has no container, and a transaction that names a customer is refused', async () => {
  expect(at.db.containers.size).toBe(0)
  const refused = await at.send('my-api-key', 'debit', at.creating({ withRegister: true }))
  expect(refused).toMatchObject({ status: 422, body: { success: false, errorCode: 1007 } })
  expect((await at.ask('my-api-key', 'getProfile', byIdentification)).body).toMatchObject({ errorCode: 1007 })
  expect([at.db.transactions.size, at.db.profiles.size]).toEqual([0, 0])
})

test('a container is created first, and nothing uses it by that', async () => {
  const created = await at.createContainer('Strandhaus checkout', 'Strandhaus')
  at.container = Number(created['id'])
  expect(created).toMatchObject({ shared: false, connectors: 0, globalFor: 0, profiles: 0 })
  for (const { name } of at.db.connectors.values()) expect(await at.effective(name), name).toBeNull()
})

test('the global setting assigns it to all connectors of its tenant and is not passed down', async () => {
  await at.changeContainer('PUT', '/sharing', { shared: true })
  await at.setGlobal('Strandhaus', at.container)
  for (const name of ['Strandhaus Web Cards', 'Strandhaus Web SEPA', 'Strandhaus All Methods']) {
    expect(await at.effective(name), name).toBe(at.container)
  }
  expect([await at.effective('Café Checkout'), await at.effective('Deichgraf Checkout')]).toEqual([null, null])
})

test('creating a customer profile: the printed transaction makes it, and is answered in the printed shape', async () => {
  const { status, body } = await at.send('my-api-key', 'debit', at.creating({ withRegister: true }))
  expect(status).toBe(200)
  expect(differsFrom(repaired(seedDocument.created), body, reference)).toEqual([])
  expect(body).toMatchObject({
    success: true,
    returnType: 'FINISHED',
    paymentMethod: 'Creditcard',
    customerProfileData: { customerIdentification: identification },
  })
  expect(body['purchaseId']).toBe(`20261122-${String(body['uuid'])}`)
  const { profileGuid, paymentToken } = body['customerProfileData'] as Record<string, string>
  Object.assign(at, { profileGuid, paymentToken, uuid: body['uuid'] })
})

test('without Register or withRegister the profile is made and no instrument is stored', async () => {
  const other = { customerIdentification: 'without-register' }
  const { body } = await at.send('my-api-key', 'debit', at.creating({ customerProfileData: other }))
  expect(body).toMatchObject({ success: true, customerProfileData: other })
  expect(body['customerProfileData']).not.toHaveProperty('paymentToken')
  expect(await at.profile('my-api-key', other)).toMatchObject({ profileExists: 'true', paymentInstruments: [] })
  expect((await at.ask('my-api-key', 'deleteProfile', other)).body).toEqual({ success: true })
})

test('a Register stores the instrument without a payment', async () => {
  const {
    amount: _amount,
    currency: _currency,
    ...body
  } = at.creating({ customerProfileData: { customerIdentification: 'registered' } })
  const registered = await at.send('my-api-key', 'register', body)
  expect(differsFrom(repaired(seedDocument.created), registered.body, reference)).toEqual([])
  const profile = await at.profile('my-api-key', { customerIdentification: 'registered' })
  expect(instrumentsOf(profile)).toHaveLength(1)
  await at.ask('my-api-key', 'deleteProfile', { customerIdentification: 'registered' })
})

test('retrieving: by identification and by guid the printed profile is answered, field by field', async () => {
  const profile = await at.profile('my-api-key')
  expect(await at.profile('my-api-key', byGuid())).toEqual(profile)
  expect(differsFrom(repaired(seedDocument.profile), profile)).toEqual([])
  // The values are the printed ones; only what the gateway gives itself differs.
  const printed = withAddress(seedDocument.profile)
  const given = { createdAt: '2026-11-22 09:00:00', paymentToken: at.paymentToken }
  expect(profile).toEqual({
    ...printed,
    profileGuid: at.profileGuid,
    paymentInstruments: instrumentsOf(printed).map((one) => ({ ...one, ...given })),
  })
})

test('executing: the payment token pays through the connector that registered it', async () => {
  const { status, body } = await at.send('my-api-key', 'debit', at.charging())
  expect(status).toBe(200)
  expect(differsFrom(repaired(seedDocument.created), body, reference)).toEqual([])
  expect(body['customerProfileData']).toMatchObject({ profileGuid: at.profileGuid, paymentToken: at.paymentToken })
})

test('a merchant with several connectors uses a meta-connector, which leads to the one the instrument is tied to', async () => {
  const { body } = await at.send('strandhaus-all-methods', 'debit', at.charging())
  expect(body).toMatchObject({ success: true, returnType: 'FINISHED', paymentMethod: 'Creditcard' })
  expect(at.db.transactions.get(String(body['uuid']))).toMatchObject({
    connectorGuid: at.connector('Strandhaus Web Cards'),
    processing: { calledGuid: at.connector('Strandhaus All Methods'), route: 'registered-there' },
  })
})

test('the container is shared across sub-tenants: another merchant that uses it finds the profile and charges it', async () => {
  expect((await at.ask('cafe-checkout', 'getProfile', byIdentification)).body).toMatchObject({ errorCode: 1007 })
  await at.setGlobal('Strandhaus Café', at.container)
  expect(await at.profile('cafe-checkout')).toEqual(await at.profile('my-api-key'))
  const { body } = await at.send('cafe-checkout', 'debit', at.charging())
  expect(differsFrom(repaired(seedDocument.created), body, reference)).toEqual([])
  expect(at.db.transactions.get(String(body['uuid']))?.connectorGuid).toBe(at.connector('Strandhaus Web Cards'))
  // Each instrument is tied to a connector: the café's own card connector did not register it.
  expect((await at.send('cafe-cards', 'debit', at.charging())).body).toMatchObject({ success: false, errorCode: 1006 })
})

test('referenceUuid stands in for the token at the same merchant and is refused at another', async () => {
  const { transactionToken: _token, ...plain } = at.charging({ referenceUuid: at.uuid })
  expect((await at.send('my-api-key', 'debit', plain)).body).toMatchObject({ success: true, returnType: 'FINISHED' })
  const refused = await at.send('cafe-checkout', 'debit', { ...plain, merchantTransactionId: 'cafe-by-reference' })
  expect(refused).toMatchObject({ status: 422, body: { success: false, errorCode: 1002 } })
})

test('even with a stored profile 3-D Secure may be required', async () => {
  const secure = at.charging({ threeDSecureData: { '3dsecure': 'MANDATORY' } })
  const { body } = await at.send('my-api-key', 'debit', secure)
  const uuid = String(body['uuid'])
  expect(body).toMatchObject({
    success: true,
    returnType: 'REDIRECT',
    redirectType: 'fullpage',
    redirectUrl: `${origin}/challenge/${uuid}`,
  })
  expect(await at.status(uuid)).toMatchObject({ success: true, transactionStatus: 'REDIRECT' })
  const answered = at.db.transaction(() => answerChallenge(at.db, uuid, 'passed')).result
  expect(answered).toEqual({ status: 'SUCCESS', returnUrl: 'https://shop.example.org/checkout/success' })
  expect(await at.status(uuid)).toMatchObject({ transactionStatus: 'SUCCESS', amount: '9.99', currency: 'EUR' })
})

test('updating changes customer data, and getProfile verifies it', async () => {
  const customerData = { firstName: 'Alex', lastName: 'Smith', billingCity: 'Büsum' }
  const { body } = await at.ask('my-api-key', 'updateProfile', { ...byIdentification, customerData })
  expect(body).toMatchObject({
    success: true,
    profileGuid: at.profileGuid,
    customerIdentification: identification,
    changedFields: ['firstName', 'lastName', 'billingCity'],
  })
  const printed = { identification, billingCountry: 'US', birthDate: '1970-01-01', email: 'alex.smith@example.com' }
  expect((await at.profile('cafe-checkout', byGuid()))['customer']).toEqual({ ...printed, ...customerData })
})

test('an instrument is preferred by the transaction that registers it, and by updateProfile', async () => {
  const second = { profileGuid: at.profileGuid, markAsPreferred: true }
  const { body } = await at.send(
    'my-api-key',
    'debit',
    at.creating({ withRegister: true, customerProfileData: second }),
  )
  const token = (body['customerProfileData'] as { paymentToken: string }).paymentToken
  const preferred = async () =>
    instrumentsOf(await at.profile('my-api-key')).map(({ paymentToken, isPreferred }) => [paymentToken, isPreferred])
  expect(await preferred()).toEqual([
    [at.paymentToken, false],
    [token, true],
  ])
  const update = { ...byGuid(), customerData: { firstName: 'Alex' }, preferredInstrument: at.paymentToken }
  expect((await at.ask('my-api-key', 'updateProfile', update)).body).toMatchObject({ success: true })
  expect(await preferred()).toEqual([
    [at.paymentToken, true],
    [token, false],
  ])
})

test('deleting is by identification or by guid, answered by success alone, and final', async () => {
  const charged = at.charging()
  expect((await at.ask('cafe-checkout', 'deleteProfile', byGuid())).body).toEqual(repaired(seedDocument.deleted))
  for (const naming of [byIdentification, byGuid()]) {
    expect(await at.profile('my-api-key', naming)).toEqual({
      success: false,
      profileExists: false,
      profileGuid: null,
      customerIdentification: null,
      preferredMethod: null,
      customer: null,
      paymentInstruments: [],
    })
  }
  expect(await at.send('my-api-key', 'debit', charged)).toMatchObject({ status: 422, body: { errorCode: 1002 } })
  expect(JSON.stringify([...at.db.transactions.values()])).not.toContain('alex.smith@example.com')

  const again = await at.send('my-api-key', 'debit', at.creating({ withRegister: true }))
  const { profileGuid, paymentToken } = again.body['customerProfileData'] as Record<string, string>
  expect([profileGuid === at.profileGuid, paymentToken === at.paymentToken]).toEqual([false, false])
  expect((await at.ask('my-api-key', 'deleteProfile', byIdentification)).body).toEqual(repaired(seedDocument.deleted))
})

test('an identification is unique in a container, and another container has its own', async () => {
  const first = await at.send('my-api-key', 'debit', at.creating({ withRegister: true }))
  const reused = await at.send('cafe-cards', 'debit', at.creating({ withRegister: true }))
  expect(answeredProfile(reused)['profileGuid']).toBe(answeredProfile(first)['profileGuid'])
  expect(instrumentsOf(await at.profile('my-api-key'))).toHaveLength(2)

  const other = await at.createContainer('Deichgraf customers', 'Deichgraf')
  await at.setGlobal('Deichgraf', Number(other['id']))
  const elsewhere = await at.send('deichgraf-cards', 'debit', at.creating({ withRegister: true }))
  expect(answeredProfile(elsewhere)['profileGuid']).not.toBe(answeredProfile(first)['profileGuid'])
  expect(at.db.profiles.size).toBe(2)
  Object.assign(at, answeredProfile(first))
})

test('a merchant outside the tree never charges what is stored here', async () => {
  const refused = await at.send('deichgraf-checkout', 'debit', at.charging())
  expect(refused).toMatchObject({ status: 422, body: { success: false, errorCode: 1002 } })
})

test('a tenant disables the container for a sub-tenant, and enabling gives back what was there', async () => {
  const cafe = at.tenant('Strandhaus Café')
  await at.changeContainer('PUT', `/disabled-for/${cafe}`, { clearAssignments: true })
  expect(await at.effective('Café Checkout')).toBeNull()
  expect((await at.ask('cafe-checkout', 'getProfile', byIdentification)).body).toMatchObject({ errorCode: 1007 })
  expect((await at.send('cafe-checkout', 'debit', at.charging())).body).toMatchObject({ success: false })
  expect((await at.send('my-api-key', 'debit', at.charging())).body).toMatchObject({ success: true })

  await at.changeContainer('DELETE', `/disabled-for/${cafe}`)
  expect(await at.effective('Café Checkout')).toBeNull()
})

test('the other way to use it: each single connector, whatever the global setting is', async () => {
  const path = `/connectors/${at.connector('Café Checkout')}`
  await at.change('PUT', `${path}/container`, { containerId: at.container, ignoreGlobal: false }, path)
  expect([await at.effective('Café Checkout'), await at.effective('Café Cards')]).toEqual([at.container, null])
  expect((await at.send('cafe-checkout', 'debit', at.charging())).body).toMatchObject({
    success: true,
    returnType: 'FINISHED',
  })
})
