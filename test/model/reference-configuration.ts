/** Containers and assignments: what each command of the reference model does. */
import {
  at,
  done,
  gate,
  inScope,
  lacks,
  record,
  refused,
  sees,
  visible,
  type Facts,
  type Model,
  type Outcome,
} from './reference-model.ts'

const fold = (name: string) => name.trim().normalize('NFC').toLowerCase()

function nameTaken(m: Model, owner: string, name: string, self: number | null): boolean {
  return [...m.containers].some(([id, c]) => id !== self && c.owner === owner && fold(c.name) === fold(name))
}

interface Told {
  what: string
  before: Facts | null
  after: Facts
  concerned?: string | null
}

export function writeContainer(m: Model, person: string, id: number, { concerned = null, ...told }: Told): Outcome {
  const c = at(m.containers, id)
  c.version += 1
  const { tenant: home } = at(m.people, person)
  record(m, person, home, { kind: 'container', id: String(id), tenant: c.owner, container: id, concerned, ...told })
  return done
}

export function writeTenant(m: Model, person: string, tenant: string, told: Told): Outcome {
  at(m.tenants, tenant).version += 1
  const { tenant: home } = at(m.people, person)
  record(m, person, home, { kind: 'tenant', id: tenant, tenant, container: null, concerned: null, ...told })
  return done
}

export function putGlobal(m: Model, person: string, tenant: string, id: number | null): Outcome {
  const t = at(m.tenants, tenant)
  const before = { containerId: t.global }
  t.global = id
  return writeTenant(m, person, tenant, { what: 'setGlobalContainer', before, after: { containerId: id } })
}

export function putAssignment(m: Model, person: string, connector: string, to: Assignment): Outcome {
  const k = at(m.connectors, connector)
  const before = { containerId: k.own, ignoreGlobal: k.ignoreGlobal }
  Object.assign(k, { own: to.container, ignoreGlobal: to.ignoreGlobal, version: k.version + 1 })
  record(m, person, at(m.people, person).tenant, {
    what: 'assignConnectorContainer',
    kind: 'connector',
    id: connector,
    tenant: k.tenant,
    container: null,
    concerned: null,
    before,
    after: { containerId: to.container, ignoreGlobal: to.ignoreGlobal },
  })
  return done
}

export interface NewContainer {
  tenant: string
  name: string
  shared: boolean
  disabled: boolean
}

/** `given` is the id the gateway gave; I2: linked to nothing, disabled for nobody. */
export function createContainer(m: Model, person: string, input: NewContainer, given: number | null): Outcome {
  const rights = ['container.create', ...(input.shared ? ['container.share'] : [])]
  const no = gate(inScope(m, person, input.tenant), !lacks(m, person, ...rights), true)
  if (no) return no
  if (nameTaken(m, input.tenant, input.name, null)) return refused('409 container-name-taken')
  if (given === null || m.containers.has(given)) throw new Error(`container id ${given} is not new`)
  const { tenant: owner, shared, disabled } = input
  const name = input.name.trim()
  m.containers.set(given, { owner, name, shared, disabled, off: new Map(), version: 0 })
  return writeContainer(m, person, given, { what: 'createContainer', before: null, after: { name, shared, disabled } })
}

/** I23: settings are changed only by those who administer the owner. */
export function gateOfOwner(m: Model, person: string, id: number, right: string, fresh: boolean): Outcome | null {
  const owner = m.containers.get(id)?.owner
  return gate(
    sees(m, person, id),
    !lacks(m, person, right) && (owner === undefined || inScope(m, person, owner)),
    fresh,
  )
}

export interface ContainerChange {
  name?: string
  disabled?: boolean
}

export function updateContainer(
  m: Model,
  person: string,
  id: number,
  change: ContainerChange,
  fresh: boolean,
): Outcome {
  const no = gateOfOwner(m, person, id, 'container.edit', fresh)
  if (no) return no
  const c = at(m.containers, id)
  const name = change.name?.trim() ?? c.name
  const disabled = change.disabled ?? c.disabled
  if (nameTaken(m, c.owner, name, id)) return refused('409 container-name-taken')
  if (name === c.name && disabled === c.disabled) return done
  const before = { name: c.name, shared: c.shared, disabled: c.disabled }
  Object.assign(c, { name, disabled })
  const after = { name, shared: c.shared, disabled }
  return writeContainer(m, person, id, { what: 'updateContainer', before, after })
}

export function setGlobalContainer(
  m: Model,
  person: string,
  tenant: string,
  id: number | null,
  fresh: boolean,
): Outcome {
  const no = gate(inScope(m, person, tenant), !lacks(m, person, 'tenant.globalConnectorSettings'), fresh)
  if (no) return no
  const t = at(m.tenants, tenant)
  if (id !== null && !visible(m, id, tenant)) return refused('422 container-not-visible')
  if (t.global === id) return done
  return putGlobal(m, person, tenant, id)
}

export interface Assignment {
  container: number | null
  ignoreGlobal: boolean
}

export function assignConnectorContainer(
  m: Model,
  person: string,
  connector: string,
  to: Assignment,
  fresh: boolean,
): Outcome {
  const k = m.connectors.get(connector)
  const no = gate(k !== undefined && inScope(m, person, k.tenant), !lacks(m, person, 'merchant.connector.edit'), fresh)
  if (no) return no
  if (k === undefined) throw new Error('the gate lets nobody through to a connector that is not there')
  if (to.container !== null && !visible(m, to.container, k.tenant)) return refused('422 container-not-visible')
  if (k.own === to.container && k.ignoreGlobal === to.ignoreGlobal) return done
  return putAssignment(m, person, connector, to)
}
