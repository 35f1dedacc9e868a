import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ContainerRow, Disabling } from '@mocks/entities.ts'
import { refuse } from '@mocks/refuse.ts'
import { requireRight } from './permissions.ts'
import { narrowReach, putReach, type ReachRequest } from './reach.ts'
import { inScope, isBelow, tenantOf } from './scope.ts'
import { checkVersion } from './versions.ts'
import { containerOf, disablingsOf } from './visibility.ts'

/** In whose name the caller disables and enables: the owner's if the caller administers it, else the own tenant's (I23) [ours]. */
function actingTenant(db: Db, caller: Caller, container: ContainerRow): string {
  return inScope(db, caller, container.owner) ? container.owner : caller.tenantGuid
}

function withEntries(container: ContainerRow, tenantGuid: string, entries: readonly Disabling[]): ContainerRow {
  const others = container.disabledFor.filter((entry) => entry.tenantGuid !== tenantGuid)
  return { ...container, disabledFor: [...others, ...entries], version: container.version + 1 }
}

function toldOf(tenantGuid: string, entries: readonly Disabling[]) {
  return { tenantGuid, disabledBy: entries.map(({ by }) => by) }
}

/**
 * Takes a container away from a sub-tenant and all below it, never from the owner (SEED; I5, I6, I10). Every tenant does so for itself:
 * what others disabled stays as it is [ours].
 */
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
  const by = actingTenant(db, caller, container)
  const owner = db.tenants.get(container.owner)?.name ?? container.owner
  if (by !== container.owner && tenant.guid === caller.tenantGuid) {
    refuse(
      'not-permitted',
      `“${container.name}” comes from ${owner}. You may disable it for tenants below yours; for your own tenant only an administrator of ${owner} may.`,
      { grantedBy: `an administrator of ${owner}` },
    )
  }
  checkVersion('container', container.id, container.version, ifMatch)
  if (!isBelow(db, tenant.guid, container.owner)) {
    refuse(
      'tenant-not-below-owner',
      `${tenant.name} is not a sub-tenant of ${owner}, so sharing never reaches it. Choose a tenant below ${owner}.`,
    )
  }
  const known = disablingsOf(container, tenant.guid)
  if (known.some((entry) => entry.by === by)) return container
  const entries = [...known, { tenantGuid: tenant.guid, by, at: new Date(db.environment.now()).toISOString() }]
  return narrowReach(db, caller, withEntries(container, tenant.guid, entries), request, {
    what: 'disableContainerFor',
    before: toldOf(tenant.guid, known),
    after: toldOf(tenant.guid, entries),
    reason: request.reason,
  })
}

/**
 * What the caller would take back by enabling [ours]: the entry made in the name the caller acts in; where there is none, all that
 * tenants in the caller's scope made. So off and on again leaves what others disabled (I7), and only the tenant that disabled, or one
 * above, enables (I23).
 */
export function removableOf(db: Db, caller: Caller, container: ContainerRow, tenantGuid: string): Disabling[] {
  const known = disablingsOf(container, tenantGuid)
  const by = actingTenant(db, caller, container)
  const own = known.filter((entry) => entry.by === by)
  return own.length > 0 ? own : known.filter((entry) => inScope(db, caller, entry.by))
}

/** Gives a container back to a sub-tenant; where another tenant disabled it as well, it stays disabled by that one (I7, I23) [ours]. */
export function enableContainerFor(
  db: Db,
  caller: Caller,
  id: string,
  tenantGuid: string,
  ifMatch: string | null,
  reason?: string,
): ContainerRow {
  requireRight(db, caller, 'container.share')
  const container = containerOf(db, caller, id)
  const tenant = tenantOf(db, caller, tenantGuid)
  checkVersion('container', container.id, container.version, ifMatch)
  const known = disablingsOf(container, tenant.guid)
  if (known.length === 0) return container
  const removed = removableOf(db, caller, container, tenant.guid)
  if (removed.length === 0) {
    // A tenant between the owner and the caller is not the caller's to know (I23).
    const owner = known.some(({ by }) => by === container.owner) ? db.tenants.get(container.owner) : undefined
    const above = owner?.name ?? 'a tenant above yours'
    refuse(
      'disabled-from-above',
      `${above[0]?.toUpperCase()}${above.slice(1)} disabled “${container.name}” for ${tenant.name}. Only an administrator of ${above} may enable it again.`,
      { grantedBy: `an administrator of ${above}` },
    )
  }
  const left = known.filter((entry) => !removed.includes(entry))
  return putReach(db, caller, withEntries(container, tenant.guid, left), {
    what: 'enableContainerFor',
    before: toldOf(tenant.guid, known),
    after: toldOf(tenant.guid, left),
    reason,
  })
}
