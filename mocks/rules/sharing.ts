import type { ShareContainerBody } from '@/contract/console/containers.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ContainerRow } from '@mocks/entities.ts'
import { requireOwner } from './containers.ts'
import { requireRight } from './permissions.ts'
import { narrowReach, putReach, type Told } from './reach.ts'
import { checkVersion } from './versions.ts'
import { containerOf } from './visibility.ts'

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
