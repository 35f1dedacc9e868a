import { useInfiniteQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { connectorsOfContainerQuery, firstConnectorsQuery } from '@/api/connectors.ts'
import { containersQuery, containerTenantsQuery } from '@/api/containers.ts'
import { ReadFailed } from '@/api/outcome.ts'
import { usePermission } from '@/api/session.ts'
import { transactionsQuery } from '@/api/transactions.ts'
import type { ContainerRow } from '@/contract/console/containers.ts'
import type { ListedTransaction } from '@/contract/console/transactions.ts'
import { followable, followed, merchantsOf, paymentsIn, placesOf, usersOf, type Facts } from './facts.ts'
import type { Hidden } from './steps.ts'

// Enough to find two merchants and a payment of each; nobody takes first steps in a tenant where this is not enough.
const connectorsAtMost = 200
const latestPayments = '200'
// Where customers pay a lot, what was stored last lies further back than the latest payments.
const latestRegistered = '50'

// The page tells what is true now, so nothing counts as fresh because it was read a moment ago.
const now = { staleTime: 0 } as const

interface FirstSteps {
  containers: readonly ContainerRow[]
  container: ContainerRow | null
  hidden: Hidden
  /** Undefined while it is being read. */
  facts: Facts | undefined
  failure: ReadFailed | null
  /** When the oldest of what could not be read again was read. */
  asOf: number | null
  retrying: boolean
  retry: () => void
}

function firstPage(data: { pages: { items: ListedTransaction[] }[] } | undefined): readonly ListedTransaction[] {
  return data?.pages[0]?.items ?? []
}

interface Read {
  error: unknown
  dataUpdatedAt: number
}

/** What went wrong with the reads of a page, and since when what it shows is old. */
export function troubleOf(reads: readonly Read[]): { failure: ReadFailed | null; asOf: number | null } {
  const failed = reads.filter(({ error }) => error !== null)
  const failures = failed.flatMap(({ error }) => (error instanceof ReadFailed ? [error] : []))
  const read = failed.flatMap(({ dataUpdatedAt }) => (dataUpdatedAt > 0 ? [dataUpdatedAt] : []))
  return { failure: failures[0] ?? null, asOf: read.length > 0 ? Math.min(...read) : null }
}

/** What is true of a tenant now, read from the gateway whenever the page is: no progress is kept anywhere. */
export function useFirstSteps(tenant: string, asked: number | null): FirstSteps {
  const containers = useSuspenseQuery({ ...containersQuery(tenant), ...now })
  const rows = containers.data.items
  const container = followed(rows, asked)
  const id = container?.id ?? 0
  const isThere = container !== null
  // The way of a sub-tenant's own container is that of the sub-tenant.
  const top = container?.standing.state === 'below' ? container.owner.guid : tenant
  const transactions = usePermission('transaction.show')
  const profiles = usePermission('frontend.customer-profiles.show')

  const connectors = useQuery(firstConnectorsQuery(top, {}, connectorsAtMost))
  const users = useQuery({ ...connectorsOfContainerQuery(id), ...now, enabled: isThere })
  const tenants = useQuery({ ...containerTenantsQuery(id), ...now, enabled: isThere })
  const payments = useInfiniteQuery({
    ...transactionsQuery({ tenant: top, status: 'SUCCESS', limit: latestPayments }),
    enabled: isThere && transactions === null,
  })
  const registered = useInfiniteQuery({
    ...transactionsQuery({ tenant: top, status: 'SUCCESS', type: 'REGISTER', limit: latestRegistered }),
    enabled: isThere && transactions === null,
  })
  const reads = [
    containers,
    connectors,
    ...(isThere ? [users, tenants] : []),
    ...(isThere && transactions === null ? [payments, registered] : []),
  ]

  const facts = useMemo((): Facts | undefined => {
    if (!connectors.data) return undefined
    const all = connectors.data.items
    const merchants = merchantsOf(all)
    const cutOff = rows.filter(({ standing }) => standing.state === 'cut-off')
    if (container === null) {
      const places = placesOf(all, [], null)
      return {
        container,
        cutOff,
        reach: { subTenants: 0, available: 0 },
        places,
        merchants,
        users: [],
        using: [],
        stored: null,
        charged: null,
      }
    }
    if (!users.data || !tenants.data || (transactions === null && !(payments.data && registered.data))) return undefined
    const usable = usersOf(users.data.items, container.id, top)
    const below = tenants.data.items.filter(({ state }) => state !== 'owned')
    return {
      container,
      cutOff,
      reach: { subTenants: below.length, available: below.filter(({ state }) => state === 'available').length },
      places: placesOf(all, tenants.data.items, container.id),
      merchants,
      users: usable,
      using: merchantsOf(usable),
      ...paymentsIn([...firstPage(payments.data), ...firstPage(registered.data)], users.data.items, container.id),
    }
  }, [connectors.data, rows, container, top, users.data, tenants.data, payments.data, registered.data, transactions])

  return {
    containers: followable(rows),
    container,
    hidden: { transactions, profiles },
    facts,
    ...troubleOf(reads),
    retrying: reads.some(({ isFetching }) => isFetching),
    retry: () => reads.forEach((one) => void one.refetch()),
  }
}
