import { foldGuid } from '@/contract/v3/identification.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ConnectorRow, MerchantRow, TenantRow } from '@mocks/entities.ts'
import { refuse } from '@mocks/refuse.ts'

/**
 * A tenant, its parent, and so on to the top. A missing parent ends the way; a circle is cut above its tenant with the
 * smallest guid, wherever one starts, so that a broken tree has one meaning everywhere (I24).
 */
export function pathUp(db: Db, guid: string): TenantRow[] {
  const path: TenantRow[] = []
  const seen = new Set<string>()
  let row = db.tenants.get(guid)
  while (row !== undefined) {
    path.push(row)
    seen.add(row.guid)
    const parent: string | null = row.parentGuid
    if (parent !== null && seen.has(parent)) return cutCircle(path, parent)
    row = parent === null ? undefined : db.tenants.get(parent)
  }
  return path
}

function cutCircle(path: TenantRow[], entry: string): TenantRow[] {
  const start = path.findIndex(({ guid }) => guid === entry)
  const smallest = path.slice(start).reduce((least, { guid }) => (guid < least ? guid : least), entry)
  return path.slice(0, path.findIndex(({ guid }) => guid === smallest) + 1)
}

/** Whether a tenant lies strictly below another. */
export function isBelow(db: Db, guid: string, above: string): boolean {
  return guid !== above && pathUp(db, guid).some((row) => row.guid === above)
}

/** Why a tenant stands at the top although it has a stored parent (I24). */
export function treeFault(db: Db, row: TenantRow): string | undefined {
  if (row.parentGuid === null) return undefined
  if (db.tenants.get(row.parentGuid) === undefined) return 'The parent tenant of this tenant is missing.'
  return pathUp(db, row.guid).length === 1
    ? 'The parent tenant of this tenant lies below it; the circle was cut here.'
    : undefined
}

/** One tenant of a flat listing; `parent` is the place of its parent in the same listing, -1 at the top. */
export interface Placed {
  row: TenantRow
  parent: number
}

/** Appends a tenant and all below it, without those in `seen`. Within one tree nobody comes twice: the circle it may have is cut. */
function addBelow(db: Db, top: TenantRow, listing: Placed[], seen?: Set<string>): void {
  const cut = pathUp(db, top.guid).at(-1)?.guid
  const waiting: Placed[] = [{ row: top, parent: -1 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen?.has(next.row.guid)) continue
    seen?.add(next.row.guid)
    const place = listing.push(next) - 1
    if (db.tenants.groupSize('parent', next.row.guid) === 0) continue
    for (const row of db.tenants.group('parent', next.row.guid).toReversed()) {
      if (row.guid !== cut) waiting.push({ row, parent: place })
    }
  }
}

type Listing = readonly Placed[]

const mostListings = 8
const listings = new WeakMap<Db, { changeCount: number; byName: Map<string, Listing> }>()

/** A listing as it was made for the tenants as they are: with fifty thousand of them, each page of a list would make it anew. */
function keptListing(db: Db, name: string, make: () => Listing): Listing {
  const { changeCount } = db.tenants
  const kept = listings.get(db)
  const fresh = kept?.changeCount === changeCount && kept.byName.size < mostListings
  const byName = fresh ? kept.byName : new Map<string, Listing>()
  if (!fresh) listings.set(db, { changeCount, byName })
  const listing = byName.get(name) ?? make()
  byName.set(name, listing)
  return listing
}

/** A tenant and all below it, parents before children, each once. */
export function subtree(db: Db, top: TenantRow): readonly Placed[] {
  return keptListing(db, top.guid, () => {
    const listing: Placed[] = []
    addBelow(db, top, listing)
    return listing
  })
}

/** A tenant that lost its place is nobody's sub-tenant; it belongs to the only tenant at the top, when there is just one [ours]. */
function isOnlyTop(db: Db, guid: string): boolean {
  return db.tenants.get(guid)?.parentGuid === null && db.tenants.groupSize('parent', '') === 1
}

