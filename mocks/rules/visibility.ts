import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ContainerRow, TenantRow } from '@mocks/entities.ts'
import { inScope, pathUp, refuseUnknown } from './scope.ts'

/** Where a shared container ends on its way down, and how. */
export interface Stop {
  tenant: TenantRow
  how: 'disabled-for' | 'containers-off'
}

/** What a container is to a tenant; `elsewhere` when its owner is not above. */
export type Reach =
  | { state: 'owned' | 'available' | 'not-shared' | 'elsewhere'; cutBy: null }
  | { state: 'cut-off'; cutBy: Stop }

const offSets = new WeakMap<ContainerRow, ReadonlySet<string>>()

/** off(c): the sub-tenants a container is disabled for. Rows never change, so the set is made once a row. */
export function offOf(container: ContainerRow): ReadonlySet<string> {
  const known = offSets.get(container)
  if (known) return known
  const made = new Set(container.disabledFor.map(({ tenantGuid }) => tenantGuid))
  offSets.set(container, made)
  return made
}

/**
 * What stops a container between a tenant that has it and one right below: the switch of the upper one, or an entry for the lower one.
 */
export function stopBetween(container: ContainerRow, upper: TenantRow, lower: TenantRow): Stop | null {
  if (upper.containersOff) return { tenant: upper, how: 'containers-off' }
  return offOf(container).has(lower.guid) ? { tenant: lower, how: 'disabled-for' } : null
}

/** How far a container reaches: exactly the formula visible(c,t) (domain-rules, I5), with the topmost stop as the reason. */
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
