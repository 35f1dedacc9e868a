import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ContainerRow } from '@mocks/entities.ts'
import { refuseUnknown, tenantOf } from './scope.ts'
import { sees } from './visibility.ts'

/** Who looks, from which tenant, and into which containers. */
export interface ProfileView {
  viewer: Caller
  searched: ContainerRow[]
}

/** The containers the caller sees from the tenant in view, narrowed to those asked for (decision 8). */
export function profileViewOf(
  db: Db,
  caller: Caller,
  { tenant, containers }: { tenant?: string | undefined; containers?: readonly number[] | undefined },
): ProfileView {
  // In view of a sub-tenant the caller sees what its own administrator would: what it owns, what is below, what reaches it.
  const viewer = tenant === undefined ? caller : { ...caller, tenantGuid: tenantOf(db, caller, tenant, '/tenant').guid }
  if (containers === undefined)
    return { viewer, searched: [...db.containers.values()].filter((container) => sees(db, viewer, container)) }
  const searched = [...new Set(containers)].map((id) => {
    const container = db.containers.get(id)
    if (!container || !sees(db, viewer, container)) refuseUnknown('container', '/containers')
    return container
  })
  return { viewer, searched }
}