/** Whether a tenant is the caller's: the own one and, with `tenant.access`, all below it (I23, GF 1.8). */
export function inScope(db: Db, caller: Caller, guid: string): boolean {
  if (guid === caller.tenantGuid) return db.tenants.get(guid) !== undefined
  if (!caller.permissions.has('tenant.access')) return false
  if (isOnlyTop(db, caller.tenantGuid)) return db.tenants.get(guid) !== undefined
  return isBelow(db, guid, caller.tenantGuid)
}

/** `inScope` for many tenants in one go: each is asked once. */
export function scopeOf(db: Db, caller: Caller): (guid: string) => boolean {
  const known = new Map<string, boolean>()
  return (guid) => {
    const answer = known.get(guid) ?? inScope(db, caller, guid)
    known.set(guid, answer)
    return answer
  }
}

/** All tenants from the only one at the top, those that lost their place at the end. */
function allTenants(db: Db, top: TenantRow): readonly Placed[] {
  return keptListing(db, '', () => {
    const listing = [...subtree(db, top)]
    const seen = new Set(listing.map(({ row }) => row.guid))
    for (const row of db.tenants.values()) {
      if (!seen.has(row.guid)) addBelow(db, pathUp(db, row.guid).at(-1) ?? row, listing, seen)
    }
    return listing
  })
}

/** The caller's tenants, flat, parents before children, each once; those that lost their place stand at the top (I24). */
export function tenantsInScope(db: Db, caller: Caller): readonly Placed[] {
  const own = db.tenants.get(caller.tenantGuid)
  if (own === undefined) return []
  if (!caller.permissions.has('tenant.access')) return [{ row: own, parent: -1 }]
  const listing = subtree(db, own)
  return listing.length === db.tenants.size || !isOnlyTop(db, own.guid) ? listing : allTenants(db, own)
}

/** One of the caller's tenants and all below it that are the caller's too, parents before children, each once (I23). */
export function tenantsFrom(db: Db, caller: Caller, tenant: TenantRow): readonly Placed[] {
  if (tenant.guid === caller.tenantGuid) return tenantsInScope(db, caller)
  return subtree(db, tenant)
}

/** Whether a tenant is `top`, one of the caller's, or one below it that is the caller's too; each is asked once. */
export function scopeFrom(db: Db, caller: Caller, top: TenantRow): (guid: string) => boolean {
  const mine = scopeOf(db, caller)
  if (top.guid === caller.tenantGuid) return mine
  const known = new Map<string, boolean>()
  return (guid) => {
    const answer = known.get(guid) ?? (guid === top.guid || (isBelow(db, guid, top.guid) && mine(guid)))
    known.set(guid, answer)
    return answer
  }
}

/** The same words for what does not exist and for what is not the caller's (I23). */
export function refuseUnknown(
  kind: 'tenant' | 'merchant' | 'connector' | 'container' | 'receipt' | 'transaction',
  pointer?: string,
): never {
  const details = pointer === undefined ? {} : { pointer }
  refuse(
    'not-found',
    `There is no such ${kind} among those you may see. Check the address, or go back to the list.`,
    details,
  )
}

/** One of the caller's tenants by its guid, in either case (decision 4). */
export function tenantOf(db: Db, caller: Caller, guid: string, pointer?: string): TenantRow {
  const row = db.tenants.find('foldedGuid', foldGuid(guid))
  if (row === undefined || !inScope(db, caller, row.guid)) refuseUnknown('tenant', pointer)
  return row
}

/** A connector of one of the caller's tenants. */
export function connectorOf(db: Db, caller: Caller, guid: string): ConnectorRow {
  const row = db.connectors.find('foldedGuid', foldGuid(guid))
  if (row === undefined || !inScope(db, caller, row.tenantGuid)) refuseUnknown('connector')
  return row
}

/** A merchant of one of the caller's tenants. */
export function merchantOf(db: Db, caller: Caller, guid: string): MerchantRow {
  const row = db.merchants.find('foldedGuid', foldGuid(guid))
  if (row === undefined || !inScope(db, caller, row.tenantGuid)) refuseUnknown('merchant')
  return row
}
