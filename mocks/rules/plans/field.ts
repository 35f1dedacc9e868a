import type { Change } from '@/contract/console/changes.ts'
import { foldGuid } from '@/contract/v3/identification.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { TenantRow } from '@mocks/entities.ts'
import { containersPassedOn } from '@mocks/rules/containers-off.ts'
import { isBelow, tenantsInScope, type Placed } from '@mocks/rules/scope.ts'

/**
 * How far changes can reach within the caller's tenants (I23): a change of a container all tenants below its owner, the switch for
 * sub-tenants all below that tenant, a use the tenant itself. Connectors count where their tenant does, and at the top of a change.
 */
export interface Field {
  /** The caller's tenants, parents before children. */
  tenants: readonly Placed[]
  isReached: readonly boolean[]
  hasConnectors: readonly boolean[]
  /** Containers that may become or cease to be visible somewhere. */
  containers: ReadonlySet<number>
  /** Containers that are named by uses before and after, whose own reach stays. */
  used: ReadonlySet<number>
}

interface Reached {
  /** Tenants below which all are reached. */
  tops: Set<string>
  /** Tenants reached by themselves. */
  alone: Set<string>
  containers: Set<number>
  used: Set<number>
}

function tenantBy(db: Db, guid: string): TenantRow | undefined {
  return db.tenants.find('foldedGuid', foldGuid(guid))
}

function reachUse(
  reached: Reached,
  tenantGuid: string | undefined,
  ...containers: (number | null | undefined)[]
): void {
  if (tenantGuid !== undefined) reached.alone.add(tenantGuid)
  for (const id of containers) if (id !== null && id !== undefined) reached.used.add(id)
}

function reachBy(db: Db, reached: Reached, change: Change): void {
  switch (change.change) {
    case 'setGlobalContainer': {
      const tenant = tenantBy(db, change.tenantGuid)
      reachUse(reached, tenant?.guid, tenant?.globalContainer, change.containerId)
      return
    }
    case 'assignConnectorContainer': {
      const connector = db.connectors.find('foldedGuid', foldGuid(change.connectorGuid))
      reachUse(reached, connector?.tenantGuid, connector?.ownContainer, change.containerId)
      return
    }
    case 'setContainersOffForSubTenants': {
      const tenant = tenantBy(db, change.tenantGuid)
      if (tenant === undefined) return
      reached.tops.add(tenant.guid)
      for (const { id } of containersPassedOn(db, tenant)) reached.containers.add(id)
      return
    }
    default: {
      const container = db.containers.get(change.containerId)
      if (container === undefined) return
      reached.tops.add(container.owner)
      reached.containers.add(container.id)
    }
  }
}

/** Whether each of the tenants lies below `top`, in one pass: only where the listing begins the way up is walked. */
function below(db: Db, tenants: readonly Placed[], top: string): boolean[] {
  const under: boolean[] = []
  for (const { row, parent } of tenants) {
    const upper = tenants[parent]
    under.push(upper ? under[parent] === true || upper.row.guid === top : isBelow(db, row.guid, top))
  }
  return under
}

/** The field of changes, as things are before them; they must have been rehearsed, so that it names nothing the caller may not see. */
export function fieldOf(db: Db, caller: Caller, changes: readonly Change[]): Field {
  const reached: Reached = { tops: new Set(), alone: new Set(), containers: new Set(), used: new Set() }
  for (const change of changes) reachBy(db, reached, change)
  const tenants = tenantsInScope(db, caller)
  const isReached = tenants.map(({ row }) => reached.alone.has(row.guid))
  for (const top of reached.tops) {
    below(db, tenants, top).forEach((isUnder, place) => (isReached[place] ||= isUnder))
  }
  const hasConnectors = tenants.map(({ row }, place) => isReached[place] === true || reached.tops.has(row.guid))
  const containers = new Set([...reached.containers].toSorted((one, other) => one - other))
  return { tenants, isReached, hasConnectors, containers, used: reached.used }
}
