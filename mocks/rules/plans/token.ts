import type { Change, ContainerState, Plan } from '@/contract/console/changes.ts'
import { foldGuid } from '@/contract/v3/identification.ts'
import type { Db } from '@mocks/db.ts'
import type { ActivityRow } from '@mocks/entities.ts'
import { digestOf } from '@mocks/rules/digest.ts'
import type { Effective } from '@mocks/rules/effective.ts'
import type { Difference } from './difference.ts'
import type { Rehearsed } from './rehearsal.ts'

/** The same change however it was written down, and whatever version it was made on: a single call tells that apart from the change. */
function sameHowever(change: Change): unknown {
  return Object.entries(change)
    .filter(([name, value]) => name !== 'ifMatch' && value !== undefined)
    .map(([name, value]) => {
      if (typeof value !== 'string') return [name, value]
      return [name, name.endsWith('Guid') ? foldGuid(value) : value.trim()]
    })
    .toSorted(([one], [other]) => (String(one) < String(other) ? -1 : 1))
}

function versionOf(db: Db, { kind, id }: ActivityRow['object']): number | undefined {
  if (kind === 'container') return db.containers.get(Number(id))?.version
  return kind === 'tenant' ? db.tenants.get(id)?.version : db.connectors.get(id)?.version
}

function effectiveText({ container, rule, usable }: Effective): string {
  return `${container?.id ?? ''} ${container?.name ?? ''} ${rule} ${usable}`
}

const letters: Record<ContainerState, string> = { owned: 'o', available: 'a', 'cut-off': 'x', 'not-shared': '-' }

/** Guid, name and what becomes of each container, as one text: a plan may concern 50,000 tenants. No guid holds a line break. */
function tenantsText({ tenants }: Difference): string {
  let text = ''
  for (const { placed, states, isChanged } of tenants) {
    if (!isChanged) continue
    text += `${placed.row.guid}\n${placed.row.name.length}\n${placed.row.name}`
    for (const { containerId, before, after } of states) text += `\n${containerId}${letters[before]}${letters[after]}`
    text += '\n\n'
  }
  return text
}

/**
 * Stands for changes, for what a plan of them says, and for the versions of what they write; the gateway keeps nothing. Left out: when
 * it was made and how many rows were asked for, and how many profiles there are, because customers come while somebody looks at a plan
 * and no profile is touched by it (I7).
 */
export function planToken(
  db: Db,
  changes: readonly Change[],
  { steps, counts, containers, ...more }: Pick<Plan, 'steps' | 'counts' | 'containers' | 'clearCount' | 'cannotClear'>,
  difference: Difference,
  rehearsed: Rehearsed,
): string {
  const written = [...rehearsed.steps, ...rehearsed.cleared].flatMap((entry) => entry?.object ?? [])
  const said = [
    changes.map(sameHowever),
    steps.map(({ container, tenant, connector, effective }) => [container, tenant, connector, effective]),
    counts.tenants,
    counts.connectors,
    // Whether one is told because it is reached or because it is used may change between two looks, and its place in the list with it.
    containers
      .toSorted((one, other) => one.id - other.id)
      .map(({ id, name, connectorsBefore, connectorsAfter }) => [id, name, connectorsBefore, connectorsAfter]),
    tenantsText(difference),
    difference.connectors
      .filter(({ isChanged }) => isChanged)
      .map(({ row, before, after }) => [row.guid, row.name, effectiveText(before), effectiveText(after)]),
    more.clearCount,
    more.cannotClear,
    written.map((object) => [object.kind, object.id, versionOf(db, object)]),
  ]
  return digestOf(JSON.stringify(said))
}
