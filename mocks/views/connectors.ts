import type { Connector } from '@/contract/console/connectors.ts'
import type { Db } from '@mocks/db.ts'
import type { ConnectorRow } from '@mocks/entities.ts'
import { effectiveOf } from '@mocks/rules/effective.ts'
import { etagOf } from '@mocks/rules/versions.ts'
import { containerRef, effectiveView, tenantRef } from './references.ts'

/** A connector with the container it uses and the rule that decided. */
export function connectorView(db: Db, connector: ConnectorRow): Connector {
  const { guid, name, kind, adapter, method, disabled, ignoreGlobal, merchantGuid } = connector
  const own = connector.ownContainer === null ? undefined : db.containers.get(connector.ownContainer)
  return {
    guid,
    name,
    kind,
    adapter,
    method,
    disabled,
    tenant: tenantRef(db, connector.tenantGuid),
    merchant: { guid: merchantGuid, name: db.merchants.get(merchantGuid)?.name ?? merchantGuid },
    members: connector.members.map((member) => ({ guid: member, name: db.connectors.get(member)?.name ?? member })),
    ownContainer: own ? containerRef(own) : null,
    ignoreGlobal,
    effective: effectiveView(effectiveOf(db, connector)),
    etag: etagOf('connector', guid, connector.version),
  }
}
