import type { SamePerson } from '@/contract/console/profile-search.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ProfileRow } from '@mocks/entities.ts'
import { foldedEmailOf } from '@mocks/search-text.ts'
import { profilesOfEmail } from './profiles-of-email.ts'
import { sees } from './visibility.ts'

/** As many as help on the phone. */
const mostTold = 5

function commonOf(profile: ProfileRow, email: string | null, other: ProfileRow): SamePerson['because'] {
  return [
    ...(other.identification === profile.identification ? (['customerIdentification'] as const) : []),
    ...(email !== null && foldedEmailOf(other) === email ? (['email'] as const) : []),
  ]
}

/**
 * Looks for other profiles of the same person [ours, decision 39]: with an equal identification, code point by code point, or an equal
 * e-mail without regard to case, in other containers that the viewer sees. Those of others are not even counted (I23). At most five: both
 * in common first, then the identification, then the e-mail, in the order of the containers.
 */
export function samePersonFinder(db: Db, viewer: Caller): (profile: ProfileRow) => SamePerson[] {
  const seen = new Map<number, boolean>()
  function seesContainer(id: number): boolean {
    const known = seen.get(id)
    if (known !== undefined) return known
    const container = db.containers.get(id)
    const answer = container !== undefined && sees(db, viewer, container)
    seen.set(id, answer)
    return answer
  }
  /** Where there is one container, nothing can be found, and a first page need not build two indexes to learn so. */
  function seesAnotherThan(own: number): boolean {
    for (const { id } of db.containers.values()) if (id !== own && seesContainer(id)) return true
    return false
  }
  return (profile) => {
    if (!seesAnotherThan(profile.container)) return []
    const isTold = (container: number) => container !== profile.container && seesContainer(container)
    const email = foldedEmailOf(profile)
    const found = db.profiles
      .group('anyIdentification', profile.identification)
      .filter(({ container }) => isTold(container))
      .map((row) => ({ row, because: commonOf(profile, email, row) }))
      .toSorted((one, other) => other.because.length - one.because.length || one.row.container - other.row.container)
      .slice(0, mostTold)
    for (const row of email === null ? [] : profilesOfEmail(db, email, isTold)) {
      if (found.length >= mostTold) break
      const because = commonOf(profile, email, row)
      if (!because.includes('customerIdentification')) found.push({ row, because })
    }
    return found.map(({ row, because }) => ({
      profileGuid: row.guid,
      container: { id: row.container, name: db.containers.get(row.container)?.name ?? '' },
      because,
    }))
  }
}

/** The same for a single profile, whose detail and delete impact know no tenant in view: it is looked for from all of the caller's tenants. */
export function samePersonOf(db: Db, caller: Caller, profile: ProfileRow): SamePerson[] {
  return samePersonFinder(db, caller)(profile)
}
