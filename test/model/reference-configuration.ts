/** Containers and assignments: what each command of the reference model does. */
import { at, done, gate, inScope, lacks, refused, sees, visible, type Model, type Outcome } from './reference-model.ts'

const fold = (name: string) => name.trim().normalize('NFC').toLowerCase()

function nameTaken(m: Model, owner: string, name: string, self: number | null): boolean {
  return [...m.containers].some(([id, c]) => id !== self && c.owner === owner && fold(c.name) === fold(name))
}

export function touch(m: Model, row: { version: number }): Outcome {
  row.version += 1
  m.activity += 1
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
  m.containers.set(given, { owner, name: input.name.trim(), shared, disabled, off: new Map(), version: 1 })
  m.activity += 1
  return done
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
  Object.assign(c, { name, disabled })
  return touch(m, c)
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
  t.global = id
  return touch(m, t)
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
  const k = at(m.connectors, connector)
  const no = gate(inScope(m, person, k.tenant), !lacks(m, person, 'merchant.connector.edit'), fresh)
  if (no) return no
  if (to.container !== null && !visible(m, to.container, k.tenant)) return refused('422 container-not-visible')
  if (k.own === to.container && k.ignoreGlobal === to.ignoreGlobal) return done
  Object.assign(k, { own: to.container, ignoreGlobal: to.ignoreGlobal })
  return touch(m, k)
}
