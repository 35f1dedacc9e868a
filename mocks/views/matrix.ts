import type { ContainerState } from '@/contract/console/changes.ts'
import type { getSharingMatrix, MatrixUse } from '@/contract/console/overview.ts'
import type { WireAnswerOf } from '@/contract/endpoint.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ContainerRow, TenantRow } from '@mocks/entities.ts'
import { followsGlobal } from '@mocks/rules/effective.ts'
import { scopeOf, tenantsFrom, type Placed } from '@mocks/rules/scope.ts'
import { reachDown, reachOf, sees, stateOf } from '@mocks/rules/visibility.ts'
import { tenantRef } from './references.ts'

const letters: Record<ContainerState, string> = { owned: 'o', available: 'a', 'cut-off': 'x', 'not-shared': '-' }

/** A column: one letter for each tenant of a listing. */
function columnOf(db: Db, container: ContainerRow, listing: readonly Placed[]): string[] {
  return reachDown(db, container, listing).map((reach) => letters[stateOf(reach)])
}

/** Which containers the connectors of a tenant use, and its global setting, used or not. */
function usesOf(db: Db, { guid, globalContainer }: TenantRow): MatrixUse[] {
  if (globalContainer === null && db.connectors.groupSize('tenant', guid) === 0) return []
  const counts = new Map<number, number>()
  if (globalContainer !== null) counts.set(globalContainer, 0)
  for (const connector of db.connectors.group('tenant', guid)) {
    const id = followsGlobal(connector) ? globalContainer : connector.ownContainer
    if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return [...counts].map(([containerId, connectors]) => ({
    tenantGuid: guid,
    containerId,
    connectors,
    isGlobal: containerId === globalContainer,
  }))
}

/**
 * What every container is to every tenant from one down. The columns are the containers that concern these tenants, of those the
 * caller sees: owned among them, or shared by a tenant above, also where they are cut off on the way (I23).
 */
export function matrixOf(db: Db, caller: Caller, tenant: TenantRow): WireAnswerOf<typeof getSharingMatrix> {
  const listing = tenantsFrom(db, caller, tenant)
  const among = new Set(listing.map(({ row }) => row.guid))
  const mine = scopeOf(db, caller)
  const containers = [...db.containers.values()]
    .filter((container) => {
      if (among.has(container.owner)) return true
      const { state } = reachOf(db, container, tenant.guid)
      return state === 'available' || (state === 'cut-off' && sees(db, caller, container))
    })
    .toSorted((one, other) => one.id - other.id)
  const columns = containers.map((container) => columnOf(db, container, listing))
  const shown = new Set(containers.map(({ id }) => id))
  return {
    containers: containers.map((container) => {
      const { id, name, owner, shared, disabled } = container
      return { id, name, owner: tenantRef(db, owner), shared, disabled, administered: mine(owner) }
    }),
    tenants: listing.map(({ row }) => row.guid),
    cells: listing.map((_row, place) => columns.map((column) => column[place]).join('')),
    uses: listing.flatMap(({ row }) => usesOf(db, row)).filter(({ containerId }) => shown.has(containerId)),
  }
}
