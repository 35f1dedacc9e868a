import type { Change } from '@/contract/console/changes.ts'
import type { Fix } from '@/contract/console/findings.ts'
import type { ConnectorRow, ContainerRow, TenantRow } from '@mocks/entities.ts'
import { followsGlobal } from '@mocks/rules/effective.ts'
import { lacksOf, type Lack } from './lacks.ts'
import { proposalFor } from './proposals.ts'
import type { Check, Survey } from './survey.ts'

/** As many changes as one plan takes. */
const mostChanges = 500

/** Gives a connector a container of its own; whether it ignores the global setting stays as it is. */
export function assigning({ guid, ignoreGlobal }: ConnectorRow, { id }: ContainerRow): Change {
  return { change: 'assignConnectorContainer', connectorGuid: guid, containerId: id, ignoreGlobal }
}

/** Makes a container the global setting of a tenant. */
export function settingGlobal({ guid }: TenantRow, { id }: ContainerRow): Change {
  return { change: 'setGlobalContainer', tenantGuid: guid, containerId: id }
}

/** Whether the setting would change what tenants further down seem to expect, and so bring findings of another kind there. */
function turnsOthers(survey: Survey, lack: Lack, container: ContainerRow): boolean {
  return lacksOf(survey).some(
    (lower) =>
      lower.place !== lack.place &&
      lower.heedsAbove &&
      lower.above === lack.above &&
      survey.isWithin(lower.place, lack.place) &&
      (lower.expected !== null) !== survey.sees(lower.place, container),
  )
}

function fixWith(survey: Survey, lack: Lack, container: ContainerRow): Fix {
  const tenant = survey.tenantAt(lack.place)
  const followers = lack.without.filter(followsGlobal)
  const others = lack.without.filter((connector) => !followsGlobal(connector))
  const give = (connectors: readonly ConnectorRow[]) => connectors.map((connector) => assigning(connector, container))
  const isGlobal = followers.length > 0 && !turnsOthers(survey, lack, container)
  if (!isGlobal) {
    return { label: `Give “${container.name}” to ${those(lack.without)}`, changes: give(lack.without) }
  }
  const label = `Set “${container.name}” as global setting of ${tenant.name}`
  return {
    label: others.length > 0 ? `${label}, and give it to ${those(others)}` : label,
    changes: [settingGlobal(tenant, container), ...give(others)],
  }
}

function those(connectors: readonly ConnectorRow[]): string {
  const [first] = connectors
  return connectors.length === 1 && first ? first.name : `the ${connectors.length} connectors`
}

function adviceFor(survey: Survey, place: number, fixes: readonly Fix[]): string | null {
  if (fixes.length > 0) return null
  const { name } = survey.tenantAt(place)
  const seen = survey.seenBy(place)
  if (seen.length === 0) return `Create a container for ${name}, or share one with it first.`
  if (seen.every(({ disabled }) => disabled))
    return `Every container ${name} could use is disabled. Enable one, or create another for ${name} first.`
  const open = seen.filter(({ disabled }) => !disabled).map((container) => `“${container.name}”`)
  return `Assign ${open.slice(0, most).join(', ')}, or enable the one that is disabled.`
}

const most = 3

/** Connectors that have no container at all, one finding a tenant; those that another finding explains better are left to it [ours]. */
export const connectorsWithoutContainer: Check = (survey) =>
  lacksOf(survey)
    .filter(({ without }) => without.length > 0)
    .map((lack) => () => {
      const tenant = survey.tenantAt(lack.place)
      const { containers } = proposalFor(survey, lack.place)
      const isTooMany = lack.without.length >= mostChanges
      const fixes = isTooMany ? [] : containers.map((container) => fixWith(survey, lack, container))
      return {
        kind: 'connectors-without-container',
        parts: [tenant.guid],
        tenant,
        containers: [...containers],
        connectors: lack.without,
        other: null,
        count: lack.without.length,
        fixes,
        advice: isTooMany
          ? `These are more connectors than one change takes. Assign a container to them in ${tenant.name}, some at a time.`
          : adviceFor(survey, lack.place, fixes),
      }
    })
