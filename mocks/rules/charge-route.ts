import type { ChargeRule } from '@/contract/console/chargeability.ts'
import type { Db } from '@mocks/db.ts'
import type { ConnectorRow, InstrumentRow, ProfileRow } from '@mocks/entities.ts'
import { expiresAt } from '@mocks/instrument-words.ts'
import { effectiveOf } from './effective.ts'
import { isOff, switchedOff } from './switched-off.ts'
import { reachOf } from './visibility.ts'

type Routed = { chargeable: true; rule: 'registered-here' | 'routed'; processedBy: ConnectorRow }
type Refused<Rule> = { chargeable: false; rule: Rule; processedBy: ConnectorRow | null }

/** What would become of a stored instrument that is charged through a connector: where it is carried out, or the rule that says no. */
export type ChargeRoute = Routed | Refused<Exclude<ChargeRule, Routed['rule']>>

/** The way to the connector that registered something, or why there is none. */
type MemberRoute = Routed | Refused<'other-connector' | 'no-route' | 'member-disabled'>

/** The same for an instrument that lies in the container of the connector that was called. */
export type StoredRoute = MemberRoute | Refused<'deregistered' | 'member-moved'>

function no<const Rule extends ChargeRule>(rule: Rule, processedBy: ConnectorRow | null = null): Refused<Rule> {
  return { chargeable: false, rule, processedBy }
}

/** Why a connector does not lead to a container, null when it does (I12). */
function containerFault(db: Db, connector: ConnectorRow, containerId: number) {
  const { container, usable } = effectiveOf(db, connector)
  if (container?.id === containerId) return usable ? null : 'container-disabled'
  const wanted = db.containers.get(containerId)
  return wanted && reachOf(db, wanted, connector.tenantGuid).state === 'cut-off' ? 'cut-off' : 'container-not-resolved'
}

/** Whether the connector that was called registered it itself, or where a meta-connector sends it; no container is looked at. */
export function memberRoute(db: Db, connector: ConnectorRow, registeredBy: string): MemberRoute {
  if (connector.kind === 'direct') {
    if (connector.guid !== registeredBy) return no('other-connector')
    return { chargeable: true, rule: 'registered-here', processedBy: connector }
  }
  const member = connector.members.includes(registeredBy) ? db.connectors.get(registeredBy) : undefined
  if (!member) return no('no-route')
  if (isOff(db, member)) return no('member-disabled', member)
  return { chargeable: true, rule: 'routed', processedBy: member }
}

/**
 * Where a connector sends an instrument of a profile in its container, expired or not (decisions 43 and 44). What was deregistered elsewhere
 * may still lie in a profile; no connector can charge it.
 */
export function storedRoute(
  db: Db,
  connector: ConnectorRow,
  { container }: ProfileRow,
  { connectorGuid, transactionUuid }: InstrumentRow,
): StoredRoute {
  if (db.transactions.get(transactionUuid ?? '')?.deregistered) return no('deregistered')
  const route = memberRoute(db, connector, connectorGuid)
  if (!route.chargeable || effectiveOf(db, route.processedBy).container?.id === container) return route
  return no('member-moved', route.processedBy)
}

/**
 * Whether a connector can charge a stored instrument of a profile now (SEED: each instrument is tied to a connector; I12; decisions
 * 43 and 44). Transactions and the explanation both ask for the same routes, so that they cannot disagree.
 */
export function chargeRoute(
  db: Db,
  connector: ConnectorRow,
  profile: ProfileRow,
  instrument: InstrumentRow,
): ChargeRoute {
  const fault = switchedOff(db, connector) ?? containerFault(db, connector, profile.container)
  if (fault) return no(fault)
  const route = storedRoute(db, connector, profile, instrument)
  if (!route.chargeable) return route
  return expiresAt(instrument) <= db.environment.now() ? no('expired', route.processedBy) : route
}
