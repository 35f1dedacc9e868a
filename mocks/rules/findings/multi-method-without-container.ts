import type { ConnectorRow, ContainerRow } from '@mocks/entities.ts'
import { effectiveOf } from '@mocks/rules/effective.ts'
import { assigning } from './connectors-without-container.ts'
import { lacksOf, membersWithContainer } from './lacks.ts'
import type { Check, Survey } from './survey.ts'

/** The containers the members use, the most used first. */
function containersOf(survey: Survey, connector: ConnectorRow): ContainerRow[] {
  const counts = new Map<ContainerRow, number>()
  for (const member of membersWithContainer(survey, connector)) {
    const { container } = effectiveOf(survey.db, member)
    if (container) counts.set(container, (counts.get(container) ?? 0) + 1)
  }
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([container]) => container)
}

/** A multi-method meta-connector needs the container on itself as well as on its members (GF 1.4). */
export const multiMethodWithoutContainer: Check = (survey) =>
  lacksOf(survey)
    .flatMap(({ place, multi }) => multi.map((connector) => ({ place, connector })))
    .map(({ place, connector }) => () => {
      const containers = containersOf(survey, connector)
      const best = containers.find((container) => !container.disabled && survey.sees(place, container))
      return {
        kind: 'multi-method-without-container',
        parts: [connector.guid],
        tenant: survey.tenantAt(place),
        containers,
        connectors: [connector],
        other: null,
        count: 1,
        fixes: best
          ? [{ label: `Give “${best.name}” to ${connector.name}`, changes: [assigning(connector, best)] }]
          : [],
        advice: best
          ? null
          : 'The container its members use is disabled. Enable it, or give them another one first; then give it to this connector too.',
      }
    })
