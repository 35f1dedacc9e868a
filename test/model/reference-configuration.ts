/** Containers, sharing and assignments: what each command of the reference model does. */
import {
  at,
  done,
  gate,
  inScope,
  isBelow,
  lacks,
  refused,
  sees,
  visible,
  type Model,
  type Outcome,
} from './reference-model.ts'

const fold = (name: string) => name.trim().normalize('NFC').toLowerCase()

function nameTaken(m: Model, owner: string, name: string, self: number | null): boolean {
  return [...m.containers].some(([id, c]) => id !== self && c.owner === owner && fold(c.name) === fold(name))
}

function touch(m: Model, row: { version: number }): Outcome {
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
  const no = gate(inScope(m, person, input.tenant), !lacks(m, person, 'container.create'), true)
  if (no) return no
  if (nameTaken(m, input.tenant, input.name, null)) return refused('409 container-name-taken')
  if (given === null || m.containers.has(given)) throw new Error(`container id ${given} is not new`)
  const { tenant: owner, shared, disabled } = input
  m.containers.set(given, { owner, name: input.name.trim(), shared, disabled, off: new Map(), version: 1 })
  m.activity += 1
  return done
}

/** I23: settings are changed only by those who administer the owner. */
function gateOfOwner(m: Model, person: string, id: number, right: string, fresh: boolean): Outcome | null {
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

/** Uses at tenants where the container is not visible: I10 says there are none. */
export function danglingUses(m: Model, id: number): { key: string; tenant: string; release: () => void }[] {
  const globals = [...m.tenants]
    .filter(([guid, t]) => t.global === id && !visible(m, id, guid))
    .map(([guid, t]) => ({
      key: guid,
      tenant: guid,
      release: () => void (Object.assign(t, { global: null }), touch(m, t)),
    }))
  const owns = [...m.connectors]
    .filter(([, k]) => k.own === id && !visible(m, id, k.tenant))
    .map(([guid, k]) => ({
      key: guid,
      tenant: k.tenant,
      release: () => void (Object.assign(k, { own: null }), touch(m, k)),
    }))
  return [...globals, ...owns]
}

/** I10: refused with the uses that would dangle, or both in one step. Only uses in the caller's scope are named. */
function changeReach(
  m: Model,
  person: string,
  id: number,
  clear: boolean,
  change: () => void,
  undo: () => void,
): Outcome {
  change()
  const uses = danglingUses(m, id)
  if (uses.length > 0 && !clear) {
    undo()
    const named = uses.filter((use) => inScope(m, person, use.tenant)).map((use) => use.key)
    return { kind: 'refused', as: ['409 container-in-use'], assignments: named.toSorted() }
  }
  for (const use of uses) use.release()
  return touch(m, at(m.containers, id))
}

export function shareContainer(
  m: Model,
  person: string,
  id: number,
  shared: boolean,
  clear: boolean,
  fresh: boolean,
): Outcome {
  const no = gateOfOwner(m, person, id, 'container.share', fresh)
  if (no) return no
  const c = at(m.containers, id)
  if (c.shared === shared) return done
  return changeReach(
    m,
    person,
    id,
    clear,
    () => void (c.shared = shared),
    () => void (c.shared = !shared),
  )
}

/** Who disables: the owner if the caller administers it, else the caller's tenant for those below it (the caller sees the container there). */
export function disableContainerFor(
  m: Model,
  person: string,
  id: number,
  tenant: string,
  clear: boolean,
  fresh: boolean,
): Outcome {
  const no = gate(sees(m, person, id) && inScope(m, person, tenant), !lacks(m, person, 'container.share'), true)
  if (no) return no
  const c = at(m.containers, id)
  const { tenant: home } = at(m.people, person)
  const by = inScope(m, person, c.owner) ? c.owner : home
  if (by === home && by !== c.owner && tenant === home) return refused('403 not-permitted')
  if (!fresh) return refused('412 stale-version')
  if (!isBelow(m, tenant, c.owner)) return refused('422 tenant-not-below-owner')
  const before = c.off.get(tenant)
  if (before !== undefined) {
    if (!isBelow(m, before, by)) return done
    c.off.set(tenant, by)
    return touch(m, c)
  }
  return changeReach(
    m,
    person,
    id,
    clear,
    () => void c.off.set(tenant, by),
    () => void c.off.delete(tenant),
  )
}

export function enableContainerFor(m: Model, person: string, id: number, tenant: string, fresh: boolean): Outcome {
  const no = gate(sees(m, person, id) && inScope(m, person, tenant), !lacks(m, person, 'container.share'), fresh)
  if (no) return no
  const c = at(m.containers, id)
  const by = c.off.get(tenant)
  if (by === undefined) return done
  if (!inScope(m, person, by)) return refused('403 disabled-from-above')
  c.off.delete(tenant)
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
