import type { Connector } from '@/contract/console/connectors.ts'
import type { ContainerRow } from '@/contract/console/containers.ts'
import type { Merchant, Tenant } from '@/contract/console/tenants.ts'
import { usePermission } from '@/api/session.ts'
import { paths } from '@/paths.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { Identifier } from '@/ui/Identifier.tsx'
import { PageHeader } from '@/ui/PageHeader.tsx'
import { Menu } from '@/ui/Menu.tsx'
import { formatNumber, plural } from '@/ui/time.ts'
import { ConnectorsTable } from './ConnectorsTable.tsx'
import { LatestActivity } from './LatestActivity.tsx'
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
            <span>{subTenants(tenant)}</span>
            <span>{plural(tenant.merchants, 'merchant', 'merchants')}</span>
            <span>{plural(tenant.connectors, 'connector', 'connectors')}</span>
          </>
        }
        actions={
          <>
            <LinkButton to={paths.createContainer(tenant.guid)} disabledReason={usePermission('container.create')}>
              New container
            </LinkButton>
            <Menu
              label={`More about ${tenant.name}`}
              items={[
                { label: 'Connectors here and below', icon: 'connector', to: paths.connectors(tenant.guid) },
                { label: 'Sharing matrix', icon: 'overview', to: paths.overview(tenant.guid) },
                {
                  label: 'Activity of this tenant',
                  icon: 'activity',
                  to: paths.activityOf(tenant.guid, 'tenant', tenant.guid),
                },
              ]}
            />
          </>
        }
      />
      <TenantContainersTable tenant={tenant} containers={containers} connectors={connectors} />
      <TenantSettings tenant={tenant} />
      <ConnectorsTable tenant={tenant} connectors={connectors} merchants={merchants.length} />
      <MerchantsTable merchants={merchants} />
      <LatestActivity tenant={tenant} />
    </>
  )
}

/** All below it, at any depth; how many of them are directly below is said where that is not the same. */
function subTenants({ subTenants: all, directSubTenants: direct }: Tenant): string {
  const said = plural(all, 'sub-tenant', 'sub-tenants')
  return direct === all ? said : `${said}, ${formatNumber(direct)} directly below`
}
