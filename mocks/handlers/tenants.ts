import { setContainersOffForSubTenants } from '@mocks/rules/containers-off.ts'
import { requireRight } from '@mocks/rules/permissions.ts'
import { tenantOf } from '@mocks/rules/scope.ts'
import { setGlobalContainer } from '@mocks/rules/tenants.ts'
import { merchantView, tenantRows, tenantView } from '@mocks/views/tenants.ts'
import { pageOf } from './page.ts'
import type { Call, Handlers } from './handler.ts'
import { keepToPlan } from './plan-match.ts'
import type { TenantRow } from '@mocks/entities.ts'

function tenantAnswer({ db, caller }: Call, tenant: TenantRow) {
  const answer = tenantView(db, caller, tenant)
  return { answer, etag: answer.etag }
}

type Names = 'listTenants' | 'getTenant' | 'setGlobalContainer' | 'setContainersOffForSubTenants' | 'listMerchants'

export const tenantHandlers: Pick<Handlers, Names> = {
  listTenants: ({ query: { cursor, limit } }, { db, caller }) => {
    requireRight(db, caller, 'tenant.show')
    return { answer: tenantRows(db, caller, { cursor, ...(limit !== undefined && { limit: Number(limit) }) }) }
  },
  getTenant: ({ params }, call) => {
    requireRight(call.db, call.caller, 'tenant.show')
    return tenantAnswer(call, tenantOf(call.db, call.caller, params.guid))
  },
  setGlobalContainer: ({ params, body }, call) => {
    const { containerId } = body
    keepToPlan(call, { change: 'setGlobalContainer', tenantGuid: params.guid, containerId })
    return tenantAnswer(call, setGlobalContainer(call.db, call.caller, params.guid, body, call.ifMatch))
  },
  setContainersOffForSubTenants: ({ params, body }, call) => {
    keepToPlan(call, { change: 'setContainersOffForSubTenants', tenantGuid: params.guid, off: body.off })
    return tenantAnswer(call, setContainersOffForSubTenants(call.db, call.caller, params.guid, body, call.ifMatch))
  },
  listMerchants: ({ params }, { db, caller }) => {
    requireRight(db, caller, 'merchant.list')
    const { guid } = tenantOf(db, caller, params.guid)
    return pageOf(db.merchants.group('tenant', guid).map((merchant) => merchantView(db, merchant)))
  },
}
