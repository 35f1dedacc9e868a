import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ConnectorRow } from '@mocks/entities.ts'
import { recordActivity } from './activity.ts'
import { checkAssignable } from './assignment.ts'
import { requireRight } from './permissions.ts'
import { connectorOf } from './scope.ts'
import { checkVersion } from './versions.ts'

/** Writes which container a connector uses with its activity entry; all checks are done before. */
export function putConnectorContainer(
  db: Db,
  caller: Caller,
  connector: ConnectorRow,
  next: Pick<ConnectorRow, 'ownContainer' | 'ignoreGlobal'>,
  reason: string | undefined,
): ConnectorRow {
  const { ownContainer, ignoreGlobal } = next
  const row = { ...connector, ownContainer, ignoreGlobal, version: connector.version + 1 }
  db.connectors.replace(row)
  recordActivity(db, caller, {
    what: 'assignConnectorContainer',
    object: { kind: 'connector', id: connector.guid, tenantGuid: connector.tenantGuid },
    before: { containerId: connector.ownContainer, ignoreGlobal: connector.ignoreGlobal },
    after: { containerId: ownContainer, ignoreGlobal },
    reason,
  })
  return row
}

/** Gives a connector its own container or takes it away, and says whether it ignores the global setting (GF 3.3; I9, I11). */
export function assignConnectorContainer(
  db: Db,
  caller: Caller,
  guid: string,
  request: { containerId: number | null; ignoreGlobal: boolean; reason?: string | undefined },
  ifMatch: string | null,
): ConnectorRow {
  requireRight(db, caller, 'merchant.connector.edit')
  const connector = connectorOf(db, caller, guid)
  checkVersion('connector', connector.guid, connector.version, ifMatch)
  const { containerId: ownContainer, ignoreGlobal } = request
  if (ownContainer !== null) checkAssignable(db, ownContainer, connector.tenantGuid)
  if (connector.ownContainer === ownContainer && connector.ignoreGlobal === ignoreGlobal) return connector
  return putConnectorContainer(db, caller, connector, { ownContainer, ignoreGlobal }, request.reason)
}
