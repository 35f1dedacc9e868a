import { holdsCardNumber } from '@/contract/card-number.ts'
import type { ProfileQuery, SearchProfilesBody } from '@/contract/console/profiles.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ContainerRow, ProfileRow } from '@mocks/entities.ts'
import { refuse } from '@mocks/refuse.ts'
import { requireRight } from './permissions.ts'
import { criteriaOf, type Criterion, type SearchField } from './profile-criteria.ts'
import { cursorAfter, firstInOrder, firstOf, orderOf, readCursor, searchDigest } from './profile-pages.ts'
import { refuseUnknown, tenantOf } from './scope.ts'
import { sees } from './visibility.ts'

/** One page of what was found; `total` is exact, `searched` are the containers looked through. */
export interface FoundPage {
  hits: { profile: ProfileRow; matched: SearchField | null }[]
  nextCursor: string | null
  total: number
  searched: ContainerRow[]
}

const usualLimit = 25
const ownIds = /^(CP(-[0-9a-f]{4}){6}|pt::.{20})$/i

/** A full card number is never searched for, so that it never reaches a log: only its last four digits are stored anyway. */
function refuseCardNumbers(query: ProfileQuery): void {
  for (const [field, text] of Object.entries(query)) {
    if (text === undefined || ownIds.test(text.trim()) || !holdsCardNumber(text)) continue
    refuse(
      'card-number-refused',
      'This looks like a full card number, which must not be typed here. Search for its last four digits.',
      {
        pointer: `/query/${field}`,
      },
    )
  }
}

/** The containers the caller sees from the tenant in view, narrowed to those asked for (decision 8). */
function containersToSearch(db: Db, caller: Caller, { tenant, containers }: SearchProfilesBody): ContainerRow[] {
  // In view of a sub-tenant the caller sees what its own administrator would: what it owns, what is below, what reaches it.
  const viewer = tenant === undefined ? caller : { ...caller, tenantGuid: tenantOf(db, caller, tenant, '/tenant').guid }
  if (containers === undefined) return [...db.containers.values()].filter((container) => sees(db, viewer, container))
  return [...new Set(containers)].map((id) => {
    const container = db.containers.get(id)
    if (!container || !sees(db, viewer, container)) refuseUnknown('container', '/containers')
    return container
  })
}

function find(criteria: readonly Criterion[], searched: ReadonlySet<number>): Set<ProfileRow> {
  const [rarest, ...others] = criteria.toSorted((one, other) => one.estimate - other.estimate)
  const found = new Set<ProfileRow>()
  for (const row of rarest?.candidates() ?? []) {
    if (!searched.has(row.container)) continue
    if (others.every((criterion) => criterion.meets(row) !== null)) found.add(row)
  }
  return found
}

/** Finds profiles by what a person on the phone can tell; every condition must be met, and each hit names the first that was. */
export function searchProfiles(db: Db, caller: Caller, body: SearchProfilesBody): FoundPage {
  requireRight(db, caller, 'frontend.customer-profiles.show')
  refuseCardNumbers(body.query)
  const searched = containersToSearch(db, caller, body)
  const order = orderOf(body.sort)
  const belongsTo = searchDigest(body)
  const after = readCursor(body.cursor, belongsTo)
  const limit = body.limit ?? usualLimit
  const ids = searched.map(({ id }) => id)
  const criteria = criteriaOf(db, body.query)
  let rows: ProfileRow[]
  let total: number
  if (criteria.length === 0) {
    rows = firstInOrder(db, order, ids, after, limit + 1)
    total = ids.reduce((sum, id) => sum + db.profiles.groupSize('container', String(id)), 0)
  } else {
    const found = find(criteria, new Set(ids))
    rows = firstOf(order, found, after, limit + 1)
    total = found.size
  }
  const shown = rows.slice(0, limit)
  const lastShown = shown[shown.length - 1]
  return {
    hits: shown.map((profile) => ({ profile, matched: criteria[0]?.meets(profile) ?? null })),
    nextCursor: rows.length > limit && lastShown ? cursorAfter(order, lastShown, belongsTo) : null,
    total,
    searched,
  }
}
