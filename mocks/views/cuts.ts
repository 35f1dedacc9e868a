import type { Cut } from '@/contract/console/containers.ts'
import type { TenantRef } from '@/contract/console/references.ts'
import type { Db } from '@mocks/db.ts'
import type { ContainerRow } from '@mocks/entities.ts'
import { disablingsOf, highestOf, type Stop } from '@mocks/rules/visibility.ts'
import { tenantRef } from './references.ts'

/** Whether a tenant is the caller's. */
export type InScope = (guid: string) => boolean

/** A tenant that did something to a container: named if it is the caller's own or the container's owner, else null (I23). */
export function namedTenant(db: Db, container: ContainerRow, mine: InScope, guid: string): TenantRef | null {
  return guid === container.owner || mine(guid) ? tenantRef(db, guid) : null
}

/** What stops a container on its way down, as the caller may hear it. */
export function cutView(db: Db, container: ContainerRow, mine: InScope, stop: Stop | null): Cut | null {
  if (stop === null) return null
  const { how, tenant } = stop
  const named = (guid: string) => namedTenant(db, container, mine, guid)
  const entry = how === 'disabled-for' ? highestOf(db, disablingsOf(container, tenant.guid)) : undefined
  return { tenant: named(tenant.guid), how, by: named(entry?.by ?? tenant.guid) }
}
