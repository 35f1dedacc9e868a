import { defineEndpoint } from '@/contract/endpoint.ts'
import { optionalBoolean, optionalInteger, optionalText, tolerantKeys, wireMap } from '@/contract/tolerant.ts'
import { z } from '@/contract/zod.ts'

/** A sub-tenant as listTenants gives it: no parent, and never the tenant of the key itself (GF 5, row 20). */
export const ProvisionedTenant = tolerantKeys(
  z.looseObject({
    guid: z.string(),
    name: optionalText,
    defaultCurrency: optionalText,
    mailSenderName: optionalText,
    mailSenderAddress: optionalText,
    domain: optionalText,
  }),
)

export const ProvisionedMerchant = tolerantKeys(
  z.looseObject({
    guid: z.string(),
    name: optionalText,
    homepage: optionalText,
    timezone: optionalText,
    externalId: optionalText,
    defaultCurrency: optionalText,
    archived: optionalBoolean,
    disabled: optionalBoolean,
  }),
)

const RoutingMetaConnector = z.looseObject({ defaultConnector: optionalText, reRouteRecurring: optionalBoolean })
const MultiMethodMetaConnector = z.looseObject({
  defaultActionDisableConnector: optionalBoolean,
  retries: optionalInteger,
  expiry: optionalInteger,
})

export const ProvisionedConnector = tolerantKeys(
  z.looseObject({
    guid: z.string(),
    name: optionalText,
    adapter: optionalText,
    method: optionalText,
    apiKey: optionalText,
    publicIntegrationKey: optionalText,
    merchantGuid: optionalText,
    customerProfileContainer: optionalInteger,
    isMetaConnector: optionalBoolean,
    archived: optionalBoolean,
    disabled: optionalBoolean,
    description: optionalText,
    alias: optionalText,
    settings: wireMap,
    routingMetaConnector: z.nullish(RoutingMetaConnector),
    multiMethodMetaConnector: z.nullish(MultiMethodMetaConnector),
  }),
)

/** `customerProfileContainer` null or 0 takes the connector's own container away [ours: GF 2.10 leaves it open]. */
export const UpdateConnectorBody = z.strictObject({
  name: z.string().check(z.minLength(1)),
  adapter: z.string().check(z.minLength(1)),
  method: z.string().check(z.minLength(1)),
  apiKey: z.string().check(z.regex(/^\S+$/, { error: 'An API key has no spaces.' })),
  description: z.optional(z.string()),
  disabled: z.optional(z.boolean()),
  customerProfileContainer: z.optional(z.nullable(z.int().check(z.minimum(0)))),
})

const success = optionalBoolean
const provisioning = { api: 'provisioning', access: 'basic' } as const
const base = '/api/provisioning'

export const listSubTenants = defineEndpoint({
  ...provisioning,
  name: 'listSubTenants',
  summary: 'listTenants of the provisioning API: the sub-tenants of the key’s tenant, flat and without parents.',
  method: 'GET',
  path: `${base}/listTenants`,
  effect: 'read',
  answer: z.looseObject({ success, tenants: z.nullish(z.array(ProvisionedTenant)) }),
})

export const listMerchantsOfTenant = defineEndpoint({
  ...provisioning,
  name: 'listMerchantsOfTenant',
  summary: 'listMerchants of the provisioning API.',
  method: 'GET',
  path: `${base}/listMerchants/{tenantGuid}`,
  effect: 'read',
  params: z.object({ tenantGuid: z.string() }),
  answer: z.looseObject({ success, merchants: z.nullish(z.array(ProvisionedMerchant)) }),
})

export const listConnectorsOfMerchant = defineEndpoint({
  ...provisioning,
  name: 'listConnectorsOfMerchant',
  summary: 'listConnectors of the provisioning API.',
  method: 'GET',
  path: `${base}/listConnectors/{merchantGuid}`,
  effect: 'read',
  params: z.object({ merchantGuid: z.string() }),
  answer: z.looseObject({ success, connectors: z.nullish(z.array(ProvisionedConnector)) }),
})

export const updateConnector = defineEndpoint({
  ...provisioning,
  name: 'updateConnector',
  summary: 'Change a connector; name, adapter, method and apiKey are always sent (GF 5, row 24).',
  method: 'POST',
  path: `${base}/updateConnector/{connectorGuid}`,
  effect: 'write',
  params: z.object({ connectorGuid: z.string() }),
  body: UpdateConnectorBody,
  answer: z.looseObject({ success, connector: z.nullish(ProvisionedConnector) }),
})
