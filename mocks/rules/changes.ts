import type { Change } from '@/contract/console/changes.ts'
import { ContainerName } from '@/contract/console/containers.ts'
import { foldGuid } from '@/contract/v3/identification.ts'
import { z } from '@/contract/zod.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import { refuse, Refusal } from '@mocks/refuse.ts'
import { asOneChange } from './activity.ts'
import { setContainersOffForSubTenants } from './containers-off.ts'
import { assignConnectorContainer } from './connectors.ts'
import { updateContainer } from './containers.ts'
import { lastNumber } from './counters.ts'
import { disableContainerFor, enableContainerFor } from './disabling.ts'
import type { ReachRequest } from './reach.ts'
import { shareContainer } from './sharing.ts'
import { setGlobalContainer } from './tenants.ts'
import { isPresent, type Versioned } from './versions.ts'

/** The name as the single call takes it, or the same refusal. */
function nameOf(name: string): string {
  const read = z.safeParse(ContainerName, name)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const detail = issue?.message ?? ''
  refuse('invalid-request', detail, { pointer: '/name', errors: [{ pointer: '/name', code: 'custom', detail }] })
}

/** Makes one change by the rule of the call it is named after: the same rights, scope, versions and refusals (I23). */
export function applyChange(db: Db, caller: Caller, change: Change, { clearAssignments, reason }: ReachRequest): void {
  const ifMatch = change.ifMatch ?? null
  switch (change.change) {
    case 'shareContainer': {
      const request = { shared: change.shared, clearAssignments, reason }
      shareContainer(db, caller, String(change.containerId), request, ifMatch)
      return
    }
    case 'disableContainerFor': {
      const request = { clearAssignments, reason }
      disableContainerFor(db, caller, String(change.containerId), change.tenantGuid, request, ifMatch)
      return
    }
    case 'enableContainerFor':
      enableContainerFor(db, caller, String(change.containerId), change.tenantGuid, ifMatch, reason)
      return
    case 'updateContainer': {
      const name = change.name === undefined ? undefined : nameOf(change.name)
      updateContainer(db, caller, String(change.containerId), { name, disabled: change.disabled, reason }, ifMatch)
      return
    }
    case 'setContainersOffForSubTenants': {
      const request = { off: change.off, clearAssignments, reason }
      setContainersOffForSubTenants(db, caller, change.tenantGuid, request, ifMatch)
      return
    }
    case 'setGlobalContainer':
      setGlobalContainer(db, caller, change.tenantGuid, { containerId: change.containerId, reason }, ifMatch)
      return
    case 'assignConnectorContainer': {
      const { containerId, ignoreGlobal } = change
      assignConnectorContainer(db, caller, change.connectorGuid, { containerId, ignoreGlobal, reason }, ifMatch)
    }
  }
}

/** The object whose version a change is made on. */
function writtenBy(db: Db, change: Change): { kind: Versioned; id: string | number; version: number } | undefined {
  if (change.change === 'assignConnectorContainer') {
    const row = db.connectors.find('foldedGuid', foldGuid(change.connectorGuid))
    return row && { kind: 'connector', id: row.guid, version: row.version }
  }
  if (change.change === 'setGlobalContainer' || change.change === 'setContainersOffForSubTenants') {
    const row = db.tenants.find('foldedGuid', foldGuid(change.tenantGuid))
    return row && { kind: 'tenant', id: row.guid, version: row.version }
  }
  const row = db.containers.get(change.containerId)
  return row && { kind: 'container', id: row.id, version: row.version }
}

const any = '*'
const none = '""'

/**
 * The changes with their versions compared as things are before the first of them: what an earlier change of the same list does to an
 * object is nobody else's. A stale one is still refused by its rule, after rights and scope, so that it reveals nothing (I20, I23).
 */
export function withVersionsCompared(db: Db, changes: readonly Change[]): Change[] {
  return changes.map((change) => {
    const written = change.ifMatch === undefined ? undefined : writtenBy(db, change)
    if (change.ifMatch === undefined || written === undefined) return change
    const { kind, id, version } = written
    return { ...change, ifMatch: isPresent(kind, id, version, change.ifMatch) ? any : none }
  })
}

/** Runs the rule of one change of a list; a refusal then blames the field where it stands in the list. */
export function atPlace<T>(place: number, rule: () => T): T {
  try {
    return rule()
  } catch (error) {
    if (!(error instanceof Refusal) || error.details.pointer === undefined) throw error
    const at = (pointer: string) => `/changes/${place}${pointer}`
    const { pointer, errors, ...more } = error.details
    const faults = errors && { errors: errors.map((fault) => ({ ...fault, pointer: at(fault.pointer) })) }
    throw new Refusal(error.code, error.message, { ...more, pointer: at(pointer), ...faults })
  }
}

/** What applying changes did: which had an effect, how many uses were cleared with them, and the first entry of the activity. */
export interface Applied {
  effective: boolean[]
  cleared: number
  activityId: number | null
}

/** Makes changes in their order as one step of the activity; inside a transaction, so all or none (I22). */
export function applyAll(
  db: Db,
  caller: Caller,
  changes: readonly Change[],
  request: ReachRequest & { reverts?: number | null },
): Applied {
  const first = lastNumber(db, 'activity') + 1
  const one = asOneChange(db, caller, request.reverts ?? null)
  const effective = withVersionsCompared(db, changes).map((change, place) => {
    const last = lastNumber(db, 'activity')
    atPlace(place, () => applyChange(db, one, change, request))
    return lastNumber(db, 'activity') > last
  })
  const written = lastNumber(db, 'activity') + 1 - first
  const cleared = written - effective.filter(Boolean).length
  return { effective, cleared, activityId: written === 0 ? null : first }
}
