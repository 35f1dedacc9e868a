import type { getOverview } from '@/contract/console/overview.ts'
import type { WireAnswerOf } from '@/contract/endpoint.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { TenantRow } from '@mocks/entities.ts'
import { effectiveOf } from '@mocks/rules/effective.ts'
import { tenantsFrom } from '@mocks/rules/scope.ts'

/** How much there is in a tenant and all below it; containers and profiles are those these tenants own. */
export function overviewOf(db: Db, caller: Caller, tenant: TenantRow): WireAnswerOf<typeof getOverview> {
  const tenants = new Set(tenantsFrom(db, caller, tenant).map(({ row }) => row.guid))
  const containers = [...db.containers.values()].filter(({ owner }) => tenants.has(owner))
  let connectors = 0
  let connectorsWithoutContainer = 0
  for (const connector of db.connectors.values()) {
    if (!tenants.has(connector.tenantGuid)) continue
    connectors += 1
    if (effectiveOf(db, connector).container === null) connectorsWithoutContainer += 1
  }
  return {
    tenants: tenants.size,
    containers: containers.length,
    sharedContainers: containers.filter(({ shared }) => shared).length,
    disabledContainers: containers.filter(({ disabled }) => disabled).length,
    profiles: containers.reduce((sum, { id }) => sum + db.profiles.groupSize('container', String(id)), 0),
    connectors,
    connectorsWithoutContainer,
  }
}
