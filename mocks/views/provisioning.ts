import type { ConnectorRow, MerchantRow, TenantRow } from '@mocks/entities.ts'

/** A sub-tenant as listTenants shows it: without its parent (GF 1.2). */
export function provisionedTenant({ guid, name, defaultCurrency, domain }: TenantRow) {
  return { guid, name, defaultCurrency, domain }
}

export function provisionedMerchant({ guid, name, homepage, timezone, disabled }: MerchantRow) {
  return { guid, name, homepage, timezone, archived: false, disabled }
}

/** A connector with `customerProfileContainer`: its own container, not the effective one (GF 1.4). */
export function provisionedConnector(connector: ConnectorRow) {
  const { guid, name, adapter, method, apiKey, publicIntegrationKey, merchantGuid, kind, members } = connector
  return {
    guid,
    name,
    adapter,
    method,
    apiKey,
    publicIntegrationKey,
    merchantGuid,
    customerProfileContainer: connector.ownContainer,
    isMetaConnector: kind !== 'direct',
    archived: false,
    disabled: connector.disabled,
    description: connector.description,
    settings: {},
    ...(kind === 'routing'
      ? { routingMetaConnector: { defaultConnector: members[0] ?? null, reRouteRecurring: false } }
      : {}),
    ...(kind === 'multi-method' ? { multiMethodMetaConnector: { defaultActionDisableConnector: false } } : {}),
  }
}
