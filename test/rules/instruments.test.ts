import { beforeEach, expect, test } from 'vitest'
import { connectorGuid } from '@test/support/gateway.ts'
import {
  addTransaction,
  alex,
  alexElsewhere,
  cardToken,
  li,
  profileWorld,
  type ProfileWorld,
} from '@test/support/profile-world.ts'

let at: ProfileWorld

beforeEach(() => {
  at = profileWorld()
})

const byGuid = { profileGuid: alex }
const notFound = { status: 404, body: { success: false, errorCode: 'TRANSACTION_NOT_FOUND' } }

test('attaching adds the instrument of a registering transaction under a new token, and prefers nothing', async () => {
  const { body } = await at.v3('attachPaymentInstrument', { ...byGuid, transactionUuid: 'tx-free' })
  expect(Object.keys(body)).toEqual(['success', 'message', 'profileGuid', 'paymentToken'])
  expect(body).toMatchObject({
    success: true,
    profileGuid: alex,
    paymentToken: expect.stringMatching(/^pt::[0-9a-f]{20}$/) as string,
  })
  const instrument = at.profile(alex).instruments[2]
  expect(instrument).toMatchObject({
    paymentToken: body['paymentToken'],
    preferred: false,
    transactionUuid: 'tx-free',
    connectorGuid: connectorGuid('cards'),
  })
  expect(at.db.transactions.get('tx-free')?.attachedTo).toBe(alex)
  expect(at.profile(alex).version).toBe(2)
})

test('the instrument of a transaction is attached to one profile at most', async () => {
  await at.v3('attachPaymentInstrument', { ...byGuid, transactionUuid: 'tx-free' })
  const before = at.state()
  const heard = await at.v3('attachPaymentInstrument', { profileGuid: li, transactionUuid: 'tx-free' })
  expect(heard).toMatchObject({
    status: 422,
    body: { success: false, errorCode: 'ALREADY_ATTACHED', message: expect.any(String) as string },
  })
  expect(at.state()).toBe(before)
})

test('a transaction that failed, was deregistered, does not register, or does not exist cannot be attached', async () => {
  addTransaction(at.db, 'tx-failed', { status: 'ERROR' })
  addTransaction(at.db, 'tx-deregistered', { deregistered: true })
  addTransaction(at.db, 'tx-debit', { type: 'DEBIT', withRegister: false })
  addTransaction(at.db, 'tx-empty', { instrument: null })
  const before = at.state()
  for (const transactionUuid of ['tx-failed', 'tx-deregistered', 'tx-debit', 'tx-empty', 'tx-none']) {
    expect(await at.v3('attachPaymentInstrument', { ...byGuid, transactionUuid }), transactionUuid).toMatchObject(
      notFound,
    )
  }
  expect(at.state()).toBe(before)
})

test('a debit or preauthorize with withRegister can be attached', async () => {
  addTransaction(at.db, 'tx-debit', { type: 'DEBIT', withRegister: true })
  addTransaction(at.db, 'tx-pre', { type: 'PREAUTHORIZE', withRegister: true })
  for (const transactionUuid of ['tx-debit', 'tx-pre']) {
    expect((await at.v3('attachPaymentInstrument', { ...byGuid, transactionUuid })).body['success']).toBe(true)
  }
})

test('through an API key only transactions of that very connector can be attached', async () => {
  addTransaction(at.db, 'tx-second', { connector: 'second' })
  expect(await at.v3('attachPaymentInstrument', { ...byGuid, transactionUuid: 'tx-second' })).toMatchObject(notFound)
  const through = await at.v3(
    'attachPaymentInstrument',
    { ...byGuid, transactionUuid: 'tx-second' },
    { through: 'second' },
  )
  expect(through.body['success']).toBe(true)
})

