import { requireRight } from '@mocks/rules/permissions.ts'
import { tenantOf } from '@mocks/rules/scope.ts'
import { setGlobalContainer } from '@mocks/rules/tenants.ts'
import { merchantView, tenantRows, tenantView } from '@mocks/views/tenants.ts'
import { pageOf } from './page.ts'
import type { Call, Handlers } from './handler.ts'
import type { TenantRow } from '@mocks/entities.ts'

function tenantAnswer({ db, caller }: Call, tenant: TenantRow) {
  const answer = tenantView(db, caller, tenant)
  return { answer, etag: answer.etag }
}

export const tenantHandlers: Pick<Handlers, 'listTenants' | 'getTenant' | 'setGlobalContainer' | 'listMerchants'> = {
  listTenants: (_, { db, caller }) => {
    requireRight(db, caller, 'tenant.show')
    return pageOf(tenantRows(db, caller))
  },
  getTenant: ({ params }, call) => {
    requireRight(call.db, call.caller, 'tenant.show')
    return tenantAnswer(call, tenantOf(call.db, call.caller, params.guid))
  },
  setGlobalContainer: ({ params, body }, call) =>
    tenantAnswer(call, setGlobalContainer(call.db, call.caller, params.guid, body, call.ifMatch)),
  listMerchants: ({ params }, { db, caller }) => {
    requireRight(db, caller, 'merchant.list')
    const { guid } = tenantOf(db, caller, params.guid)
    return pageOf(db.merchants.group('tenant', guid).map((merchant) => merchantView(db, merchant)))
  },
}
