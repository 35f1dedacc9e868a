import { infiniteQueryOptions, queryOptions, type InfiniteData, type QueryClient } from '@tanstack/react-query'
import {
  lookUpProfiles,
  searchProfiles,
  type LookUpProfilesBody,
  type ProfileHit,
  type ProfilePage,
  type SamePerson,
  type SearchProfilesBody,
} from '@/contract/console/profile-search.ts'
import { keys } from './keys.ts'
import { read } from './read.ts'

/** Pages of hits, 50 at a time. Typed searches are personal data: the key lives in memory and never in a URL. */
export const profileSearchQuery = (body: Omit<SearchProfilesBody, 'cursor'>) =>
  infiniteQueryOptions({
    queryKey: keys.profileSearch(body),
    queryFn: ({ signal, pageParam }) =>
      read(searchProfiles, { body: { limit: 50, ...body, cursor: pageParam } }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })

/** Asks for the first page of a search that is about to be shown; a failure is told when it is. */
export function readSearchAhead(client: QueryClient, body: Omit<SearchProfilesBody, 'cursor'>): void {
  client.infiniteQuery(profileSearchQuery(body)).catch(() => undefined)
}

/** Takes profiles out of every list already read, so that neither a list nor Back shows them again, nor beside another as the same person (I26). */
export function forgetHits(client: QueryClient, profileGuids: readonly string[]): void {
  const gone = new Set(profileGuids.map((guid) => guid.toLowerCase()))
  const isGone = (one: { profileGuid: string }) => gone.has(one.profileGuid.toLowerCase())
  client.setQueriesData<InfiniteData<ProfilePage>>({ queryKey: keys.profileSearches() }, (found) => {
    const hits = found?.pages.flatMap(({ items }) => items) ?? []
    // A profile may stand on two pages, when others came in between.
    const held = new Set(hits.filter(isGone).map(({ profileGuid }) => profileGuid)).size
    if (!found || !(held > 0 || hits.some(({ samePerson }) => samePerson.some(isGone)))) return found
    return {
      ...found,
      // Every page tells the total of the whole search, so all of them lose as many.
      pages: found.pages.map((page) => ({
        ...page,
        items: page.items.filter((hit) => !isGone(hit)).map((hit) => withoutSame(hit, isGone)),
        total: page.total - held,
      })),
    }
  })
}

function withoutSame(hit: ProfileHit, isGone: (one: SamePerson) => boolean): ProfileHit {
  if (!hit.samePerson.some(isGone)) return hit
  return { ...hit, samePerson: hit.samePerson.filter((one) => !isGone(one)) }
}

/** The profiles of up to 200 identifiers, read past the cache: identifiers are personal data. Throws ReadFailed. */
export function lookUp(body: LookUpProfilesBody, signal: AbortSignal) {
  return read(lookUpProfiles, { body }, signal)
}

/** How many profiles a search would find, told once and not kept: what is offered beside an empty list. */
export const profileCountQuery = (body: Omit<SearchProfilesBody, 'cursor' | 'limit' | 'sort'>) =>
  queryOptions({
    queryKey: keys.profileCount(body),
    queryFn: async ({ signal }) => (await read(searchProfiles, { body: { ...body, limit: 1 } }, signal)).total,
    gcTime: 0,
    retry: false,
  })

/**
 * Where somebody was in a list of profiles when they left it: what they had typed and not sent (conditions apart from what stood in the
 * field), which row they opened, which they had ticked. In memory only.
 */
export interface ProfilePlace {
  draft?: { conditions: string; typed: string }
  row?: string
  picked?: readonly string[]
}

export function placeIn(client: QueryClient, historyKey: string): ProfilePlace {
  return client.getQueryData<ProfilePlace>(keys.profilePlace(historyKey)) ?? {}
}

export function keepPlace(client: QueryClient, historyKey: string, place: ProfilePlace): void {
  client.setQueryDefaults(keys.profilePlaces(), { gcTime: Infinity })
  client.setQueryData<ProfilePlace>(keys.profilePlace(historyKey), (before) => ({ ...before, ...place }))
}
