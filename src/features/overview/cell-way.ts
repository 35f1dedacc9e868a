import type { ContainerTenant } from '@/contract/console/containers.ts'
import type { MatrixContainer } from '@/contract/console/overview.ts'
import { cutSentence, tenantAbove } from '@/words/StandingWord.tsx'

/** A tenant on the way of a container from its owner down, and what happens to it there. */
export interface WayStep {
  /** Null for an owner above the caller's tenants: there is no page of it. */
  guid: string | null
  name: string
  state: ContainerTenant['state'] | 'assigned'
  /** What happens here, each a sentence without its full stop. */
  says: readonly string[]
  /** When it was disabled for this tenant. */
  disabledAt: string | null
  /** Whether it goes on from here to the next. */
  flows: boolean
}

type SharedContainer = Pick<MatrixContainer, 'owner' | 'shared'>

/**
 * The way from the owner to one of the tenants below; null when the tenant is not below the owner, where nothing can reach it.
 * `tenants` is the listing of the container, `isOff` says who disables containers for its sub-tenants.
 */
export function wayOf(
  container: SharedContainer,
  tenants: readonly ContainerTenant[],
  isOff: (guid: string) => boolean,
  guid: string,
): WayStep[] | null {
  const path = pathTo(tenants, guid)
  const [top] = path
  if (!top) return null
  const above = top.state === 'owned' ? [] : [ownerAbove(container, top)]
  return [
    ...above,
    ...path.map((tenant, at) => stepOf(container, tenant, { upper: path[at - 1], lower: path[at + 1] }, isOff)),
  ]
}

function pathTo(tenants: readonly ContainerTenant[], guid: string): ContainerTenant[] {
  const byGuid = new Map(tenants.map((tenant) => [tenant.guid, tenant]))
  const path: ContainerTenant[] = []
  for (
    let tenant = byGuid.get(guid);
    tenant;
    tenant = tenant.parentGuid === null ? undefined : byGuid.get(tenant.parentGuid)
  ) {
    path.unshift(tenant)
    if (tenant.state === 'owned') break
  }
  return path
}

function ownerAbove({ owner, shared }: SharedContainer, top: ContainerTenant): WayStep {
  return {
    guid: null,
    name: owner.name,
    state: 'owned',
    says: [
      shared
        ? 'Owner, above your tenants; shares it with its sub-tenants'
        : 'Owner, above your tenants; does not share it',
    ],
    disabledAt: null,
    flows: shared && top.state === 'available',
  }
}

interface Neighbours {
  upper: ContainerTenant | undefined
  lower: ContainerTenant | undefined
}

function stepOf(
  container: SharedContainer,
  tenant: ContainerTenant,
  { upper, lower }: Neighbours,
  isOff: (guid: string) => boolean,
): WayStep {
  const { guid, name, state, disabledHere, connectors, isGlobal } = tenant
  const isOwner = state === 'owned'
  const off = isOff(guid)
  const isUsed = state === 'available' && (connectors > 0 || isGlobal)
  const says: string[] = []
  if (isOwner) says.push(container.shared ? 'Owner, shares it with its sub-tenants' : 'Owner, does not share it')
  if (disabledHere) says.push(`Disabled for ${name} by ${tenantAbove(disabledHere.by)}`)
  else if (state === 'cut-off') says.push(cutHere(tenant, upper))
  else if (state === 'not-shared') says.push('Not shared with it')
  else if (state === 'available' && (off || !lower)) says.push(isUsed ? 'In use here' : 'Available here')
  if (off && lower) says.push('Disables containers for its sub-tenants')
  else if (lower && state === 'available') says.push('Passes it on')
  return {
    guid,
    name,
    state: isUsed ? 'assigned' : state,
    says,
    disabledAt: disabledHere?.at ?? null,
    flows: lower?.state === 'available',
  }
}

/** Where it is cut off without being disabled for this very tenant, somebody above is the reason. */
function cutHere({ cutBy, guid }: ContainerTenant, upper: ContainerTenant | undefined): string {
  if (upper || !cutBy) return 'Cut off on the way'
  return cutSentence(cutBy, guid)
}
