import type { z } from '@/contract/zod.ts'
import type { UpdateConnectorBody } from '@/contract/provisioning/provisioning.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ConnectorRow, CredentialRow, MerchantRow, TenantRow } from '@mocks/entities.ts'
import { Refusal, refuseOperation } from '@mocks/refuse.ts'
import { recordActivity } from './activity.ts'
import { assignConnectorContainer } from './connectors.ts'
import { callerOfCredential, refuseCredential } from './credentials.ts'
import { connectorOf, merchantOf, tenantOf, tenantsInScope } from './scope.ts'

/** The provisioning key as the one who acts, in its tenant and all below it (GF 2.10). */
export function callerOfKey(credential: CredentialRow | null, requestId: string): Caller {
  if (credential?.kind !== 'provisioning') refuseCredential()
  return callerOfCredential(credential, requestId)
}

/** Provisioning has its own numbers (GF 2.8): 1007 is "entity does not exist", and what may not be seen does not exist. */
function inItsOwnCodes<T>(rule: () => T): T {
  try {
    return rule()
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal
    const missing = refusal.code === 'not-found' || refusal.code === 'container-not-visible'
    refuseOperation(422, missing ? 1007 : 1001, refusal.message)
  }
}

/** The sub-tenants of the key's tenant, never that tenant itself (GF 2.10; GF 5, row 20). */
export function listSubTenants(db: Db, caller: Caller): TenantRow[] {
  return tenantsInScope(db, caller)
    .map(({ row }) => row)
    .filter(({ guid }) => guid !== caller.tenantGuid)
}

/** The merchants of the key's tenant or of one below it. */
export function listMerchants(db: Db, caller: Caller, tenantGuid: string): MerchantRow[] {
  const tenant = inItsOwnCodes(() => tenantOf(db, caller, tenantGuid))
  return db.merchants.group('tenant', tenant.guid)
}

/** The connectors of a merchant within the key's reach. */
export function listConnectors(db: Db, caller: Caller, merchantGuid: string): ConnectorRow[] {
  const merchant = inItsOwnCodes(() => merchantOf(db, caller, merchantGuid))
  return db.connectors.group('merchant', merchant.guid)
}

const baseData = ['name', 'adapter', 'method', 'apiKey', 'description', 'disabled'] as const

/** Changes the base data that really differ; the API key is recorded as changed, never shown. */
function putBaseData(db: Db, caller: Caller, connector: ConnectorRow, body: UpdateConnector): ConnectorRow {
  const sent = Object.fromEntries(
    baseData.flatMap((field) => (body[field] === undefined ? [] : [[field, body[field]]])),
  )
  const next: ConnectorRow = { ...connector, ...sent }
  const changed = baseData.filter((field) => next[field] !== connector[field])
  if (changed.length === 0) return connector
  const row = { ...next, version: connector.version + 1 }
  db.connectors.replace(row)
  const shown = (from: ConnectorRow) =>
    Object.fromEntries(changed.map((field) => [field, field === 'apiKey' ? '…' : from[field]]))
  recordActivity(db, caller, {
    what: 'updateConnector',
    object: { kind: 'connector', id: connector.guid, tenantGuid: connector.tenantGuid },
    before: shown(connector),
    after: shown(row),
  })
  return row
}

type UpdateConnector = z.output<typeof UpdateConnectorBody>

/**
 * Changes a connector (GF 2.10). The container follows the rule of the console's assignment; null or 0 takes it away,
 * an absent one stays [ours]. An API key that another connector has is 1001 [ours].
 */
export function updateConnector(db: Db, caller: Caller, guid: string, body: UpdateConnector): ConnectorRow {
  return inItsOwnCodes(() => {
    const connector = connectorOf(db, caller, guid)
    const holder = db.connectors.find('apiKey', body.apiKey)
    if (holder && holder.guid !== connector.guid)
      refuseOperation(422, 1001, 'apiKey: another connector has this API key. Choose another one.')
    const { customerProfileContainer: container } = body
    if (container === undefined) return putBaseData(db, caller, connector, body)
    const { ignoreGlobal } = connector
    assignConnectorContainer(db, caller, connector.guid, { containerId: container || null, ignoreGlobal }, null)
    return putBaseData(db, caller, db.connectors.get(connector.guid) ?? connector, body)
  })
}
