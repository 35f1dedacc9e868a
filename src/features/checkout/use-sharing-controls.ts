import { useQuery } from '@tanstack/react-query'
import { containerQuery } from '@/api/containers.ts'
import { usePermission, usePrincipal } from '@/api/session.ts'
import type { Connector } from '@/contract/console/connectors.ts'
import type { Container, ContainerTenant } from '@/contract/console/containers.ts'
import type { ContainerRef } from '@/contract/console/references.ts'
import { controlsOf, type SharingControl } from './sharing-controls.ts'

interface SharingControls {
  container: Container | undefined
  here: ContainerTenant | undefined
  controls: readonly SharingControl[]
}

/** What a presenter can do about the container of one shop and the tenant of the other. */
export function useSharingControls(
  ref: ContainerRef | null,
  other: Connector | undefined,
  tenants: readonly ContainerTenant[] | undefined,
): SharingControls {
  const noSight = usePermission('container.show')
  const { data: container } = useQuery({
    ...containerQuery(ref?.id ?? 0),
    staleTime: 0,
    enabled: ref !== null && noSight === null,
  })
  const own = usePrincipal().tenant.guid
  const missing = { share: usePermission('container.share'), connectors: usePermission('merchant.connector.edit') }
  const here = tenants?.find(({ guid }) => guid === other?.tenant.guid)
  const controls = container && other ? controlsOf({ container, other, here, own, missing }) : []
  return { container, here, controls }
}
