/** The activity as a person reads it: which entries, in which order, by whom as far as that may be known, and what can be taken back (I23). */
import { expectSame, guidOf, itemsOf } from './observation.ts'
import { changesBack, isListed, isWithin, rightToSee, takenBackBy } from './reference-activity.ts'
import { gate, inScope, lacks, type Entry } from './reference-model.ts'
import type { Json, Stage } from './stage.ts'

export interface Asking {
  tenant: string | null
  kind: Entry['kind'] | null
  /** Entries a page; null for all that come at once. */
  limit: number | null
}

function told(stage: Stage, person: string, entry: Entry, place: number): unknown[] {
  const m = stage.model
  const isMine = inScope(m, person, entry.home)
  return [
    stage.entryId(place),
    stage.entryId(entry.step),
    entry.what,
    entry.kind,
    entry.id,
    entry.tenant,
    isMine ? entry.who : null,
    changesBack(m, person, entry.step) !== null,
    stage.entryId(entry.reverts),
    stage.entryId(takenBackBy(m, entry.step)),
  ]
}

function shown(row: Json): unknown[] {
  const object = row['object'] as Json
  return [
    row['id'],
    row['change'],
    row['what'],
    object['kind'],
    object['id'],
    guidOf(object['tenant']),
    (row['who'] as Json | null)?.['username'] ?? null,
    row['notRevertible'] === null,
    row['reverts'],
    row['revertedBy'],
  ]
}

export async function observeActivity(stage: Stage, person: string, asking: Asking): Promise<string> {
  const m = stage.model
  const { tenant, kind, limit } = asking
  const no = gate(
    tenant === null || inScope(m, person, tenant),
    kind === null || !lacks(m, person, rightToSee[kind]),
    true,
  )
  const query = new URLSearchParams({
    ...(tenant !== null && { tenant }),
    ...(kind !== null && { kind }),
    limit: String(limit ?? 200),
  })
  const path = `/api/console/v1/activity?${query.toString()}`
  const heard = await stage.send({ method: 'GET', path, person })
  const outcome = stage.settle('listActivity', no ?? { kind: 'done' }, heard)
  if (outcome !== 'done') return outcome
  const listed = m.activity
    .map((entry, place) => ({ entry, place }))
    .filter(({ entry }) => isListed(m, person, entry))
    .toReversed()
  const known = listed.filter(
    ({ entry }) => (tenant === null || isWithin(m, person, entry, tenant)) && (kind === null || entry.kind === kind),
  )
  const items = itemsOf(heard)
  let last = heard
  while (typeof last.body['nextCursor'] === 'string') {
    last = await stage.send({ method: 'GET', path: `${path}&cursor=${last.body['nextCursor']}`, person })
    items.push(...itemsOf(last))
    stage.count('listActivity', 'another page')
  }
  const people = new Set(listed.filter(({ entry }) => inScope(m, person, entry.home)).map(({ entry }) => entry.who))
  expectSame(
    `activity for ${person} by ${JSON.stringify(asking)}`,
    [
      items.map(shown),
      heard.body['total'],
      (heard.body['people'] as Json[]).map((one) => String(one['username'])).toSorted(),
    ],
    [known.map(({ entry, place }) => told(stage, person, entry, place)), known.length, [...people].toSorted()],
  )
  return outcome
}
