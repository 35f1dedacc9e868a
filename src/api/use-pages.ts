import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import { ReadFailed } from './outcome.ts'

interface AnyPage {
  items: readonly unknown[]
  total: number
}

type RowOf<Page extends AnyPage> = Page['items'][number]

export interface Pages<Page extends AnyPage> {
  rows: readonly RowOf<Page>[]
  total: number
  /** What was read last tells most. */
  last: Page | undefined
  loading: boolean
  /** The rows belong to what was asked before; the new ones are on their way. */
  passing: boolean
  refreshing: boolean
  failure: ReadFailed | null
  moreFailed: boolean
  retry: () => void
  /** Reads the next page and says how many rows there are now; null when there is none. */
  more: (() => Promise<number>) | null
  loadingMore: boolean
}

/** A list that is read page by page. `idOf` must stay the same function. */
export function usePages<Page extends AnyPage>(
  query: UseInfiniteQueryResult<InfiniteData<Page, unknown>>,
  idOf: (row: RowOf<Page>) => string | number,
): Pages<Page> {
  const { data, error, isPending, isPlaceholderData, isFetching, isFetchingNextPage, hasNextPage } = query
  const pages = data?.pages
  // What happened meanwhile pushes others to the next page: each is listed once.
  const rows = useMemo(() => {
    const all = (pages ?? []).flatMap(({ items }): readonly RowOf<Page>[] => items)
    return [...new Map(all.map((row) => [idOf(row), row])).values()]
  }, [pages, idOf])
  const last = pages?.at(-1)
  const failure = error instanceof ReadFailed ? error : null
  return {
    rows,
    total: last?.total ?? 0,
    last,
    loading: isPending && !failure,
    passing: isPlaceholderData,
    refreshing: isFetching && !isFetchingNextPage,
    failure,
    moreFailed: query.isFetchNextPageError,
    retry: () =>
      void (query.isFetchNextPageError && failure?.code !== 'cursor-invalid' ? query.fetchNextPage() : query.refetch()),
    more: hasNextPage
      ? async () => {
          const after = await query.fetchNextPage()
          return after.data?.pages.reduce((sum, { items }) => sum + items.length, 0) ?? 0
        }
      : null,
    loadingMore: isFetchingNextPage,
  }
}
