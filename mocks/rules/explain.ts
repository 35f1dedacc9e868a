import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ConnectorRow, ContainerRow, TenantRow } from '@mocks/entities.ts'
import type { Effective } from './effective.ts'
import { connectorOf, pathUp, scopeOf } from './scope.ts'

type Rule = Effective['rule']

/** What stands at the place a rule looks at: the id of a container, or for `ignores-global` a flag. */
interface Place {
  rule: Rule
  id: number | null
  flag: boolean | null
}

/** One rule of the decision: what it saw, and what came of it. */
export interface Step {
  rule: Rule
  outcome: 'decides' | 'passes' | 'not-asked'
  container: ContainerRow | null
  flag: boolean | null
}

/** The decision on one connector, rule by rule, and what it comes to. */
export interface Decision {
  steps: Step[]
  effective: Effective
}

/** Why a connector uses the container it uses, with what people look for beside it. */
export interface Explanation extends Decision {
  connector: ConnectorRow
  stopsAbove: { tenant: TenantRow; container: ContainerRow } | null
  members: { connector: ConnectorRow; effective: Effective }[]
}

/** The four rules in the order of the platform, each with the place it looks at (GF 3.3; I8, I9). */
function placesOf(db: Db, { ownContainer, ignoreGlobal, tenantGuid }: ConnectorRow): Place[] {
  const global = db.tenants.get(tenantGuid)?.globalContainer ?? null
  return [
    { rule: 'own-container', id: ownContainer, flag: null },
    { rule: 'ignores-global', id: null, flag: ignoreGlobal },
    { rule: 'global-setting', id: global, flag: null },
    { rule: 'none-set', id: null, flag: null },
  ]
}

/** A rule decides where it finds a container or a raised flag; the last one, which is asked when all others passed, always does. */
function decides({ rule, id, flag }: Place): boolean {
  return id !== null || flag === true || rule === 'none-set'
}

/**
 * Asks the rules one after the other. It is a walk of its own and not a comment on `effectiveOf`, so that the two can be held
 * against each other; what stands at the places after the deciding one is told all the same.
 */
function decisionOn(db: Db, connector: ConnectorRow): Decision {
  const places = placesOf(db, connector)
  const last = places.findIndex(decides)
  const steps = places.map(({ rule, id, flag }, at): Step => {
    const outcome = at < last ? 'passes' : at === last ? 'decides' : 'not-asked'
    return { rule, outcome, flag, container: id === null ? null : (db.containers.get(id) ?? null) }
  })
  const { rule = 'none-set', container = null } = steps[last] ?? {}
  return { steps, effective: { rule, container, usable: container?.disabled === false } }
}

/** The nearest tenant above, among the caller's, whose global setting one may expect here; it is not passed down (I8, I23). */
function stopAbove(db: Db, caller: Caller, tenantGuid: string): Explanation['stopsAbove'] {
  // The connector's tenant is the caller's, so every tenant on the way up to the caller's own one is: the last one to be looked at.
  if (tenantGuid === caller.tenantGuid) return null
  for (const tenant of pathUp(db, tenantGuid).slice(1)) {
    const container = tenant.globalContainer === null ? undefined : db.containers.get(tenant.globalContainer)
    if (container) return { tenant, container }
    if (tenant.guid === caller.tenantGuid) return null
  }
  return null
}

/** Why one of the caller's connectors uses the container it uses; a meta-connector with what each of its members uses (GF 1.4, 3.3). */
export function explainConnector(db: Db, caller: Caller, guid: string): Explanation {
  const connector = connectorOf(db, caller, guid)
  const mine = scopeOf(db, caller)
  const members = connector.members.flatMap((member) => db.connectors.get(member) ?? [])
  return {
    ...decisionOn(db, connector),
    connector,
    stopsAbove: stopAbove(db, caller, connector.tenantGuid),
    members: members
      .filter(({ tenantGuid }) => mine(tenantGuid))
      .map((member) => ({ connector: member, effective: decisionOn(db, member).effective })),
  }
}
