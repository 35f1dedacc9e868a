import type { ContainerState } from '@/contract/console/changes.ts'
import type { Db } from '@mocks/db.ts'
import type { ActivityRow, ContainerRow } from '@mocks/entities.ts'
import { connectorsUsing, effectiveOf, type Effective } from '@mocks/rules/effective.ts'
import { reachDown, stateOf } from '@mocks/rules/visibility.ts'
import type { Field } from './field.ts'

/** What the field of a plan is like at one moment: before the changes, or in the middle of their rehearsal. */
export interface Snapshot {
  /** What each container of the field is to each of the caller's tenants, by their places. */
  states: ReadonlyMap<number, readonly ContainerState[]>
  /** The containers of the field as they are then. */
  containers: ReadonlyMap<number, ContainerRow>
  /** What each touched connector uses. */
  effective: ReadonlyMap<string, Effective>
}

/** One pass over the tenants, parents before children. */
function statesOf(db: Db, { tenants }: Field, container: ContainerRow): ContainerState[] {
  return reachDown(db, container, tenants).map(stateOf)
}

/**
 * Connectors whose effective container may be another after these entries: those that were changed, those of a tenant whose global
 * setting was, and those that use a container that was disabled or enabled. Nothing else decides what a connector uses (I8, I9).
 */
export function touchedBy(db: Db, entries: readonly ActivityRow[]): Set<string> {
  const touched = new Set<string>()
  for (const { what, object } of entries) {
    if (object.kind === 'connector') touched.add(object.id)
    const rows =
      what === 'setGlobalContainer'
        ? db.connectors.group('tenant', object.id)
        : what === 'updateContainer'
          ? connectorsUsing(db, Number(object.id))
          : []
    for (const { guid } of rows) touched.add(guid)
  }
  return touched
}

export function snapshotOf(db: Db, field: Field, touched: ReadonlySet<string>): Snapshot {
  const containers = [...field.containers].flatMap((id) => db.containers.get(id) ?? [])
  const connectors = [...touched].flatMap((guid) => db.connectors.get(guid) ?? [])
  return {
    states: new Map(containers.map((container) => [container.id, statesOf(db, field, container)])),
    containers: new Map(containers.map((container) => [container.id, container])),
    effective: new Map(connectors.map((row) => [row.guid, effectiveOf(db, row)])),
  }
}
