import { useSuspenseQuery } from '@tanstack/react-query'
import { Outlet } from 'react-router'
import { containerTenantsQuery } from '@/api/containers.ts'
import type { Container } from '@/contract/console/containers.ts'
import { paths } from '@/paths.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { Section } from '@/ui/Section.tsx'
import { Setting, Settings } from '@/ui/Settings.tsx'
import { EmptyState } from '@/ui/States.tsx'
import { formatNumber, plural } from '@/ui/time.ts'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { SharingTree } from './SharingTree.tsx'
import { useCannotChange, useContainer } from './use-container.ts'

/** Where a container reaches: the switch for sharing, and the tenants below the owner with who cut it off and who uses it. */
export function ContainerSharingTab() {
  const tenant = useTenantInView()
  const container = useContainer()
  const { data } = useSuspenseQuery(containerTenantsQuery(container.id))
  const below = data.items.filter((one) => one.state !== 'owned')
  const cutOff = below.filter((one) => one.state === 'cut-off').length
  return (
    <>
      <Settings>
        <Setting
          label="Shared with sub-tenants"
          value={container.shared ? 'On' : 'Off'}
          hint={
            container.shared
              ? `${reach(container, below.length, cutOff)} Nobody uses it by that alone.`
              : `Only ${container.owner.name} can use it.`
          }
          control={
            <LinkButton
              to={`${paths.containerSharing(tenant, container.id)}/share`}
              variant="text"
              size="sm"
              disabledReason={useCannotChange(container, 'container.share')}
            >
              {container.shared ? 'Stop sharing' : 'Share'}
            </LinkButton>
          }
        />
      </Settings>
      <Section
        title="Sub-tenants"
        note={
          container.shared
            ? `${formatNumber(below.length - cutOff)} available, ${formatNumber(cutOff)} cut off`
            : 'not shared with them'
        }
      >
        {below.length === 0 ? (
          <EmptyState title="No sub-tenant" icon="tenants">
            {container.owner.name} has no tenant below it that you may see.
          </EmptyState>
        ) : (
          <SharingTree tenantInView={tenant} container={container} tenants={data.items} />
        )}
      </Section>
      <Outlet />
    </>
  )
}

/** How far it reaches, as far as one may see: from outside the owner's tenants the others are not even counted (I23). */
function reach({ owner, administered }: Container, below: number, cutOff: number): string {
  const whose = administered ? owner.name : `${owner.name} you may see`
  if (below === 0) return `There is no sub-tenant of ${whose}.`
  return `Available to ${formatNumber(below - cutOff)} of the ${plural(below, 'sub-tenant', 'sub-tenants')} of ${whose}.`
}
