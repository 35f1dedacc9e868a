/** Changes planned and applied as the console does, over a small family of tenants. */
import { expect } from 'vitest'
import type { Change, Plan } from '@/contract/console/changes.ts'
import { tableNames, type Db } from '@mocks/db.ts'
import { world } from './gateway.ts'
import { connectorGuid, tenantGuid } from './names.ts'
import type { Heard, Json, Person } from './person.ts'

export async function plan(person: Person, changes: readonly Change[], more: Json = {}): Promise<Plan> {
  const { status, body } = await person.post('/plans', { changes, ...more })
  expect(body).not.toHaveProperty('code')
  expect(status).toBe(200)
  return body as unknown as Plan
}

export async function apply(
  person: Person,
  changes: readonly Change[],
  planToken: string,
  more: Json = {},
  key = person.newKey(),
): Promise<Heard> {
  return person.post('/changes', { changes, ...more }, { 'if-plan-match': planToken, 'idempotency-key': key })
}

/** Owner > Middle > Leaf and Low; Owner > Side. Owner's Cards is shared, its Vault is not; Middle has a container of its own. */
export function family() {
  return world()
    .tenant('Top')
    .tenant('Owner', { under: 'Top' })
    .tenant('Middle', { under: 'Owner' })
    .tenant('Leaf', { under: 'Middle' })
    .tenant('Low', { under: 'Leaf' })
    .tenant('Side', { under: 'Owner' })
    .container('Cards', { owner: 'Owner', shared: true })
    .container('Vault', { owner: 'Owner' })
    .container('Box', { owner: 'Middle', shared: true })
    .person('top', { at: 'Top' })
    .person('owner', { at: 'Owner' })
    .person('middle', { at: 'Middle' })
}

/** The containers of the family, by the order they are told in. */
export const [cards, vault, box] = [1, 2, 3]

export const share = (containerId: number, shared: boolean): Change => ({
  change: 'shareContainer',
  containerId,
  shared,
})
export const disable = (tenant: string, containerId = cards): Change => ({
  change: 'disableContainerFor',
  containerId,
  tenantGuid: tenantGuid(tenant),
})
export const enable = (tenant: string, containerId = cards): Change => ({
  change: 'enableContainerFor',
  containerId,
  tenantGuid: tenantGuid(tenant),
})
export const off = (tenant: string, isOff = true): Change => ({
  change: 'setContainersOffForSubTenants',
  tenantGuid: tenantGuid(tenant),
  off: isOff,
})
export const global = (tenant: string, containerId: number | null): Change => ({
  change: 'setGlobalContainer',
  tenantGuid: tenantGuid(tenant),
  containerId,
})
export const assign = (connector: string, containerId: number | null, ignoreGlobal = false): Change => ({
  change: 'assignConnectorContainer',
  connectorGuid: connectorGuid(connector),
  containerId,
  ignoreGlobal,
})

/** Everything the gateway holds, slots and orders included: what a rehearsal must leave exactly as it was. */
export function everything(db: Db): string {
  const groups = ['parent', 'globalContainer', 'tenant', 'merchant', 'ownContainer', 'owner', 'container']
  const values = [
    ...[...db.tenants.values()].map(({ guid }) => guid),
    ...[...db.containers.values()].map(({ id }) => String(id)),
    '',
  ]
  const grouped = [db.tenants, db.connectors, db.containers].map((table) =>
    groups.map((index) => values.map((value) => table.group(index, value))),
  )
  const stored = tableNames.map((name) => {
    const chunks = [0, 1, 2].map((chunk) => db.table(name).chunk(chunk))
    return [name, chunks, [...db[name].values()]]
  })
  return JSON.stringify([stored, grouped])
}
