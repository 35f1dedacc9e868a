import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { profileTransactionsQuery } from '@/api/profiles.ts'
import { usePages } from '@/api/use-pages.ts'
import { transactionUuid } from '@/profile/transaction-words.ts'
import { useProfile, useProfileAddress } from '@/profile/use-profile.ts'

/** The transactions of the profile in view, or of one of its instruments, page by page. */
export function useTransactions(paymentToken: string | undefined) {
  const { container, profileGuid: asked } = useProfileAddress()
  const profileGuid = useProfile().data.profileGuid || asked
  const query = useInfiniteQuery({
    ...profileTransactionsQuery(container, profileGuid, paymentToken),
    placeholderData: keepPreviousData,
  })
  const pages = usePages(query, transactionUuid)
  /** `gone`: the profile was deleted since it was opened. */
  return { ...pages, asked: paymentToken ?? '', gone: pages.last?.profileExists === false }
}
