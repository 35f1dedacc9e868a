import { beforeEach, expect, test } from 'vitest'
import { connectorGuid, tenantGuid } from '@test/support/gateway.ts'
import { alex, profileWorld, type ProfileWorld } from '@test/support/profile-world.ts'

let at: ProfileWorld

beforeEach(() => {
  at = profileWorld()
})

const cards = { name: 'cards', adapter: 'Simulator', method: 'Creditcard', apiKey: 'key-cards' }
const missing = { status: 422, body: { success: false, errorCode: 1007 } }
const names = (list: unknown) => (list as { name: string }[]).map(({ name }) => name)

test('listTenants gives the sub-tenants of the key’s tenant, without parents and never that tenant itself', async () => {
  const { body } = await at.provisioning('listTenants')
  expect(body).toMatchObject({
    success: true,
    tenants: [{ guid: tenantGuid('Kiosk'), name: 'Kiosk', defaultCurrency: 'EUR' }],
  })
  expect((body['tenants'] as object[])[0]).not.toHaveProperty('parentGuid')
  expect((await at.provisioning('listTenants', undefined, 'kiosk-key')).body['tenants']).toEqual([])
})

test('merchants and connectors are listed within the key’s tenant and below', async () => {
  expect(names((await at.provisioning(`listMerchants/${tenantGuid('Nord')}`)).body['merchants'])).toEqual([
    'Nord merchant',
  ])
  expect(names((await at.provisioning(`listMerchants/${tenantGuid('Kiosk')}`)).body['merchants'])).toEqual([
    'Kiosk merchant',
  ])
  const { body } = await at.provisioning('listConnectors/ME-Nord%20merchant')
  expect(body['connectors']).toContainEqual(
    expect.objectContaining({ name: 'cards', customerProfileContainer: 1, isMetaConnector: false }),
  )
  expect(body['connectors']).toContainEqual(expect.objectContaining({ name: 'bare', customerProfileContainer: null }))
})

test('what lies outside the key’s reach does not exist for it', async () => {
  expect(await at.provisioning(`listMerchants/${tenantGuid('Sued')}`)).toMatchObject(missing)
  expect(await at.provisioning(`listMerchants/${tenantGuid('Nord')}`, undefined, 'kiosk-key')).toMatchObject(missing)
  expect(await at.provisioning('listConnectors/ME-Sued%20merchant')).toMatchObject(missing)
  expect(
    await at.provisioning(`updateConnector/${connectorGuid('foreign')}`, { ...cards, apiKey: 'key-foreign' }),
  ).toMatchObject(missing)
  expect((await at.provisioning(`updateConnector/${connectorGuid('none')}`, cards)).body).toEqual(
    (await at.provisioning(`updateConnector/${connectorGuid('foreign')}`, cards)).body,
  )
})

test('a container is assigned by provisioning under the same rule as in the console', async () => {
  const { body } = await at.provisioning(`updateConnector/${connectorGuid('cards')}`, {
    ...cards,
    customerProfileContainer: 2,
  })
  expect(body).toMatchObject({ success: true, connector: { customerProfileContainer: 2 } })
  expect((await at.v3('getProfile', { profileGuid: alex })).body['profileExists']).toBe(false)
  const before = at.state()
  for (const id of [4, 5, 99]) {
    const heard = await at.provisioning(`updateConnector/${connectorGuid('cards')}`, {
      ...cards,
      name: 'renamed',
      customerProfileContainer: id,
    })
    expect(heard, String(id)).toMatchObject(missing)
  }
  expect(at.state()).toBe(before)
})

test('null and 0 take the container away; leaving it out keeps it', async () => {
  const path = `updateConnector/${connectorGuid('cards')}`
  await at.provisioning(path, { ...cards, description: 'Web' })
  expect(at.db.connectors.get(connectorGuid('cards'))).toMatchObject({ ownContainer: 1, description: 'Web' })
  await at.provisioning(path, { ...cards, customerProfileContainer: 0 })
  expect(at.db.connectors.get(connectorGuid('cards'))?.ownContainer).toBeNull()
  await at.provisioning(path, { ...cards, customerProfileContainer: 1 })
  await at.provisioning(path, { ...cards, customerProfileContainer: null })
  expect(at.db.connectors.get(connectorGuid('cards'))?.ownContainer).toBeNull()
})

test('an update that changes nothing leaves version and activity as they are', async () => {
  const before = at.state()
  await at.provisioning(`updateConnector/${connectorGuid('cards')}`, { ...cards, customerProfileContainer: 1 })
  expect(at.state()).toBe(before)
})

test('an API key that another connector has is refused, and a new one takes effect at once', async () => {
  const path = `updateConnector/${connectorGuid('cards')}`
  expect(await at.provisioning(path, { ...cards, apiKey: 'key-second' })).toMatchObject({
    status: 422,
    body: { errorCode: 1001 },
  })
  await at.provisioning(path, { ...cards, apiKey: 'key-fresh' })
  expect((await at.v3('getProfile', { profileGuid: alex }, { through: 'fresh' })).status).toBe(200)
  expect((await at.v3('getProfile', { profileGuid: alex })).status).toBe(401)
  const told = JSON.stringify([...at.db.activity.values()])
  expect(told).not.toContain('key-fresh')
})

test('provisioning refuses with numbers of its own: a missing field is 1005, an unknown one 1006, a wrong key 1000', async () => {
  const path = `updateConnector/${connectorGuid('cards')}`
  const { name: _left, ...nameless } = cards
  expect(await at.provisioning(path, nameless)).toMatchObject({
    status: 422,
    body: { success: false, errorCode: 1005 },
  })
  expect(await at.provisioning(path, { ...cards, colour: 'red' })).toMatchObject({
    status: 422,
    body: { errorCode: 1006 },
  })
  expect(await at.provisioning('listTenants', undefined, 'who')).toMatchObject({
    status: 401,
    body: { errorCode: 1000 },
  })
})

test('a change by provisioning is entered in the activity under the key’s name', async () => {
  await at.provisioning(`updateConnector/${connectorGuid('cards')}`, {
    ...cards,
    name: 'Cards',
    customerProfileContainer: 2,
  })
  const entries = [...at.db.activity.values()].map(({ what, who, after }) => ({ what, by: who.username, after }))
  expect(entries).toEqual([
    { what: 'assignConnectorContainer', by: 'nord-key', after: { containerId: 2, ignoreGlobal: false } },
    { what: 'updateConnector', by: 'nord-key', after: { name: 'Cards' } },
  ])
})
