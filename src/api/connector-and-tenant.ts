import { readOnce } from './ahead.ts'
import { connectorQuery } from './connectors.ts'
import { containersQuery } from './containers.ts'
import { tenantQuery } from './tenants.ts'

/** A connector may be of another tenant than the one in view: what it may use is asked for its own. */
export async function readConnectorAndTenant(guid: string): Promise<void> {
  const { tenant } = await readOnce(connectorQuery(guid))
  await Promise.all([readOnce(tenantQuery(tenant.guid)), readOnce(containersQuery(tenant.guid))])
}
