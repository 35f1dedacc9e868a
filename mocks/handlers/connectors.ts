import type { ConnectorRow } from '@mocks/entities.ts'
import { assignConnectorContainer } from '@mocks/rules/connectors.ts'
import { connectorsUsing } from '@mocks/rules/effective.ts'
import { requireRight } from '@mocks/rules/permissions.ts'
import { connectorOf, scopeOf, tenantOf } from '@mocks/rules/scope.ts'
import { containerOf } from '@mocks/rules/visibility.ts'
import { connectorView } from '@mocks/views/connectors.ts'
import type { Call, Handlers } from './handler.ts'
import { pageOf } from './page.ts'

/** Connectors of a tenant (the caller's own when nothing is asked for), those that use a container, or both at once. */
function connectorsFor(
  { db, caller }: Call,
  query: { tenant?: string | undefined; container?: string | undefined },
): ConnectorRow[] {
  const tenant = query.tenant === undefined ? undefined : tenantOf(db, caller, query.tenant)
  if (query.container === undefined) return db.connectors.group('tenant', tenant?.guid ?? caller.tenantGuid)
  const mine = scopeOf(db, caller)
  return connectorsUsing(db, containerOf(db, caller, query.container).id).filter(({ tenantGuid }) =>
    tenant === undefined ? mine(tenantGuid) : tenantGuid === tenant.guid,
  )
}

function connectorAnswer({ db }: Call, connector: ConnectorRow) {
  const answer = connectorView(db, connector)
  return { answer, etag: answer.etag }
}

export const connectorHandlers: Pick<Handlers, 'listConnectors' | 'getConnector' | 'assignConnectorContainer'> = {
  listConnectors: ({ query }, call) => {
    requireRight(call.db, call.caller, 'merchant.connector-list.show')
    return pageOf(connectorsFor(call, query).map((connector) => connectorView(call.db, connector)))
  },
  getConnector: ({ params }, call) => {
    requireRight(call.db, call.caller, 'merchant.connector-list.show')
    return connectorAnswer(call, connectorOf(call.db, call.caller, params.guid))
  },
  assignConnectorContainer: ({ params, body }, call) =>
    connectorAnswer(call, assignConnectorContainer(call.db, call.caller, params.guid, body, call.ifMatch)),
}