test('by container, transactions of the caller’s connectors that use the container can be attached, and no others', async () => {
  addTransaction(at.db, 'tx-second', { connector: 'second' })
  addTransaction(at.db, 'tx-private', { connector: 'private' })
  addTransaction(at.db, 'tx-kiosk', { connector: 'kiosk' })
  const mara = await at.signIn('mara')
  const lasse = await at.signIn('lasse')
  expect(
    (await at.inContainer(mara, 'attachPaymentInstrument', { ...byGuid, transactionUuid: 'tx-second' })).body[
      'success'
    ],
  ).toBe(true)
  expect(
    await at.inContainer(mara, 'attachPaymentInstrument', { ...byGuid, transactionUuid: 'tx-private' }),
  ).toMatchObject(notFound)
  expect(
    await at.inContainer(lasse, 'attachPaymentInstrument', { ...byGuid, transactionUuid: 'tx-free' }),
  ).toMatchObject(notFound)
  expect(
    (await at.inContainer(lasse, 'attachPaymentInstrument', { ...byGuid, transactionUuid: 'tx-kiosk' })).body[
      'success'
    ],
  ).toBe(true)
})

test('a profile is created by attaching only when that is asked for, with the data of the transaction', async () => {
  const body = { customerIdentification: 'imke', transactionUuid: 'tx-free' }
  expect((await at.v3('attachPaymentInstrument', body)).body).toEqual({ success: false, profileExists: false })
  const { body: attached } = await at.v3('attachPaymentInstrument', { ...body, createProfileIfNotExists: true })
  const made = at.profile(String(attached['profileGuid']))
  expect(made).toMatchObject({
    identification: 'imke',
    container: 1,
    customer: { firstName: 'Imke', email: 'imke@example.com' },
    createdBy: connectorGuid('cards'),
    createdAt: '2026-01-05 09:00:00',
    version: 1,
  })
})

test('createProfileIfNotExists with an identification that exists adds to that profile', async () => {
  const body = { customerIdentification: 'alex', transactionUuid: 'tx-free', createProfileIfNotExists: true }
  expect((await at.v3('attachPaymentInstrument', body)).body['profileGuid']).toBe(alex)
  expect(at.profile(alex).customer['firstName']).toBe('Alex')
})

test('I21: attaching repeated under its key attaches once and answers the same', async () => {
  const mara = await at.signIn('mara')
  const headers = { 'idempotency-key': mara.newKey() }
  const path = '/containers/1/customerProfiles/attachPaymentInstrument'
  const body = { ...byGuid, transactionUuid: 'tx-free' }
  const first = await mara.post(path, body, headers)
  const again = await mara.post(path, body, headers)
  expect(again.body).toEqual(first.body)
  expect(at.profile(alex).instruments).toHaveLength(3)
})

test('I17: detaching the preferred instrument leaves none preferred', async () => {
  const { body } = await at.v3('detachPaymentInstrument', { ...byGuid, transactionUuid: 'tx-card' })
  expect(Object.keys(body)).toEqual(['success', 'message', 'profileGuid'])
  expect(at.profile(alex).instruments.map(({ transactionUuid, preferred }) => [transactionUuid, preferred])).toEqual([
    ['tx-iban', false],
  ])
  expect(at.db.transactions.get('tx-card')).toMatchObject({ attachedTo: null, deregistered: false })
})

test('I14 and I18: an instrument that is attached again gets another token than before', async () => {
  await at.v3('detachPaymentInstrument', { ...byGuid, transactionUuid: 'tx-card' })
  const { body } = await at.v3('attachPaymentInstrument', { ...byGuid, transactionUuid: 'tx-card' })
  expect(body['success']).toBe(true)
  expect(body['paymentToken']).not.toBe(cardToken)
})

test('I14: an instrument detached before a delete is erased with the profile it was made for', async () => {
  const created = { customerIdentification: 'born-twice', transactionUuid: 'tx-free', createProfileIfNotExists: true }
  const { body } = await at.v3('attachPaymentInstrument', created)
  const profileGuid = String(body['profileGuid'])
  expect(at.profile(profileGuid).customer).not.toEqual({})
  await at.v3('detachPaymentInstrument', { profileGuid, transactionUuid: 'tx-free' })
  expect(at.db.transactions.get('tx-free')).toMatchObject({ customer: {}, attachedTo: null, profileGuid })
  await at.v3('deleteProfile', { profileGuid })
  expect(at.db.transactions.get('tx-free')).toMatchObject({ instrument: null, profileGuid: null })
  const again = await at.v3('attachPaymentInstrument', created)
  expect(again).toMatchObject({ status: 404, body: { errorCode: 'TRANSACTION_NOT_FOUND' } })
})

