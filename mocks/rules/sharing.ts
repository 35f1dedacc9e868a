import type { ShareContainerBody } from '@/contract/console/containers.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ContainerRow } from '@mocks/entities.ts'
import { refuse } from '@mocks/refuse.ts'
import { recordActivity } from './activity.ts'
import { danglingUses, refuseInUse } from './assignment.ts'
import { putConnectorContainer } from './connectors.ts'
import { requireOwner } from './containers.ts'
import { requireRight } from './permissions.ts'
import { inScope, isBelow, tenantOf } from './scope.ts'
import { putGlobalContainer } from './tenants.ts'
import { checkVersion } from './versions.ts'
import { containerOf } from './visibility.ts'

/** How a change of reach is asked for; with `clearAssignments` what would dangle is cleared in the same step (I10). */
export interface ReachRequest {
  clearAssignments?: boolean | undefined
  reason?: string | undefined
}

/** The activity entry of a change of reach. */
interface Told {
  what: 'shareContainer' | 'disableContainerFor' | 'enableContainerFor'
  before: unknown
  after: unknown
  reason?: string | undefined
}

function putReach(db: Db, caller: Caller, next: ContainerRow, told: Told): ContainerRow {
  db.containers.replace(next)
  recordActivity(db, caller, { object: { kind: 'container', id: String(next.id), tenantGuid: next.owner }, ...told })
  return next
}

/** Puts a container that reaches fewer tenants, and clears or refuses the assignments that would dangle (I10). */
function narrowReach(db: Db, caller: Caller, next: ContainerRow, request: ReachRequest, told: Told): ContainerRow {
  const uses = danglingUses(db, next)
  const count = uses.tenants.length + uses.connectors.length
  if (count > 0 && request.clearAssignments !== true) refuseInUse(db, caller, next, uses)
  putReach(db, caller, next, told)
  for (const tenant of uses.tenants) putGlobalContainer(db, caller, tenant, null, request.reason)
  for (const connector of uses.connectors) {
    const { ignoreGlobal } = connector
    putConnectorContainer(db, caller, connector, { ownContainer: null, ignoreGlobal }, request.reason)
  }
  return next
}

/** Makes a container available to sub-tenants, or takes that back; nobody uses it by that alone (SEED; I7, I10, I23). */
export function shareContainer(
  db: Db,
  caller: Caller,
  id: string,
  request: ShareContainerBody,
  ifMatch: string | null,
): ContainerRow {
  requireRight(db, caller, 'container.share')
  const container = containerOf(db, caller, id)
  requireOwner(db, caller, container)
  checkVersion('container', container.id, container.version, ifMatch)
  const { shared, reason } = request
  if (container.shared === shared) return container
  const next = { ...container, shared, version: container.version + 1 }
  const told: Told = { what: 'shareContainer', before: { shared: !shared }, after: { shared }, reason }
  return shared ? putReach(db, caller, next, told) : narrowReach(db, caller, next, request, told)
}

/** In whose name the caller disables: the owner's if the caller administers it, else the own tenant's, for those below it (I23) [ours]. */
function actingTenant(db: Db, caller: Caller, container: ContainerRow, tenantGuid: string): string {
  if (inScope(db, caller, container.owner)) return container.owner
  if (tenantGuid !== caller.tenantGuid) return caller.tenantGuid
  const owner = db.tenants.get(container.owner)?.name ?? container.owner
  refuse(
    'not-permitted',
    `“${container.name}” comes from ${owner}. You may disable it for tenants below yours; for your own tenant only an administrator of ${owner} may.`,
    { grantedBy: `an administrator of ${owner}` },
  )
}

/** Takes a container away from a sub-tenant and all below it, never from the owner (SEED; I5, I6, I10). */
export function disableContainerFor(
  db: Db,
  caller: Caller,
  id: string,
  tenantGuid: string,
  request: ReachRequest,
  ifMatch: string | null,
): ContainerRow {
  requireRight(db, caller, 'container.share')
  const container = containerOf(db, caller, id)
  const tenant = tenantOf(db, caller, tenantGuid)
  const by = actingTenant(db, caller, container, tenant.guid)
  checkVersion('container', container.id, container.version, ifMatch)
  if (!isBelow(db, tenant.guid, container.owner)) {
    const owner = db.tenants.get(container.owner)?.name ?? container.owner
    refuse(
      'tenant-not-below-owner',
      `${tenant.name} is not a sub-tenant of ${owner}, so sharing never reaches it. Choose a tenant below ${owner}.`,
    )
  }
  const known = container.disabledFor.find((entry) => entry.tenantGuid === tenant.guid)
  // An entry made further down is raised: otherwise a lower tenant could take back what a higher one wants as well.
  if (known !== undefined && !isBelow(db, known.by, by)) return container
  const entry = { tenantGuid: tenant.guid, by, at: new Date(db.environment.now()).toISOString() }
  const others = container.disabledFor.filter(({ tenantGuid: other }) => other !== tenant.guid)
  const next = { ...container, disabledFor: [...others, entry], version: container.version + 1 }
  return narrowReach(db, caller, next, request, {
    what: 'disableContainerFor',
    before: { tenantGuid: tenant.guid, disabledBy: known?.by ?? null },
    after: { tenantGuid: tenant.guid, disabledBy: by },
    reason: request.reason,
  })
}

/** Gives a container back to a sub-tenant; only the tenant that took it away, or one above, may (I7, I23) [ours]. */
export function enableContainerFor(
  db: Db,
  caller: Caller,
  id: string,
  tenantGuid: string,
  ifMatch: string | null,
): ContainerRow {
  requireRight(db, caller, 'container.share')
  const container = containerOf(db, caller, id)
  const tenant = tenantOf(db, caller, tenantGuid)
  checkVersion('container', container.id, container.version, ifMatch)
  const entry = container.disabledFor.find((one) => one.tenantGuid === tenant.guid)
  if (entry === undefined) return container
  if (!inScope(db, caller, entry.by)) {
    const by = db.tenants.get(entry.by)?.name ?? entry.by
    refuse(
      'disabled-from-above',
      `${by} disabled “${container.name}” for ${tenant.name}. Only an administrator of ${by} may enable it again.`,
      {
        grantedBy: `an administrator of ${by}`,
      },
    )
  }
  const disabledFor = container.disabledFor.filter((one) => one !== entry)
  const next = { ...container, disabledFor, version: container.version + 1 }
  return putReach(db, caller, next, {
    what: 'enableContainerFor',
    before: { tenantGuid: tenant.guid, disabledBy: entry.by },
    after: { tenantGuid: tenant.guid, disabledBy: null },
  })
}
