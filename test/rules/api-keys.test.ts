import { beforeEach, expect, test } from 'vitest'
import { alex, li, profileWorld, type ProfileWorld } from '@test/support/profile-world.ts'

let at: ProfileWorld

beforeEach(() => {
  at = profileWorld()
})

const byGuid = { profileGuid: alex }
const getProfile = '/api/v3/customerProfiles/key-cards/getProfile'
const unauthorised = {
  status: 401,
  body: { success: false, errorCode: 1000, errorMessage: expect.any(String) as string },
}

test('an API user of the merchant that owns the connector is let in', async () => {
  expect((await at.v3('getProfile', byGuid)).body['success']).toBe(true)
})

test('no header, wrong password, unknown user and unreadable header are refused alike', async () => {
  const wrong = [
    null,
    'Bearer x',
    'Basic',
    'Basic !!!',
    `Basic ${btoa('nord-api')}`,
    `Basic ${btoa('nord-api:wrong')}`,
    `Basic ${btoa('who:secret')}`,
    `Basic ${btoa('nord-api:secret ')}`,
  ]
  const heard = await Promise.all(wrong.map(async (header) => at.send('POST', getProfile, byGuid, header)))
  for (const one of heard) expect(one).toMatchObject(unauthorised)
  expect(new Set(heard.map(({ body }) => JSON.stringify(body))).size).toBe(1)
})

test('one newline at the end of the credentials is tolerated, as in the documented sample, and not two', async () => {
  expect((await at.send('POST', getProfile, byGuid, `Basic ${btoa('nord-api:secret\n')}`)).status).toBe(200)
  expect(await at.send('POST', getProfile, byGuid, `Basic ${btoa('nord-api:secret\n\n')}`)).toMatchObject(unauthorised)
})

test('an unknown API key and one of another merchant are refused in the same words', async () => {
  const unknown = await at.v3('getProfile', byGuid, { through: 'none' })
  const foreign = await at.v3('getProfile', byGuid, { through: 'kiosk' })
  expect(unknown).toMatchObject(unauthorised)
  expect(foreign.body).toEqual(unknown.body)
})

test('a provisioning key is no API user, and an API user no provisioning key', async () => {
  expect(await at.v3('getProfile', byGuid, { as: 'nord-key' })).toMatchObject(unauthorised)
  expect(await at.provisioning('listTenants', undefined, 'nord-api')).toMatchObject(unauthorised)
})

test('a connector without a container is refused as wrongly configured', async () => {
  expect(await at.v3('getProfile', byGuid, { through: 'bare' })).toMatchObject({
    status: 422,
    body: { success: false, errorCode: 1007 },
  })
})

test('a connector whose container is disabled is refused with a sentence of its own', async () => {
  const none = await at.v3('getProfile', byGuid, { through: 'bare' })
  const disabled = await at.v3('getProfile', byGuid, { through: 'old' })
  expect(disabled).toMatchObject({ status: 422, body: { success: false, errorCode: 1007 } })
  expect(disabled.body['errorMessage']).not.toBe(none.body['errorMessage'])
})

test('a call through a connector acts as its API user in the activity', async () => {
  await at.v3('deleteProfile', byGuid, { through: 'kiosk', as: 'kiosk-api' })
  expect(at.activity()).toMatchObject([
    {
      what: 'deleteProfile',
      who: { username: 'kiosk-api', tenantGuid: 'TE-Kiosk' },
      object: { kind: 'profile', id: alex },
    },
  ])
})

test('v3 knows neither versions nor idempotency keys: it needs none', async () => {
  expect((await at.v3('deleteProfile', byGuid)).status).toBe(200)
})

test('container operations speak the same dialect, with the context and the ETag added', async () => {
  const mara = await at.signIn('mara')
  const heard = await at.inContainer(mara, 'getProfile', byGuid)
  const { context, ...shared } = heard.body
  expect(shared).toEqual((await at.v3('getProfile', byGuid)).body)
  expect(context).toMatchObject({ container: { id: 1, name: 'Wallet' }, createdBy: { name: 'cards' } })
  expect(heard.headers.get('etag')).toBe(`"profile-${alex}-1"`)
})

test('I23: connectors of tenants the caller does not see are not named in the context', async () => {
  const lasse = await at.signIn('lasse')
  const { body } = await at.inContainer(lasse, 'getProfile', byGuid)
  const context = body['context'] as { createdBy: unknown; instruments: { connector: unknown; unusable: unknown }[] }
  expect(context.createdBy).toBeNull()
  expect(context.instruments.map(({ connector, unusable }) => [connector, unusable])).toEqual([
    [null, null],
    [null, null],
  ])
})

