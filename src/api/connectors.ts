import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { getConnector, listConnectors, type Connector } from '@/contract/console/connectors.ts'
import { explainConnector } from '@/contract/console/trace.ts'
import type { ParsedInputOf } from '@/contract/endpoint.ts'
import { call } from './client.ts'
import { keys } from './keys.ts'
import { ReadFailed } from './outcome.ts'
import { read } from './read.ts'

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

export type ConnectorFilter = Pick<ParsedInputOf<typeof listConnectors>['query'], 'rule' | 'text'>

const pageSize = 100

/** The connectors of a tenant and of all below it, page by page. */
export const connectorsBelowQuery = (tenant: string, filter: ConnectorFilter) =>
  infiniteQueryOptions({
    queryKey: keys.connectorsBelow({ tenant, ...filter }),
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam === null ? {} : { cursor: pageParam }
      const query = { tenant, below: 'true' as const, ...filter, ...cursor, limit: String(pageSize) }
      return read(listConnectors, { query }, signal)
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })

/** The first `most` of them at once, for those who choose all that match. */
export const firstConnectorsQuery = (tenant: string, filter: ConnectorFilter, most: number) =>
  queryOptions({
    queryKey: keys.connectorsBelow({ tenant, ...filter, most: String(most) }),
    queryFn: ({ signal }) =>
      read(listConnectors, { query: { tenant, below: 'true', ...filter, limit: String(most) } }, signal),
    staleTime: 0,
  })

const fewEnoughToAskFor = 24

async function readConnectors(tenant: string, guids: readonly string[], signal: AbortSignal): Promise<Connector[]> {
  if (guids.length > fewEnoughToAskFor) {
    const wanted = new Set(guids)
    const { items } = await read(listConnectors, { query: { tenant, below: 'true' } }, signal)
    return items.filter(({ guid }) => wanted.has(guid))
  }
  const outcomes = await Promise.all(guids.map((guid) => call(getConnector, { params: { guid } }, { signal })))
  return outcomes.flatMap((outcome) => {
    if (outcome.kind === 'done') return [outcome.data]
    if (outcome.kind === 'refused' && outcome.refusal.code === 'not-found') return []
    throw new ReadFailed(outcome)
  })
}

/**
 * Connectors chosen by guid below a tenant, with the members of those that route by method; what is not there (any more) is left
 * out. Read anew whenever it is asked for, since a change is made on what is seen here.
 */
export const chosenConnectorsQuery = (tenant: string, guids: readonly string[]) =>
  queryOptions({
    queryKey: keys.connectorsChosen(tenant, guids),
    queryFn: async ({ signal }) => {
      const connectors = await readConnectors(tenant, guids, signal)
      const known = new Set(guids)
      const further = connectors
        .filter(({ kind }) => kind === 'multi-method')
        .flatMap(({ members }) => members.map(({ guid }) => guid).filter((guid) => !known.has(guid)))
      const members = await readConnectors(tenant, [...new Set(further)], signal)
      return { connectors, others: members }
    },
    staleTime: 0,
  })

/** Why a connector uses the container it uses. */
export const traceQuery = (guid: string) =>
  queryOptions({
    queryKey: keys.trace(guid),
    queryFn: ({ signal }) => read(explainConnector, { params: { guid } }, signal),
  })
