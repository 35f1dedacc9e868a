import { Link } from 'react-router'
import { usePermission } from '@/api/session.ts'
import type { Tenant } from '@/contract/console/tenants.ts'
import { paths } from '@/paths.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { Section } from '@/ui/Section.tsx'
import { Setting, Settings } from '@/ui/Settings.tsx'
import { plural } from '@/ui/time.ts'
import { ContainerName } from '@/words/ContainerName.tsx'

/** What the tenant sets for all its connectors. The sentence on not passing down stands here because neighbouring settings are inherited. */
export function TenantSettings({ tenant }: { tenant: Tenant }) {
  const { globalContainer } = tenant
  return (
    <Section title="Settings">
      <Settings>
        <Setting
          label="Global setting"
          value={
            globalContainer ? (
              <Link className="plain" to={paths.container(tenant.guid, globalContainer.id)}>
                <ContainerName container={globalContainer} />
              </Link>
            ) : (
              'Not set'
            )
          }
          hint={
            <>
              {globalContainer
                ? `Used by this tenant’s own connectors that set nothing themselves: ${tenant.connectorsOnGlobal} of ${tenant.connectors}. `
                : 'Connectors without a container of their own store no profiles. '}
              <b>Not passed down to sub-tenants.</b>
            </>
          }
          control={
            <LinkButton
              to={paths.setGlobalContainer(tenant.guid)}
              variant="text"
              size="sm"
              disabledReason={usePermission('tenant.globalConnectorSettings')}
            >
              {globalContainer ? 'Change' : 'Set'}
            </LinkButton>
          }
        />
        <Setting
          label="Disable containers for sub-tenants"
          value={tenant.containersOff ? 'On' : 'Off'}
          hint={subTenantsHint(tenant)}
          control={
            <LinkButton
              to={paths.setContainersOff(tenant.guid)}
              variant="text"
              size="sm"
              disabledReason={usePermission('container.share')}
            >
              {tenant.containersOff ? 'Switch off' : 'Switch on'}
            </LinkButton>
          }
        />
      </Settings>
    </Section>
  )
}

/** Says what this switch does, not what reaches the sub-tenants: something above or below may cut it off as well. */
function subTenantsHint({ name, subTenants, containersOff }: Tenant): string {
  if (containersOff)
    return `Customer profile containers are disabled for this tenant’s sub-tenants: everything shared by ${name} or above stops here.`
  if (subTenants === 0) return `${name} has no sub-tenant.`
  const its = plural(subTenants, 'sub-tenant', 'sub-tenants')
  return `What is shared by ${name} or above goes on to its ${its}, except where it is cut off.`
}
