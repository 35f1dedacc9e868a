import type { LookUpProfilesBody } from '@/contract/console/profile-search.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ProfileRow } from '@mocks/entities.ts'
import { foldText } from '@mocks/search-text.ts'
import { seesPersonalData } from './masking.ts'
import { requireRight } from './permissions.ts'
import { looksLikeToken, looksLikeTransaction, refuseCardNumber } from './profile-conditions.ts'
import { byField, type Ground, type SearchField } from './profile-criteria.ts'
import { profileViewOf, type ProfileView } from './profile-view.ts'
import { profilesOfEmail } from './profiles-of-email.ts'

/** What the identifiers led to, in their order. */
export interface LookedUp extends ProfileView {
  items: { found: { profile: ProfileRow; matched: SearchField }[]; more: boolean }[]
}

const mostTold = 10

type Led = readonly [SearchField, ProfileRow]

/** Whatever an identifier leads to, field by field, in the order of the containers; one profile may come twice. */
function* ledTo(ground: Ground, identifier: string, searched: ReadonlySet<number>): Generator<Led> {
  const { db } = ground
  const trimmed = identifier.trim()
  const parts = [
    byField.profileGuid(ground, trimmed),
    // Identifications are never trimmed (I3), so blanks that were pasted may belong to one.
    byField.customerIdentification(ground, identifier),
    ...(trimmed === identifier ? [] : [byField.customerIdentification(ground, trimmed)]),
    ...(looksLikeToken(trimmed) ? [byField.paymentToken(ground, trimmed)] : []),
    ...(looksLikeTransaction(db, trimmed) ? [byField.transactionUuid(ground, trimmed)] : []),
  ]
  for (const part of parts) {
    const rows = [...part.candidates()].filter(({ container }) => searched.has(container))
    for (const row of rows.toSorted((one, other) => one.container - other.container)) {
      const field = part.meets(row)
      if (field) yield [field, row]
    }
  }
  if (trimmed === '') return
  for (const row of profilesOfEmail(db, foldText(trimmed), (container) => searched.has(container))) yield ['email', row]
}

/** At most ten, and whether there are others: no more is read than that takes. */
function firstOf(led: Iterable<Led>): LookedUp['items'][number] {
  const found = new Map<string, { profile: ProfileRow; matched: SearchField }>()
  for (const [matched, profile] of led) {
    if (found.has(profile.guid)) continue
    if (found.size === mostTold) return { found: [...found.values()], more: true }
    found.set(profile.guid, { profile, matched })
  }
  return { found: [...found.values()], more: false }
}

/**
 * Finds the profiles of many identifiers at once [ours, decision 40]: each is met as a whole, as a guid in either case, an identification,
 * a payment token, the UUID of a transaction, or an e-mail without regard to case. A card number among them is refused, and none is looked up.
 */
export function lookUpProfiles(db: Db, caller: Caller, body: LookUpProfilesBody): LookedUp {
  requireRight(db, caller, 'frontend.customer-profiles.show')
  body.identifiers.forEach((identifier, place) => refuseCardNumber(identifier, `/identifiers/${place}`))
  const { viewer, searched } = profileViewOf(db, caller, body)
  const ids = searched.map(({ id }) => id)
  const ground = { db, containers: ids, now: db.environment.now(), seesEmails: seesPersonalData(caller) }
  const wanted = new Set(ids)
  return { viewer, searched, items: body.identifiers.map((identifier) => firstOf(ledTo(ground, identifier, wanted))) }
}
