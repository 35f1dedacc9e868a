import type { MatrixContainer, MatrixUse } from '@/contract/console/overview.ts'
import type { IconName } from '@/ui/icons.tsx'
import type { Hue } from '@/ui/StateWord.tsx'
import { plural } from '@/ui/time.ts'
import type { MatrixTenant } from './matrix-tenants.ts'

export type CellState = 'owned' | 'assigned' | 'available' | 'cut-off' | 'not-shared'

export interface Cell {
  state: CellState
  connectors: number
  isGlobal: boolean
}

/** How a cell looks and what it is called; the legend says the same. */
export const cellLooks: Record<CellState, { hue: Hue; icon: IconName; word: string; legend: string }> = {
  owned: { hue: 'owned', icon: 'owned', word: 'owner', legend: 'Owner' },
  assigned: {
    hue: 'assigned',
    icon: 'assigned',
    word: 'assigned',
    legend: 'Assigned, with the number of connectors using it',
  },
  available: { hue: 'available', icon: 'available', word: 'available', legend: 'Available by sharing' },
  'cut-off': { hue: 'cutoff', icon: 'cutoff', word: 'cut off', legend: 'Cut off' },
  'not-shared': { hue: 'notshared', icon: 'notshared', word: 'not shared', legend: 'Not shared' },
}

/** The uses of a tenant by container. */
export type Uses = ReadonlyMap<number, MatrixUse>

export function usesByTenant(uses: readonly MatrixUse[]): ReadonlyMap<string, Uses> {
  const byTenant = new Map<string, Map<number, MatrixUse>>()
  for (const use of uses) {
    const found = byTenant.get(use.tenantGuid)
    if (found) found.set(use.containerId, use)
    else byTenant.set(use.tenantGuid, new Map([[use.containerId, use]]))
  }
  return byTenant
}

const states: Record<string, CellState> = { o: 'owned', a: 'available', x: 'cut-off' }

export function cellAt(tenant: MatrixTenant, column: number, containerId: number, uses: Uses | undefined): Cell {
  const use = uses?.get(containerId)
  const state = states[tenant.cells[column] ?? ''] ?? 'not-shared'
  return {
    // What is available and in use is assigned; an owner stays the owner.
    state: state === 'available' && use ? 'assigned' : state,
    connectors: use?.connectors ?? 0,
    isGlobal: use?.isGlobal ?? false,
  }
}

/** "assigned, 4 connectors, global setting" */
export function saidOf({ state, connectors, isGlobal }: Cell): string {
  return [
    cellLooks[state].word,
    connectors > 0 && plural(connectors, 'connector', 'connectors'),
    isGlobal && 'global setting',
  ]
    .filter((part) => part !== false)
    .join(', ')
}

/** "Nordwind DACH, container 8: available" */
export function labelOf(tenant: MatrixTenant, { id, disabled }: MatrixContainer, cell: Cell): string {
  return `${tenant.name}, container ${id}: ${saidOf(cell)}${disabled ? '; the container is disabled' : ''}`
}
