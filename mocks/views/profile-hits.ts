import type { ProfileHit, SamePerson } from '@/contract/console/profile-search.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { InstrumentRow, ProfileRow, StoredCustomer } from '@mocks/entities.ts'
import { expiresAt, instrumentKind, instrumentLabel, lastFourOf } from '@mocks/instrument-words.ts'
import { maskedFor } from '@mocks/rules/masking.ts'
import type { SearchField } from '@mocks/rules/profile-criteria.ts'
import { samePersonFinder } from '@mocks/rules/same-person.ts'

/** An instrument as a list shows it, also one that is kept with a transaction alone. */
export function instrumentMark(
  instrument: Omit<InstrumentRow, 'paymentToken' | 'connectorGuid' | 'transactionUuid'>,
  now: Date,
): ProfileHit['instruments'][number] {
  return {
    kind: instrumentKind(instrument),
    label: instrumentLabel(instrument),
    lastFour: lastFourOf(instrument),
    expired: expiresAt(instrument) <= now.getTime(),
    preferred: instrument.preferred,
  }
}

function nameOf({ firstName, lastName, company }: StoredCustomer): string | null {
  const names = [firstName, lastName].filter((name) => typeof name === 'string')
  if (names.length > 0) return names.join(' ')
  return typeof company === 'string' ? company : null
}

function hitView(
  db: Db,
  caller: Caller,
  { profile, matched }: { profile: ProfileRow; matched: SearchField | null },
  samePerson: SamePerson[],
): ProfileHit {
  const now = new Date(db.environment.now())
  const customer = maskedFor(caller, profile.customer).customer
  const email = customer['email']
  return {
    profileGuid: profile.guid,
    customerIdentification: profile.identification,
    container: { id: profile.container, name: db.containers.get(profile.container)?.name ?? '' },
    name: nameOf(customer),
    email: typeof email === 'string' ? email : null,
    createdAt: profile.createdAt,
    instruments: profile.instruments.map((instrument) => instrumentMark(instrument, now)),
    matched,
    samePerson,
  }
}

/**
 * How hits are told to one viewer: enough to recognise the person, never more than last digits, the e-mail masked for whoever may not see
 * personal data, and where else the person seems to be.
 */
export function hitViewFor(
  db: Db,
  viewer: Caller,
): (hit: { profile: ProfileRow; matched: SearchField | null }) => ProfileHit {
  const samePersonAs = samePersonFinder(db, viewer)
  return (hit) => hitView(db, viewer, hit, samePersonAs(hit.profile))
}
