import { queryOptions } from '@tanstack/react-query'
import { assignConnectorContainer, getConnector, listConnectors } from '@/contract/console/connectors.ts'
import { keys } from './keys.ts'
import { read } from './read.ts'
import { refreshAssignments } from './refresh.ts'
import { useCall } from './use-call.ts'

export const connectorsOfTenantQuery = (tenant: string) =>
  queryOptions({
    queryKey: keys.connectorsOfTenant(tenant),
    queryFn: ({ signal }) => read(listConnectors, { query: { tenant } }, signal),
  })

/** The connectors that use a container, wherever the caller may see. */
export const connectorsOfContainerQuery = (id: number) =>
  queryOptions({
    queryKey: keys.connectorsOfContainer(id),
    queryFn: ({ signal }) => read(listConnectors, { query: { container: String(id) } }, signal),
  })

export const connectorQuery = (guid: string) =>
  queryOptions({
    queryKey: keys.connector(guid),
    queryFn: ({ signal }) => read(getConnector, { params: { guid } }, signal),
  })

export function useAssignConnectorContainer() {
  return useCall(assignConnectorContainer, refreshAssignments)
}
