import { queryOptions } from '@tanstack/react-query'
import { getTenant, listMerchants, listTenants, setGlobalContainer } from '@/contract/console/tenants.ts'
import { refreshAssignments } from './refresh.ts'
import { keys } from './keys.ts'
import { read } from './read.ts'
import { useCall } from './use-call.ts'

/** All tenants the caller may see, flat. */
export const tenantsQuery = () =>
  queryOptions({ queryKey: keys.tenants(), queryFn: ({ signal }) => read(listTenants, {}, signal), staleTime: 300_000 })

export const tenantQuery = (guid: string) =>
  queryOptions({ queryKey: keys.tenant(guid), queryFn: ({ signal }) => read(getTenant, { params: { guid } }, signal) })

export const merchantsQuery = (tenant: string) =>
  queryOptions({
    queryKey: keys.merchants(tenant),
    queryFn: ({ signal }) => read(listMerchants, { params: { guid: tenant } }, signal),
  })

export function useSetGlobalContainer() {
  return useCall(setGlobalContainer, refreshAssignments)
}
