import type { ConnectorRow } from '@mocks/entities.ts'
import { assignConnectorContainer } from '@mocks/rules/connectors.ts'
import { requireRight } from '@mocks/rules/permissions.ts'
import { connectorOf } from '@mocks/rules/scope.ts'
import { connectorList } from '@mocks/views/connector-list.ts'
import { connectorView } from '@mocks/views/connectors.ts'
import type { Call, Handlers } from './handler.ts'
import { keepToPlan } from './plan-match.ts'

function connectorAnswer({ db, caller }: Call, connector: ConnectorRow) {
  const answer = connectorView(db, caller, connector)
  return { answer, etag: answer.etag }
}

export const connectorHandlers: Pick<Handlers, 'listConnectors' | 'getConnector' | 'assignConnectorContainer'> = {
  listConnectors: ({ query }, call) => {
    requireRight(call.db, call.caller, 'merchant.connector-list.show')
    return { answer: connectorList(call.db, call.caller, query) }
  },
  getConnector: ({ params }, call) => {
    requireRight(call.db, call.caller, 'merchant.connector-list.show')
    return connectorAnswer(call, connectorOf(call.db, call.caller, params.guid))
  },
  assignConnectorContainer: ({ params, body }, call) => {
    const { containerId, ignoreGlobal } = body
    keepToPlan(call, { change: 'assignConnectorContainer', connectorGuid: params.guid, containerId, ignoreGlobal })
    return connectorAnswer(call, assignConnectorContainer(call.db, call.caller, params.guid, body, call.ifMatch))
  },
}
