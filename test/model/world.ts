/** Turns a plan into the state of the model. */
import { dataOf, flatCustomer } from './flat.ts'
import { ancestors, at, isBelow, plainTransaction, visible, type Connector, type Model } from './reference-model.ts'
import { customers, instrumentData } from './samples.ts'
import { configurationRights, identifications, methods, profileRights, type WorldPlan } from './world-plan.ts'

export const password = 'model-test'
export const guid = (prefix: string, number: number) =>
  `${prefix}-ABCD-EF01-ABCD-EF01-ABCD-${number.toString(16).toUpperCase().padStart(4, '0')}`
export const pick = <T>(list: readonly T[], number: number): T => list[number % list.length] as T

function emptyModel(): Model {
  return {
    tenants: new Map(),
    connectors: new Map(),
    containers: new Map(),
    people: new Map(),
    apiUsers: new Map(),
    profiles: new Map(),
    transactions: new Map(),
    guids: new Set(),
    tokens: new Set(),
    spent: new Set(),
    challenges: new Map(),
    activity: [],
    step: null,
  }
}

/** One of the containers visible to a tenant, or none: I10 holds from the start. */
function choice(m: Model, tenant: string, number: number): number | null {
  return pick([...[...m.containers.keys()].filter((id) => visible(m, id, tenant)), null], number)
}

/** A person who may do everything: `root…` exist for every top of the forest, whatever the plan says. */
const allRights = new Set(['tenant.access', ...configurationRights, ...profileRights])

export function modelOf(plan: WorldPlan): Model {
  const m = emptyModel()
  plan.tenants.forEach(({ parent, containersOff }, i) => {
    const up = i === 0 || parent === 37 ? null : guid('TE', parent % 2 === 0 ? i - 1 : parent % i)
    m.tenants.set(guid('TE', i), { parent: up, containersOff, global: null, version: 1 })
    if (up === null) m.people.set(`root${i}`, { tenant: guid('TE', i), rights: allRights })
    m.apiUsers.set(`api${i}`, guid('ME', i))
  })
  const tenants = [...m.tenants.keys()]
  plan.containers.forEach(({ owner, shared, disabled, off }, i) => {
    const owned = pick(tenants, owner)
    const below = tenants.filter((t) => isBelow(m, t, owned))
    const c = {
      owner: owned,
      name: `Container ${i}`,
      shared,
      disabled,
      off: new Map<string, Set<string>>(),
      version: 1,
    }
    for (const entry of below.length > 0 ? off : []) {
      const tenant = pick(below, entry.tenant)
      const between = [owned, ...below.filter((t) => isBelow(m, tenant, t))]
      c.off.set(tenant, (c.off.get(tenant) ?? new Set()).add(pick(between, entry.by)))
    }
    m.containers.set(i + 1, c)
  })
  plan.tenants.forEach(({ global }, i) =>
    Object.assign(at(m.tenants, guid('TE', i)), { global: choice(m, guid('TE', i), global) }),
  )
  plan.connectors.forEach(({ tenant, ignoreGlobal, own, kind, method, disabled }, i) => {
    const home = tenant % tenants.length
    const connector = {
      tenant: guid('TE', home),
      merchant: guid('ME', home),
      apiKey: `key-${i}`,
      ignoreGlobal,
      kind,
      method: kind === 'direct' ? pick(methods, method) : 'MetaConnector',
      members: [],
      disabled: disabled || plan.tenants[home]?.disabled === true,
      version: 1,
    }
    m.connectors.set(guid('CO', i), { ...connector, own: choice(m, connector.tenant, own) })
  })
  plan.connectors.forEach(({ members }, i) => addMembers(m, guid('CO', i), members))
  plan.people.forEach(({ tenant, access, lacking }, i) => {
    const rights = new Set(allRights)
    if (!access) rights.delete('tenant.access')
    // A third of the rights at a time, or each would be missing too seldom to be tried.
    for (const [place, right] of [...configurationRights, ...profileRights].entries()) {
      if (lacking !== null && (place + lacking) % 3 === 0) rights.delete(right)
    }
    m.people.set(`person${i}`, { tenant: pick(tenants, tenant), rights })
  })
  addEdgePeople(m)
  addProfiles(m, plan)
  return m
}

