/**
 * The domain rules told a second time, as plainly as possible: maps, loops, everything recomputed from the formulas.
 * Imports nothing of the gateway, so that it cannot share a mistake with what it is compared with.
 */
import type { Challenge } from './reference-orders.ts'

export interface Tenant {
  parent: string | null
  containersOff: boolean
  global: number | null
  version: number
}
export interface Connector {
  tenant: string
  merchant: string
  apiKey: string
  own: number | null
  ignoreGlobal: boolean
  kind: 'direct' | 'routing' | 'multi-method'
  method: string
  /** Where a meta-connector sends what it is called for, in this order. */
  members: string[]
  /** Itself, or its merchant. */
  disabled: boolean
  version: number
}
/** `off` maps a sub-tenant to the tenants that disabled the container for it. */
export interface Container {
  owner: string
  name: string
  shared: boolean
  disabled: boolean
  off: Map<string, Set<string>>
  version: number
}
export interface Person {
  tenant: string
  rights: ReadonlySet<string>
}
export interface Profile {
  container: number
  ident: string
  customer: Map<string, string>
  instruments: Instrument[]
  /** The remembered method. */
  method: string | null
  createdBy: string | null
  version: number
}
/** `data` is all of it that is compared, `network` how its network token stands. */
export interface Instrument {
  token: string
  connector: string
  transaction: string | null
  data: string
  network: string | null
  preferred: boolean
}
/**
 * `registers`: successful, stores an instrument, not deregistered. `madeFor` is the profile it belongs to, attached or not any more; `paidWith`
 * the stored instrument it used. `called` is the connector it was called through, and `facts` is what is told of how it was carried out;
 * both are null for what was there before.
 */
export interface Transaction {
  connector: string
  type: 'REGISTER' | 'DEBIT' | 'PREAUTHORIZE' | 'DEREGISTER'
  status: 'SUCCESS' | 'ERROR' | 'REDIRECT' | 'CANCELLED'
  withRegister: boolean
  registers: boolean
  deregistered: boolean
  data: string | null
  network: string | null
  customer: Map<string, string>
  attachedTo: string | null
  madeFor: string | null
  merchantId: string | null
  amount: string | null
  paidWith: string | null
  called: string | null
  facts: Facts | null
  /** Its profile was deleted, and nothing of the customer is left. */
  erased: boolean
}

/** What a transaction is that does nothing of note. */
export const plainTransaction = {
  status: 'SUCCESS',
  withRegister: false,
  registers: false,
  deregistered: false,
  network: null,
  attachedTo: null,
  madeFor: null,
  merchantId: null,
  amount: null,
  paidWith: null,
  called: null,
  facts: null,
  erased: false,
} as const

/** What an entry of the activity tells of before or after. */
export type Facts = Record<string, unknown>

/** What was changed of one object; `concerned` is the sub-tenant a container was disabled or enabled for. */
export interface Written {
  what: string
  kind: 'tenant' | 'connector' | 'container' | 'profile'
  id: string
  tenant: string
  /** The container it is, or lies in. */
  container: number | null
  concerned: string | null
  before: Facts | null
  after: Facts | null
}

/** One effective write of one object. A step is called after the place of its first entry, as is the one it took back. */
export interface Entry extends Written {
  who: string
  home: string
  step: number
  reverts: number | null
}

/** `guids` and `tokens` are all that were ever given; `step` is the one being made, when several writes are one. */
export interface Model {
  tenants: Map<string, Tenant>
  connectors: Map<string, Connector>
  containers: Map<number, Container>
  people: Map<string, Person>
  apiUsers: Map<string, string>
  profiles: Map<string, Profile>
  transactions: Map<string, Transaction>
  guids: Set<string>
  tokens: Set<string>
  /** Tokens for one transaction that had theirs. */
  spent: Set<string>
  /** Transactions that wait for the customer. */
  challenges: Map<string, Challenge>
  activity: Entry[]
  step: { first: number; reverts: number | null } | null
}

/** What must be heard: done (`lacking` a right to clear uses, when it is only looked at), one of these refusals (`status code`), or the answer that there is no such profile. `untold` must not be in it. */
export type Outcome =
  | { kind: 'done'; changedFields?: string[]; lacking?: string }
  | { kind: 'refused'; as: string[]; assignments?: string[]; untold?: string[] }
  | { kind: 'absent' }

export const done: Outcome = { kind: 'done' }
export const absent: Outcome = { kind: 'absent' }
export const refused = (...as: string[]): Outcome => ({ kind: 'refused', as })

