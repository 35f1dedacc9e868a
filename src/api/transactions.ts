import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query'
import { explainInstrument } from '@/contract/console/chargeability.ts'
import { getProfileThrough, listPaymentMethods } from '@/contract/console/checkout.ts'
import {
  debit,
  deregister,
  getTransaction,
  listTransactions,
  preauthorize,
  register,
  type ListTransactionsQuery,
} from '@/contract/console/transactions.ts'
import { keys } from './keys.ts'
import { read } from './read.ts'
import { useCall } from './use-call.ts'
import { wholeList } from './whole-list.ts'

function readPage(query: Omit<ListTransactionsQuery, 'cursor'>, cursor: string | null, signal: AbortSignal) {
  return read(listTransactions, { query: { ...query, ...(cursor === null ? {} : { cursor }) } }, signal)
}

/** Transactions, newest first, page by page. */
export const transactionsQuery = (query: Omit<ListTransactionsQuery, 'cursor'>) =>
  infiniteQueryOptions({
    queryKey: keys.transactionsOf(query),
    queryFn: ({ pageParam, signal }) => readPage(query, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    // Customers pay while somebody looks.
    staleTime: 0,
  })

/** Every transaction that matches, as many at a time as the gateway gives. */
export async function allTransactions(
  query: Omit<ListTransactionsQuery, 'cursor' | 'limit'>,
  signal: AbortSignal,
  onPage: (read: number, total: number) => void,
) {
  const pageOf = (cursor: string | null) => readPage({ ...query, limit: '200' }, cursor, signal)
  return wholeList(pageOf, ({ uuid }) => uuid, signal, onPage)
}

export const transactionQuery = (uuid: string) =>
  queryOptions({
    queryKey: keys.transaction(uuid),
    queryFn: ({ signal }) => read(getTransaction, { params: { uuid } }, signal),
  })

/** What a payment page of a connector offers for new instruments. */
export const paymentMethodsQuery = (connector: string) =>
  queryOptions({
    queryKey: keys.paymentMethods(connector),
    queryFn: ({ signal }) => read(listPaymentMethods, { params: { guid: connector } }, signal),
  })

/** A profile as a merchant finds it through a connector, with what that connector could charge. Read anew whenever it is asked for. */
export const profileThroughQuery = (connector: string, named: string | { profileGuid: string }) =>
  queryOptions({
    queryKey: keys.profileThrough(connector, named),
    queryFn: ({ signal }) => {
      const body = typeof named === 'string' ? { customerIdentification: named } : named
      return read(getProfileThrough, { params: { guid: connector }, body }, signal)
    },
    staleTime: 0,
  })

/** Which merchants can charge an instrument now; those whose name or guid holds `text`. */
export const chargeabilityQuery = (container: number, profileGuid: string, paymentToken: string, text: string) =>
  infiniteQueryOptions({
    queryKey: keys.chargeability(profileGuid, { container, paymentToken, text }),
    queryFn: ({ pageParam, signal }) =>
      read(
        explainInstrument,
        {
          params: { id: String(container) },
          body: { profileGuid, paymentToken, ...(text === '' ? {} : { text }), cursor: pageParam },
        },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 0,
  })

/** A transaction may make or change a profile, so everything that shows one is read anew. */
async function refreshAfter(client: QueryClient): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: keys.transactions() }),
    client.invalidateQueries({ queryKey: keys.profiles() }),
    client.invalidateQueries({ queryKey: keys.overview() }),
    client.invalidateQueries({ queryKey: keys.containers() }),
    client.invalidateQueries({ queryKey: keys.activity() }),
  ])
}

export const useRegister = () => useCall(register, refreshAfter)
export const useDebit = () => useCall(debit, refreshAfter)
export const usePreauthorize = () => useCall(preauthorize, refreshAfter)
export const useDeregister = () => useCall(deregister, refreshAfter)
