import { useQuery } from '@tanstack/react-query'
import { ReadFailed } from '@/api/outcome.ts'
import { profileQuery } from '@/api/profiles.ts'
import type { ListedTransaction } from '@/contract/console/transactions.ts'
import type { PaymentInstrument } from '@/contract/v3/instruments.ts'
import { instrumentOfTail } from '@/profile/token-tail.ts'
import type { Facts } from './facts.ts'

type Named = NonNullable<ListedTransaction['profile']>

interface ProfileRead {
  data: { data: { profileExists: boolean; paymentInstruments?: readonly PaymentInstrument[] | undefined } } | undefined
  error: unknown
}

/** What is known of a profile: nothing yet, nothing because it was not read, that it is gone, or what it holds. */
export type KnownProfile =
  | { state: 'reading' }
  | { state: 'failed'; failure: ReadFailed | null }
  | { state: 'gone' }
  | {
      state: 'there'
      instruments: readonly PaymentInstrument[]
      /** The one that was stored; undefined when it is gone meanwhile. */
      instrument: PaymentInstrument | undefined
    }

/** A profile that was not read is never told as one without instruments, and what was read before a failure is not told as true now. */
export function knownProfile({ data, error }: ProfileRead, tail: string): KnownProfile {
  if (error) return { state: 'failed', failure: error instanceof ReadFailed ? error : null }
  if (data === undefined) return { state: 'reading' }
  if (!data.data.profileExists) return { state: 'gone' }
  const instruments = data.data.paymentInstruments ?? []
  return { state: 'there', instruments, instrument: instrumentOfTail(instruments, tail) }
}

interface FollowedProfile {
  named: Named
  tail: string
  known: KnownProfile
  retrying: boolean
  retry: () => void
}

/** The profile that a payment made, as it is now; null where there is none to follow. */
export function useFollowedProfile({ stored, charged }: Facts, allowed: boolean): FollowedProfile | null {
  const { profile: named = null, tokenTail: tail = null } = stored ?? charged ?? {}
  const query = useQuery({
    ...profileQuery(named?.container.id ?? 0, named?.guid ?? ''),
    enabled: allowed && named !== null,
    staleTime: 0,
  })
  if (named === null || tail === null) return null
  return {
    named,
    tail,
    known: knownProfile(query, tail),
    retrying: query.isFetching,
    retry: () => void query.refetch(),
  }
}
