import type { ContainerTenant } from '@/contract/console/containers.ts'
import type { MatrixContainer } from '@/contract/console/overview.ts'
import { paths } from '@/paths.ts'
import type { IconName } from '@/ui/icons.tsx'
import { tenantAbove } from '@/words/StandingWord.tsx'

export interface CellAction {
  label: string
  icon: IconName
  to: string
  /** Why this person may not, or null. */
  reason: string | null
}

interface Seen {
  container: MatrixContainer
  /** What the container is to the tenant; null where it cannot reach it. */
  tenant: ContainerTenant | null
  /** All tenants the container is listed for. */
  tenants: readonly ContainerTenant[]
  tenantInView: string
  /** The own tenant of who looks. */
  own: string
  /** The sentence about a right that is missing, or null. */
  missing: { share: string | null; global: string | null; connectors: string | null }
}

/** What can be done about a cell: take it away or give it back, share it, put it to use. */
export function actionsOf(seen: Seen): CellAction[] {
  const { container, tenant, tenantInView, missing } = seen
  const sharing = paths.containerSharing(tenantInView, container.id)
  if (!tenant) return []
  const { guid, name, state, disabledHere } = tenant
  const actions: CellAction[] = []
  if (state === 'owned' || state === 'available') {
    if (!tenant.isGlobal)
      actions.push({
        label: `Make it the global setting of ${name}`,
        icon: 'check',
        to: paths.setGlobalContainer(guid, container.id),
        reason: missing.global,
      })
    actions.push({
      label: `Use it for ${name}`,
      icon: 'connector',
      to: paths.useContainer(guid, container.id),
      reason: missing.global === null ? null : missing.connectors,
    })
  }
  if (disabledHere)
    actions.push({
      label: `Enable for ${name}`,
      icon: 'available',
      to: `${sharing}?enable=${encodeURIComponent(guid)}`,
      reason: missing.share ?? keptAway(tenant),
    })
  else if (state === 'cut-off') actions.push(...undoCutAbove(seen, tenant))
  else if (state === 'available')
    actions.push({
      label: `Disable for ${name}`,
      icon: 'cutoff',
      to: `${sharing}?disable=${encodeURIComponent(guid)}`,
      reason: missing.share ?? cannotDisable(seen, tenant),
    })
  if (!container.shared)
    actions.push({
      label: `Share with sub-tenants of ${container.owner.name}`,
      icon: 'share',
      to: `${sharing}?shared=on`,
      reason: missing.share ?? notAdministered(container),
    })
  return actions
}

/** It was cut off further up: what would let it through again, as far as that place may be seen. */
function undoCutAbove({ container, tenants, tenantInView, missing }: Seen, { cutBy }: ContainerTenant): CellAction[] {
  if (cutBy?.how === 'containers-off' && cutBy.by)
    return [
      {
        label: `Containers for sub-tenants of ${cutBy.by.name}`,
        icon: 'available',
        to: paths.setContainersOff(cutBy.by.guid),
        reason: missing.share,
      },
    ]
  const upper = tenants.find(({ guid }) => guid === cutBy?.tenant?.guid)
  if (!upper?.disabledHere) return []
  return [
    {
      label: `Enable for ${upper.name}`,
      icon: 'available',
      to: `${paths.containerSharing(tenantInView, container.id)}?enable=${encodeURIComponent(upper.guid)}`,
      reason: missing.share ?? keptAway(upper),
    },
  ]
}

function notAdministered({ administered, owner }: MatrixContainer): string | null {
  if (administered) return null
  return `${owner.name} owns this container. Only who administers ${owner.name} can change it.`
}

function keptAway({ disabledHere }: ContainerTenant): string | null {
  if (!disabledHere || disabledHere.removable) return null
  return `Disabled by ${tenantAbove(disabledHere.by)}. Only who administers ${disabledHere.by?.name ?? 'that tenant'} can enable it again.`
}

// What comes from above can be kept from those below, but not from oneself.
function cannotDisable({ container, own }: Seen, { guid, name }: ContainerTenant): string | null {
  if (container.administered || guid !== own) return null
  const owner = container.owner.name
  return `It comes from ${owner}. Only who administers ${owner} can disable it for ${name}; you can for the tenants below.`
}
