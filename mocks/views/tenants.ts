import type { Merchant, Tenant, TenantRow } from '@/contract/console/tenants.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { MerchantRow, TenantRow as StoredTenant } from '@mocks/entities.ts'
import { refuseCursor } from '@mocks/rules/cursors.ts'
import { followsGlobal } from '@mocks/rules/effective.ts'
import { pathUp, subtree, tenantsInScope, treeFault, type Placed } from '@mocks/rules/scope.ts'
import { etagOf } from '@mocks/rules/versions.ts'
import { containerRef } from './references.ts'

const countsKept = new WeakMap<readonly Placed[], Int32Array>()

/** How many tenants lie below each of a listing: children come after their parents, so one pass backwards is enough. */
function countsBelow(listing: readonly Placed[]): Int32Array {
  const known = countsKept.get(listing)
  if (known) return known
  const counts = new Int32Array(listing.length)
  for (let place = listing.length - 1; place >= 0; place -= 1) {
    const parent = listing[place]?.parent ?? -1
    if (parent >= 0) counts[parent] = (counts[parent] ?? 0) + (counts[place] ?? 0) + 1
  }
  countsKept.set(listing, counts)
  return counts
}

/** The caller's tenants as the tree shows them, from a place on; each page is cheap, because the listing is kept. */
export function tenantRows(
  db: Db,
  caller: Caller,
  { cursor, limit = Infinity }: { cursor?: string | undefined; limit?: number } = {},
): { items: TenantRow[]; nextCursor: string | null; total: number } {
  const listing = tenantsInScope(db, caller)
  const counts = countsBelow(listing)
  const start = cursor === undefined ? 0 : listing.findIndex(({ row }) => row.guid === cursor) + 1
  if (start === 0 && cursor !== undefined) refuseCursor()
  const items = listing.slice(start, start + limit).map(({ row, parent }, place) => {
    const fault = parent === -1 ? treeFault(db, row) : undefined
    const { guid, name, containersOff } = row
    const parentGuid = listing[parent]?.row.guid ?? null
    const shown = { guid, name, parentGuid, subTenants: counts[start + place] ?? 0, containersOff }
    return fault === undefined ? shown : { ...shown, treeFault: fault }
  })
  const nextCursor = start + items.length < listing.length ? (items.at(-1)?.guid ?? null) : null
  return { items, nextCursor, total: listing.length }
}

/** One tenant with its counts; the path begins at the top of what the caller may see. */
export function tenantView(db: Db, caller: Caller, tenant: StoredTenant): Tenant {
  const up = pathUp(db, tenant.guid)
  const own = up.findIndex(({ guid }) => guid === caller.tenantGuid)
  const path = own === -1 ? up : up.slice(0, own + 1)
  const below = caller.permissions.has('tenant.access') ? subtree(db, tenant) : []
  const connectors = db.connectors.group('tenant', tenant.guid)
  const global = tenant.globalContainer === null ? undefined : db.containers.get(tenant.globalContainer)
  return {
    guid: tenant.guid,
    name: tenant.name,
    parentGuid: path[1]?.guid ?? null,
    path: path.map(({ guid, name }) => ({ guid, name })).toReversed(),
    subTenants: Math.max(0, below.length - 1),
    directSubTenants: below.filter(({ parent }) => parent === 0).length,
    merchants: db.merchants.groupSize('tenant', tenant.guid),
    connectors: connectors.length,
    globalContainer: global ? containerRef(global) : null,
    connectorsOnGlobal: connectors.filter(followsGlobal).length,
    defaultCurrency: tenant.defaultCurrency,
    containersOff: tenant.containersOff,
    etag: etagOf('tenant', tenant.guid, tenant.version),
  }
}

export function merchantView(db: Db, merchant: MerchantRow): Merchant {
  const { guid, name, tenantGuid, disabled } = merchant
  return { guid, name, tenantGuid, disabled, connectors: db.connectors.groupSize('merchant', guid) }
}
