import { infiniteQueryOptions, queryOptions, type InfiniteData, type QueryClient } from '@tanstack/react-query'
import {
  deleteProfile,
  getProfile,
  searchProfiles,
  type ProfileInContainer,
  type ProfilePage,
  type SearchProfilesBody,
} from '@/contract/console/profiles.ts'
import { keys } from './keys.ts'
import { read, readWithEtag } from './read.ts'
import { useCall } from './use-call.ts'

/** Pages of hits, 50 at a time. Typed searches are personal data: the key lives in memory and never in a URL. */
export const profileSearchQuery = (body: Omit<SearchProfilesBody, 'cursor'>) =>
  infiniteQueryOptions({
    queryKey: keys.profileSearch(body),
    queryFn: ({ signal, pageParam }) =>
      read(searchProfiles, { body: { limit: 50, ...body, cursor: pageParam } }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })

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
      if (!profile.data.profileExists) forgetHit(client, profileGuid)
      return profile
    },
  })

export interface ProfileRead {
  data: ProfileInContainer
  etag: string | null
}

/** Takes a profile out of every list already read, so that neither a list nor Back shows it again (I26). */
function forgetHit(client: QueryClient, profileGuid: string): void {
  const gone = profileGuid.toLowerCase()
  client.setQueriesData<InfiniteData<ProfilePage>>({ queryKey: keys.profileSearches() }, (found) => {
    const held = found?.pages.some(({ items }) => items.some((hit) => hit.profileGuid.toLowerCase() === gone))
    if (!found || !held) return found
    return {
      ...found,
      // Every page tells the total of the whole search, so all of them lose the one.
      pages: found.pages.map((page) => ({
        ...page,
        items: page.items.filter((hit) => hit.profileGuid.toLowerCase() !== gone),
        total: page.total - 1,
      })),
    }
  })
}

/** Deletes for good, always by guid (I15). An unknown outcome is cleared up by reading the profile again. */
export function useDeleteProfile() {
  return useCall(deleteProfile, async (client, outcome, { params, body }) => {
    // A list that is on its way now was asked for before the delete and would bring the profile back.
    await client.cancelQueries({ queryKey: keys.profiles() })
    if (outcome.kind === 'done' && body.profileGuid !== undefined) {
      client.removeQueries({ queryKey: keys.profile(Number(params.id), body.profileGuid) })
      forgetHit(client, body.profileGuid)
    }
    await Promise.all([
      client.invalidateQueries({ queryKey: keys.profileSearches() }),
      client.invalidateQueries({ queryKey: keys.containers() }),
    ])
  })
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

/** Where somebody was in a list of profiles when they left it: what they had typed, which row they opened. In memory only. */
export interface ProfilePlace {
  draft?: string
  row?: string
}

export function placeIn(client: QueryClient, historyKey: string): ProfilePlace {
  return client.getQueryData<ProfilePlace>(keys.profilePlace(historyKey)) ?? {}
}

export function keepPlace(client: QueryClient, historyKey: string, place: ProfilePlace): void {
  client.setQueryDefaults(keys.profilePlaces(), { gcTime: Infinity })
  client.setQueryData<ProfilePlace>(keys.profilePlace(historyKey), (before) => ({ ...before, ...place }))
}
