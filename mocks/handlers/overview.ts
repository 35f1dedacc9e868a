import { requireRight } from '@mocks/rules/permissions.ts'
import { tenantOf } from '@mocks/rules/scope.ts'
import { findingsOf } from '@mocks/views/findings.ts'
import { matrixOf } from '@mocks/views/matrix.ts'
import { overviewOf } from '@mocks/views/overview.ts'
import type { Call, Handlers } from './handler.ts'

/** The tenant asked about, the caller's own when none is named. */
function asked({ db, caller }: Call, { tenant }: { tenant?: string | undefined }) {
  return tenantOf(db, caller, tenant ?? caller.tenantGuid)
}

export const overviewHandlers: Pick<Handlers, 'getOverview' | 'getSharingMatrix' | 'listFindings'> = {
  getOverview: ({ query }, call) => {
    requireRight(call.db, call.caller, 'tenant.show')
    return { answer: overviewOf(call.db, call.caller, asked(call, query)) }
  },
  getSharingMatrix: ({ query }, call) => {
    requireRight(call.db, call.caller, 'container.show')
    return { answer: matrixOf(call.db, call.caller, asked(call, query)) }
  },
  listFindings: ({ query }, call) => {
    requireRight(call.db, call.caller, 'container.show')
    return { answer: findingsOf(call.db, call.caller, asked(call, query)) }
  },
}
