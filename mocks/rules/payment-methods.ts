import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ConnectorRow, ProfileRow } from '@mocks/entities.ts'
import { effectiveOf, type Effective } from './effective.ts'
import { requireRight } from './permissions.ts'
import { addressByContainer, containerThrough, findProfile, type ProfileNaming } from './profile-address.ts'
import { connectorOf } from './scope.ts'
import { isOff } from './switched-off.ts'
import { kindOfMethod, memberFor } from './transaction-ways.ts'

/** A method that a payment page offers, with the connector that would carry it out. */
export interface OfferedMethod {
  method: string
  connector: ConnectorRow
  usable: boolean
}

/** Members of a meta-connector in its order; those that are gone, and a member's own members, are left out (decision 43). */
function membersOf(db: Db, connector: ConnectorRow): ConnectorRow[] {
  if (connector.kind === 'direct') return [connector]
  return connector.members.flatMap((guid) => db.connectors.get(guid) ?? []).filter(({ kind }) => kind === 'direct')
}

/** Who would carry out a new payment by this method: a new token is sent by its kind, not by the method that was chosen for it. */
function carrierOf(db: Db, connector: ConnectorRow, members: readonly ConnectorRow[], method: string) {
  const enabled = members.find((member) => member.method === method && !isOff(db, member))
  const kind = kindOfMethod(method)
  return connector.kind === 'direct' || kind === null ? enabled : memberFor(db, connector, kind)
}

/** Each method once, in the order of the members (GF 1.4; decisions 43 and 50). */
function offeredBy(db: Db, connector: ConnectorRow): OfferedMethod[] {
  const members = membersOf(db, connector)
  const isClosed = isOff(db, connector)
  const offered = new Map<string, OfferedMethod>()
  for (const member of members) {
    const { method } = member
    if (offered.has(method)) continue
    const carrier = carrierOf(db, connector, members, method)
    offered.set(method, { method, connector: carrier ?? member, usable: !isClosed && carrier !== undefined })
  }
  return [...offered.values()]
}

/** What a payment page of a connector offers for new instruments, and the container it would store them in (decision 50). */
export function listPaymentMethods(
  db: Db,
  caller: Caller,
  guid: string,
): { methods: OfferedMethod[]; effective: Effective } {
  requireRight(db, caller, 'merchant.connector-list.show')
  const connector = connectorOf(db, caller, guid)
  return { methods: offeredBy(db, connector), effective: effectiveOf(db, connector) }
}

/** A profile as the merchant of a connector finds it (I12, decision 50); 1007 where the connector leads to no container that can be used. */
export function getProfileThrough(
  db: Db,
  caller: Caller,
  guid: string,
  naming: ProfileNaming,
): { connector: ConnectorRow; profile: ProfileRow | undefined } {
  requireRight(db, caller, 'frontend.customer-profiles.show')
  const connector = connectorOf(db, caller, guid)
  const address = addressByContainer(db, caller, String(containerThrough(db, connector).id), [])
  return { connector, profile: findProfile(db, address.container, naming) }
}
