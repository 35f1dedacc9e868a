import { expect, test } from 'vitest'
import { permissions, type Permission } from '@/contract/console/permissions.ts'
import { world } from '@test/support/gateway.ts'
import { tenantGuid } from '@test/support/names.ts'
import type { Heard, Person } from '@test/support/person.ts'

function shop() {
  return world()
    .tenant('Shop')
    .tenant('Below', { under: 'Shop' })
    .container('Cards', { owner: 'Shop', shared: true })
    .connector('till', { at: 'Shop' })
}

const acts: [string, Permission, (person: Person) => Promise<Heard>][] = [
  ['listTenants', 'tenant.show', (person) => person.get('/tenants')],
  ['getTenant', 'tenant.show', (person) => person.get('/tenants/TE-Shop')],
  ['setGlobalContainer', 'tenant.globalConnectorSettings', (person) => person.setGlobal('Shop', 'Cards')],
  ['listMerchants', 'merchant.list', (person) => person.get('/tenants/TE-Shop/merchants')],
  ['listConnectors', 'merchant.connector-list.show', (person) => person.get('/connectors')],
  ['getConnector', 'merchant.connector-list.show', (person) => person.get('/connectors/CO-till')],
  ['assignConnectorContainer', 'merchant.connector.edit', (person) => person.assign('till', 'Cards')],
  ['listContainers', 'container.show', (person) => person.get('/containers')],
  ['getContainer', 'container.show', (person) => person.get('/containers/1')],
  ['listContainerTenants', 'container.show', (person) => person.get('/containers/1/tenants')],
  ['createContainer', 'container.create', (person) => person.create('New', 'Shop')],
  ['updateContainer', 'container.edit', (person) => person.update('Cards', { name: 'New' })],
  ['shareContainer', 'container.share', (person) => person.share('Cards', false)],
  ['disableContainerFor', 'container.share', (person) => person.disableFor('Below', 'Cards')],
  ['enableContainerFor', 'container.share', (person) => person.enableFor('Below', 'Cards')],
]

test.each(acts)('%s needs the right %s, and the refusal names it and who grants it', async (_, right, act) => {
  const started = shop()
    .person('eva', { at: 'Shop', without: [right] })
    .person('ann', { at: 'Shop', rights: [right, 'tenant.access'] })
    .start()
  const before = started.state()
  const eva = await started.signIn('eva')
  const signedIn = started.state()
  const refused = await act(eva)
  expect(refused).toMatchObject({
    status: 403,
    body: {
      code: 'not-permitted',
      permission: right,
      grantedBy: 'an administrator of Shop',
      detail: `You may not ${permissions[right]}. Ask an administrator of Shop for the right ${right}.`,
    },
  })
  expect(started.state()).toBe(signedIn)
  expect(before).not.toBe(signedIn)
  expect((await act(await started.signIn('ann'))).status).toBeLessThan(300)
})

test('a lacking right is told before anything about the object, whether it exists or not', async () => {
  const started = shop()
    .tenant('Stranger')
    .person('eva', { at: 'Below', rights: ['tenant.access'] })
    .start()
  const eva = await started.signIn('eva')
  const heard = await Promise.all(
    [tenantGuid('Below'), tenantGuid('Stranger'), 'TE-Nobody'].map(async (guid) => eva.get(`/tenants/${guid}`)),
  )
  expect(new Set(heard.map(({ status, body }) => `${status} ${String(body['detail'])}`)).size).toBe(1)
})

test('a right taken away counts at once', async () => {
  const started = shop().person('ann', { at: 'Shop' }).start()
  const ann = await started.signIn('ann')
  const row = started.db.admins.get('ann')
  if (row) started.db.admins.replace({ ...row, permissions: [] })
  expect((await ann.get('/tenants')).status).toBe(403)
})

test('one without any right may still see who they are, and sign out', async () => {
  const eva = await shop().person('eva', { at: 'Shop', rights: [] }).start().signIn('eva')
  expect((await eva.get('/session')).body).toMatchObject({ principal: { permissions: [] } })
  expect((await eva.call('DELETE', '/session')).status).toBe(200)
})
