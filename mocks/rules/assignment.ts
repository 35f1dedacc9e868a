import type { Assignment } from '@/contract/console/problem.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ConnectorRow, ContainerRow, TenantRow } from '@mocks/entities.ts'
import { refuse } from '@mocks/refuse.ts'
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

const most = 200

/** Refuses a change that would leave assignments dangling; names those in the caller's scope, at most 200 of them. */
export function refuseInUse(db: Db, caller: Caller, container: ContainerRow, uses: Uses): never {
  const mine = scopeOf(db, caller)
  const nameOf = (guid: string) => ({ guid, name: db.tenants.get(guid)?.name ?? guid })
  const assignments: Assignment[] = [
    ...uses.tenants.filter(({ guid }) => mine(guid)).map(({ guid }) => ({ tenant: nameOf(guid), connector: null })),
    ...uses.connectors
      .filter(({ tenantGuid }) => mine(tenantGuid))
      .map(({ guid, name, tenantGuid }) => ({ tenant: nameOf(tenantGuid), connector: { guid, name } })),
  ]
  const count = uses.tenants.length + uses.connectors.length
  const what = count === 1 ? 'one assignment' : `${count} assignments`
  refuse(
    'container-in-use',
    `${what[0]?.toUpperCase()}${what.slice(1)} of “${container.name}” would be left without a container. Assign another one there first, or clear ${count === 1 ? 'it' : 'them'} together with this change.`,
    { assignments: assignments.slice(0, most) },
  )
}
