import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalReceipt, firstHash } from '@/contract/console/receipt-hash.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ReceiptRow } from '@mocks/entities.ts'
import { newReceiptId, newRequestId } from '@mocks/ids.ts'
import { requireRight } from './permissions.ts'
import { inScope, refuseUnknown } from './scope.ts'

/** What an attempt to delete has come to. `attempt` is its key, null through v3; of a profile that was named by its identification and not found, the guid is ''. */
export interface AttemptEnded extends Pick<
  ReceiptRow,
  'outcome' | 'code' | 'container' | 'access' | 'attempt' | 'instruments' | 'transactions'
> {
  profileGuid: string
}

/** SHA-256 of a receipt as the contract tells it (I28). */
export function hashOf(receipt: Omit<ReceiptRow, 'hash'>): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalReceipt(receipt))))
}

/** The last receipt of a book: what the next one follows. */
function lastOf(db: Db, book: string): ReceiptRow | undefined {
  for (const { row } of db.receipts.inOrder('number', { prefix: `${book}|`, backwards: true })) return row
  return undefined
}

/** The gateway's own form, and a UUID. */
const plainRequestId = /^(req_[\da-f]{4}-[\da-f]{4}-[\da-f]{4}|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12})$/i

/** A request id is the requester's own text, which might name the customer: nothing of the kind may stand in a receipt for good (I28). */
function requestIdOf(db: Db, { requestId }: Caller): string {
  return plainRequestId.test(requestId) ? requestId : newRequestId(db.environment.random)
}

/** Now, but never before the receipt that is followed, wherever the clock was set: a book is in order of time. */
function momentAfter(db: Db, before: ReceiptRow | undefined): string {
  const now = new Date(db.environment.now()).toISOString()
  return before && before.at > now ? before.at : now
}

/** Writes the one receipt of an attempt into the book of the acting tenant (I28, decision 35): never changed and never removed. */
export function writeReceipt(db: Db, caller: Caller, ended: AttemptEnded): ReceiptRow {
  const book = caller.tenantGuid
  const before = lastOf(db, book)
  const receipt: Omit<ReceiptRow, 'hash'> = {
    receiptId: newReceiptId(db.environment.random),
    book,
    number: (before?.number ?? 0) + 1,
    at: momentAfter(db, before),
    ...ended,
    attempt: ended.attempt?.toLowerCase() ?? null,
    by: caller.username,
    requestId: requestIdOf(db, caller),
    previousHash: before?.hash ?? firstHash,
  }
  const row = { ...receipt, hash: hashOf(receipt) }
  db.receipts.insert(row)
  return row
}

/** The receipt of an attempt of this person; a key of somebody else names another attempt. */
export function receiptOfAttempt(db: Db, caller: Caller, attempt: string): ReceiptRow | undefined {
  return db.receipts
    .group('attempt', attempt.toLowerCase())
    .find(({ by, book }) => by === caller.username && book === caller.tenantGuid)
}

/** One receipt of the books of the caller's tenants; any other does not exist for the caller (I23). */
export function receiptOf(db: Db, caller: Caller, receiptId: string): ReceiptRow {
  requireRight(db, caller, 'frontend.customer-profiles.show')
  const row = db.receipts.get(receiptId)
  if (row === undefined || !inScope(db, caller, row.book)) refuseUnknown('receipt')
  return row
}
