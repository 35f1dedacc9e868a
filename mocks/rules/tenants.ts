import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { TenantRow } from '@mocks/entities.ts'
import { recordActivity } from './activity.ts'
import { checkAssignable } from './assignment.ts'
import { requireRight } from './permissions.ts'
import { tenantOf } from './scope.ts'
import { checkVersion } from './versions.ts'

/** Writes a tenant's global setting with its activity entry; all checks are done before. */
export function putGlobalContainer(
  db: Db,
  caller: Caller,
  tenant: TenantRow,
  containerId: number | null,
  reason: string | undefined,
): TenantRow {
  const next = { ...tenant, globalContainer: containerId, version: tenant.version + 1 }
  db.tenants.replace(next)
  recordActivity(db, caller, {
    what: 'setGlobalContainer',
    object: { kind: 'tenant', id: tenant.guid, tenantGuid: tenant.guid },
    before: { containerId: tenant.globalContainer },
    after: { containerId },
    reason,
  })
  return next
}

/** Sets global(t) for the connectors of this tenant alone (GF 3.3: not passed down; I8). */
export function setGlobalContainer(
  db: Db,
  caller: Caller,
  guid: string,
  request: { containerId: number | null; reason?: string | undefined },
  ifMatch: string | null,
): TenantRow {
  requireRight(db, caller, 'tenant.globalConnectorSettings')
  const tenant = tenantOf(db, caller, guid)
  checkVersion('tenant', tenant.guid, tenant.version, ifMatch)
  if (request.containerId !== null) checkAssignable(db, request.containerId, tenant.guid)
  if (tenant.globalContainer === request.containerId) return tenant
  return putGlobalContainer(db, caller, tenant, request.containerId, request.reason)
}
