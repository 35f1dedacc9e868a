import type { ListTransactionsQuery } from '@/contract/console/transactions.ts'
import { foldGuid } from '@/contract/v3/identification.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ProfileRow, TransactionRow } from '@mocks/entities.ts'
import { refuse } from '@mocks/refuse.ts'
import { digestOf } from './digest.ts'
import { requireRight } from './permissions.ts'
import { placeOf, readCursor, transactionsOf } from './profile-transactions.ts'
import { connectorOf, merchantOf, refuseUnknown, scopeFrom, tenantOf } from './scope.ts'
import { statusOf } from './transaction-status.ts'
import { looksLikeCardNumber } from './transaction-texts.ts'
import { through, toldTo, type TransactionTest } from './transactions-told.ts'
import { sees } from './visibility.ts'

/** A page of transactions, newest first; `total` tells of all pages. */
export interface TransactionPage {
  rows: TransactionRow[]
  nextCursor: string | null
  total: number
}

const usual = 50
const most = 200

function chosenBy(db: Db, caller: Caller, query: ListTransactionsQuery): TransactionTest {
  const isWithin = scopeFrom(db, caller, tenantOf(db, caller, query.tenant ?? caller.tenantGuid))
  const merchant = query.merchant === undefined ? null : merchantOf(db, caller, query.merchant).guid
  const connector = query.connector === undefined ? null : connectorOf(db, caller, query.connector).guid
  return through(
    db,
    ({ guid, tenantGuid, merchantGuid }) =>
      isWithin(tenantGuid) &&
      (merchant === null || merchantGuid === merchant) &&
      (connector === null || guid === connector),
  )
}

/** The profile a transaction belongs to: who has what it stored, else the one it was made for. */
export function profileOf(db: Db, { attachedTo, profileGuid }: TransactionRow): ProfileRow | undefined {
  return db.profiles.get(attachedTo ?? profileGuid ?? '')
}

/** Whether a caller may be told of a profile: by right, and by the container it lies in (decision 48). */
export function tellsProfile(db: Db, caller: Caller, profile: ProfileRow): boolean {
  const container = db.containers.get(profile.container)
  return (
    caller.permissions.has('frontend.customer-profiles.show') && container !== undefined && sees(db, caller, container)
  )
}

/** The transactions to look through: all, those of an id, or those of a profile: none where the caller may not know of it (I23). */
function candidates(
  db: Db,
  caller: Caller,
  { profile: guid, merchantTransactionId: id }: ListTransactionsQuery,
): Iterable<TransactionRow> {
  if (guid === undefined)
    return id === undefined ? db.transactions.values() : db.transactions.group('merchantTransactionId', id)
  requireRight(db, caller, 'frontend.customer-profiles.show')
  const profile = db.profiles.find('foldedGuid', foldGuid(guid))
  return profile && tellsProfile(db, caller, profile) ? transactionsOf(db, profile) : []
}

function testsOf(db: Db, caller: Caller, query: ListTransactionsQuery): TransactionTest[] {
  const { type, status, from, to, merchantTransactionId } = query
  return [
    // The cheap ones first: they run over every transaction there is.
    type === undefined ? null : (row: TransactionRow) => row.type === type,
    merchantTransactionId === undefined
      ? null
      : (row: TransactionRow) => row.merchantTransactionId === merchantTransactionId,
    from === undefined ? null : ({ createdAt }: TransactionRow) => createdAt >= from,
    to === undefined ? null : ({ createdAt }: TransactionRow) => createdAt.slice(0, to.length) <= to,
    chosenBy(db, caller, query),
    status === undefined ? null : (row: TransactionRow) => statusOf(db, row) === status,
  ].filter((test) => test !== null)
}

type Place = Pick<TransactionRow, 'createdAt' | 'uuid'>

function isNewer(one: Place, other: Place): boolean {
  return one.createdAt === other.createdAt ? one.uuid > other.uuid : one.createdAt > other.createdAt
}

/** Puts a row where it belongs among the newest, and drops what comes after the last that is wanted. */
function keepNewest(kept: TransactionRow[], row: TransactionRow, count: number): void {
  const last = kept[count - 1]
  if (last && isNewer(last, row)) return
  let low = 0
  let high = kept.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isNewer(kept[middle] as TransactionRow, row)) low = middle + 1
    else high = middle
  }
  kept.splice(low, 0, row)
  if (kept.length > count) kept.pop()
}

function listName(query: ListTransactionsQuery): string {
  const { tenant, merchant, connector, type, status, profile, from, to, merchantTransactionId } = query
  return digestOf(JSON.stringify([tenant, merchant, connector, type, status, profile, from, to, merchantTransactionId]))
}

function readPlace(cursor: string | undefined, list: string): Place | null {
  const place = readCursor(cursor, list)
  if (place === null) return null
  const [createdAt = '', uuid = ''] = place.split('|')
  return { createdAt, uuid }
}

/** No transaction is called by a card number (decision 44), and none may reach a log by being looked for. */
function refuseCardNumber({ merchantTransactionId = '' }: ListTransactionsQuery): void {
  if (!looksLikeCardNumber(merchantTransactionId)) return
  const sentence =
    'This looks like a full card number, which must not be typed here. Search for the id of the transaction.'
  refuse('card-number-refused', sentence, { pointer: '/query/merchantTransactionId' })
}

/**
 * The transactions that exist for a caller, newest first ([ours]; decision 48). One pass finds the page and the total: it takes less than
 * keeping an order by time would, and holds for any filter.
 */
export function listTransactions(db: Db, caller: Caller, query: ListTransactionsQuery): TransactionPage {
  requireRight(db, caller, 'transaction.show')
  refuseCardNumber(query)
  const tests = testsOf(db, caller, query)
  const list = listName(query)
  const after = readPlace(query.cursor, list)
  const limit = Math.min(most, Math.max(1, query.limit === undefined ? usual : Number(query.limit)))
  const kept: TransactionRow[] = []
  let total = 0
  for (const row of candidates(db, caller, query)) {
    if (!tests.every((test) => test(row))) continue
    total += 1
    if (after === null || isNewer(after, row)) keepNewest(kept, row, limit + 1)
  }
  const rows = kept.slice(0, limit)
  const last = rows.at(-1)
  return { rows, nextCursor: kept.length > limit && last ? `${list}~${placeOf(last)}` : null, total }
}

/** A transaction, the one it refers to, and all that is related to it, newest first. */
export interface FoundTransaction {
  row: TransactionRow
  referred: TransactionRow | null
  related: TransactionRow[]
}

/** One transaction, with those that refer to it and the one it refers to, of those that exist for the caller. */
export function getTransaction(db: Db, caller: Caller, uuid: string): FoundTransaction {
  requireRight(db, caller, 'transaction.show')
  const isTold = toldTo(db, caller)
  const row = db.transactions.get(uuid)
  if (row === undefined || !isTold(row)) refuseUnknown('transaction')
  const named = db.transactions.get(row.processing?.referenceUuid ?? '')
  const referred = named && isTold(named) ? named : null
  const referring: TransactionRow[] = []
  for (const other of db.transactions.values()) {
    if (other.processing?.referenceUuid === row.uuid && isTold(other)) referring.push(other)
  }
  const related = [...(referred ? [referred] : []), ...referring]
  return { row, referred, related: related.toSorted((one, other) => (isNewer(one, other) ? -1 : 1)) }
}
