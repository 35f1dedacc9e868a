import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query'
import { deleteImpact, deleteProfile, settleDeleteAttempt } from '@/contract/console/erasure.ts'
import { getProfile } from '@/contract/console/profiles.ts'
import { getReceipt, listReceipts, type Receipt } from '@/contract/console/receipts.ts'
import type { AnswerOf, InputOf } from '@/contract/endpoint.ts'
import { keys } from './keys.ts'
import { forgetHits } from './profile-search.ts'
import { read } from './read.ts'
import { useCall } from './use-call.ts'

/** What a delete would take and from whom. Whoever looks is about to decide on it, so it is always read anew. */
export const deleteImpactQuery = (container: number, profileGuid: string) =>
  queryOptions({
    queryKey: keys.deleteImpact(container, profileGuid),
    queryFn: ({ signal }) => read(deleteImpact, { params: { id: String(container) }, body: { profileGuid } }, signal),
    staleTime: 0,
  })

/** Takes a profile that is gone out of everything that was read, and has the rest read anew. */
export async function forgetProfile(client: QueryClient, container: number, profileGuid: string): Promise<void> {
  // A list that is on its way now was asked for before the delete and would bring the profile back.
  await client.cancelQueries({ queryKey: keys.profiles() })
  client.removeQueries({ queryKey: keys.profile(container, profileGuid) })
  client.removeQueries({ queryKey: keys.profileTransactions(profileGuid) })
  client.removeQueries({ queryKey: keys.deleteImpact(container, profileGuid) })
  forgetHits(client, [profileGuid])
}

/** What stands in a container under the guid or the identification of a profile that was deleted, or should have been. */
export type FoundInstead =
  | { kind: 'none' }
  | { kind: 'same' }
  | { kind: 'another'; container: number; profileGuid: string; createdAt: string | null }

/** Nobody waits longer for what is only said beside the outcome. */
const lookingMs = 5_000

/**
 * Looks whether a profile is gone, and whether its identification names another one by now (I14). Read past the cache, which must not
 * show it again; null when it cannot be told.
 */
export async function findInstead(
  container: number,
  profileGuid: string,
  customerIdentification: string | undefined,
): Promise<FoundInstead | null> {
  const body = customerIdentification ? { customerIdentification } : { profileGuid }
  try {
    const found = await read(getProfile, { params: { id: String(container) }, body }, AbortSignal.timeout(lookingMs))
    if (!found.profileExists) return { kind: 'none' }
    // An identification may be another profile's by now, and without a guid nothing says whose it is.
    if (customerIdentification && !found.profileGuid) return null
    const other = found.profileGuid || profileGuid
    if (other.toLowerCase() === profileGuid.toLowerCase()) return { kind: 'same' }
    return { kind: 'another', container, profileGuid: other, createdAt: found.context?.createdAt ?? null }
  } catch {
    return null
  }
}

async function refreshAfterDelete(client: QueryClient, profileGuid: string | undefined): Promise<void> {
  const gone = profileGuid?.toLowerCase()
  await Promise.all([
    client.invalidateQueries({ queryKey: keys.receipts() }),
    client.invalidateQueries({ queryKey: keys.activity() }),
    client.invalidateQueries({ queryKey: keys.profileSearches() }),
    client.invalidateQueries({ queryKey: keys.containers() }),
    client.invalidateQueries({ queryKey: keys.overview() }),
    // Others name it as the same person. The profile itself is looked for past the cache, and not taken off the page before.
    client.invalidateQueries({
      queryKey: [...keys.profiles(), 'one'],
      predicate: ({ queryKey }) => !queryKey.includes(gone),
    }),
  ])
}

/**
 * Deletes for good, always by guid (I15). No list shows the profile from then on; whoever shows the profile itself forgets it when leaving.
 * An unknown outcome is cleared up by settling its attempt.
 */
export function useDeleteProfile() {
  return useCall(deleteProfile, async (client, outcome, { body }) => {
    // A list that is on its way now was asked for before the delete and would bring the profile back.
    await client.cancelQueries({ queryKey: keys.profileSearches() })
    if (outcome.kind === 'done' && body.profileGuid !== undefined) forgetHits(client, [body.profileGuid])
    await refreshAfterDelete(client, body.profileGuid)
  })
}

/** Closes an attempt whose answer was lost, with its one receipt. */
export function useSettleDeleteAttempt() {
  return useCall(settleDeleteAttempt, async (client, outcome, { body }) => {
    const isGone = outcome.kind === 'done' && ['deleted', 'already-gone'].includes(outcome.data.receipt.outcome)
    await client.cancelQueries({ queryKey: keys.profileSearches() })
    if (isGone) forgetHits(client, [body.profileGuid])
    await refreshAfterDelete(client, body.profileGuid)
  })
}

export type ReceiptsQuery = Omit<InputOf<typeof listReceipts>['query'], 'cursor'>

export const receiptsQuery = (query: ReceiptsQuery) =>
  infiniteQueryOptions({
    queryKey: keys.receiptsOf(query),
    queryFn: ({ signal, pageParam }) =>
      read(listReceipts, { query: { ...query, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })

/** A receipt never changes; only the names beside it are of today. */
export const receiptQuery = (receiptId: string) =>
  queryOptions({
    queryKey: keys.receipt(receiptId),
    queryFn: ({ signal }) => read(getReceipt, { params: { receiptId } }, signal),
  })

/** The receipt of one number of a book, read past the cache; null when there is none. Throws ReadFailed. */
export async function readReceiptOf(book: string, number: number): Promise<Receipt | null> {
  const query = { book, number: String(number), limit: '1' }
  const { items } = await read(listReceipts, { query }, AbortSignal.timeout(15_000))
  return items[0]?.receipt ?? null
}

/** Every receipt of a book, in the order of its numbers, read past the cache. Throws ReadFailed. */
export async function readBook(book: string, signal: AbortSignal): Promise<Receipt[]> {
  const receipts: Receipt[] = []
  let cursor: string | null = null
  do {
    const query = { book, order: 'number', limit: '500', ...(cursor === null ? {} : { cursor }) } as const
    const page: AnswerOf<typeof listReceipts> = await read(listReceipts, { query }, signal)
    receipts.push(...page.items.map(({ receipt }) => receipt))
    cursor = page.nextCursor
  } while (cursor !== null)
  return receipts
}
