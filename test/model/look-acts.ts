/** Acts of looking around. */
import fc from 'fast-check'
import { act, actor, anyContainerAt, connectorAt, index, personAt, tenantAt } from './act.ts'
import { observeActivity } from './observation-of-activity.ts'
import { observeMatrix } from './observation-of-matrix.ts'
import { observeConnector, observeConnectorsBelow } from './observation-of-uses.ts'
import { observeContainer, observeTenant } from './observation.ts'
import { guid } from './world.ts'

const rule = fc.constantFrom(null, 'own-container', 'global-setting', 'ignores-global', 'none-set', 'none')

export const lookActs = [
  act('look at a tenant', fc.record({ by: actor, tenant: index }), async (stage, choice) => {
    const person = personAt(stage, choice.by)
    await observeTenant(stage, person, tenantAt(stage, choice.tenant))
    return person
  }),

  act('look at a container', fc.record({ by: actor, container: index }), async (stage, choice) => {
    const person = personAt(stage, choice.by)
    return `${person}: ${await observeContainer(stage, person, anyContainerAt(stage, choice.container))}`
  }),

  act('look at a connector', fc.record({ by: actor, connector: index }), async (stage, choice) => {
    const person = personAt(stage, choice.by)
    const connector = choice.connector === 37 ? guid('CO', 0xffff) : connectorAt(stage, choice.connector)
    return `${person}: ${await observeConnector(stage, person, connector)}`
  }),

  act('look at connectors below', fc.record({ by: actor, tenant: index, rule }), async (stage, choice) => {
    const person = personAt(stage, choice.by)
    return `${person}: ${await observeConnectorsBelow(stage, person, tenantAt(stage, choice.tenant), choice.rule)}`
  }),

  act('look at the matrix', fc.record({ by: actor, tenant: index }), async (stage, choice) => {
    const person = personAt(stage, choice.by)
    return `${person}: ${await observeMatrix(stage, person, tenantAt(stage, choice.tenant))}`
  }),

  act(
    'look at the activity',
    fc.record({
      by: actor,
      tenant: fc.option(index, { freq: 2 }),
      kind: fc.constantFrom(
        null,
        null,
        null,
        'tenant' as const,
        'connector' as const,
        'container' as const,
        'profile' as const,
      ),
      limit: fc.constantFrom(null, null, 4),
    }),
    async (stage, choice) => {
      const person = personAt(stage, choice.by)
      const tenant = choice.tenant === null ? null : tenantAt(stage, choice.tenant)
      return `${person}: ${await observeActivity(stage, person, { ...choice, tenant })}`
    },
  ),
]
