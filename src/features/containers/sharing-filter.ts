import type { ContainerTenant } from '@/contract/console/containers.ts'
import type { PlannedHere } from './planned-here.ts'

export const sharingFilters = ['all', 'available', 'cut-off', 'used', 'planned'] as const
export type SharingFilter = (typeof sharingFilters)[number]

/** Reads a filter from the URL, where anything may stand. */
export function filterOf(param: string | null): SharingFilter {
  return sharingFilters.find((filter) => filter === param) ?? 'all'
}

/** Whether a tenant is one of those asked for. */
export function isShown(filter: SharingFilter, tenant: ContainerTenant, planned: PlannedHere): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'available':
    case 'cut-off':
      return tenant.state === filter
    case 'used':
      return tenant.connectors > 0 || tenant.isGlobal
    case 'planned':
      return (planned.get(tenant.guid)?.effect ?? null) !== null
  }
}
