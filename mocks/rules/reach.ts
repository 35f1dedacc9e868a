import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ContainerRow } from '@mocks/entities.ts'
import { asOneChange, recordActivity } from './activity.ts'
import { danglingUses, narrowedContainer, requireClearing, type Uses } from './assignment.ts'
import { putConnectorContainer } from './connectors.ts'
import { putGlobalContainer } from './tenants.ts'

/** How a change of reach is asked for; with `clearAssignments` what would dangle is cleared in the same step (I10). */
export interface ReachRequest {
  clearAssignments?: boolean | undefined
  reason?: string | undefined
}

/** The activity entry of a change of reach. */
export interface Told {
  what: 'shareContainer' | 'disableContainerFor' | 'enableContainerFor'
  before: unknown
  after: unknown
  reason?: string | undefined
}

/** Puts a container that reaches as many tenants as before, or more. */
export function putReach(db: Db, caller: Caller, next: ContainerRow, told: Told): ContainerRow {
  db.containers.replace(next)
  recordActivity(db, caller, { object: { kind: 'container', id: String(next.id), tenantGuid: next.owner }, ...told })
  return next
}

/** Takes uses away that would be left dangling; all checks are done before (I10). */
export function clearUses(db: Db, caller: Caller, uses: Uses, reason: string | undefined): void {
  for (const tenant of uses.tenants) putGlobalContainer(db, caller, tenant, null, reason)
  for (const connector of uses.connectors) {
    const { ignoreGlobal } = connector
    putConnectorContainer(db, caller, connector, { ownContainer: null, ignoreGlobal }, reason)
  }
}

/** Puts a container that reaches fewer tenants, and clears or refuses the assignments that would dangle, as one step (I10). */
export function narrowReach(
  db: Db,
  caller: Caller,
  next: ContainerRow,
  request: ReachRequest,
  told: Told,
): ContainerRow {
  const uses = danglingUses(db, next)
  requireClearing(db, caller, narrowedContainer(next), uses, request.clearAssignments === true)
  const one = asOneChange(db, caller)
  putReach(db, one, next, told)
  clearUses(db, one, uses, request.reason)
  return next
}
