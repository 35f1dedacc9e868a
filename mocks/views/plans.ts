import type {
  Change,
  Plan,
  PlanChangeBody,
  PlannedConnector,
  PlannedStep,
  PlannedTenant,
} from '@/contract/console/changes.ts'
import { foldGuid } from '@/contract/v3/identification.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ActivityRow } from '@mocks/entities.ts'
import { entriesSince } from '@mocks/rules/activity.ts'
import { lastNumber } from '@mocks/rules/counters.ts'
import {
  differenceOf,
  type ConnectorDifference,
  type Difference,
  type TenantDifference,
} from '@mocks/rules/plans/difference.ts'
import { fieldOf, type Field } from '@mocks/rules/plans/field.ts'
import { rehearseChanges } from '@mocks/rules/plans/rehearsal.ts'
import { snapshotOf, touchedBy } from '@mocks/rules/plans/snapshot.ts'
import { planToken } from '@mocks/rules/plans/token.ts'
import { containerRef, effectiveView, tenantRef } from './references.ts'

/** One change with the names of what it touches. */
function stepView(db: Db, change: Change, effective: boolean): PlannedStep {
  const connectorGuid = 'connectorGuid' in change ? change.connectorGuid : ''
  const connector = db.connectors.find('foldedGuid', foldGuid(connectorGuid))
  const tenantGuid = 'tenantGuid' in change ? change.tenantGuid : (connector?.tenantGuid ?? '')
  const tenant = db.tenants.find('foldedGuid', foldGuid(tenantGuid))
  const id = 'containerId' in change ? change.containerId : null
  const container = id === null ? undefined : db.containers.get(id)
  return {
    change,
    container: container ? containerRef(container) : null,
    tenant: tenant ? tenantRef(db, tenant.guid) : null,
    connector: connector ? { guid: connector.guid, name: connector.name } : null,
    effective,
  }
}

/** Changes with the names of what they touch; `effective` says of each whether it had, or would have, an effect. */
export function stepViews(db: Db, changes: readonly Change[], effective: readonly boolean[]): PlannedStep[] {
  return changes.map((change, place) => stepView(db, change, effective[place] === true))
}

function tenantView({ tenants }: Field, { placed, gains, loses, states }: TenantDifference): PlannedTenant {
  const { guid, name } = placed.row
  return { guid, name, parentGuid: tenants[placed.parent]?.row.guid ?? null, gains, loses, states }
}

function connectorView(db: Db, { row, effect, before, after }: ConnectorDifference): PlannedConnector {
  const { guid, name, tenantGuid } = row
  return {
    guid,
    name,
    tenant: tenantRef(db, tenantGuid),
    effect,
    before: effectiveView(before),
    after: effectiveView(after),
  }
}

function countsOf(db: Db, { tenants, connectors, connectorCount, containers }: Difference): Plan['counts'] {
  const counts = {
    tenants: { gains: 0, loses: 0, unchanged: 0 },
    connectors: { gains: 0, loses: 0, switches: 0, unchanged: 0 },
    profiles: { gains: 0, loses: 0, unchanged: 0 },
  }
  for (const { gains, loses } of tenants) {
    if (gains.length > 0) counts.tenants.gains += 1
    if (loses.length > 0) counts.tenants.loses += 1
    if (gains.length === 0 && loses.length === 0) counts.tenants.unchanged += 1
  }
  for (const { effect } of connectors) counts.connectors[effect] += 1
  const { gains, loses, switches } = counts.connectors
  counts.connectors.unchanged = connectorCount - gains - loses - switches
  for (const { row, isUsableBefore, isUsableAfter } of containers) {
    const effect = isUsableBefore === isUsableAfter ? 'unchanged' : isUsableAfter ? 'gains' : 'loses'
    counts.profiles[effect] += db.profiles.groupSize('container', String(row.id))
  }
  return counts
}

function clearedView(db: Db, { object, before }: ActivityRow): Plan['clears'][number] {
  const { containerId } = before as { containerId: number }
  const connector = object.kind === 'connector' ? db.connectors.get(object.id) : undefined
  return {
    tenant: tenantRef(db, object.tenantGuid),
    connector: connector ? { guid: connector.guid, name: connector.name } : null,
    containerId,
  }
}

const mostClears = 200

/**
 * What changes would do: rehearsed by their own rules and taken back, so that a plan cannot say anything else than the change does;
 * refused as they would be. Inside a transaction, which it leaves without a trace. Rows of tenants and connectors are for those who may
 * see containers and connectors at all; the counts are for everybody.
 */
export function planOf(
  db: Db,
  caller: Caller,
  changes: readonly Change[],
  rows: PlanChangeBody['rows'] = 'changed',
): Plan {
  const field = fieldOf(db, caller, changes)
  const isAll = rows === 'all'
  const { rehearsed, touched, after } = db.rehearse(() => {
    const last = lastNumber(db, 'activity')
    const done = rehearseChanges(db, caller, changes)
    const connectors = touchedBy(db, entriesSince(db, last))
    return { rehearsed: done, touched: connectors, after: snapshotOf(db, field, connectors) }
  })
  const difference = differenceOf(db, field, snapshotOf(db, field, touched), after, isAll)
  const told = <D extends { isChanged: boolean }>(right: string, some: D[]): D[] => {
    if (rows === 'none' || !caller.permissions.has(right)) return []
    return isAll ? some : some.filter(({ isChanged }) => isChanged)
  }
  const { steps, cleared, cannotClear } = rehearsed
  const plan = {
    steps: stepViews(
      db,
      changes,
      steps.map((entry) => entry !== null),
    ),
    counts: countsOf(db, difference),
    containers: difference.containers.map(({ row, connectorsBefore, connectorsAfter }) => ({
      ...containerRef(row),
      profiles: db.profiles.groupSize('container', String(row.id)),
      connectorsBefore,
      connectorsAfter,
    })),
    clears: cleared.slice(0, mostClears).map((entry) => clearedView(db, entry)),
    clearCount: cleared.length,
    cannotClear,
  }
  return {
    ...plan,
    planToken: planToken(db, changes, plan, difference, rehearsed),
    asOf: new Date(db.environment.now()).toISOString(),
    tenants: told('container.show', difference.tenants).map((one) => tenantView(field, one)),
    connectors: told('merchant.connector-list.show', difference.connectors).map((one) => connectorView(db, one)),
  }
}
