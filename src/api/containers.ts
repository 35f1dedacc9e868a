import { queryOptions } from '@tanstack/react-query'
import { createContainer, getContainer, listContainerTenants, listContainers } from '@/contract/console/containers.ts'
import { keys } from './keys.ts'
import { read } from './read.ts'
import { refreshAssignments } from './refresh.ts'
import { useCall } from './use-call.ts'

/** The containers that concern a tenant: owned, available, cut off, and those of its sub-tenants. */
export const containersQuery = (tenant: string) =>
  queryOptions({
    queryKey: keys.containersOfTenant(tenant),
    queryFn: ({ signal }) => read(listContainers, { query: { tenant } }, signal),
  })

export const containerQuery = (id: number) =>
  queryOptions({
    queryKey: keys.container(id),
    queryFn: ({ signal }) => read(getContainer, { params: { id: String(id) } }, signal),
  })

/** The owner and the tenants below it, with what the container is to each. */
export const containerTenantsQuery = (id: number) =>
  queryOptions({
    queryKey: keys.containerTenants(id),
    queryFn: ({ signal }) => read(listContainerTenants, { params: { id: String(id) } }, signal),
  })

export function useCreateContainer() {
  return useCall(createContainer, refreshAssignments)
}
