import type { EffectiveContainer } from '@/contract/console/connectors.ts'
import type { ContainerRef, TenantRef } from '@/contract/console/references.ts'
import type { Db } from '@mocks/db.ts'
import type { ContainerRow } from '@mocks/entities.ts'
import type { Effective } from '@mocks/rules/effective.ts'

/** A tenant by name; one that is gone keeps its guid as name. */
export function tenantRef(db: Db, guid: string): TenantRef {
  return { guid, name: db.tenants.get(guid)?.name ?? guid }
}

export function containerRef(container: ContainerRow): ContainerRef {
  return { id: container.id, name: container.name }
}

export function effectiveView({ container, rule, usable }: Effective): EffectiveContainer {
  return { container: container && containerRef(container), rule, usable }
}
