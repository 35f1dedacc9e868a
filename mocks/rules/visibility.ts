import type { ContainerState } from '@/contract/console/changes.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ContainerRow, Disabling, TenantRow } from '@mocks/entities.ts'
import { inScope, isBelow, pathUp, refuseUnknown, type Placed } from './scope.ts'

/** Where a shared container ends on its way down, and how. */
export interface Stop {
  tenant: TenantRow
  how: 'disabled-for' | 'containers-off'
}

/** What a container is to a tenant; `elsewhere` when its owner is not above. */
export type Reach =
  | { state: 'owned' | 'available' | 'not-shared' | 'elsewhere'; cutBy: null }
  | { state: 'cut-off'; cutBy: Stop }

const offMaps = new WeakMap<ContainerRow, ReadonlyMap<string, readonly Disabling[]>>()

/** off(c): the sub-tenants a container is disabled for, each with its entries. Rows never change, so the map is made once a row. */
export function offOf(container: ContainerRow): ReadonlyMap<string, readonly Disabling[]> {
  const known = offMaps.get(container)
  if (known) return known
  const made = new Map<string, Disabling[]>()
  for (const entry of container.disabledFor) {
    const entries = made.get(entry.tenantGuid)
    if (entries) entries.push(entry)
    else made.set(entry.tenantGuid, [entry])
  }
  offMaps.set(container, made)
  return made
}

/** Every tenant's disabling of a container for one sub-tenant. */
export function disablingsOf(container: ContainerRow, tenantGuid: string): readonly Disabling[] {
  return offOf(container).get(tenantGuid) ?? []
}

/** The entry of the highest tenant: the one that is told where several disabled a container for the same sub-tenant. */
export function highestOf(db: Db, entries: readonly Disabling[]): Disabling | undefined {
  return entries.reduce<Disabling | undefined>(
    (highest, entry) => (highest === undefined || isBelow(db, highest.by, entry.by) ? entry : highest),
    undefined,
  )
}

/**
 * What stops a container between a tenant that has it and one right below: the switch of the upper one, or an entry for the lower one.
 */
export function stopBetween(container: ContainerRow, upper: TenantRow, lower: TenantRow): Stop | null {
  if (upper.containersOff) return { tenant: upper, how: 'containers-off' }
  return offOf(container).has(lower.guid) ? { tenant: lower, how: 'disabled-for' } : null
}

/** How far a container reaches: exactly the formula visible(c,t) (I5, I6), with the topmost stop as the reason. */
export function reachOf(db: Db, container: ContainerRow, tenantGuid: string): Reach {
  if (tenantGuid === container.owner) return { state: 'owned', cutBy: null }
  const path = pathUp(db, tenantGuid)
  const ownerAt = path.findIndex(({ guid }) => guid === container.owner)
  if (ownerAt === -1) return { state: 'elsewhere', cutBy: null }
  if (!container.shared) return { state: 'not-shared', cutBy: null }
  for (let place = ownerAt; place > 0; place -= 1) {
    const cutBy = stopBetween(container, path[place] as TenantRow, path[place - 1] as TenantRow)
    if (cutBy) return { state: 'cut-off', cutBy }
  }
  return { state: 'available', cutBy: null }
}

/** The same for a tenant right below one whose reach is known, for one pass over many tenants: what stops a container above stops it below. */
function reachBelow(container: ContainerRow, upper: { row: TenantRow; reach: Reach }, row: TenantRow): Reach {
  if (row.guid === container.owner) return { state: 'owned', cutBy: null }
  if (upper.reach.state === 'elsewhere') return upper.reach
  if (!container.shared) return { state: 'not-shared', cutBy: null }
  if (upper.reach.state === 'cut-off') return upper.reach
  const cutBy = stopBetween(container, upper.row, row)
  return cutBy ? { state: 'cut-off', cutBy } : { state: 'available', cutBy: null }
}

/** How far a container reaches over a listing of tenants, parents before children, in one pass; each as it is stored now. */
export function reachDown(db: Db, container: ContainerRow, listing: readonly Placed[]): Reach[] {
  const walked: { row: TenantRow; reach: Reach }[] = []
  for (const { row: listed, parent } of listing) {
    const row = db.tenants.get(listed.guid) ?? listed
    const upper = walked[parent]
    walked.push({ row, reach: upper ? reachBelow(container, upper, row) : reachOf(db, container, row.guid) })
  }
  return walked.map(({ reach }) => reach)
}

/** What a container is to a tenant; one whose owner is not above the tenant is not shared with it. */
export function stateOf({ state }: Reach): ContainerState {
  return state === 'elsewhere' ? 'not-shared' : state
}

/** visible(c,t): the tenant owns the container, or sharing reaches it (I5, I6). */
export function isVisible(db: Db, container: ContainerRow, tenantGuid: string): boolean {
  const { state } = reachOf(db, container, tenantGuid)
  return state === 'owned' || state === 'available'
}

/**
 * Whether the caller sees a container: it is owned in the caller's scope, or visible to a tenant there. As every way down
 * to the caller's sub-tenants leads through the caller's own tenant, asking for that one is enough.
 */
export function sees(db: Db, caller: Caller, container: ContainerRow): boolean {
  return inScope(db, caller, container.owner) || isVisible(db, container, caller.tenantGuid)
}

/** A container the caller sees; any other does not exist for the caller (I23). */
export function containerOf(db: Db, caller: Caller, id: string | number): ContainerRow {
  const row = db.containers.get(Number(id))
  if (row === undefined || !sees(db, caller, row)) refuseUnknown('container')
  return row
}
