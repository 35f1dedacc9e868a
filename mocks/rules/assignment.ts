import type { Permission } from '@/contract/console/permissions.ts'
import type { Assignment } from '@/contract/console/problem.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ConnectorRow, ContainerRow, TenantRow } from '@mocks/entities.ts'
import { refuse } from '@mocks/refuse.ts'
import { requireRight } from './permissions.ts'
import { scopeOf } from './scope.ts'
import { isVisible } from './visibility.ts'

/** Refuses a container that is not visible to the tenant; one that does not exist is refused in the same words (I10, I23). */
export function checkAssignable(db: Db, containerId: number, tenantGuid: string): void {
  const container = db.containers.get(containerId)
  if (container !== undefined && isVisible(db, container, tenantGuid)) return
  const name = db.tenants.get(tenantGuid)?.name ?? tenantGuid
  refuse(
    'container-not-visible',
    `${name} cannot use this container: it neither owns it nor gets it by sharing. Choose one that is available to ${name}.`,
    { pointer: '/containerId' },
  )
}

/** Assignments of one container: global settings of tenants, and connectors with it as their own. */
export interface Uses {
  tenants: TenantRow[]
  connectors: ConnectorRow[]
}

/** Assignments that would be left without a visible container if the container became `next` (I10). */
export function danglingUses(db: Db, next: ContainerRow): Uses {
  const known = new Map<string, boolean>()
  const dangles = (tenantGuid: string) => {
    const answer = known.get(tenantGuid) ?? !isVisible(db, next, tenantGuid)
    known.set(tenantGuid, answer)
    return answer
  }
  const id = String(next.id)
  return {
    tenants: db.tenants.group('globalContainer', id).filter(({ guid }) => dangles(guid)),
    connectors: db.connectors.group('ownContainer', id).filter(({ tenantGuid }) => dangles(tenantGuid)),
  }
}

/** The uses of several containers together; each use is of one of them, so none is there twice. */
export function together(all: readonly Uses[]): Uses {
  return {
    tenants: all.flatMap(({ tenants }) => tenants),
    connectors: all.flatMap(({ connectors }) => connectors),
  }
}

/** What is about to reach fewer tenants, in the words of a refusal: whose uses they are, and what to say where some lie elsewhere. */
interface Narrowed {
  /** Whose administrator may do it. */
  tenantGuid: string
  uses: string
  elsewhere: string
}

/** One container that is about to reach fewer tenants. */
export function narrowedContainer({ name, owner }: ContainerRow): Narrowed {
  return {
    tenantGuid: owner,
    uses: `of “${name}”`,
    elsewhere: `“${name}” is used in sub-tenants where you have no rights, and would be left without a container there.`,
  }
}

/** All containers that a tenant is about to pass on no longer. */
export function narrowedTenant({ guid, name }: TenantRow): Narrowed {
  return {
    tenantGuid: guid,
    uses: `below ${name}`,
    elsewhere: 'Sub-tenants where you have no rights use containers that would no longer reach them.',
  }
}

const most = 200

/** What it takes to clear a global setting, and a connector's own container: the rights to set them. */
export const clearingRights = {
  tenants: 'tenant.globalConnectorSettings',
  connectors: 'merchant.connector.edit',
} as const satisfies Record<keyof Uses, Permission>

function refuseInUse(db: Db, narrowed: Narrowed, { tenants, connectors }: Uses, isAll: boolean): never {
  const nameOf = (guid: string) => ({ guid, name: db.tenants.get(guid)?.name ?? guid })
  const listed: Assignment[] = [
    ...tenants.map(({ guid }) => ({ tenant: nameOf(guid), connector: null })),
    ...connectors.map(({ guid, name, tenantGuid }) => ({ tenant: nameOf(tenantGuid), connector: { guid, name } })),
  ]
  const told = { assignments: listed.slice(0, most), assignmentCount: listed.length }
  if (!isAll) {
    const grantedBy = `an administrator of ${nameOf(narrowed.tenantGuid).name} who may work in sub-tenants`
    const sentence = `${narrowed.elsewhere} Ask ${grantedBy} to make this change.`
    refuse('container-in-use', sentence, { ...told, permission: 'tenant.access', grantedBy })
  }
  const [what, them] = listed.length === 1 ? ['One assignment', 'it'] : [`${listed.length} assignments`, 'them']
  refuse(
    'container-in-use',
    `${what} ${narrowed.uses} would be left without a container. Assign another one there first, or clear ${them} together with this change.`,
    told,
  )
}

/**
 * Refuses a change that would leave assignments dangling, unless they are to be cleared with it and the caller may do that one by one (I10).
 * With uses outside the caller's tenants it is refused in any case; those are neither named nor counted (I23) [ours].
 */
export function requireClearing(db: Db, caller: Caller, narrowed: Narrowed, uses: Uses, isAsked: boolean): void {
  const mine = scopeOf(db, caller)
  const own: Uses = {
    tenants: uses.tenants.filter(({ guid }) => mine(guid)),
    connectors: uses.connectors.filter(({ tenantGuid }) => mine(tenantGuid)),
  }
  const isAll = own.tenants.length === uses.tenants.length && own.connectors.length === uses.connectors.length
  const count = own.tenants.length + own.connectors.length
  if (!isAll || (count > 0 && !isAsked)) refuseInUse(db, narrowed, own, isAll)
  if (own.tenants.length > 0) requireRight(db, caller, clearingRights.tenants)
  if (own.connectors.length > 0) requireRight(db, caller, clearingRights.connectors)
}
