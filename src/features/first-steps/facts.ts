import type { Connector } from '@/contract/console/connectors.ts'
import type { ContainerRow, ContainerTenant } from '@/contract/console/containers.ts'
import type { TenantRef } from '@/contract/console/references.ts'
import type { ListedTransaction } from '@/contract/console/transactions.ts'

/** A tenant with connectors: what the container is to it, and how many of its connectors use it. */
export interface Place {
  tenant: TenantRef
  merchants: readonly string[]
  connectors: number
  using: number
  state: ContainerTenant['state']
  isGlobal: boolean
}

export interface MerchantPlace {
  guid: string
  name: string
  tenant: TenantRef
}

/** What is true now of the container that is followed; every step is judged by it. */
export interface Facts {
  container: ContainerRow | null
  /** Those that are shared from above and do not reach the tenant. */
  cutOff: readonly ContainerRow[]
  /** Tenants below the owner that the person may see. */
  reach: { subTenants: number; available: number }
  places: readonly Place[]
  /** Merchants with connectors, and those of them whose connectors can use the container. */
  merchants: readonly MerchantPlace[]
  using: readonly MerchantPlace[]
  /** The enabled connectors that can use it. */
  users: readonly Connector[]
  /** A transaction that stored an instrument in a profile of the container; null where there is none. */
  stored: ListedTransaction | null
  /** A payment with a stored instrument by a merchant that had not stored it. */
  charged: ListedTransaction | null
}

function furtherAlong({ standing, disabled, shared, connectors, profiles }: ContainerRow): number {
  // What a sub-tenant owns is followed from here only where there is nothing of one's own.
  return (
    (standing.state === 'below' ? 0 : 16) +
    (disabled ? 0 : 8) +
    (profiles > 0 ? 4 : 0) +
    (connectors > 0 ? 2 : 0) +
    (shared ? 1 : 0)
  )
}

/** The containers that can be followed from a tenant: its own, those shared with it, those of its sub-tenants. */
export function followable(rows: readonly ContainerRow[]): ContainerRow[] {
  return rows.filter(({ standing }) => standing.state !== 'cut-off')
}

/** The container whose way is shown: the one that was asked for, else the one that is furthest along, the newest of equals. */
export function followed(rows: readonly ContainerRow[], asked: number | null): ContainerRow | null {
  const choice = followable(rows)
  const best = choice.toSorted((one, other) => furtherAlong(other) - furtherAlong(one) || other.id - one.id)[0]
  return choice.find(({ id }) => id === asked) ?? best ?? null
}

function uses({ effective }: Connector, container: number): boolean {
  return effective.container?.id === container && effective.usable
}

export function placesOf(
  connectors: readonly Connector[],
  tenants: readonly ContainerTenant[],
  container: number | null,
): Place[] {
  const standings = new Map(tenants.map((one) => [one.guid, one]))
  const places = new Map<string, { tenant: TenantRef; own: Connector[] }>()
  for (const connector of connectors) {
    const { tenant } = connector
    const place = places.get(tenant.guid)
    if (place) place.own.push(connector)
    else places.set(tenant.guid, { tenant, own: [connector] })
  }
  return [...places.values()].map(({ tenant, own }) => ({
    tenant,
    merchants: [...new Set(own.map(({ merchant }) => merchant.name))],
    connectors: own.length,
    using: container === null ? 0 : own.filter((one) => uses(one, container)).length,
    state: standings.get(tenant.guid)?.state ?? 'not-shared',
    isGlobal: standings.get(tenant.guid)?.isGlobal ?? false,
  }))
}

/** Each merchant of some connectors once, in their order. */
export function merchantsOf(connectors: readonly Connector[]): MerchantPlace[] {
  const merchants = new Map<string, MerchantPlace>()
  for (const { merchant, tenant } of connectors) {
    if (!merchants.has(merchant.guid)) merchants.set(merchant.guid, { ...merchant, tenant })
  }
  return [...merchants.values()]
}

/**
 * The connectors that can take a payment into the container: those of the tenant itself first, and of these the ones that carry out cards
 * themselves, since a first payment through one needs no explanation.
 */
export function usersOf(connectors: readonly Connector[], container: number, tenant: string): Connector[] {
  const rank = (one: Connector) =>
    (one.tenant.guid === tenant ? 0 : 4) + (one.kind === 'direct' ? 0 : 2) + (/card/i.test(one.method) ? 0 : 1)
  return connectors
    .filter((one) => !one.disabled && uses(one, container))
    .toSorted((one, other) => rank(one) - rank(other))
}

const pays = new Set(['DEBIT', 'PREAUTHORIZE'])

function storesInstrument({ type, withRegister, tokenTail }: ListedTransaction): boolean {
  return tokenTail !== null && (type === 'REGISTER' || (withRegister && pays.has(type)))
}

function isSameInstrument(one: ListedTransaction, other: ListedTransaction): boolean {
  return one.tokenTail === other.tokenTail && one.profile?.guid === other.profile?.guid
}

/**
 * Of the latest transactions that succeeded, newest first, the one that stored an instrument and the one by which another merchant charged it.
 * Where a second merchant did, that instrument is the one to tell of; else the one that was stored last, if one can be before one that expired.
 */
export function paymentsIn(
  transactions: readonly ListedTransaction[],
  connectors: readonly Connector[],
  container: number,
): Pick<Facts, 'stored' | 'charged'> {
  const here = transactions.filter(
    ({ status, profile }) => status === 'SUCCESS' && profile !== null && profile.container.id === container,
  )
  const storing = here.filter(storesInstrument)
  const merchantOf = new Map(connectors.map(({ guid, merchant }) => [guid, merchant.guid]))

  const charged = here.find((one) => {
    // A stored instrument goes to the connector that registered it: another merchant reaches that one through a meta-connector alone.
    if (!pays.has(one.type) || one.withRegister || one.tokenTail === null || one.through === null) return false
    if (one.merchant === null) return false
    // A connector that is not named lies outside the person's tenants, so it is another merchant's.
    if (one.connector === null) return true
    const registering = storing.find((other) => isSameInstrument(one, other))?.merchant?.guid
    const owner = registering ?? merchantOf.get(one.connector.guid)
    return owner !== undefined && owner !== one.merchant.guid
  })
  const usable = storing.find(({ instrument }) => instrument?.expired !== true) ?? storing[0]
  const stored = charged === undefined ? usable : storing.find((one) => isSameInstrument(one, charged))
  return { stored: stored ?? null, charged: charged ?? null }
}
