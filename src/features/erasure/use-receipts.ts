import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { useSearchParams } from 'react-router'
import { receiptsQuery, type ReceiptsQuery } from '@/api/erasure.ts'
import { ReadFailed } from '@/api/outcome.ts'
import type { Receipt, ReceiptEntry } from '@/contract/console/receipts.ts'
import type { TenantRef } from '@/contract/console/references.ts'
import { announce } from '@/ui/announcer.ts'
import { plural } from '@/ui/time.ts'
import { outcomeOptions } from '@/words/OutcomeWord.tsx'

export const pageSize = 50

/** What the list is narrowed to. It stands in the URL: guids and words of the contract, never what somebody typed. */
export interface ReceiptFilters {
  outcome: Receipt['outcome'] | undefined
  book: string | undefined
  profile: string | undefined
}

export const profileGuidShape = /^CP(-[0-9a-f]{4}){6}$/i

function readFilters(params: URLSearchParams): ReceiptFilters {
  const outcome = outcomeOptions.find(({ value }) => value === params.get('outcome'))?.value
  const profile = params.get('profile') ?? ''
  return {
    outcome: outcome as Receipt['outcome'] | undefined,
    book: params.get('book') ?? undefined,
    profile: profileGuidShape.test(profile) ? profile : undefined,
  }
}

export function useReceiptFilters() {
  const [params, setParams] = useSearchParams()
  const filters = useMemo(() => readFilters(params), [params])
  const set = (change: Partial<ReceiptFilters>) => {
    const next = Object.entries({ ...filters, ...change }).filter((pair): pair is [string, string] => Boolean(pair[1]))
    setParams(new URLSearchParams(next), { replace: true, preventScrollReset: true })
  }
  const any = Object.values(filters).some((value) => value !== undefined)
  return { filters, set, any, clear: () => setParams(new URLSearchParams(), { replace: true }) }
}

export interface ReceiptResults {
  entries: readonly ReceiptEntry[]
  books: readonly TenantRef[]
  total: number
  loading: boolean
  /** The receipts belong to the filters before; the new ones are on their way. */
  passing: boolean
  refreshing: boolean
  failure: ReadFailed | null
  moreFailed: boolean
  retry: () => void
  more: (() => void) | null
  loadingMore: boolean
}

const none: readonly TenantRef[] = []

/** The pages of the receipts; a change of the filters is answered aloud. */
export function useReceipts(asked: Omit<ReceiptsQuery, 'limit'>): ReceiptResults {
  const wanted = JSON.stringify(asked)
  const options = receiptsQuery({ ...asked, limit: String(pageSize) })
  const query = useInfiniteQuery({ ...options, placeholderData: keepPreviousData })
  const { data, error, isPending, isPlaceholderData, isFetching, isFetchingNextPage, hasNextPage } = query
  const pages = data?.pages
  const entries = useMemo(() => (pages ?? []).flatMap(({ items }) => items), [pages])
  const total = pages?.at(-1)?.total ?? 0
  const failure = error instanceof ReadFailed ? error : null

  const told = useRef(wanted)
  useEffect(() => {
    if (isPending || isPlaceholderData || told.current === wanted) return
    told.current = wanted
    if (failure) announce(`Receipts could not be read. ${failure.message}`, true)
    else announce(`${plural(total, 'receipt', 'receipts')} found`)
  }, [isPending, isPlaceholderData, wanted, failure, total])

  return {
    entries,
    books: pages?.at(-1)?.books ?? none,
    total,
    loading: isPending && !failure,
    passing: isPlaceholderData,
    refreshing: isFetching && !isFetchingNextPage,
    failure,
    moreFailed: query.isFetchNextPageError,
    retry: () =>
      void (query.isFetchNextPageError && failure?.code !== 'cursor-invalid' ? query.fetchNextPage() : query.refetch()),
    more: hasNextPage ? () => void query.fetchNextPage() : null,
    loadingMore: isFetchingNextPage,
  }
}
