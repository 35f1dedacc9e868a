import { foldGuid } from '@/contract/v3/identification.ts'
import type { Db } from '@mocks/db.ts'
import type { ConnectorRow, ContainerRow, Processing, ProfileRow, TransactionRow } from '@mocks/entities.ts'
import { instrumentKind } from '@mocks/instrument-words.ts'
import { refuseOperation } from '@mocks/refuse.ts'
import { memberRoute, storedRoute, type StoredRoute } from './charge-route.ts'
import { effectiveOf, type Effective } from './effective.ts'
import { containerThrough, findProfile } from './profile-address.ts'
import { isOff } from './switched-off.ts'
import { holderOf, type Order, type Source } from './transaction-orders.ts'

/** How an order is carried out: by which connector and why, and for which profile. */
export interface Way {
  processor: ConnectorRow
  route: Processing['route']
  effective: Effective
  /** The profile as it is; null when there is none yet, or the order names none. */
  profile: ProfileRow | null
}

type Carried = Pick<Way, 'processor' | 'route'>

const kindsByMethod = [
  { pattern: /card/i, kind: 'card' },
  { pattern: /sepa|directdebit|iban/i, kind: 'iban' },
  { pattern: /paypal|wallet/i, kind: 'wallet' },
] as const

/** The kind of instrument that a method stores (`Creditcard`: cards); null for one whose kind is not known. */
export function kindOfMethod(method: string): 'card' | 'iban' | 'wallet' | null {
  return kindsByMethod.find(({ pattern }) => pattern.test(method))?.kind ?? null
}

/** The member that takes a new instrument: the first that is on and whose method is of that kind; its own members are not asked (decision 43). */
export function memberFor(db: Db, meta: ConnectorRow, kind: string): ConnectorRow | undefined {
  return meta.members
    .flatMap((guid) => db.connectors.get(guid) ?? [])
    .find((member) => member.kind === 'direct' && !isOff(db, member) && kindOfMethod(member.method) === kind)
}

function wayOfNew(db: Db, called: ConnectorRow, kind: string): Carried {
  if (called.kind === 'direct') {
    if (kindOfMethod(called.method) !== kind)
      refuseOperation(422, 1002, `transactionToken: this connector does not take it, only ${called.method}.`)
    return { processor: called, route: 'direct' }
  }
  const processor = memberFor(db, called, kind)
  if (!processor) refuseOperation(422, 1006, 'No connector behind this meta-connector takes this kind of payment.')
  return { processor, route: called.kind === 'routing' ? 'by-order' : 'by-method' }
}

const refusals: Readonly<
  Record<Exclude<StoredRoute['rule'], 'registered-here' | 'routed'>, readonly [number, string]>
> = {
  deregistered: [1006, 'This payment instrument was deregistered.'],
  'other-connector': [
    1006,
    'Another connector registered this instrument. Call that one, or a meta-connector that leads to it.',
  ],
  'no-route': [1006, 'This meta-connector does not lead to the connector that registered the instrument.'],
  'member-disabled': [1007, 'The connector that registered the instrument, or its merchant, is disabled.'],
  'member-moved': [
    1007,
    'The connector that registered the instrument uses another customer profile container by now.',
  ],
}

function carriedBy(route: StoredRoute): Carried {
  if (!route.chargeable) refuseOperation(422, ...refusals[route.rule])
  return { processor: route.processedBy, route: route.rule === 'routed' ? 'registered-there' : 'direct' }
}

/** A reference asks for the connector that registered, not for a container: no profile is looked for through it (decision 44). */
function routeOfReference(db: Db, called: ConnectorRow, { connectorGuid, deregistered }: TransactionRow): StoredRoute {
  if (deregistered) return { chargeable: false, rule: 'deregistered', processedBy: null }
  return memberRoute(db, called, connectorGuid)
}

/** Which connector carries out what pays with this, through the one that was called (decision 43). */
export function carryingOut(db: Db, called: ConnectorRow, source: Source): Carried {
  if (source.kind === 'new') return wayOfNew(db, called, instrumentKind(source.instrument))
  if (source.kind === 'reference') return carriedBy(routeOfReference(db, called, source.transaction))
  // Expired or not: an expired card needs no bank to fail, but a connector at which it does.
  return carriedBy(storedRoute(db, called, source.profile, source.instrument))
}

const noSuchProfile = 'customerProfileData: there is no such profile in the container of this connector.'

/** The profile an order names; null when it is still to be made. What is stored already belongs to its holder and to nobody else. */
function namedProfile(db: Db, container: ContainerRow, { source, naming }: Order): ProfileRow | null {
  if (!naming) return null
  const found = findProfile(db, container, naming) ?? null
  if (source.kind !== 'new') {
    const holder = holderOf(source)
    if (!found || !holder || foldGuid(found.guid) !== foldGuid(holder.guid))
      refuseOperation(422, 1002, 'customerProfileData: this profile does not hold the instrument that pays.')
    return found
  }
  if (!found && naming.profileGuid !== undefined) refuseOperation(422, 1002, noSuchProfile)
  return found
}

/** The way of an order, or the refusal that nothing of it can be done: everything is checked before anything is written (decision 44). */
export function wayOf(db: Db, order: Order): Way {
  const { called, source, naming } = order
  const effective = effectiveOf(db, called)
  const container = naming ? containerThrough(db, called) : null
  const carried = carryingOut(db, called, source)
  if (!container) return { ...carried, effective, profile: source.kind === 'stored' ? source.profile : null }
  const profile = namedProfile(db, container, order)
  if (effectiveOf(db, carried.processor).container?.id !== container.id)
    refuseOperation(
      422,
      1007,
      'The connector that carries this out uses another customer profile container than the one that was called.',
    )
  return { ...carried, effective, profile }
}
