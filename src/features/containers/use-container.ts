import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { containerQuery, containersQuery } from '@/api/containers.ts'
import { usePermission } from '@/api/session.ts'
import type { Permission } from '@/contract/console/permissions.ts'
import type { Container } from '@/contract/console/containers.ts'

/** The tenant in view; it stands in the URL. */
export function useTenantInView(): string {
  return useParams()['tenant'] as string
}

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
