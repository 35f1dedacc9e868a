import type { Db } from '@mocks/db.ts'
import type { ConnectorRow, ContainerRow } from '@mocks/entities.ts'

/** The container a connector uses and the rule that decided; `usable` is false when it is disabled or there is none. */
export interface Effective {
  container: ContainerRow | null
  rule: 'own-container' | 'global-setting' | 'ignores-global' | 'none-set'
  usable: boolean
}

function decided(db: Db, id: number, rule: Effective['rule']): Effective {
  const container = db.containers.get(id) ?? null
  return { container, rule, usable: container !== null && !container.disabled }
}

/** eff(k): the own container, else nothing if the connector ignores the global setting, else its own tenant's (I8, I9). */
export function effectiveOf(db: Db, connector: ConnectorRow): Effective {
  if (connector.ownContainer !== null) return decided(db, connector.ownContainer, 'own-container')
  if (connector.ignoreGlobal) return { container: null, rule: 'ignores-global', usable: false }
  const global = db.tenants.get(connector.tenantGuid)?.globalContainer ?? null
  return global === null ? { container: null, rule: 'none-set', usable: false } : decided(db, global, 'global-setting')
}

/** Whether a connector follows the global setting of its tenant, whatever that is. */
export function followsGlobal(connector: ConnectorRow): boolean {
  return connector.ownContainer === null && !connector.ignoreGlobal
}

/** Connectors whose effective container it is, anywhere. */
export function connectorsUsing(db: Db, containerId: number): ConnectorRow[] {
  const own = db.connectors.group('ownContainer', String(containerId))
  const byGlobal = db.tenants
    .group('globalContainer', String(containerId))
    .flatMap(({ guid }) => db.connectors.group('tenant', guid).filter(followsGlobal))
  return [...own, ...byGlobal]
}
