import type { ListActivityQuery } from '@/contract/console/activity.ts'
import { foldGuid } from '@/contract/v3/identification.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ActivityRow } from '@mocks/entities.ts'
import { refuse } from '@mocks/refuse.ts'
import { containersConcerned, listedFor, rightToSee, tenantConcerned } from './activity-entries.ts'
import { refuseCursor } from './cursors.ts'
import { digestOf } from './digest.ts'
import { requireRight } from './permissions.ts'
import { isBelow, scopeOf, tenantOf } from './scope.ts'

type Test = (row: ActivityRow) => boolean

/** A page of the activity, newest first; `total` and `people` tell of all pages. */
export interface ActivityPage {
  rows: ActivityRow[]
  nextCursor: string | null
  total: number
  people: { username: string; name: string }[]
}

const usual = 50
const most = 200

/** Entries of a tenant's objects and of those below it, and disablings of containers for one of these. */
function within(db: Db, caller: Caller, guid: string): Test {
  const top = tenantOf(db, caller, guid).guid
  const mine = scopeOf(db, caller)
  const known = new Map<string, boolean>()
  const isUnder = (tenant: string) => {
    const answer =
      known.get(tenant) ?? (top === caller.tenantGuid ? mine(tenant) : tenant === top || isBelow(db, tenant, top))
    known.set(tenant, answer)
    return answer
  }
  return (row) => isUnder(row.object.tenantGuid) || isUnder(tenantConcerned(row) ?? '')
}

/** Entries of one object and of all that concern it; without a kind, of whatever has this id. */
function concerning(kind: ListActivityQuery['kind'], id: string): Test {
  const folded = foldGuid(id)
  const isIt = (guid: string | null) => guid !== null && foldGuid(guid) === folded
  if (kind === 'container') return (row) => containersConcerned(row).includes(Number(id))
  if (kind === 'tenant') return (row) => isIt(row.object.tenantGuid) || isIt(tenantConcerned(row))
  return ({ object }) => (kind === undefined || object.kind === kind) && isIt(object.id)
}

function instantOf(text: string, pointer: string): number {
  const instant = Date.parse(text)
  if (Number.isNaN(instant))
    refuse('invalid-request', 'This is not an instant. Write it as 2026-11-22T09:30:00Z.', { pointer })
  return instant
}

function between(from: string | undefined, to: string | undefined): Test {
  const [first, end] = [
    from === undefined ? -Infinity : instantOf(from, '/from'),
    to === undefined ? Infinity : instantOf(to, '/to'),
  ]
  return ({ at }) => {
    const instant = Date.parse(at)
    return instant >= first && instant < end
  }
}

function testsOf(db: Db, caller: Caller, query: ListActivityQuery): Test[] {
  const { tenant, kind, id, what, who, from, to, change } = query
  const mine = scopeOf(db, caller)
  if (kind !== undefined) requireRight(db, caller, rightToSee[kind])
  return [
    tenant === undefined ? null : within(db, caller, tenant),
    kind === undefined || id !== undefined ? null : (row: ActivityRow) => row.object.kind === kind,
    id === undefined ? null : concerning(kind, id),
    what === undefined ? null : (row: ActivityRow) => row.what === what,
    // Somebody above the caller is not named, so must not be found by name either (I23).
    who === undefined ? null : (row: ActivityRow) => row.who.username === who && mine(row.who.tenantGuid),
    from === undefined && to === undefined ? null : between(from, to),
    change === undefined ? null : (row: ActivityRow) => row.change === Number(change),
  ].filter((test) => test !== null)
}

/** A cursor names the list it continues and the last entry shown: entries that come in later stand before it and shift nothing. */
function listName({ tenant, kind, id, what, who, from, to, change }: ListActivityQuery): string {
  return digestOf(JSON.stringify([tenant, kind, id, what, who, from, to, change]))
}

function readCursor(cursor: string | undefined, list: string): number {
  if (cursor === undefined) return Infinity
  const [name, id] = cursor.split('.')
  if (name === list && /^\d{1,15}$/.test(id ?? '')) return Number(id)
  refuseCursor()
}

function limitOf(limit: string | undefined): number {
  return Math.min(most, Math.max(1, limit === undefined ? usual : Number(limit)))
}

/** The activity a caller may see, newest first (activity, [ours]; I23); entries of sessions are not part of it. */
export function listActivity(db: Db, caller: Caller, query: ListActivityQuery): ActivityPage {
  const tests = testsOf(db, caller, query)
  const list = listName(query)
  const [before, limit] = [readCursor(query.cursor, list), limitOf(query.limit)]
  const isListed = listedFor(db, caller)
  const mine = scopeOf(db, caller)
  const people = new Map<string, string>()
  const rows: ActivityRow[] = []
  let total = 0
  let isMore = false
  for (const { row } of db.activity.inOrder('id', { backwards: true })) {
    if (!isListed(row)) continue
    if (mine(row.who.tenantGuid)) people.set(row.who.username, people.get(row.who.username) ?? row.who.name)
    if (!tests.every((test) => test(row))) continue
    total += 1
    if (row.id >= before) continue
    if (rows.length < limit) rows.push(row)
    else isMore = true
  }
  const last = rows.at(-1)
  return {
    rows,
    nextCursor: isMore && last ? `${list}.${last.id}` : null,
    total,
    people: [...people]
      .map(([username, name]) => ({ username, name }))
      .toSorted((one, other) => (one.name < other.name ? -1 : Number(one.name > other.name))),
  }
}
