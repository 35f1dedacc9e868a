import type { Container, ContainerRow, DisabledFor, Standing } from '@/contract/console/containers.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ContainerRow as StoredContainer, TenantRow } from '@mocks/entities.ts'
import { connectorsUsing } from '@mocks/rules/effective.ts'
import { isBelow, scopeOf } from '@mocks/rules/scope.ts'
import { etagOf } from '@mocks/rules/versions.ts'
import { highestOf, offOf, reachOf, sees } from '@mocks/rules/visibility.ts'
import { cutView, namedTenant, type InScope } from './cuts.ts'
import { tenantRef } from './references.ts'

/** The sub-tenants of the caller's a container is disabled for, each once. */
function disabledForView(db: Db, container: StoredContainer, mine: InScope): DisabledFor[] {
  return [...offOf(container)].flatMap(([tenantGuid, entries]) => {
    const entry = mine(tenantGuid) ? highestOf(db, entries) : undefined
    if (entry === undefined) return []
    return [{ tenant: tenantRef(db, tenantGuid), by: namedTenant(db, container, mine, entry.by), at: entry.at }]
  })
}

/** A container with what of its use lies in the caller's tenants (I23). */
function containerView(db: Db, container: StoredContainer, mine: InScope): Container {
  const { id, name, shared, disabled, createdAt } = container
  return {
    id,
    name,
    owner: tenantRef(db, container.owner),
    shared,
    disabled,
    profiles: db.profiles.groupSize('container', String(id)),
    connectors: connectorsUsing(db, id).filter(({ tenantGuid }) => mine(tenantGuid)).length,
    globalFor: db.tenants.group('globalContainer', String(id)).filter(({ guid }) => mine(guid)).length,
    disabledFor: disabledForView(db, container, mine),
    administered: mine(container.owner),
    createdAt,
    etag: etagOf('container', id, container.version),
  }
}

/** One container as the caller sees it. */
export function oneContainerView(db: Db, caller: Caller, container: StoredContainer): Container {
  return containerView(db, container, scopeOf(db, caller))
}

function standingOf(
  db: Db,
  container: StoredContainer,
  tenant: TenantRow,
  mine: InScope,
  isUnder: InScope,
): Standing | null {
  const { state, cutBy } = reachOf(db, container, tenant.guid)
  if (state === 'not-shared') return null
  if (state !== 'elsewhere') return { state, cutBy: cutView(db, container, mine, cutBy) }
  return isUnder(container.owner) ? { state: 'below', cutBy: null } : null
}

/** The containers that concern a tenant, of those the caller sees, with what each is to that tenant. */
export function containerRows(db: Db, caller: Caller, tenant: TenantRow): ContainerRow[] {
  const mine = scopeOf(db, caller)
  const known = new Map<string, boolean>()
  const isUnder: InScope = (guid) => {
    const answer = known.get(guid) ?? (tenant.guid === caller.tenantGuid ? mine(guid) : isBelow(db, guid, tenant.guid))
    known.set(guid, answer)
    return answer
  }
  return [...db.containers.values()].flatMap((container) => {
    if (!mine(container.owner) && !sees(db, caller, container)) return []
    const standing = standingOf(db, container, tenant, mine, isUnder)
    return standing ? [{ ...containerView(db, container, mine), standing }] : []
  })
}
