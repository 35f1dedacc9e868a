import { queryOptions, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { deleteProfile, settleDeleteAttempt } from '@/contract/console/erasure.ts'
import type { Receipt } from '@/contract/console/receipts.ts'
import { forgetRun, listRuns, takeRun, type RunItem } from './bulk-runs.ts'
import { call } from './client.ts'
import { keys } from './keys.ts'
import { codeOf, ReadFailed, type Refused, type Unknown } from './outcome.ts'
import { forgetHits, lookUp } from './profile-search.ts'
import { retryLimits } from './retry.ts'

type Named = Pick<RunItem, 'profileGuid' | 'container' | 'etag' | 'attempt'>

/** How one attempt of a run ended. `held` and `signed-out` say that it was none: nothing was tried. */
export type Attempted =
  | { kind: 'ended'; outcome: Receipt['outcome']; code: string | null; receiptId: string | null }
  | { kind: 'held'; waitMs: number }
  | { kind: 'signed-out' }
  | { kind: 'unknown'; code: string }

/** What a run asks of the gateway. */
export interface RunGateway {
  deleteOne: (item: Named, reason: string) => Promise<Attempted>
  settle: (item: Named, reason: string) => Promise<Attempted>
  /** The ETags of profiles as they are now, by guid in lower case; those that are gone are missing. Throws ReadFailed. */
  readEtags: (guids: readonly string[]) => Promise<ReadonlyMap<string, string>>
}

const usualWaitMs = 1000

function notDone(outcome: Refused | Unknown): Attempted | null {
  if (outcome.kind === 'unknown') return { kind: 'unknown', code: codeOf(outcome) }
  if (outcome.refusal.status === 401) return { kind: 'signed-out' }
  if (outcome.refusal.status === 429) return { kind: 'held', waitMs: outcome.retryAfterMs ?? usualWaitMs }
  return null
}

async function deleteOne({ profileGuid, container, etag, attempt }: Named, reason: string): Promise<Attempted> {
  const outcome = await call(
    deleteProfile,
    { params: { id: String(container) }, body: { profileGuid, reason } },
    // A lost answer is settled, never sent again; a request to wait holds up the whole run.
    { ifMatch: etag, idempotencyKey: attempt, attempts: 1 },
  )
  if (outcome.kind === 'done') {
    const { profileExists, receiptId = null } = outcome.data
    return { kind: 'ended', outcome: profileExists === false ? 'already-gone' : 'deleted', code: null, receiptId }
  }
  const other = notDone(outcome)
  if (other || outcome.kind !== 'refused') return other ?? { kind: 'unknown', code: codeOf(outcome) }
  const { code, receiptId = null } = outcome.refusal
  // Somebody closed this attempt already: its receipt says how it ended.
  if (code === 'attempt-closed') return { kind: 'unknown', code }
  return { kind: 'ended', outcome: 'refused', code, receiptId }
}

async function settle({ profileGuid, container, attempt }: Named, reason: string): Promise<Attempted> {
  const outcome = await call(settleDeleteAttempt, {
    params: { id: String(container) },
    body: { profileGuid, attempt, reason },
  })
  if (outcome.kind === 'done') {
    const { outcome: found, code, receiptId } = outcome.data.receipt
    return { kind: 'ended', outcome: found, code, receiptId }
  }
  // Refused, it says nothing of what became of the delete.
  return notDone(outcome) ?? { kind: 'unknown', code: codeOf(outcome) }
}

const atATime = 200

async function readEtags(guids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (let from = 0; from < guids.length; from += atATime) {
    const body = { identifiers: guids.slice(from, from + atATime) }
    const { items } = await lookUp(body, AbortSignal.timeout(retryLimits.budgetMs))
    for (const { hit, etag } of items.flatMap(({ profiles }) => profiles))
      found.set(hit.profileGuid.toLowerCase(), etag)
  }
  return found
}

export const runGateway: RunGateway = { deleteOne, settle, readEtags }

/** Takes profiles that are gone out of everything that was read, all in one go. */
export async function forgetProfiles(
  client: QueryClient,
  gone: readonly Pick<RunItem, 'profileGuid'>[],
): Promise<void> {
  const guids = new Set(gone.map(({ profileGuid }) => profileGuid.toLowerCase()))
  // A list that is on its way now was asked for before the deletes and would bring the profiles back.
  await client.cancelQueries({ queryKey: keys.profiles() })
  client.removeQueries({
    queryKey: keys.profiles(),
    predicate: ({ queryKey }) => queryKey.some((part) => typeof part === 'string' && guids.has(part)),
  })
  forgetHits(client, [...guids])
}

/** Has everything read anew that counts profiles or tells of deletes; once, after many of them. */
export async function refreshAfterRun(client: QueryClient): Promise<void> {
  await Promise.all(
    [
      keys.receipts(),
      keys.activity(),
      keys.profileSearches(),
      // Profiles that were read may name one of those that are gone as the same person.
      [...keys.profiles(), 'one'],
      keys.containers(),
      keys.overview(),
      keys.bulkRunsOfAll(),
    ].map((queryKey) => client.invalidateQueries({ queryKey })),
  )
}

/** Whether a look-up failed because nobody is signed in any more. */
export function isSignedOutFailure(error: unknown): boolean {
  return error instanceof ReadFailed && error.signedOut
}

/**
 * Something a screen holds that is personal data, or a run under way: kept beside what was read, so that it is forgotten with it when the
 * person changes, and never written anywhere.
 */
const held = { staleTime: 'static', gcTime: Infinity, structuralSharing: false } as const

export function heldDraft<Draft extends object>(client: QueryClient, tenant: string, make: () => Draft): Draft {
  const key = keys.bulkDraft(tenant)
  const before = client.getQueryData<Draft>(key)
  if (before) return before
  const draft = make()
  client.setQueryDefaults(key, held)
  client.setQueryData<Draft>(key, () => draft)
  return draft
}

export const bulkRunQuery = <Run>(id: string, restore: () => Promise<Run | null>) =>
  queryOptions({ ...held, queryKey: keys.bulkRun(id), queryFn: restore })

export function holdRun(client: QueryClient, id: string, run: object): void {
  client.setQueryDefaults(keys.bulkRun(id), held)
  client.setQueryData(keys.bulkRun(id), () => run)
}

/** The runs a person began in this browser. */
export const bulkRunsQuery = (user: string) =>
  queryOptions({ queryKey: keys.bulkRuns(user), queryFn: () => listRuns(user), staleTime: 0 })

/** Forgets a run, here and in what is kept; false while it is under way, in this tab or another. */
export function useForgetRun(user: string) {
  const client = useQueryClient()
  return async (id: string): Promise<boolean> => {
    const letGo = await takeRun(id)
    if (letGo === null) return false
    try {
      await forgetRun(id)
    } finally {
      letGo()
    }
    client.removeQueries({ queryKey: keys.bulkRun(id) })
    await client.invalidateQueries({ queryKey: keys.bulkRuns(user) })
    return true
  }
}
