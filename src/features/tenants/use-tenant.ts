import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { connectorsOfTenantQuery } from '@/api/connectors.ts'
import { containersQuery } from '@/api/containers.ts'
import { merchantsQuery, tenantQuery, tenantsQuery } from '@/api/tenants.ts'

export function useTenants() {
  return useSuspenseQuery(tenantsQuery()).data.items
}

/** Everything the detail of a tenant shows; the route's loader has read it. */
export function useTenantDetail(guid: string) {
  const [tenant, merchants, connectors, containers] = useSuspenseQueries({
    queries: [tenantQuery(guid), merchantsQuery(guid), connectorsOfTenantQuery(guid), containersQuery(guid)],
  })
  return {
    tenant: tenant.data,
    merchants: merchants.data.items,
    connectors: connectors.data.items,
    containers: containers.data.items,
  }
}
