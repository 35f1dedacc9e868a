import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { activityQuery } from '@/api/activity.ts'
import { ReadFailed } from '@/api/outcome.ts'
import type { Activity, ListActivityQuery } from '@/contract/console/activity.ts'
import { announce } from '@/ui/announcer.ts'
import { formatNumber, plural } from '@/ui/time.ts'

export const pageSize = 50

export interface ActivityResults {
  entries: readonly Activity[]
  total: number
  people: readonly { username: string; name: string }[]
  loading: boolean
  /** The entries belong to the filters before; the new ones are on their way. */
  passing: boolean
  refreshing: boolean
  failure: ReadFailed | null
  moreFailed: boolean
  retry: () => void
  more: (() => Promise<void>) | null
  loadingMore: boolean
}

const nobody: ActivityResults['people'] = []

/** The pages of the activity; a change of the filters is answered aloud. */
export function useActivity(asked: Omit<ListActivityQuery, 'cursor' | 'limit'>): ActivityResults {
  const wanted = JSON.stringify(asked)
  const options = activityQuery({ ...asked, limit: String(pageSize) })
  const query = useInfiniteQuery({ ...options, placeholderData: keepPreviousData })
  const { data, error, isPending, isPlaceholderData, isFetching, isFetchingNextPage, hasNextPage } = query
  const pages = data?.pages
  // What happened meanwhile pushes others to the next page: each is listed once.
  const entries = useMemo(
    () => [...new Map((pages ?? []).flatMap(({ items }) => items).map((entry) => [entry.id, entry])).values()],
    [pages],
  )
  const total = pages?.at(-1)?.total ?? 0
  const failure = error instanceof ReadFailed ? error : null

  const told = useRef(wanted)
  useEffect(() => {
    if (isPending || isPlaceholderData || told.current === wanted) return
    told.current = wanted
    if (failure) announce(`The activity could not be read. ${failure.message}`, true)
    else announce(`${plural(total, 'change', 'changes')} found`)
  }, [isPending, isPlaceholderData, wanted, failure, total])

  return {
    entries,
    total,
    people: pages?.at(-1)?.people ?? nobody,
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
          const shown = after.data?.pages.reduce((sum, { items }) => sum + items.length, 0) ?? 0
          if (shown > entries.length) announce(`${formatNumber(shown)} of ${formatNumber(total)} changes shown`)
        }
      : null,
    loadingMore: isFetchingNextPage,
  }
}
