import type { Connector } from '@/contract/console/connectors.ts'

interface MerchantConnectors {
  guid: string
  name: string
  tenant: string
  connectors: Connector[]
}

/** Connectors below their merchants, in the order they came. */
export function byMerchant(connectors: readonly Connector[]): MerchantConnectors[] {
  const merchants = new Map<string, MerchantConnectors>()
  for (const connector of connectors) {
    const { guid, name } = connector.merchant
    const group = merchants.get(guid) ?? { guid, name, tenant: connector.tenant.name, connectors: [] }
    merchants.set(guid, group)
    group.connectors.push(connector)
  }
  return [...merchants.values()]
}
