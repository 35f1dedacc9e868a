import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { connectorsBelowQuery, firstConnectorsQuery, type ConnectorFilter } from '@/api/connectors.ts'
import { ReadFailed } from '@/api/outcome.ts'
import { announce } from '@/ui/announcer.ts'
import { formatNumber, plural } from '@/ui/time.ts'
import type { Shown } from './RuleFilter.tsx'

/** How many changes one plan may hold. */
export const mostAtOnce = 500

/** A text that is typed settles before it is asked for. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 200)
    return () => clearTimeout(timer)
  }, [text])
  return text.trim() === '' ? '' : settled.trim()
}

/** The connectors below a tenant that match, as far as they were read, and how to read more. */
export function useConnectorList(tenant: string, shown: Shown, text: string) {
  const client = useQueryClient()
  const wanted = useSettled(text)
  const filter = useMemo<ConnectorFilter>(
    () => ({ ...(shown === 'all' ? {} : { rule: shown }), ...(wanted === '' ? {} : { text: wanted }) }),
    [shown, wanted],
  )
  const query = useInfiniteQuery({ ...connectorsBelowQuery(tenant, filter), placeholderData: keepPreviousData })
  const { data, error, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = query
  const rows = useMemo(() => {
    // One that moved while pages were read is listed once.
    const all = new Map((data?.pages ?? []).flatMap(({ items }) => items).map((one) => [one.guid, one]))
    return [...all.values()]
  }, [data])
  const last = data?.pages.at(-1)
  const total = last?.total ?? 0

  /** The guids of all that match, no more than fit a plan. */
  async function readAll(): Promise<string[] | null> {
    try {
      const { items } = await client.query(firstConnectorsQuery(tenant, filter, mostAtOnce))
      return items.map(({ guid }) => guid)
    } catch {
      announce('The connectors could not be read.', true)
      return null
    }
  }

  return {
    rows,
    total,
    counts: last?.counts ?? [],
    loading: data === undefined && !error,
    passing: query.isPlaceholderData,
    failure: error instanceof ReadFailed ? error : null,
    retry: () => void (query.isFetchNextPageError ? fetchNextPage() : refetch()),
    readAll,
    more: hasNextPage
      ? async () => {
          const { data: after } = await fetchNextPage()
          const now = (after?.pages ?? []).reduce((sum, page) => sum + page.items.length, 0)
          announce(`${formatNumber(now)} of ${plural(total, 'connector', 'connectors')} shown`)
        }
      : null,
    loadingMore: isFetchingNextPage,
  }
}
export type ConnectorList = ReturnType<typeof useConnectorList>
