import type { ContainerState, PlannedConnector } from '@/contract/console/changes.ts'
import type { Db } from '@mocks/db.ts'
import type { ConnectorRow, ContainerRow } from '@mocks/entities.ts'
import { connectorsUsing, effectiveOf, type Effective } from '@mocks/rules/effective.ts'
import type { Placed } from '@mocks/rules/scope.ts'
import { reachOf, stateOf } from '@mocks/rules/visibility.ts'
import type { Field } from './field.ts'
import type { Snapshot } from './snapshot.ts'

export interface TenantDifference {
  placed: Placed
  gains: number[]
  loses: number[]
  states: { containerId: number; before: ContainerState; after: ContainerState }[]
  isChanged: boolean
}

export interface ConnectorDifference {
  row: ConnectorRow
  effect: PlannedConnector['effect']
  before: Effective
  after: Effective
  isChanged: boolean
}

/** How many connectors of the caller's use a container, and whether calls can be made with it through any of them. */
export interface ContainerDifference {
  row: ContainerRow
  connectorsBefore: number
  connectorsAfter: number
  isUsableBefore: boolean
  isUsableAfter: boolean
}

export interface Difference {
  tenants: TenantDifference[]
  connectors: ConnectorDifference[]
  /** How many there are in the field, also those that are not looked at. */
  connectorCount: number
  containers: ContainerDifference[]
}

const isVisible = (state: ContainerState) => state === 'owned' || state === 'available'

/** What calls can be made with: a disabled container is there and cannot be used. */
function effectOf(before: Effective, after: Effective): PlannedConnector['effect'] {
  if (before.usable !== after.usable) return after.usable ? 'gains' : 'loses'
  return after.usable && before.container?.id !== after.container?.id ? 'switches' : 'unchanged'
}

function connectorDifference(row: ConnectorRow, before: Effective, after: Effective): ConnectorDifference {
  const effect = effectOf(before, after)
  const isOther = before.container?.id !== after.container?.id || before.rule !== after.rule
  return { row, effect, before, after, isChanged: effect !== 'unchanged' || isOther }
}

/** The touched connectors of the field in the order of their tenants; with `isAll` the others as well, which stay as they are. */
function connectorDifferences(
  db: Db,
  { tenants, hasConnectors }: Field,
  before: Snapshot,
  after: Snapshot,
  isAll: boolean,
): ConnectorDifference[] {
  if (before.effective.size === 0 && !isAll) return []
  return tenants.flatMap(({ row: { guid } }, place) => {
    if (hasConnectors[place] !== true) return []
    return db.connectors.group('tenant', guid).flatMap((row) => {
      const was = before.effective.get(row.guid) ?? (isAll ? effectiveOf(db, row) : null)
      return was ? connectorDifference(row, was, after.effective.get(row.guid) ?? was) : []
    })
  })
}

/** What containers of the field are to the tenant at `place`: those that change, and the only one of a plan always. */
function statesAt(before: Snapshot, after: Snapshot, place: number): TenantDifference['states'] {
  const states: TenantDifference['states'] = []
  for (const [containerId, all] of before.states) {
    const was = all[place]
    const is = after.states.get(containerId)?.[place]
    if (was === undefined || is === undefined) continue
    if (was !== is || before.states.size === 1) states.push({ containerId, before: was, after: is })
  }
  return states
}

/** Where only uses change, the one container they are of stays to their tenants what it is. */
function stateOfUsed(db: Db, { containers, used }: Field, { row }: Placed): TenantDifference['states'] {
  const [id] = used
  const container = containers.size > 0 || used.size !== 1 || id === undefined ? undefined : db.containers.get(id)
  if (container === undefined) return []
  const state = stateOf(reachOf(db, container, row.guid))
  return [{ containerId: container.id, before: state, after: state }]
}

function tenantDifferences(db: Db, field: Field, before: Snapshot, after: Snapshot): TenantDifference[] {
  return field.tenants.flatMap((placed, place) => {
    if (field.isReached[place] !== true) return []
    const states = statesAt(before, after, place)
    const idsOf = (some: TenantDifference['states']) => some.map(({ containerId }) => containerId)
    return {
      placed,
      gains: idsOf(states.filter((state) => !isVisible(state.before) && isVisible(state.after))),
      loses: idsOf(states.filter((state) => isVisible(state.before) && !isVisible(state.after))),
      states: states.length > 0 ? states : stateOfUsed(db, field, placed),
      isChanged: states.some((state) => state.before !== state.after),
    }
  })
}

function countUses(connectors: readonly ConnectorDifference[], moment: 'before' | 'after'): Map<number, number> {
  const counts = new Map<number, number>()
  for (const connector of connectors) {
    const id = connector[moment].container?.id
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

/** Containers of the field, those named by uses, and those that connectors leave or get; each once. */
function concerned(field: Field, connectors: readonly ConnectorDifference[]): Set<number> {
  const ids = new Set([...field.containers, ...field.used])
  for (const { before, after, isChanged } of connectors) {
    if (!isChanged) continue
    for (const { container } of [before, after]) if (container) ids.add(container.id)
  }
  return ids
}

function containerDifferences(
  db: Db,
  field: Field,
  after: Snapshot,
  connectors: readonly ConnectorDifference[],
): ContainerDifference[] {
  const mine = new Set(field.tenants.map(({ row }) => row.guid))
  const usedBefore = countUses(connectors, 'before')
  const usedAfter = countUses(connectors, 'after')
  return [...concerned(field, connectors)].flatMap((id) => {
    const row = db.containers.get(id)
    if (row === undefined) return []
    const connectorsBefore = connectorsUsing(db, id).filter(({ tenantGuid }) => mine.has(tenantGuid)).length
    const connectorsAfter = connectorsBefore + (usedAfter.get(id) ?? 0) - (usedBefore.get(id) ?? 0)
    const isDisabledAfter = (after.containers.get(id) ?? row).disabled
    return {
      row,
      connectorsBefore,
      connectorsAfter,
      isUsableBefore: connectorsBefore > 0 && !row.disabled,
      isUsableAfter: connectorsAfter > 0 && !isDisabledAfter,
    }
  })
}

/**
 * Who gains, loses, keeps between two snapshots of a field; asked when things are again as before. Connectors that no change touches
 * are only looked at when all are asked for, and counted always.
 */
export function differenceOf(db: Db, field: Field, before: Snapshot, after: Snapshot, isAll: boolean): Difference {
  const connectors = connectorDifferences(db, field, before, after, isAll)
  let connectorCount = 0
  field.tenants.forEach(({ row }, place) => {
    if (field.hasConnectors[place] === true) connectorCount += db.connectors.groupSize('tenant', row.guid)
  })
  return {
    tenants: tenantDifferences(db, field, before, after),
    connectors,
    connectorCount,
    containers: containerDifferences(db, field, after, connectors),
  }
}