test('container operations work on a disabled container too, so that an operator can look and erase', async () => {
  const mara = await at.signIn('mara')
  await mara.update('Wallet', { disabled: true })
  const { body } = await at.inContainer(mara, 'getProfile', byGuid)
  expect(body['context']).toMatchObject({
    instruments: [{ unusable: 'container-disabled' }, { unusable: 'container-disabled' }],
  })
  expect((await at.inContainer(mara, 'deleteProfile', byGuid)).body).toMatchObject({ success: true })
})

test('I23: a container that may not be seen is refused like one that does not exist', async () => {
  const mara = await at.signIn('mara')
  const foreign = await at.inContainer(mara, 'getProfile', byGuid, { container: 4 })
  const none = await at.inContainer(mara, 'getProfile', byGuid, { container: 99 })
  expect(foreign).toMatchObject({ status: 404, body: { code: 'not-found' } })
  expect(foreign.body['detail']).toBe(none.body['detail'])
  const lasse = await at.signIn('lasse')
  expect((await at.inContainer(lasse, 'getProfile', byGuid, { container: 2 })).status).toBe(404)
})

test('every operation needs its own right, and the refusal names it', async () => {
  const reader = await at.signIn('reader')
  const before = at.state()
  const bodies = {
    updateProfile: { ...byGuid, customerData: { firstName: 'X' } },
    deleteProfile: byGuid,
    attachPaymentInstrument: { ...byGuid, transactionUuid: 'tx-free' },
    detachPaymentInstrument: { ...byGuid, transactionUuid: 'tx-card' },
  }
  const rights = {
    updateProfile: 'update',
    deleteProfile: 'delete',
    attachPaymentInstrument: 'update',
    detachPaymentInstrument: 'detach',
  }
  for (const [operation, right] of Object.entries(rights)) {
    const heard = await at.inContainer(reader, operation, bodies[operation as keyof typeof bodies])
    expect(heard, operation).toMatchObject({
      status: 403,
      body: { code: 'not-permitted', permission: `frontend.customer-profiles.${right}` },
    })
  }
  expect(at.state()).toBe(before)
  expect((await at.inContainer(reader, 'getProfile', byGuid)).status).toBe(200)
  const nobody = await at.signIn('nobody')
  expect((await at.inContainer(nobody, 'getProfile', byGuid)).status).toBe(403)
})

test('preferring an instrument needs the right to prefer beside the right to update', async () => {
  const writer = await at.signIn('writer')
  const body = { ...byGuid, customerData: { firstName: 'Alexa' }, preferredInstrument: 'pt::bbbbbbbbbbbbbbbbbbbb' }
  expect(await at.inContainer(writer, 'updateProfile', body)).toMatchObject({
    status: 403,
    body: { permission: 'frontend.customer-profiles.prefer' },
  })
  const { preferredInstrument: _left, ...plain } = body
  expect((await at.inContainer(writer, 'updateProfile', plain)).status).toBe(200)
})

test('I20: a write on an older version is refused and has no effect; every effective write gives a new ETag', async () => {
  const mara = await at.signIn('mara')
  const changed = await at.inContainer(mara, 'updateProfile', { ...byGuid, customerData: { firstName: 'Alexa' } })
  expect(changed.headers.get('etag')).toBe(`"profile-${alex}-2"`)
  const before = at.state()
  const stale = { etag: `"profile-${alex}-1"` }
  for (const [operation, more] of [
    ['updateProfile', { customerData: { firstName: 'B' } }],
    ['deleteProfile', {}],
    ['detachPaymentInstrument', { transactionUuid: 'tx-card' }],
  ] as const) {
    const heard = await at.inContainer(mara, operation, { ...byGuid, ...more }, stale)
    expect(heard, operation).toMatchObject({ status: 412, body: { code: 'stale-version' } })
  }
  expect(at.state()).toBe(before)
  expect((await at.inContainer(mara, 'deleteProfile', { profileGuid: li })).body).toMatchObject({ success: true })
})

test('a change by container without If-Match is refused with 428', async () => {
  const mara = await at.signIn('mara')
  const headers = { 'idempotency-key': mara.newKey() }
  const heard = await mara.post('/containers/1/customerProfiles/deleteProfile', byGuid, headers)
  expect(heard).toMatchObject({ status: 428, body: { code: 'if-match-missing' } })
})

test('decision 10: who sees a shared container and holds the right may delete in it', async () => {
  const lasse = await at.signIn('lasse')
  expect((await at.inContainer(lasse, 'deleteProfile', { ...byGuid, reason: 'asked by phone' })).body).toMatchObject({
    success: true,
  })
  expect(at.activity()).toMatchObject([{ who: { username: 'lasse' }, reason: 'asked by phone' }])
})
