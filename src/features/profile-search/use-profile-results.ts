import { keepPreviousData, useInfiniteQuery, type InfiniteData } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { ReadFailed } from '@/api/outcome.ts'
import { profileSearchQuery } from '@/api/profile-search.ts'
import type { ProfileHit, ProfilePage } from '@/contract/console/profile-search.ts'
import { announce } from '@/ui/announcer.ts'
import { formatNumber, plural } from '@/ui/time.ts'
import type { ProfileSearch } from './use-profile-search.ts'

export interface ProfileResults {
  rows: readonly ProfileHit[]
  total: number
  searched: ProfilePage['searched']
  /** Nothing is known yet: neither rows nor a failure. */
  loading: boolean
  /** The rows belong to the search before; the new one is on its way. */
  passing: boolean
  refreshing: boolean
  failure: ReadFailed | null
  /** It was the next page that could not be read; what is there stays true. */
  moreFailed: boolean
  /** When the rows were read. */
  asOf: number
  retry: () => void
  more: (() => Promise<void>) | null
  loadingMore: boolean
}

const noRows: readonly ProfileHit[] = []

function pagesOf(data: InfiniteData<ProfilePage> | undefined): {
  rows: readonly ProfileHit[]
  total: number
  searched: ProfilePage['searched']
} {
  const pages = data?.pages ?? []
  // A profile created meanwhile pushes others to the next page: each is listed once.
  const rows = new Map(pages.flatMap(({ items }) => items).map((hit) => [hit.profileGuid, hit]))
  const last = pages.at(-1)
  return {
    rows: pages.length === 0 ? noRows : [...rows.values()],
    total: last?.total ?? 0,
    searched: last?.searched ?? [],
  }
}

/** The pages of a search; a search that somebody asked for is answered aloud, once. */
export function useProfileResults({ body, everything }: ProfileSearch, allowed: boolean): ProfileResults {
  const query = useInfiniteQuery({ ...profileSearchQuery(body), placeholderData: keepPreviousData, enabled: allowed })
  const {
    data,
    error,
    isPending,
    isPlaceholderData,
    isFetching,
    isFetchingNextPage,
    hasNextPage,
    fetchNextPage,
    refetch,
  } = query
  const found = useMemo(() => pagesOf(data), [data])
  const failure = error instanceof ReadFailed ? error : null
  const settled = !isPending && !isPlaceholderData && !(isFetching && data === undefined)

  const told = useRef(body)
  useEffect(() => {
    if (!settled || told.current === body) return
    told.current = body
    if (failure) announce(`The search failed. ${failure.message}`, true)
    else
      announce(
        `${plural(found.total, 'profile', 'profiles')}${everything ? '' : found.total === 1 ? ' matches' : ' match'}`,
      )
  }, [settled, body, failure, found.total, everything])

  return {
    ...found,
    loading: isPending && !failure,
    passing: isPlaceholderData,
    refreshing: isFetching && !isFetchingNextPage,
    failure,
    moreFailed: query.isFetchNextPageError,
    asOf: query.dataUpdatedAt,
    // A place in a list that has gone is not there the second time either: the list is read from its start.
    retry: () =>
      void (failure && failure.code !== 'cursor-invalid' && query.isFetchNextPageError ? fetchNextPage() : refetch()),
    more: hasNextPage
      ? async () => {
          const { data: after } = await fetchNextPage()
          const { rows, total } = pagesOf(after)
          if (rows.length > found.rows.length)
            announce(`${formatNumber(rows.length)} of ${formatNumber(total)} profiles shown`)
        }
      : null,
    loadingMore: isFetchingNextPage,
  }
}
