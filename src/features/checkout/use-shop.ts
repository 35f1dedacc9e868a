import { useQuery } from '@tanstack/react-query'
import { containerTenantsQuery } from '@/api/containers.ts'
import { connectorQuery } from '@/api/connectors.ts'
import { ReadFailed } from '@/api/outcome.ts'
import { usePermission } from '@/api/session.ts'
import { paymentMethodsQuery, profileThroughQuery } from '@/api/transactions.ts'
import type { listPaymentMethods } from '@/contract/console/checkout.ts'
import type { Connector } from '@/contract/console/connectors.ts'
import type { ContainerTenant } from '@/contract/console/containers.ts'
import type { ContainerRef } from '@/contract/console/references.ts'
import type { AnswerOf } from '@/contract/endpoint.ts'
import type { Stale } from './AsOf.tsx'
import { sightOf, type Sight } from './sight.ts'

/** Both shops are looked at again this often, so that what another tab does is seen while it happens. */
const lookAgain = 5000
/** Longer lists are read anew only where this page changed something, or comes back to the front. */
const fewTenants = 500

export interface Shop {
  guid: string
  connector: Connector | undefined
  methods: AnswerOf<typeof listPaymentMethods> | undefined
  sight: Sight
  failure: ReadFailed | null
  /** What is on show stays on show while a look after it fails. */
  stale: Stale | null
  retry: () => void
}

function readFailure(...errors: (Error | null)[]): ReadFailed | null {
  const error = errors.find((one) => one !== null)
  if (error && !(error instanceof ReadFailed)) throw error
  return error ?? null
}

interface Look {
  data: unknown
  error: Error | null
  dataUpdatedAt: number
}

function staleOf(looks: readonly Look[]): Stale | null {
  const failed = looks.filter(({ data, error }) => data !== undefined && error !== null)
  const failure = readFailure(...failed.map(({ error }) => error))
  return failure && { since: Math.min(...failed.map(({ dataUpdatedAt }) => dataUpdatedAt)), failure }
}

/** A connector as a shop that somebody stands in: what it offers, and what it sees of the customer. */
export function useShop(guid: string, customer: string, isLive: boolean): Shop {
  const missing = usePermission('frontend.customer-profiles.show')
  // What was read before another page was opened may be another by now.
  const live = { staleTime: 0, refetchInterval: isLive ? lookAgain : (false as const) }
  const connector = useQuery({ ...connectorQuery(guid), ...live })
  const methods = useQuery({ ...paymentMethodsQuery(guid), ...live })
  const isAsked = customer !== '' && missing === null
  const through = useQuery({ ...profileThroughQuery(guid, customer), ...live, enabled: isAsked })

  const sight: Sight = isAsked
    ? sightOf(through.data, through.error)
    : { state: missing === null ? 'nobody' : 'not-allowed' }
  return {
    guid,
    connector: connector.data,
    methods: methods.data,
    sight,
    failure: connector.data && methods.data ? null : readFailure(connector.error, methods.error),
    stale: staleOf([connector, methods, ...(isAsked && sight.state !== 'refused' ? [through] : [])]),
    retry: () => {
      void connector.refetch()
      void methods.refetch()
      if (isAsked) void through.refetch()
    },
  }
}

/** The tenants a container may reach, read anew as the shops are; undefined where there is none, or it is not for this person to see. */
export function useContainerTenants(
  container: ContainerRef | null,
  isLive: boolean,
): readonly ContainerTenant[] | undefined {
  const missing = usePermission('container.show')
  const { data } = useQuery({
    ...containerTenantsQuery(container?.id ?? 0),
    staleTime: 0,
    refetchInterval: ({ state }) => (!isLive || (state.data?.items.length ?? 0) > fewTenants ? false : lookAgain),
    enabled: container !== null && missing === null,
  })
  return container === null ? undefined : data?.items
}
