import type { EffectiveContainer } from '@/contract/console/connectors.ts'
import type { Plan, PlannedTenant } from '@/contract/console/changes.ts'
import type { CsvCell } from '@/ui/csv.ts'
import { effectOf } from './plan-rows.ts'

export const csvHead = [
  'Kind',
  'Tenant',
  'Tenant guid',
  'Connector',
  'Connector guid',
  'Containers before',
  'Containers after',
  'Effect',
] as const

const effects = {
  gains: 'gains',
  loses: 'loses',
  both: 'gains and loses',
  switches: 'switches',
  unchanged: 'unchanged',
}

/** Of the containers the plan concerns, those a tenant may use. */
function usableIds({ states }: PlannedTenant, when: 'before' | 'after'): string {
  const may = states.filter((state) => state[when] === 'owned' || state[when] === 'available')
  return may.map(({ containerId }) => containerId).join(' ')
}

function containerId({ container }: EffectiveContainer): string {
  return container ? String(container.id) : ''
}

/** Every tenant and connector of a plan, one to a row. */
export function csvRows({ tenants, connectors }: Plan): CsvCell[][] {
  const ofTenants = tenants.map((tenant): CsvCell[] => {
    const [before, after] = [usableIds(tenant, 'before'), usableIds(tenant, 'after')]
    return ['tenant', tenant.name, tenant.guid, null, null, before, after, effects[effectOf(tenant)]]
  })
  const ofConnectors = connectors.map(({ tenant, name, guid, before, after, effect }): CsvCell[] => {
    const [was, becomes] = [containerId(before), containerId(after)]
    return ['connector', tenant.name, tenant.guid, name, guid, was, becomes, effects[effect]]
  })
  return [...ofTenants, ...ofConnectors]
}
