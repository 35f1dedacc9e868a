import type { CreateContainerBody, UpdateContainerBody } from '@/contract/console/containers.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ContainerRow } from '@mocks/entities.ts'
import { refuse } from '@mocks/refuse.ts'
import { foldText } from '@mocks/search-text.ts'
import { recordActivity } from './activity.ts'
import { nextNumber } from './counters.ts'
import { requireRight } from './permissions.ts'
import { inScope, tenantOf } from './scope.ts'
import { checkVersion } from './versions.ts'
import { containerOf } from './visibility.ts'

/** What an activity entry tells of a container's settings. */
function settingsOf({ name, shared, disabled }: ContainerRow) {
  return { name, shared, disabled }
}

function checkName(db: Db, owner: string, name: string, self: number | null): void {
  const holder = db.containers.find('ownerAndName', `${owner}|${foldText(name)}`)
  if (holder === undefined || holder.id === self) return
  const tenant = db.tenants.get(owner)?.name ?? owner
  refuse('container-name-taken', `${tenant} already has a container named “${holder.name}”. Choose another name.`, {
    pointer: '/name',
  })
}

/** Refuses a caller who sees a container without administering its owner (I23). */
export function requireOwner(db: Db, caller: Caller, container: ContainerRow): void {
  if (inScope(db, caller, container.owner)) return
  const owner = db.tenants.get(container.owner)?.name ?? container.owner
  refuse('not-permitted', `“${container.name}” belongs to ${owner}. Only an administrator of ${owner} may change it.`, {
    grantedBy: `an administrator of ${owner}`,
  })
}

/** Creates a container that nothing uses yet, disabled for nobody; born shared it needs the right to share [ours] (GF 3.1; I2; names: decision 3). */
export function createContainer(db: Db, caller: Caller, request: CreateContainerBody): ContainerRow {
  requireRight(db, caller, 'container.create')
  if (request.shared === true) requireRight(db, caller, 'container.share')
  const owner = tenantOf(db, caller, request.tenantGuid, '/tenantGuid')
  checkName(db, owner.guid, request.name, null)
  let id = nextNumber(db, 'container')
  while (db.containers.get(id) !== undefined) id = nextNumber(db, 'container')
  const row: ContainerRow = {
    id,
    name: request.name,
    owner: owner.guid,
    shared: request.shared ?? false,
    disabled: request.disabled ?? false,
    disabledFor: [],
    createdAt: new Date(db.environment.now()).toISOString(),
    version: 1,
  }
  db.containers.insert(row)
  recordActivity(db, caller, {
    what: 'createContainer',
    object: { kind: 'container', id: String(id), tenantGuid: owner.guid },
    before: null,
    after: settingsOf(row),
    reason: request.reason,
  })
  return row
}

/** Renames a container, or disables it for everybody, its owner included; absent means unchanged (GF 3.1; I23). */
export function updateContainer(
  db: Db,
  caller: Caller,
  id: string,
  request: UpdateContainerBody,
  ifMatch: string | null,
): ContainerRow {
  requireRight(db, caller, 'container.edit')
  const container = containerOf(db, caller, id)
  requireOwner(db, caller, container)
  checkVersion('container', container.id, container.version, ifMatch)
  const { name = container.name, disabled = container.disabled } = request
  checkName(db, container.owner, name, container.id)
  if (name === container.name && disabled === container.disabled) return container
  const next = { ...container, name, disabled, version: container.version + 1 }
  db.containers.replace(next)
  recordActivity(db, caller, {
    what: 'updateContainer',
    object: { kind: 'container', id: String(container.id), tenantGuid: container.owner },
    before: settingsOf(container),
    after: settingsOf(next),
    reason: request.reason,
  })
  return next
}
