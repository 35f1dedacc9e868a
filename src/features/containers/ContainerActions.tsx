import { usePermission } from '@/api/session.ts'
import type { Container } from '@/contract/console/containers.ts'
import { paths } from '@/paths.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { Menu } from '@/ui/Menu.tsx'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { useCannotChange } from './use-container.ts'

/** What can be done with a container from any of its tabs; `tab` is the one that is open. */
export function ContainerActions({ container, tab }: { container: Container; tab: string }) {
  const tenant = useTenantInView()
  const cannotEdit = useCannotChange(container, 'container.edit')
  const cannotShare = useCannotChange(container, 'container.share')
  const cannotSet = usePermission('tenant.globalConnectorSettings')
  const cannotAssign = usePermission('merchant.connector.edit')
  const { id, shared, disabled } = container
  return (
    <>
      {/* One of the two rights is enough: it is used as a global setting or on connectors. */}
      <LinkButton to={`${tab}/use`} disabledReason={cannotSet && cannotAssign}>
        Use it for…
      </LinkButton>
      <LinkButton to={`${tab}/edit`} disabledReason={cannotEdit}>
        Edit
      </LinkButton>
      <Menu
        label={`More actions for container ${id}`}
        items={[
          {
            label: shared ? 'Stop sharing…' : 'Share with sub-tenants…',
            icon: shared ? 'notshared' : 'available',
            to: `${paths.containerSharing(tenant, id)}?shared=${shared ? 'off' : 'on'}`,
            disabledReason: cannotShare,
          },
          {
            label: disabled ? 'Enable for everybody…' : 'Disable for everybody…',
            icon: 'off',
            to: `${tab}/edit?disabled=${disabled ? 'off' : 'on'}`,
            disabledReason: cannotEdit,
          },
        ]}
      />
    </>
  )
}
