import { explainConnector } from '@mocks/rules/explain.ts'
import { requireRight } from '@mocks/rules/permissions.ts'
import { traceView } from '@mocks/views/trace.ts'
import type { Handlers } from './handler.ts'

export const explanationHandlers: Pick<Handlers, 'explainConnector'> = {
  explainConnector: ({ params }, { db, caller }) => {
    requireRight(db, caller, 'merchant.connector-list.show')
    const answer = traceView(db, caller, explainConnector(db, caller, params.guid))
    return { answer, etag: answer.etag }
  },
}
