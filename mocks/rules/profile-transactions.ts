import type { ParsedInputOf } from '@/contract/endpoint.ts'
import type { listProfileTransactions as listing } from '@/contract/console/profile-transactions.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ProfileRow, TransactionRow } from '@mocks/entities.ts'
import { refuseCursor } from './cursors.ts'
import { digestOf } from './digest.ts'
import { findProfile, type ProfileAddress } from './profile-address.ts'
import { toldTo } from './transactions-told.ts'

type Query = ParsedInputOf<typeof listing>['body']

const usual = 50

/** Every transaction made for a profile or attached to it; one that is attached to another profile by now is that one's. */
export function transactionsOf(db: Db, { guid }: Pick<ProfileRow, 'guid'>): TransactionRow[] {
  const rows = [...db.transactions.group('madeFor', guid), ...db.transactions.group('profile', guid)]
  return [...new Set(rows)].filter(({ attachedTo }) => attachedTo === null || attachedTo === guid)
}

/** Transactions that would have made this profile, had their customers answered the bank in time: another one made it first. */
function waitingFor(db: Db, { container, identification }: ProfileRow): TransactionRow[] {
  return db.transactions
    .group('awaited', `${container}|${identification}`)
    .filter(({ profileGuid }) => profileGuid === null)
}

/** All that is kept of a person beside the profile: what a delete takes, its receipt counts, and the data subject is told (decision 33). */
export function keptFor(db: Db, profile: ProfileRow): TransactionRow[] {
  return [...transactionsOf(db, profile), ...waitingFor(db, profile)]
}

/** Those that exist for a caller (I23). */
export function keptToldOf(db: Db, caller: Caller, profile: ProfileRow): TransactionRow[] {
  return keptFor(db, profile).filter(toldTo(db, caller))
}

/**
 * Transactions of a profile that exist for a caller: a shared container holds payments of others too, of which not even the number is told (I23).
 * Only a delete takes all.
 */
function transactionsToldOf(db: Db, caller: Caller, profile: Pick<ProfileRow, 'guid'>): TransactionRow[] {
  return transactionsOf(db, profile).filter(toldTo(db, caller))
}

/** The instrument of a profile that a transaction stored or used, while the profile has it. */
export function instrumentIn(profile: ProfileRow, { uuid, paymentToken }: TransactionRow) {
  return profile.instruments.find((one) => one.transactionUuid === uuid || one.paymentToken === paymentToken)
}

/** Where a transaction stands in a list: of the same second by UUID, so that no two are equal. */
export function placeOf({ createdAt, uuid }: Pick<TransactionRow, 'createdAt' | 'uuid'>): string {
  return `${createdAt}|${uuid}`
}

/** Newest first. */
export function newestFirst(rows: readonly TransactionRow[]): TransactionRow[] {
  return rows.toSorted((one, other) => (placeOf(one) < placeOf(other) ? 1 : -1))
}

/** A cursor names the list it continues and the last transaction shown: newer ones stand before it and shift nothing. */
export function readCursor(cursor: string | null | undefined, list: string): string | null {
  if (cursor === null || cursor === undefined) return null
  const [name, place, more] = cursor.split('~')
  if (name !== list || place === undefined || more !== undefined) refuseCursor()
  return place
}

/** The transactions of a profile, or of one of its instruments, that exist for the caller, newest first ([ours]); null when there is no such profile (I13). */
export function listProfileTransactions(
  db: Db,
  { caller, container }: ProfileAddress,
  { profileGuid, paymentToken, cursor, limit = usual }: Query,
): { profile: ProfileRow; rows: TransactionRow[]; nextCursor: string | null; total: number } | null {
  const profile = findProfile(db, container, { profileGuid })
  if (!profile) return null
  const list = digestOf(JSON.stringify([profile.guid, paymentToken ?? null]))
  const after = readCursor(cursor, list)
  const all = newestFirst(transactionsToldOf(db, caller, profile)).filter(
    (row) => paymentToken === undefined || instrumentIn(profile, row)?.paymentToken === paymentToken,
  )
  const rest = after === null ? all : all.filter((row) => placeOf(row) < after)
  const rows = rest.slice(0, limit)
  const last = rows.at(-1)
  return {
    profile,
    rows,
    nextCursor: rest.length > limit && last ? `${list}~${placeOf(last)}` : null,
    total: all.length,
  }
}
