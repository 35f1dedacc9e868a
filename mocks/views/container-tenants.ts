import type { ContainerTenant } from '@/contract/console/containers.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ContainerRow } from '@mocks/entities.ts'
import { removableOf } from '@mocks/rules/disabling.ts'
import { followsGlobal } from '@mocks/rules/effective.ts'
import { inScope, scopeOf, subtree } from '@mocks/rules/scope.ts'
import { disablingsOf, highestOf, reachDown, stateOf, type Reach } from '@mocks/rules/visibility.ts'
import { cutView, namedTenant, type InScope } from './cuts.ts'

function disabledHereView(
  db: Db,
  caller: Caller,
  container: ContainerRow,
  mine: InScope,
  tenantGuid: string,
): ContainerTenant['disabledHere'] {
  const entries = disablingsOf(container, tenantGuid)
  const entry = highestOf(db, entries)
  if (entry === undefined) return null
  const removed = removableOf(db, caller, container, tenantGuid).length
  const by = namedTenant(db, container, mine, entry.by)
  return { by, at: entry.at, removable: removed > 0, staysDisabled: removed < entries.length }
}

/** Where a container reaches among the caller's tenants: from its owner down, or from the caller's own tenant if the owner is above it. */
export function containerTenants(db: Db, caller: Caller, container: ContainerRow): ContainerTenant[] {
  const top = db.tenants.get(inScope(db, caller, container.owner) ? container.owner : caller.tenantGuid)
  if (top === undefined) return []
  const listing = subtree(db, top)
  const reaches = reachDown(db, container, listing)
  const shown = caller.permissions.has('tenant.access') ? listing : listing.slice(0, 1)
  const own = new Map<string, number>()
  for (const { tenantGuid } of db.connectors.group('ownContainer', String(container.id))) {
    own.set(tenantGuid, (own.get(tenantGuid) ?? 0) + 1)
  }
  const mine = scopeOf(db, caller)
  return shown.map(({ row, parent }, place) => {
    const reach = reaches[place] as Reach
    const isGlobal = row.globalContainer === container.id
    const byGlobal = isGlobal ? db.connectors.group('tenant', row.guid).filter(followsGlobal).length : 0
    return {
      guid: row.guid,
      name: row.name,
      parentGuid: listing[parent]?.row.guid ?? null,
      state: stateOf(reach),
      cutBy: cutView(db, container, mine, reach.cutBy),
      disabledHere: disabledHereView(db, caller, container, mine, row.guid),
      isGlobal,
      connectors: (own.get(row.guid) ?? 0) + byGlobal,
    }
  })
}
