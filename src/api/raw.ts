import { queryOptions } from '@tanstack/react-query'
import { getProfile } from '@/contract/console/profiles.ts'
import { getTransaction } from '@/contract/console/transactions.ts'
import { z } from '@/contract/zod.ts'
import { keys } from './keys.ts'
import { readWithEtag } from './read.ts'
import { redactedJson } from './redaction.ts'

/** More lines than anybody reads, and few enough to be drawn at once. */
const mostLines = 2_000

// Redacted where it is read: nothing but the redacted lines leaves the client, and nothing else is ever kept.
const getProfileRaw = {
  ...getProfile,
  answer: z.pipe(
    z.unknown(),
    z.transform((wire) => redactedJson(wire, mostLines)),
  ),
} as const

/** What the gateway answers for a profile, as it stands on the wire and before this console reads it tolerantly; redacted. */
export const rawProfileQuery = (container: number, profileGuid: string) =>
  queryOptions({
    queryKey: keys.profileRaw(container, profileGuid),
    queryFn: ({ signal }) =>
      readWithEtag(getProfileRaw, { params: { id: String(container) }, body: { profileGuid } }, signal),
    // Whoever opens it asks what the gateway says now.
    staleTime: 0,
  })

const getTransactionRaw = {
  ...getTransaction,
  answer: z.pipe(
    z.unknown(),
    z.transform((wire) => redactedJson(wire, mostLines, 'transaction')),
  ),
} as const

/** What the gateway answers for a transaction, as it stands on the wire; redacted. */
export const rawTransactionQuery = (uuid: string) =>
  queryOptions({
    queryKey: keys.transactionRaw(uuid),
    queryFn: ({ signal }) => readWithEtag(getTransactionRaw, { params: { uuid } }, signal),
    staleTime: 0,
  })
