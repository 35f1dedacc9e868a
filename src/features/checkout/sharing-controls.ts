import type { Change } from '@/contract/console/changes.ts'
import type { Connector } from '@/contract/console/connectors.ts'
import type { Container, ContainerTenant } from '@/contract/console/containers.ts'
import type { IconName } from '@/ui/icons.tsx'
import { tenantAbove } from '@/words/StandingWord.tsx'

/** Something to do about the container of one shop and the tenant of the other; its plan is shown first. */
export interface SharingControl {
  key: 'share' | 'unshare' | 'disable' | 'enable' | 'use'
  label: string
  icon: IconName
  changes: readonly Change[]
  /** Why this person may not, or null. */
  reason: string | null
}

interface Seen {
  container: Container
  /** The other shop's connector. */
  other: Pick<Connector, 'guid' | 'name' | 'tenant' | 'effective' | 'ignoreGlobal'>
  /** What the container is to the tenant of the other shop; nothing where it cannot reach it. */
  here: ContainerTenant | undefined
  /** The own tenant of who looks. */
  own: string
  missing: { share: string | null; connectors: string | null }
}

function notAdministered({ administered, owner }: Container): string | null {
  if (administered) return null
  return `${owner.name} owns this container. Only who administers ${owner.name} can change it.`
}

function cannotReach({ container, here, own }: Seen): string | null {
  if (here?.disabledHere && !here.disabledHere.removable) {
    const { by } = here.disabledHere
    return `Disabled by ${tenantAbove(by)}. Only who administers ${by?.name ?? 'that tenant'} can enable it again.`
  }
  // What comes from above can be kept from those below, but not from oneself.
  return here && !here.disabledHere && here.guid === own ? notAdministered(container) : null
}

/** What a presenter can do to let the other shop see the container, or keep it from it. */
export function controlsOf(seen: Seen): SharingControl[] {
  const { container, other, here, missing } = seen
  if (!here || here.state === 'owned') return usesOf(seen)
  const containerId = container.id
  const controls: SharingControl[] = []
  const administered = missing.share ?? notAdministered(container)
  controls.push(
    container.shared
      ? {
          key: 'unshare',
          label: 'Stop sharing',
          icon: 'off',
          changes: [{ change: 'shareContainer', containerId, shared: false }],
          reason: administered,
        }
      : {
          key: 'share',
          label: 'Share',
          icon: 'share',
          changes: [{ change: 'shareContainer', containerId, shared: true }],
          reason: administered,
        },
  )
  const tenantGuid = other.tenant.guid
  if (here.disabledHere)
    controls.push({
      key: 'enable',
      label: `Enable for ${other.tenant.name}`,
      icon: 'available',
      changes: [{ change: 'enableContainerFor', containerId, tenantGuid }],
      reason: missing.share ?? cannotReach(seen),
    })
  else if (here.state === 'available')
    controls.push({
      key: 'disable',
      label: `Disable for ${other.tenant.name}`,
      icon: 'cutoff',
      changes: [{ change: 'disableContainerFor', containerId, tenantGuid }],
      reason: missing.share ?? cannotReach(seen),
    })
  return [...controls, ...usesOf(seen)]
}

/** The other shop may use the container and does not. */
function usesOf({ container, other, here, missing }: Seen): SharingControl[] {
  if (!here || (here.state !== 'available' && here.state !== 'owned')) return []
  if (other.effective.container?.id === container.id) return []
  return [
    {
      key: 'use',
      label: `Give it to ${other.name}`,
      icon: 'connector',
      changes: [
        {
          change: 'assignConnectorContainer',
          connectorGuid: other.guid,
          containerId: container.id,
          ignoreGlobal: other.ignoreGlobal,
        },
      ],
      reason: missing.connectors,
    },
  ]
}
