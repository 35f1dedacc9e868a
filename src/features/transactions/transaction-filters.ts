import type { ListTransactionsQuery } from '@/contract/console/transactions.ts'
import { isDay, useUrlFilters, type Filters, type Fits, type UrlFilters } from '@/words/use-url-filters.ts'

/** `merchant`, `connector` and `profile` are guids; days are gateway time, both included. What is searched for by its id is not among them. */
export const filterNames = ['merchant', 'connector', 'type', 'status', 'profile', 'from', 'to'] as const
export type FilterName = (typeof filterNames)[number]
export type TransactionFilters = Filters<FilterName>

const isWord = (text: string) => /^[A-Z][A-Z-]{0,39}$/.test(text)
const isGuid = (text: string) => /^[\w-]{1,64}$/.test(text)

/** Which texts of an address are asked for; others are left out, as if they were not there. */
export const filterFits: Fits<FilterName> = {
  merchant: isGuid,
  connector: isGuid,
  profile: isGuid,
  type: isWord,
  status: isWord,
  from: isDay,
  to: isDay,
}

export function useTransactionFilters(): UrlFilters<FilterName> {
  return useUrlFilters(filterNames, filterFits)
}

/** What the gateway is asked for. `id` is a merchant's own id, met as a whole. */
export function queryOf(
  tenant: string,
  filters: TransactionFilters,
  id: string,
): Omit<ListTransactionsQuery, 'cursor' | 'limit'> {
  return { tenant, ...filters, ...(id === '' ? {} : { merchantTransactionId: id }) }
}
