import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { transactionQuery, transactionsQuery } from '@/api/transactions.ts'
import { usePages } from '@/api/use-pages.ts'
import { transactionUuid } from '@/profile/transaction-words.ts'
import { namedBy } from './named-transaction.ts'
import { queryOf, type TransactionFilters } from './transaction-filters.ts'
import { typedId } from './typed-id.ts'

const pageSize = '50'

/** The transactions that match, page by page, and beside them the one whose UUID was typed, whatever else is asked. */
export function useTransactionList(tenant: string, filters: TransactionFilters, text: string) {
  const { id, uuid, isCard } = typedId(text)
  const query = queryOf(tenant, filters, id)
  const listed = useInfiniteQuery({
    ...transactionsQuery({ ...query, limit: pageSize }),
    placeholderData: keepPreviousData,
    enabled: !isCard,
  })
  const pages = usePages(listed, transactionUuid)
  // Whether it is found is told as it is now, not as it was a moment ago.
  const lookUp = useQuery({ ...transactionQuery(uuid ?? ''), enabled: uuid !== null, staleTime: 0 })
  const named = namedBy(uuid, lookUp)
  return {
    ...pages,
    passing: pages.passing || named.looking,
    named: { ...named, retrying: lookUp.isFetching, retry: () => void lookUp.refetch() },
    isCard,
    query,
    asked: JSON.stringify(query),
  }
}
