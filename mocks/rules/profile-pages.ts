import type { SearchProfilesBody } from '@/contract/console/profile-search.ts'
import type { Db } from '@mocks/db.ts'
import type { ProfileRow } from '@mocks/entities.ts'
import { refuse } from '@mocks/refuse.ts'
import { digestOf } from './digest.ts'

type Sort = NonNullable<SearchProfilesBody['sort']>

/** Where a profile stands in a sorted list. The place outlives the profile, so that a page after a deleted one begins rightly. */
interface Place {
  value: string
  container: number
  guid: string
}

/** An order of profiles over several containers: by the sorted value, then container, then guid, so that no two are equal. */
export interface Order {
  sort: Sort
  index: 'created' | 'identification'
  backwards: boolean
}

export function orderOf(sort: Sort = 'created-newest'): Order {
  return { sort, index: sort === 'identification' ? 'identification' : 'created', backwards: sort === 'created-newest' }
}

function valueOf(order: Order, row: ProfileRow): string {
  return order.index === 'created' ? row.createdAt : row.identification
}

function placeOf(order: Order, row: ProfileRow): Place {
  return { value: valueOf(order, row), container: row.container, guid: row.guid }
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function compare(order: Order, one: Place, other: Place): number {
  const direction = order.backwards ? -1 : 1
  return (
    direction * compareText(one.value, other.value) ||
    one.container - other.container ||
    direction * compareText(one.guid, other.guid)
  )
}

/** `compare` for two rows, without making places of them: it runs for every hit. */
function compareRows(order: Order, one: ProfileRow, other: ProfileRow): number {
  const direction = order.backwards ? -1 : 1
  return (
    direction * compareText(valueOf(order, one), valueOf(order, other)) ||
    one.container - other.container ||
    direction * compareText(one.guid, other.guid)
  )
}

/** What a cursor belongs to: it continues the very search that gave it and no other. */
export function searchDigest({ query, tenant, containers, sort }: SearchProfilesBody): string {
  return digestOf(JSON.stringify([query, tenant ?? null, containers ?? null, sort ?? null]))
}

/** A cursor is the place of the last profile shown, so profiles deleted since shift nothing. It travels in bodies only. */
export function cursorAfter(order: Order, row: ProfileRow, belongsTo: string): string {
  const { value, container, guid } = placeOf(order, row)
  const bytes = new TextEncoder().encode(JSON.stringify([belongsTo, value, container, guid]))
  return btoa(String.fromCharCode(...bytes))
}

export function readCursor(cursor: string | null | undefined, belongsTo: string): Place | null {
  if (cursor === null || cursor === undefined) return null
  try {
    const bytes = Uint8Array.from(atob(cursor), (letter) => letter.charCodeAt(0))
    const parts: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (Array.isArray(parts) && parts.length === 4 && parts[0] === belongsTo) {
      const [, value, container, guid] = parts as unknown[]
      if (typeof value === 'string' && typeof container === 'number' && typeof guid === 'string')
        return { value, container, guid }
    }
  } catch {
    // Not a cursor of ours: refused below like one of another search.
  }
  refuse('cursor-invalid', 'This place belongs to another search. Start the search again.', { pointer: '/cursor' })
}

const separator = '\u0000'
const last = '\uffff'

/** Where to go on in one container's list: entries of the same value come before or after the place as their container's id does. */
function continueIn(order: Order, container: number, after: Place): string {
  const value = `${container}|${after.value}`
  if (container === after.container) return `${value}${separator}${after.guid}`
  const allShown = container < after.container
  return allShown === order.backwards ? value : `${value}${separator}${last}`
}

/** The first rows of several containers together, in order, read from each container's sorted list only as far as needed. */
export function firstInOrder(
  db: Db,
  order: Order,
  containers: readonly number[],
  after: Place | null,
  count: number,
): ProfileRow[] {
  const heads: { row: ProfileRow; rest: Iterator<{ row: ProfileRow }> }[] = []
  for (const container of containers) {
    if (db.profiles.groupSize('container', String(container)) === 0) continue
    const rest = db.profiles.inOrder(order.index, {
      prefix: `${container}|`,
      backwards: order.backwards,
      after: after && continueIn(order, container, after),
    })
    const head = rest.next()
    if (!head.done) heads.push({ row: head.value.row, rest })
  }
  const rows: ProfileRow[] = []
  while (rows.length < count && heads.length > 0) {
    let best = 0
    for (let at = 1; at < heads.length; at += 1) {
      if (compareHeads(order, heads[at]?.row, heads[best]?.row) < 0) best = at
    }
    const head = heads[best]
    if (!head) break
    rows.push(head.row)
    const next = head.rest.next()
    if (next.done) heads.splice(best, 1)
    else head.row = next.value.row
  }
  return rows
}

function compareHeads(order: Order, one: ProfileRow | undefined, other: ProfileRow | undefined): number {
  return one && other ? compareRows(order, one, other) : 0
}

/** The first of the found rows in order, without sorting all of them: a common beginning is met by tens of thousands. */
export function firstOf(order: Order, found: readonly ProfileRow[], after: Place | null, count: number): ProfileRow[] {
  const kept: ProfileRow[] = []
  let worst: ProfileRow | undefined
  for (let place = 0; place < found.length; place += 1) {
    // Rows mostly come as they were created: begun at the right end, nearly all others are seen at once to stand behind.
    const row = found[order.backwards ? found.length - 1 - place : place] as ProfileRow
    if (worst && compareRows(order, row, worst) > 0) continue
    if (after && compare(order, placeOf(order, row), after) <= 0) continue
    let low = 0
    let high = kept.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const other = kept[middle]
      if (other && compareRows(order, other, row) < 0) low = middle + 1
      else high = middle
    }
    kept.splice(low, 0, row)
    if (kept.length > count) kept.pop()
    if (kept.length === count) worst = kept[count - 1]
  }
  return kept
}