test('decision 12: an instrument that was detached can be attached again, and brings no customer data along', async () => {
  await at.v3('detachPaymentInstrument', { ...byGuid, transactionUuid: 'tx-card' })
  const again = { customerIdentification: 'somebody', transactionUuid: 'tx-card', createProfileIfNotExists: true }
  const { body } = await at.v3('attachPaymentInstrument', again)
  const profileGuid = String(body['profileGuid'])
  expect(at.profile(profileGuid).customer).toEqual({})
  expect(at.db.transactions.get('tx-card')).toMatchObject({ attachedTo: profileGuid, profileGuid })
})

test('detaching what is not attached to this profile is refused', async () => {
  const before = at.state()
  const heard = await at.v3('detachPaymentInstrument', { ...byGuid, transactionUuid: 'tx-free' })
  expect(heard).toMatchObject({ status: 422, body: { success: false, errorCode: 'NOT_ATTACHED' } })
  expect(await at.v3('detachPaymentInstrument', { ...byGuid, transactionUuid: 'tx-none' })).toMatchObject(notFound)
  expect(at.state()).toBe(before)
})

test('I23: a transaction out of reach is told of in the same words as one that does not exist', async () => {
  addTransaction(at.db, 'tx-foreign', { connector: 'foreign', attachedTo: alexElsewhere })
  const mara = await at.signIn('mara')
  const foreign = await at.inContainer(mara, 'detachPaymentInstrument', { ...byGuid, transactionUuid: 'tx-foreign' })
  const none = await at.inContainer(mara, 'detachPaymentInstrument', { ...byGuid, transactionUuid: 'tx-none' })
  expect(foreign).toMatchObject(notFound)
  expect(foreign.body).toEqual(none.body)
})

test('who may detach in a shared container may detach an instrument that another tenant’s connector registered', async () => {
  const lasse = await at.signIn('lasse')
  expect(
    (await at.inContainer(lasse, 'detachPaymentInstrument', { ...byGuid, transactionUuid: 'tx-card' })).body['success'],
  ).toBe(true)
})

test('decision 9: an instrument whose connector no longer uses the container stays, flagged', async () => {
  const mara = await at.signIn('mara')
  await mara.assign('cards', 'Private')
  const { body } = await at.inContainer(mara, 'getProfile', byGuid)
  const context = body['context'] as { instruments: { unusable: string | null }[] }
  expect((body['paymentInstruments'] as unknown[]).length).toBe(2)
  expect(context.instruments.map(({ unusable }) => unusable)).toEqual(['connector-moved', 'connector-moved'])
})

test('decision 6: the remembered method and the preferred instrument are two facts, and attaching changes neither', async () => {
  at.db.profiles.replace({ ...at.profile(alex), preferredMethod: 'Paypal' })
  await at.v3('attachPaymentInstrument', { ...byGuid, transactionUuid: 'tx-free' })
  expect(at.profile(alex)).toMatchObject({ preferredMethod: 'Paypal' })
  expect(
    at
      .profile(alex)
      .instruments.filter(({ preferred }) => preferred)
      .map(({ paymentToken }) => paymentToken),
  ).toEqual([cardToken])
})

test('attach and detach leave entries in the activity without whole tokens or customer data', async () => {
  await at.v3('attachPaymentInstrument', { ...byGuid, transactionUuid: 'tx-free' })
  await at.v3('detachPaymentInstrument', { ...byGuid, transactionUuid: 'tx-card' })
  const told = JSON.stringify(at.activity())
  expect(at.activity().map(({ what }) => what)).toEqual(['attachPaymentInstrument', 'detachPaymentInstrument'])
  for (const text of [cardToken, 'Imke', 'Alex', '411111']) expect(told).not.toContain(text)
})
