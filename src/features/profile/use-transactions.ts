import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { ReadFailed } from '@/api/outcome.ts'
import { profileTransactionsQuery } from '@/api/profiles.ts'
import type { ProfileTransaction } from '@/contract/console/profile-transactions.ts'
import { useProfile, useProfileAddress } from '@/profile/use-profile.ts'
import { announce } from '@/ui/announcer.ts'
import { formatNumber, plural } from '@/ui/time.ts'

export interface TransactionResults {
  rows: readonly ProfileTransaction[]
  total: number
  /** The profile was deleted since it was opened. */
  gone: boolean
  loading: boolean
  /** The rows belong to the instrument before; the new ones are on their way. */
  passing: boolean
  refreshing: boolean
  failure: ReadFailed | null
  moreFailed: boolean
  retry: () => void
  more: (() => Promise<void>) | null
  loadingMore: boolean
}

/** The transactions of the profile in view, or of one of its instruments, page by page; another choice is answered aloud. */
export function useTransactions(paymentToken: string | undefined): TransactionResults {
  const { container, profileGuid: asked } = useProfileAddress()
  const profileGuid = useProfile().data.profileGuid || asked
  const query = useInfiniteQuery({
    ...profileTransactionsQuery(container, profileGuid, paymentToken),
    placeholderData: keepPreviousData,
  })
  const { data, error, isPending, isPlaceholderData, isFetching, isFetchingNextPage, hasNextPage } = query
  const pages = data?.pages
  // What happened meanwhile pushes others to the next page: each is listed once.
  const rows = useMemo(
    () => [...new Map((pages ?? []).flatMap(({ items }) => items).map((row) => [row.uuid, row])).values()],
    [pages],
  )
  const total = pages?.at(-1)?.total ?? 0
  const failure = error instanceof ReadFailed ? error : null

  const told = useRef(paymentToken)
  useEffect(() => {
    if (isPending || isPlaceholderData || told.current === paymentToken) return
    told.current = paymentToken
    if (failure) announce(`The transactions could not be read. ${failure.message}`, true)
    else announce(`${plural(total, 'transaction', 'transactions')} found`)
  }, [isPending, isPlaceholderData, paymentToken, failure, total])

  return {
    rows,
    total,
    gone: pages?.at(-1)?.profileExists === false,
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
          if (shown > rows.length) announce(`${formatNumber(shown)} of ${formatNumber(total)} transactions shown`)
        }
      : null,
    loadingMore: isFetchingNextPage,
  }
}
