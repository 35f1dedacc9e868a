import type { Connector } from '@/contract/console/connectors.ts'
import type { ContainerRow } from '@/contract/console/containers.ts'
import type { Merchant, Tenant } from '@/contract/console/tenants.ts'
import { usePermission } from '@/api/session.ts'
import { paths } from '@/paths.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { Identifier } from '@/ui/Identifier.tsx'
import { PageHeader } from '@/ui/PageHeader.tsx'
import { plural } from '@/ui/time.ts'
import { ConnectorsTable } from './ConnectorsTable.tsx'
import { MerchantsTable } from './MerchantsTable.tsx'
import { TenantContainersTable } from './TenantContainersTable.tsx'
import { TenantSettings } from './TenantSettings.tsx'

interface TenantDetailProps {
  tenant: Tenant
  merchants: readonly Merchant[]
  connectors: readonly Connector[]
  containers: readonly ContainerRow[]
}

/** One tenant: which containers it may use, what it sets, and what that means for each of its connectors. */
export function TenantDetail({ tenant, merchants, connectors, containers }: TenantDetailProps) {
  return (
    <>
      <PageHeader
        title={tenant.name}
        meta={
          <>
            <Identifier value={tenant.guid} what="tenant guid" />
            <span>{plural(tenant.subTenants, 'sub-tenant', 'sub-tenants')}</span>
            <span>{plural(tenant.merchants, 'merchant', 'merchants')}</span>
            <span>{plural(tenant.connectors, 'connector', 'connectors')}</span>
          </>
        }
        actions={
          <LinkButton to={paths.createContainer(tenant.guid)} disabledReason={usePermission('container.create')}>
            New container
          </LinkButton>
        }
      />
      <TenantContainersTable tenant={tenant} containers={containers} connectors={connectors} />
      <TenantSettings tenant={tenant} />
      <ConnectorsTable tenant={tenant} connectors={connectors} merchants={merchants.length} />
      <MerchantsTable merchants={merchants} />
    </>
  )
}
