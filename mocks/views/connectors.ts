import type { Connector } from '@/contract/console/connectors.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ConnectorRow } from '@mocks/entities.ts'
import { effectiveOf } from '@mocks/rules/effective.ts'
import { scopeOf } from '@mocks/rules/scope.ts'
import { etagOf } from '@mocks/rules/versions.ts'
import { containerRef, effectiveView, tenantRef } from './references.ts'

/** The members of a meta-connector; one of a tenant that is not the caller's is not named (I23). */
function membersOf(db: Db, caller: Caller, { members }: ConnectorRow): Connector['members'] {
  if (members.length === 0) return []
  const mine = scopeOf(db, caller)
  return members
    .flatMap((guid) => db.connectors.get(guid) ?? [])
    .filter(({ tenantGuid }) => mine(tenantGuid))
    .map(({ guid, name }) => ({ guid, name }))
}

/** A connector with the container it uses and the rule that decided. */
export function connectorView(db: Db, caller: Caller, connector: ConnectorRow): Connector {
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
    members: membersOf(db, caller, connector),
    ownContainer: own ? containerRef(own) : null,
    ignoreGlobal,
    effective: effectiveView(effectiveOf(db, connector)),
    etag: etagOf('connector', guid, connector.version),
  }
}
