import type { SearchProfilesBody } from '@/contract/console/profile-search.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ProfileRow } from '@mocks/entities.ts'
import { seesPersonalData } from './masking.ts'
import { requireRight } from './permissions.ts'
import { criteriaOf, refuseCardNumbers } from './profile-conditions.ts'
import type { SearchField } from './profile-criteria.ts'
import { findProfiles } from './profile-finding.ts'
import { cursorAfter, firstInOrder, firstOf, orderOf, readCursor, searchDigest } from './profile-pages.ts'
import { profileViewOf, type ProfileView } from './profile-view.ts'

/** One page of what was found; `total` is exact, `searched` are the containers looked through. */
export interface FoundPage extends ProfileView {
  hits: { profile: ProfileRow; matched: SearchField | null }[]
  nextCursor: string | null
  total: number
}

const usualLimit = 25

/** Finds profiles by what a person on the phone can tell; every condition must be met, and each hit names the first that was. */
export function searchProfiles(db: Db, caller: Caller, body: SearchProfilesBody): FoundPage {
  requireRight(db, caller, 'frontend.customer-profiles.show')
  refuseCardNumbers(body.query)
  const { viewer, searched } = profileViewOf(db, caller, body)
  const order = orderOf(body.sort)
  const belongsTo = searchDigest(body)
  const after = readCursor(body.cursor, belongsTo)
  const limit = body.limit ?? usualLimit
  const ids = searched.map(({ id }) => id)
  const ground = { db, containers: ids, now: db.environment.now(), seesEmails: seesPersonalData(caller) }
  const { without = [], ...conditions } = body.query
  const criteria = criteriaOf(ground, conditions)
  const leftOut = without.map((group) => criteriaOf(ground, group)).filter((group) => group.length > 0)
  let rows: ProfileRow[]
  let total: number
  if (criteria.length === 0 && leftOut.length === 0) {
    rows = firstInOrder(db, order, ids, after, limit + 1)
    total = ids.reduce((sum, id) => sum + db.profiles.groupSize('container', String(id)), 0)
  } else {
    const found = findProfiles(ground, criteria, leftOut)
    rows = firstOf(order, found, after, limit + 1)
    total = found.length
  }
  // What was met by free text is not known beforehand, so it is that which helps.
  const told = conditions.text === undefined || conditions.text.trim() === '' ? criteria[0] : criteria.at(-1)
  const shown = rows.slice(0, limit)
  const lastShown = shown[shown.length - 1]
  return {
    viewer,
    searched,
    hits: shown.map((profile) => ({ profile, matched: told?.meets(profile) ?? null })),
    nextCursor: rows.length > limit && lastShown ? cursorAfter(order, lastShown, belongsTo) : null,
    total,
  }
}
