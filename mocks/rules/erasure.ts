import { Attempt } from '@/contract/console/erasure.ts'
import { foldGuid } from '@/contract/v3/identification.ts'
import { z } from '@/contract/zod.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ProfileRow, ReceiptRow } from '@mocks/entities.ts'
import { Refusal, refuse } from '@mocks/refuse.ts'
import { addressByContainer, findProfile, type ProfileAddress, type ProfileNaming } from './profile-address.ts'
import { keptFor } from './profile-transactions.ts'
import { deleteProfile, type Intent } from './profiles.ts'
import { receiptOfAttempt, writeReceipt, type AttemptEnded } from './receipts.ts'
import { isUnderWay } from './transaction-rows.ts'
import { sees } from './visibility.ts'

/** What the console says with a delete. */
export interface DeleteRequest extends ProfileNaming {
  reason?: string | undefined
}

/** A guid in the one case it is given in; the identification of a customer never enters a receipt. */
function guidOf(naming: ProfileNaming): string {
  return naming.profileGuid?.toUpperCase() ?? ''
}

/** What keeps the console from deleting: a payment that has not ended might still need the instrument [ours, decision 34]. */
export function hasPending(db: Db, profile: ProfileRow): boolean {
  return keptFor(db, profile).some((row) => isUnderWay(db, row))
}

/** Says no number: the payments may be those of others (I23). */
export const pendingSentence =
  'A transaction of this profile has not ended yet. Wait until it has, then delete the profile.'

function ended(
  naming: ProfileNaming,
  container: number,
  attempt: string | null,
  what: Partial<AttemptEnded>,
): AttemptEnded {
  return {
    outcome: 'already-gone',
    code: null,
    profileGuid: guidOf(naming),
    container,
    access: attempt === null ? 'v3' : 'console',
    attempt,
    instruments: 0,
    transactions: 0,
    ...what,
  }
}

/** Deletes, or finds nothing to delete, and writes the receipt of it in the same step (I28). */
function carryOut(
  db: Db,
  address: ProfileAddress,
  naming: ProfileNaming,
  intent: Intent,
  attempt: string | null,
): ReceiptRow {
  const { container, caller } = address
  const profile = findProfile(db, container, naming)
  const deleted = deleteProfile(db, address, naming, intent)
  const what = deleted && profile ? { outcome: 'deleted' as const, profileGuid: profile.guid, ...deleted } : {}
  return writeReceipt(db, caller, ended(naming, container.id, attempt, what))
}

/** A delete through an API key: it knows no attempts and no blockers (GF 2.5). Null when there is no such profile. */
export function eraseByApiKey(db: Db, address: ProfileAddress, naming: ProfileNaming): ReceiptRow | null {
  const receipt = carryOut(db, address, naming, { ifMatch: null }, null)
  return receipt.outcome === 'deleted' ? receipt : null
}

function refuseClosed({ receiptId }: ReceiptRow): never {
  refuse(
    'attempt-closed',
    'This attempt to delete has ended and has its receipt. Look at the profile, then delete it anew if it is still there.',
    { receiptId },
  )
}

const again: Record<string, string> = {
  'not-permitted': 'This attempt was refused, because the right to delete was missing. Start a new one.',
  'stale-version':
    'This attempt was refused, because the profile had changed. Look at it again, then delete it anew if you still want to.',
  'transaction-pending': 'This attempt was refused, because a transaction had not ended. Start a new one when it has.',
}

const rightToDelete = 'frontend.customer-profiles.delete'
const refusedCodes = ['not-permitted', 'stale-version', 'transaction-pending'] as const

/** Tells an attempt that has its receipt what became of it, and does nothing more (I21, I28). */
function tellAgain(db: Db, caller: Caller, receipt: ReceiptRow, container: number, naming: ProfileNaming): ReceiptRow {
  const isSame = receipt.container === container && isFor(db, caller, receipt, naming)
  const code = refusedCodes.find((one) => one === receipt.code)
  if (isSame && code) refuse(code, again[code] ?? '', { receiptId: receipt.receiptId })
  return isSame && receipt.outcome !== 'not-deleted' ? receipt : refuseClosed(receipt)
}

/**
 * Whether a receipt is of the profile that is named. An identification may name another one by now, of which it must not be said that it is
 * gone (I14). Whoever may not delete there is told nothing of who is there: neither that another one is, nor by that refusal that none is.
 */
function isFor(db: Db, caller: Caller, { profileGuid, container, code }: ReceiptRow, naming: ProfileNaming): boolean {
  if (naming.profileGuid !== undefined) return foldGuid(naming.profileGuid) === foldGuid(profileGuid)
  if (code === 'not-permitted') return true
  const row = db.containers.get(container)
  if (row === undefined || !caller.permissions.has(rightToDelete) || !sees(db, caller, row)) return false
  const named = findProfile(db, row, naming)
  return named === undefined || foldGuid(named.guid) === foldGuid(profileGuid)
}

/** The console's delete: one attempt, one effect, one receipt (I15, I28; decisions 34, 35). */
export function eraseProfile(
  db: Db,
  caller: Caller,
  container: string,
  request: DeleteRequest,
  { ifMatch, attempt }: { ifMatch: string | null; attempt: string },
): ReceiptRow {
  if (!z.safeParse(Attempt, attempt).success) {
    refuse(
      'idempotency-key-missing',
      'The Idempotency-Key of a delete names the attempt in its receipt: send a new UUID.',
    )
  }
  const earlier = receiptOfAttempt(db, caller, attempt)
  if (earlier) return tellAgain(db, caller, earlier, Number(container), request)
  const address = addressByContainer(db, caller, container, [rightToDelete])
  const profile = findProfile(db, address.container, request)
  if (profile && hasPending(db, profile)) refuse('transaction-pending', pendingSentence)
  return carryOut(db, address, request, { ifMatch, reason: request.reason }, attempt)
}

/**
 * The receipt of an attempt that was refused, when it was one: on a container the caller sees, and refused by a rule of deleting. The
 * refusal then tells its id.
 */
export function recordRefused(
  db: Db,
  caller: Caller,
  container: string,
  request: DeleteRequest,
  { attempt, refusal }: { attempt: string; refusal: Refusal },
): Refusal {
  const { code, message, details } = refusal
  const row = db.containers.get(Number(container))
  const isAttempt = row !== undefined && sees(db, caller, row) && refusedCodes.some((one) => one === code)
  if (!isAttempt || details.receiptId !== undefined) return refusal
  const profileGuid = findProfile(db, row, request)?.guid
  const what = { outcome: 'refused' as const, code, ...(profileGuid === undefined ? {} : { profileGuid }) }
  const { receiptId } = writeReceipt(db, caller, ended(request, row.id, attempt, what))
  return new Refusal(code, message, { ...details, receiptId })
}

/** Closes an attempt whose answer was lost with a receipt of what is found, unless it has its receipt (decision 36). */
export function settleDeleteAttempt(
  db: Db,
  caller: Caller,
  container: string,
  { profileGuid, attempt }: { profileGuid: string; attempt: string },
): ReceiptRow {
  const address = addressByContainer(db, caller, container, [rightToDelete])
  const earlier = receiptOfAttempt(db, caller, attempt)
  if (earlier) {
    return earlier.container === address.container.id && isFor(db, caller, earlier, { profileGuid })
      ? earlier
      : refuseClosed(earlier)
  }
  const profile = findProfile(db, address.container, { profileGuid })
  const what = profile ? { outcome: 'not-deleted' as const } : {}
  return writeReceipt(db, caller, ended({ profileGuid }, address.container.id, attempt, what))
}
