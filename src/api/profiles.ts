import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query'
import { listProfileTransactions } from '@/contract/console/profile-transactions.ts'
import {
  attachPaymentInstrument,
  deregisterPaymentInstrument,
  detachPaymentInstrument,
  getProfile,
  updateProfile,
  type ProfileInContainer,
} from '@/contract/console/profiles.ts'
import { exportProfile, revealProfileField } from '@/contract/console/personal-data.ts'
import { keys } from './keys.ts'
import type { Outcome } from './outcome.ts'
import { forgetHits } from './profile-search.ts'
import { read, readWithEtag } from './read.ts'
import { useCall } from './use-call.ts'

/** One profile with the ETag for its next change; `profileExists` false is an answer, not an error (I13). */
export const profileQuery = (container: number, profileGuid: string) =>
  queryOptions({
    queryKey: keys.profile(container, profileGuid),
    queryFn: async ({ signal, client }) => {
      const profile = await readWithEtag(
        getProfile,
        { params: { id: String(container) }, body: { profileGuid } },
        signal,
      )
      if (!profile.data.profileExists) forgetHits(client, [profileGuid])
      return profile
    },
  })

export interface ProfileRead {
  data: ProfileInContainer
  etag: string | null
}

/** Reads a profile past the cache, to tell what became of a change whose answer was lost; null when that cannot be told. */
export async function readProfileAgain(
  client: QueryClient,
  container: number,
  profileGuid: string,
): Promise<ProfileRead | null> {
  try {
    return await client.query({ ...profileQuery(container, profileGuid), staleTime: 0 })
  } catch {
    return null
  }
}

/** Brings everything up to date that shows the profile, after a change that may have had an effect. */
async function refreshProfile(
  client: QueryClient,
  _outcome: Outcome<unknown>,
  { params, body }: { params: { id: string }; body: { profileGuid?: string | undefined } },
): Promise<void> {
  const { profileGuid = '' } = body
  await Promise.all([
    client.invalidateQueries({ queryKey: keys.profile(Number(params.id), profileGuid) }),
    client.invalidateQueries({ queryKey: keys.profileTransactions(profileGuid) }),
    client.invalidateQueries({ queryKey: keys.profileSearches() }),
    client.invalidateQueries({ queryKey: keys.activity() }),
  ])
}

/** The latest transactions of a profile, or of one of its instruments. */
export const profileTransactionsQuery = (container: number, profileGuid: string, paymentToken?: string) =>
  infiniteQueryOptions({
    queryKey: keys.profileTransactions(profileGuid, paymentToken),
    queryFn: ({ signal, pageParam }) =>
      read(
        listProfileTransactions,
        {
          params: { id: String(container) },
          body: { profileGuid, ...(paymentToken === undefined ? {} : { paymentToken }), cursor: pageParam },
        },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })

export const useUpdateProfile = () => useCall(updateProfile, refreshProfile)
export const useAttachInstrument = () => useCall(attachPaymentInstrument, refreshProfile)
export const useDetachInstrument = () => useCall(detachPaymentInstrument, refreshProfile)
export const useDeregisterInstrument = () => useCall(deregisterPaymentInstrument, refreshProfile)

/** What is revealed or exported is not kept in the cache: it goes with what shows it. */
export const useRevealField = () =>
  useCall(revealProfileField, (client) => client.invalidateQueries({ queryKey: keys.activity() }), { forget: true })
export const useExportProfile = () =>
  useCall(exportProfile, (client) => client.invalidateQueries({ queryKey: keys.activity() }), { forget: true })
