import type { Container, ContainerRow, ContainerTenant, Cut, Standing } from '@/contract/console/containers.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ContainerRow as StoredContainer, TenantRow } from '@mocks/entities.ts'
import { connectorsUsing, followsGlobal } from '@mocks/rules/effective.ts'
import { inScope, isBelow, scopeOf, subtree } from '@mocks/rules/scope.ts'
import { etagOf } from '@mocks/rules/versions.ts'
import { offOf, reachOf, sees, stopBetween, type Reach, type Stop } from '@mocks/rules/visibility.ts'
import { tenantRef } from './references.ts'

type InScope = (guid: string) => boolean

function cutView(db: Db, container: StoredContainer, stop: Stop | null): Cut | null {
  if (stop === null) return null
  const { how, tenant } = stop
  const entry =
    how === 'disabled-for' ? container.disabledFor.find(({ tenantGuid }) => tenantGuid === tenant.guid) : undefined
  return { tenant: tenantRef(db, tenant.guid), how, by: tenantRef(db, entry?.by ?? tenant.guid) }
}

/** A container with what of its use lies in the caller's tenants (I23). */
function containerView(db: Db, container: StoredContainer, mine: InScope): Container {
  const { id, name, shared, disabled, createdAt } = container
  return {
    id,
    name,
    owner: tenantRef(db, container.owner),
    shared,
    disabled,
    profiles: db.profiles.groupSize('container', String(id)),
    connectors: connectorsUsing(db, id).filter(({ tenantGuid }) => mine(tenantGuid)).length,
    globalFor: db.tenants.group('globalContainer', String(id)).filter(({ guid }) => mine(guid)).length,
    disabledFor: container.disabledFor
      .filter(({ tenantGuid }) => mine(tenantGuid))
      .map(({ tenantGuid, by, at }) => ({ tenant: tenantRef(db, tenantGuid), by: tenantRef(db, by), at })),
    administered: mine(container.owner),
    createdAt,
    etag: etagOf('container', id, container.version),
  }
}

/** One container as the caller sees it. */
export function oneContainerView(db: Db, caller: Caller, container: StoredContainer): Container {
  return containerView(db, container, scopeOf(db, caller))
}

function standingOf(db: Db, container: StoredContainer, tenant: TenantRow, isUnder: InScope): Standing | null {
  const { state, cutBy } = reachOf(db, container, tenant.guid)
  if (state === 'not-shared') return null
  if (state !== 'elsewhere') return { state, cutBy: cutView(db, container, cutBy) }
  return isUnder(container.owner) ? { state: 'below', cutBy: null } : null
}

/** The containers that concern a tenant, of those the caller sees, with what each is to that tenant. */
export function containerRows(db: Db, caller: Caller, tenant: TenantRow): ContainerRow[] {
  const mine = scopeOf(db, caller)
  const known = new Map<string, boolean>()
  const isUnder: InScope = (guid) => {
    const answer = known.get(guid) ?? (tenant.guid === caller.tenantGuid ? mine(guid) : isBelow(db, guid, tenant.guid))
    known.set(guid, answer)
    return answer
  }
  return [...db.containers.values()].flatMap((container) => {
    if (!mine(container.owner) && !sees(db, caller, container)) return []
    const standing = standingOf(db, container, tenant, isUnder)
    return standing ? [{ ...containerView(db, container, mine), standing }] : []
  })
}

function stateOf(reach: Reach): ContainerTenant['state'] {
  return reach.state === 'elsewhere' ? 'not-shared' : reach.state
}

/** Reach of a container over a subtree in one pass: what stops it above stops it below. */
function reaches(
  db: Db,
  container: StoredContainer,
  top: TenantRow,
): { row: TenantRow; parent: number; reach: Reach }[] {
  const listing: { row: TenantRow; parent: number; reach: Reach }[] = []
  for (const { row, parent } of subtree(db, top)) {
    const upper = listing[parent]
    listing.push({ row, parent, reach: upper ? below(container, upper, row) : reachOf(db, container, row.guid) })
  }
  return listing
}

function below(container: StoredContainer, upper: { row: TenantRow; reach: Reach }, row: TenantRow): Reach {
  if (!container.shared) return { state: 'not-shared', cutBy: null }
  if (upper.reach.state === 'cut-off') return upper.reach
  const cutBy = stopBetween(container, upper.row, row)
  return cutBy ? { state: 'cut-off', cutBy } : { state: 'available', cutBy: null }
}

/** Where a container reaches among the caller's tenants: from its owner down, or from the caller's own tenant if the owner is above it. */
export function containerTenants(db: Db, caller: Caller, container: StoredContainer): ContainerTenant[] {
  const top = db.tenants.get(inScope(db, caller, container.owner) ? container.owner : caller.tenantGuid)
  if (top === undefined) return []
  const listing = reaches(db, container, top)
  const shown = caller.permissions.has('tenant.access') ? listing : listing.slice(0, 1)
  const own = new Map<string, number>()
  for (const { tenantGuid } of db.connectors.group('ownContainer', String(container.id))) {
    own.set(tenantGuid, (own.get(tenantGuid) ?? 0) + 1)
  }
  const entries = new Map(container.disabledFor.map((entry) => [entry.tenantGuid, entry]))
  const mine = scopeOf(db, caller)
  return shown.map(({ row, parent, reach }) => {
    const entry = offOf(container).has(row.guid) ? entries.get(row.guid) : undefined
    const isGlobal = row.globalContainer === container.id
    const byGlobal = isGlobal ? db.connectors.group('tenant', row.guid).filter(followsGlobal).length : 0
    return {
      guid: row.guid,
      name: row.name,
      parentGuid: listing[parent]?.row.guid ?? null,
      state: stateOf(reach),
      cutBy: cutView(db, container, reach.cutBy),
      disabledHere: entry ? { by: tenantRef(db, entry.by), at: entry.at, removable: mine(entry.by) } : null,
      isGlobal,
      connectors: (own.get(row.guid) ?? 0) + byGlobal,
    }
  })
}
