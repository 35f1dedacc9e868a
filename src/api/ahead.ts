import type { DefaultError, QueryClient, QueryExecuteOptions, QueryKey } from '@tanstack/react-query'
import { queryClient } from './query-client.ts'

/** Reads a query unless it was read before; a screen that reads it later has data at once, and refreshes it if it is stale. */
export function readOnce<TQueryFnData, TData, TQueryData, TKey extends QueryKey>(
  query: QueryExecuteOptions<TQueryFnData, DefaultError, TData, TQueryData, TKey>,
): Promise<TData> {
  return queryClient.query({ ...query, staleTime: 'static' })
}

/** Reads what a person is about to open; a failure is told when it is opened, not before. */
export function readAhead<TQueryFnData, TData, TQueryData, TKey extends QueryKey>(
  client: QueryClient,
  query: QueryExecuteOptions<TQueryFnData, DefaultError, TData, TQueryData, TKey>,
): void {
  client.query(query).catch(() => undefined)
}
