import type { RevealProfileFieldBody } from '@/contract/console/personal-data.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ActivityRow, ProfileRow } from '@mocks/entities.ts'
import { listedFor } from './activity-entries.ts'
import { seesPersonalData } from './masking.ts'
import { requireRight } from './permissions.ts'
import { findProfile, type ProfileAddress } from './profile-address.ts'
import { recordProfile } from './profiles.ts'

/**
 * Tells one field of a profile as it is stored, to whoever may reveal or sees personal data anyway. The look itself is recorded, with the
 * field's name and never its value (decision 32). Null when there is no such profile (I13).
 */
export function revealProfileField(
  db: Db,
  address: ProfileAddress,
  { profileGuid, field, reason }: RevealProfileFieldBody,
): { value: string | null } | null {
  if (!seesPersonalData(address.caller)) requireRight(db, address.caller, 'profile.personal-data.reveal')
  const profile = findProfile(db, address.container, { profileGuid })
  if (!profile) return null
  recordProfile(db, address, { what: 'revealProfileField', guid: profile.guid, before: null, after: { field }, reason })
  const value = profile.customer[field]
  return { value: typeof value === 'string' ? value : null }
}

/** What was done with a profile, oldest first, as far as the caller may know of it (decision 28). */
function activityOf(db: Db, caller: Caller, guid: string): ActivityRow[] {
  const isListed = listedFor(db, caller)
  return [...db.activity.values()].filter(
    (row) => row.object.kind === 'profile' && row.object.id === guid && isListed(row),
  )
}

/**
 * What is kept of one person in one container, for that person ([ours], decision 33). Recorded first, so that the export tells of itself.
 * Null when there is no such profile (I13).
 */
export function exportProfile(
  db: Db,
  address: ProfileAddress,
  { profileGuid, reason }: { profileGuid: string; reason: string },
): { profile: ProfileRow; activity: ActivityRow[] } | null {
  const profile = findProfile(db, address.container, { profileGuid })
  if (!profile) return null
  recordProfile(db, address, { what: 'exportProfile', guid: profile.guid, before: null, after: null, reason })
  return { profile, activity: activityOf(db, address.caller, profile.guid) }
}
