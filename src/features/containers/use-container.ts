import { useSuspenseQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useParams } from 'react-router'
import { containerQuery, containersQuery } from '@/api/containers.ts'
import { usePermission, usePrincipal } from '@/api/session.ts'
import type { Permission } from '@/contract/console/permissions.ts'
import type { Container, ContainerTenant } from '@/contract/console/containers.ts'
import { tenantAbove } from '@/words/StandingWord.tsx'

export function useContainers(tenant: string) {
  return useSuspenseQuery(containersQuery(tenant)).data.items
}

export function useContainer(): Container {
  return useSuspenseQuery(containerQuery(Number(useParams()['container']))).data
}

/** Why the settings of a container cannot be changed by this person, or null (I23). */
export function useCannotChange(container: Container, permission: Permission): string | null {
  const missing = usePermission(permission)
  if (missing) return missing
  if (container.administered) return null
  return `${container.owner.name} owns this container. Only who administers ${container.owner.name} can change it.`
}

/** Says of each tenant why this person can neither take the container away from it nor give it back, or null (I7, I23). */
export function useCannotReach(container: Container): (tenant: ContainerTenant) => string | null {
  const missing = usePermission('container.share')
  const own = usePrincipal().tenant.guid
  return useCallback(
    ({ guid, name, disabledHere }) => {
      if (missing) return missing
      if (disabledHere && !disabledHere.removable) {
        const { by } = disabledHere
        return `Disabled by ${tenantAbove(by)}. Only who administers ${by?.name ?? 'that tenant'} can enable it again.`
      }
      // What comes from above can be kept from those below, but not from oneself.
      if (!disabledHere && !container.administered && guid === own) {
        const owner = container.owner.name
        return `It comes from ${owner}. Only who administers ${owner} can disable it for ${name}; you can for the tenants below.`
      }
      return null
    },
    [missing, own, container],
  )
}