export function at<K, V>(map: Map<K, V>, key: K): V {
  const value = map.get(key)
  if (value === undefined) throw new Error(`the model has no ${String(key)}`)
  return value
}

/** An entry of the activity, part of the step being made or a step of its own. */
export function record(m: Model, who: string, home: string, written: Written): void {
  const { first, reverts } = m.step ?? { first: m.activity.length, reverts: null }
  m.activity.push({ ...written, who, home, step: first, reverts })
}

/** All that is written meanwhile is one step; a step within a step is part of it. */
export function asOneStep<T>(m: Model, reverts: number | null, work: () => T): T {
  if (m.step !== null) return work()
  m.step = { first: m.activity.length, reverts }
  const result = work()
  m.step = null
  return result
}

export function ancestors(m: Model, tenant: string): string[] {
  const up: string[] = []
  for (let parent = at(m.tenants, tenant).parent; parent !== null; parent = at(m.tenants, parent).parent)
    up.push(parent)
  return up
}

export const isBelow = (m: Model, tenant: string, above: string) => ancestors(m, tenant).includes(above)

/** visible(c,t), word for word. */
export function visible(m: Model, id: number, tenant: string): boolean {
  const c = m.containers.get(id)
  if (c === undefined) return false
  if (tenant === c.owner) return true
  const up = ancestors(m, tenant)
  if (!c.shared || !up.includes(c.owner)) return false
  const fromParentToOwner = up.slice(0, up.indexOf(c.owner) + 1)
  const fromTenantToBelowOwner = [tenant, ...fromParentToOwner.slice(0, -1)]
  return (
    !fromTenantToBelowOwner.some((d) => c.off.has(d)) && !fromParentToOwner.some((x) => at(m.tenants, x).containersOff)
  )
}

/** eff(k): own, else nothing if it ignores the global setting, else its own tenant's global setting. */
export function effective(m: Model, connector: string): number | null {
  const k = at(m.connectors, connector)
  if (k.own !== null) return k.own
  return k.ignoreGlobal ? null : at(m.tenants, k.tenant).global
}

export function inScope(m: Model, person: string, tenant: string): boolean {
  const p = at(m.people, person)
  if (!m.tenants.has(tenant)) return false
  return tenant === p.tenant || (p.rights.has('tenant.access') && isBelow(m, tenant, p.tenant))
}

/** Owned in scope, or visible to some tenant in scope. */
export function sees(m: Model, person: string, id: number): boolean {
  return [...m.tenants.keys()].some((t) => inScope(m, person, t) && visible(m, id, t))
}

/** Who disabled a container for a tenant, highest first. */
export function disabledBy(m: Model, id: number, tenant: string): string[] {
  const by = at(m.containers, id).off.get(tenant) ?? new Set()
  return ancestors(m, tenant)
    .toReversed()
    .filter((above) => by.has(above))
}

/** I23: a tenant is named to a person if it is in scope or owns the container. */
export function named(m: Model, person: string, id: number, tenant: string): string | null {
  return inScope(m, person, tenant) || tenant === at(m.containers, id).owner ? tenant : null
}

/** The topmost reason why a shared container does not reach a tenant below its owner, as a person hears it. */
export function cut(m: Model, person: string, id: number, tenant: string): (string | null)[] | null {
  const c = at(m.containers, id)
  const up = ancestors(m, tenant)
  if (!c.shared || !up.includes(c.owner)) return null
  const fromBelowOwner = [tenant, ...up.slice(0, up.indexOf(c.owner))].toReversed()
  for (const t of fromBelowOwner) {
    const parent = at(m.tenants, t).parent ?? ''
    const told = (one: string) => named(m, person, id, one)
    if (at(m.tenants, parent).containersOff) return ['containers-off', told(parent), told(parent)]
    const [highest] = disabledBy(m, id, t)
    if (highest !== undefined) return ['disabled-for', told(t), told(highest)]
  }
  return null
}

export const lacks = (m: Model, person: string, ...rights: string[]) =>
  rights.some((right) => !at(m.people, person).rights.has(right))

/**
 * The order in which a command is refused: unknown, not permitted, stale. A caller who lacks the right may be told either
 * of a thing that does not exist for them: neither reveals anything.
 */
export function gate(found: boolean, permitted: boolean, fresh: boolean): Outcome | null {
  if (!found) return permitted ? refused('404 not-found') : refused('404 not-found', '403 not-permitted')
  if (!permitted) return refused('403 not-permitted')
  return fresh ? null : refused('412 stale-version')
}
