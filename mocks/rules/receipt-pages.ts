import type { ParsedInputOf } from '@/contract/endpoint.ts'
import type { Endpoints } from '@/contract/endpoints.ts'
import { foldGuid } from '@/contract/v3/identification.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ReceiptRow } from '@mocks/entities.ts'
import { refuse } from '@mocks/refuse.ts'
import { refuseCursor } from './cursors.ts'
import { digestOf } from './digest.ts'
import { requireRight } from './permissions.ts'
import { isBelow, scopeOf, tenantOf } from './scope.ts'

export type ReceiptsQuery = ParsedInputOf<Endpoints['listReceipts']>['query']

/** A page of receipts; `total` tells of all pages, `books` of all that can be chosen. */
export interface ReceiptPage {
  rows: ReceiptRow[]
  nextCursor: string | null
  total: number
  books: string[]
}

const usual = 50
const most = 500

/** The books a caller sees: those of the caller's tenants, from `tenant` down (I23). */
function booksWithin(db: Db, caller: Caller, tenant: string | undefined): (book: string) => boolean {
  const mine = scopeOf(db, caller)
  const top = tenant === undefined ? caller.tenantGuid : tenantOf(db, caller, tenant).guid
  if (top === caller.tenantGuid) return mine
  const known = new Map<string, boolean>()
  return (book) => {
    const answer = known.get(book) ?? (mine(book) && (book === top || isBelow(db, book, top)))
    known.set(book, answer)
    return answer
  }
}

function* inOrder(db: Db, { order }: ReceiptsQuery, book: string | null): Generator<ReceiptRow> {
  const backwards = order !== 'number'
  const rows =
    book === null
      ? db.receipts.inOrder('time', { backwards })
      : db.receipts.inOrder('number', { prefix: `${book}|`, backwards })
  for (const { row } of rows) yield row
}

/** A cursor names the list it continues and the last receipt shown: receipts are never removed, and new ones shift nothing. */
function listName({ tenant, book, order, number, profile, outcome }: ReceiptsQuery): string {
  return digestOf(JSON.stringify([tenant, book, order, number, profile, outcome]))
}

function placeAfter(cursor: string | undefined, list: string, rows: readonly ReceiptRow[]): number {
  if (cursor === undefined) return 0
  const [name, id] = cursor.split('.')
  const place = name === list ? rows.findIndex(({ receiptId }) => receiptId === id) : -1
  return place === -1 ? refuseCursor() : place + 1
}

/** Receipts of the books of the caller's tenants, newest first, or one book from its first number on (I28, decision 35). */
export function listReceipts(db: Db, caller: Caller, query: ReceiptsQuery): ReceiptPage {
  requireRight(db, caller, 'frontend.customer-profiles.show')
  const isMine = booksWithin(db, caller, query.tenant)
  const book = query.book === undefined ? null : tenantOf(db, caller, query.book, '/book').guid
  if ((query.order === 'number' || query.number !== undefined) && book === null) {
    refuse('invalid-request', 'Numbers count within one book: say which one.', { pointer: '/book' })
  }
  const wanted = query.profile === undefined ? null : foldGuid(query.profile)
  const books = new Set(db.receipts.groupsBeginning('book', '').filter(isMine))
  const rows = [...inOrder(db, query, book)].filter(
    (row) =>
      books.has(row.book) &&
      (query.number === undefined || row.number === Number(query.number)) &&
      (wanted === null || foldGuid(row.profileGuid) === wanted) &&
      (query.outcome === undefined || row.outcome === query.outcome),
  )
  const list = listName(query)
  const start = placeAfter(query.cursor, list, rows)
  const limit = Math.min(most, Math.max(1, query.limit === undefined ? usual : Number(query.limit)))
  const page = rows.slice(start, start + limit)
  const last = page.at(-1)
  return {
    rows: page,
    nextCursor: last && start + limit < rows.length ? `${list}.${last.receiptId}` : null,
    total: rows.length,
    books: [...books],
  }
}