/** A meta-connector leads to others, mostly to those of its tenant; once in a while to another meta-connector, which nothing follows. */
function addMembers(m: Model, guid: string, members: readonly number[]): void {
  const k = at(m.connectors, guid)
  if (k.kind === 'direct') return
  const rank = ([, one]: [string, Connector]) => (one.kind === 'direct' ? 0 : 2) + (one.tenant === k.tenant ? 0 : 1)
  const others = [...m.connectors].filter(([other]) => other !== guid).toSorted((a, b) => rank(a) - rank(b))
  if (others.length > 0) k.members = [...new Set(members.map((number) => pick(others, number)[0]))]
}

/** Those at the limits of I23, who would be too seldom otherwise: two low in the tree, and an owner's who may not clear or see everything. */
function addEdgePeople(m: Model): void {
  const [deepest] = [...m.tenants.keys()].toSorted((a, b) => ancestors(m, b).length - ancestors(m, a).length)
  const low = deepest === undefined ? null : at(m.tenants, deepest).parent
  if (low !== null) m.people.set('low', { tenant: low, rights: allRights })
  const above = low === null ? null : at(m.tenants, low).parent
  if (above !== null) m.people.set('less-low', { tenant: above, rights: allRights })
  const [first] = m.containers.values()
  if (first === undefined) return
  const without = (right: string) => new Set([...allRights].filter((one) => one !== right))
  m.people.set('alone', { tenant: first.owner, rights: without('tenant.access') })
  m.people.set('no-globals', { tenant: first.owner, rights: without('tenant.globalConnectorSettings') })
  m.people.set('no-connectors', { tenant: first.owner, rights: without('merchant.connector.edit') })
  // Of the others, whoever lacks this right may not update either.
  m.people.set('blind', { tenant: first.owner, rights: without('profile.personal-data.show') })
}

function addProfiles(m: Model, plan: WorldPlan): void {
  const direct = [...m.connectors].filter(([, { kind }]) => kind === 'direct')
  const connectors = [...(direct.length > 0 ? direct : m.connectors)].map(([key]) => key)
  plan.profiles.forEach((one, i) => {
    const container = pick([...m.containers.keys()], one.container)
    const ident = pick(identifications, one.identification)
    if ([...m.profiles.values()].some((other) => other.container === container && other.ident === ident)) return
    const instruments = one.instruments.map((number, j) => {
      const transaction = `attached-${i}-${j}`
      const token = `pt::abcdef${String(i * 10 + j).padStart(14, '0')}`
      const data = dataOf(pick(instrumentData, number))
      const row = pick(instrumentData, number)
      const network = row.networkTokenStatus
      const connector = pick(connectors, number)
      m.transactions.set(transaction, {
        ...plainTransaction,
        connector,
        type: 'REGISTER',
        registers: true,
        data,
        network,
        customer: new Map(),
        attachedTo: guid('CP', i),
        madeFor: guid('CP', i),
      })
      m.tokens.add(token)
      return { token, connector, transaction, data, network, preferred: one.preferred && j === 0 }
    })
    m.guids.add(guid('CP', i).toLowerCase())
    const createdBy = pick(connectors, one.container)
    m.profiles.set(guid('CP', i), {
      container,
      ident,
      customer: flatCustomer(pick(customers, one.customer)),
      instruments,
      method: null,
      createdBy,
      version: 1,
    })
  })
  plan.transactions.forEach((one, i) => {
    const registers = (one.type === 'REGISTER' || one.withRegister) && !one.failed && !one.deregistered
    const customer = flatCustomer(pick(customers, one.customer))
    const instrument = pick(instrumentData, one.customer)
    m.transactions.set(`free-${i}`, {
      ...plainTransaction,
      connector: pick(connectors, one.connector),
      type: one.type,
      status: one.failed ? 'ERROR' : 'SUCCESS',
      withRegister: one.withRegister,
      registers,
      deregistered: one.deregistered,
      data: dataOf(instrument),
      network: instrument.networkTokenStatus,
      customer,
    })
  })
}
