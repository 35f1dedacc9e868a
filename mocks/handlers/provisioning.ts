import {
  callerOfKey,
  listConnectors,
  listMerchants,
  listSubTenants,
  updateConnector,
} from '@mocks/rules/provisioning.ts'
import { provisionedConnector, provisionedMerchant, provisionedTenant } from '@mocks/views/provisioning.ts'
import type { Call, Handlers } from './handler.ts'

type Calls = 'listSubTenants' | 'listMerchantsOfTenant' | 'listConnectorsOfMerchant' | 'updateConnector'

const callerOf = ({ credential, requestId }: Call) => callerOfKey(credential, requestId)

/** The provisioning API as published; it needs a provisioning key (GF 2.10). */
export const provisioningHandlers: Pick<Handlers, Calls> = {
  listSubTenants: (_input, call) => ({
    answer: { success: true, tenants: listSubTenants(call.db, callerOf(call)).map(provisionedTenant) },
  }),
  listMerchantsOfTenant: ({ params }, call) => ({
    answer: {
      success: true,
      merchants: listMerchants(call.db, callerOf(call), params.tenantGuid).map(provisionedMerchant),
    },
  }),
  listConnectorsOfMerchant: ({ params }, call) => ({
    answer: {
      success: true,
      connectors: listConnectors(call.db, callerOf(call), params.merchantGuid).map(provisionedConnector),
    },
  }),
  updateConnector: ({ params, body }, call) => ({
    answer: {
      success: true,
      connector: provisionedConnector(updateConnector(call.db, callerOf(call), params.connectorGuid, body)),
    },
  }),
}
