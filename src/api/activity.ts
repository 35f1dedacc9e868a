import { infiniteQueryOptions } from '@tanstack/react-query'
import { listActivity, type ListActivityQuery } from '@/contract/console/activity.ts'
import { keys } from './keys.ts'
import { read } from './read.ts'

/** Entries of the activity, newest first, page by page. */
export const activityQuery = (query: Omit<ListActivityQuery, 'cursor'>) =>
  infiniteQueryOptions({
    queryKey: keys.activityOf(query),
    queryFn: ({ pageParam, signal }) =>
      read(listActivity, { query: { ...query, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    // Others make changes as well: whoever opens the activity looks for the latest.
    staleTime: 0,
  })
