import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ContainerRow, TenantRow } from '@mocks/entities.ts'
import { asOneChange, recordActivity } from './activity.ts'
import { danglingUses, narrowedTenant, requireClearing, together, type Uses } from './assignment.ts'
import { requireRight } from './permissions.ts'
import { clearUses, type ReachRequest } from './reach.ts'
import { tenantOf } from './scope.ts'
import { checkVersion } from './versions.ts'
import { isVisible } from './visibility.ts'

/** The containers a tenant passes on to its sub-tenants unless it switched that off: shared ones of its own, and those that reach it. */
export function containersPassedOn(db: Db, tenant: TenantRow): ContainerRow[] {
  return [...db.containers.values()].filter((container) => container.shared && isVisible(db, container, tenant.guid))
}

/** Uses of any of these containers that would be left without it if the tenant became `next`, by the formula itself (I10). */
function danglingBelow(db: Db, containers: readonly ContainerRow[], next: TenantRow): Uses {
  return db.rehearse(() => {
    db.tenants.replace(next)
    return together(containers.map((container) => danglingUses(db, container)))
  })
}

/**
 * Switches containers off or on for all sub-tenants of a tenant: what is shared from it or from above stops there (SEED; I5, I10).
 * It takes the right to share and administering that tenant, as disabling every single container for its sub-tenants would [ours].
 */
export function setContainersOffForSubTenants(
  db: Db,
  caller: Caller,
  guid: string,
  request: ReachRequest & { off: boolean },
  ifMatch: string | null,
): TenantRow {
  requireRight(db, caller, 'container.share')
  const tenant = tenantOf(db, caller, guid)
  checkVersion('tenant', tenant.guid, tenant.version, ifMatch)
  const { off, reason } = request
  if (tenant.containersOff === off) return tenant
  const next = { ...tenant, containersOff: off, version: tenant.version + 1 }
  const uses = danglingBelow(db, off ? containersPassedOn(db, tenant) : [], next)
  requireClearing(db, caller, narrowedTenant(tenant), uses, request.clearAssignments === true)
  const one = asOneChange(db, caller)
  db.tenants.replace(next)
  recordActivity(db, one, {
    what: 'setContainersOffForSubTenants',
    object: { kind: 'tenant', id: tenant.guid, tenantGuid: tenant.guid },
    before: { off: tenant.containersOff },
    after: { off },
    reason,
  })
  clearUses(db, one, uses, reason)
  return next
}
