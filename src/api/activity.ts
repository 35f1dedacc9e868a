import { infiniteQueryOptions } from '@tanstack/react-query'
import { listActivity, type ListActivityQuery } from '@/contract/console/activity.ts'
import { keys } from './keys.ts'
import { read } from './read.ts'
import { wholeList } from './whole-list.ts'

function readPage(query: Omit<ListActivityQuery, 'cursor'>, cursor: string | null, signal: AbortSignal) {
  return read(listActivity, { query: { ...query, ...(cursor === null ? {} : { cursor }) } }, signal)
}

/** Entries of the activity, newest first, page by page. */
export const activityQuery = (query: Omit<ListActivityQuery, 'cursor'>) =>
  infiniteQueryOptions({
    queryKey: keys.activityOf(query),
    queryFn: ({ pageParam, signal }) => readPage(query, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    // Others make changes as well: whoever opens the activity looks for the latest.
    staleTime: 0,
  })

/** Every entry that matches, as many at a time as the gateway gives. */
export async function allActivity(
  query: Omit<ListActivityQuery, 'cursor' | 'limit'>,
  signal: AbortSignal,
  onPage: (read: number, total: number) => void,
) {
  const pageOf = (cursor: string | null) => readPage({ ...query, limit: '200' }, cursor, signal)
  return wholeList(pageOf, ({ id }) => id, signal, onPage)
}
