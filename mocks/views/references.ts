import type { EffectiveContainer } from '@/contract/console/connectors.ts'
import type { ConnectorRef, ContainerRef, TenantRef } from '@/contract/console/references.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ContainerRow } from '@mocks/entities.ts'
import type { Effective } from '@mocks/rules/effective.ts'
import { inScope } from '@mocks/rules/scope.ts'

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

/** A connector is named to those who may see it; a shared container holds instruments of other tenants' connectors too (I23). */
export function connectorRef(db: Db, caller: Caller, guid: string | null): ConnectorRef | null {
  const connector = guid === null ? undefined : db.connectors.get(guid)
  return connector && inScope(db, caller, connector.tenantGuid) ? { guid: connector.guid, name: connector.name } : null
}
