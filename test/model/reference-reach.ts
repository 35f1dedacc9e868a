/** How far containers reach, and what is cleared when they reach less: sharing, disabling for sub-tenants, enabling. */
import { gateOfOwner, touch } from './reference-configuration.ts'
import {
  at,
  disabledBy,
  done,
  gate,
  inScope,
  isBelow,
  lacks,
  named,
  refused,
  sees,
  visible,
  type Model,
  type Outcome,
} from './reference-model.ts'

interface Use {
  key: string
  tenant: string
  /** What it takes to clear this use alone. */
  right: string
  release: () => void
}

/** Uses at tenants where the container is not visible: I10 says there are none. */
export function danglingUses(m: Model, id: number): Use[] {
  const globals = [...m.tenants]
    .filter(([guid, t]) => t.global === id && !visible(m, id, guid))
    .map(([guid, t]) => ({
      key: guid,
      tenant: guid,
      right: 'tenant.globalConnectorSettings',
      release: () => void (Object.assign(t, { global: null }), touch(m, t)),
    }))
  const owns = [...m.connectors]
    .filter(([, k]) => k.own === id && !visible(m, id, k.tenant))
    .map(([guid, k]) => ({
      key: guid,
      tenant: k.tenant,
      right: 'merchant.connector.edit',
      release: () => void (Object.assign(k, { own: null }), touch(m, k)),
    }))
  return [...globals, ...owns]
}

/** I10: refused with the uses that would dangle, or both in one step, by those who may clear each of them. Uses outside the caller's scope cannot be cleared, and are not named (I23). */
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
  const own = uses.filter((use) => inScope(m, person, use.tenant))
  const foreign = uses.filter((use) => !own.includes(use))
  if (foreign.length > 0 || (own.length > 0 && !clear)) {
    undo()
    const keys = (some: Use[]) => some.map((use) => use.key).toSorted()
    const untold = [...keys(foreign), ...foreign.map((use) => use.tenant)]
    return { kind: 'refused', as: ['409 container-in-use'], assignments: keys(own), untold }
  }
  if (own.some((use) => lacks(m, person, use.right))) {
    undo()
    return refused('403 not-permitted')
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

/** I23: the owner if the caller administers it, else the caller's tenant. */
function actingName(m: Model, person: string, id: number): string {
  const { owner } = at(m.containers, id)
  return inScope(m, person, owner) ? owner : at(m.people, person).tenant
}

/** Each tenant disables for itself, whatever others did: the owner, or one between for those below it. */
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
  const by = actingName(m, person, id)
  if (by !== c.owner && tenant === by) return refused('403 not-permitted')
  if (!fresh) return refused('412 stale-version')
  if (!isBelow(m, tenant, c.owner)) return refused('422 tenant-not-below-owner')
  const before = c.off.get(tenant) ?? new Set()
  if (before.has(by)) return done
  return changeReach(
    m,
    person,
    id,
    clear,
    () => void c.off.set(tenant, new Set([...before, by])),
    () => void (before.size > 0 ? c.off.set(tenant, before) : c.off.delete(tenant)),
  )
}

/** What enabling takes back: the own entry, else those of all tenants in scope (I7, I23). */
export function takenBack(m: Model, person: string, id: number, tenant: string): string[] {
  const by = disabledBy(m, id, tenant)
  const own = actingName(m, person, id)
  return by.includes(own) ? [own] : by.filter((one) => inScope(m, person, one))
}

export function enableContainerFor(m: Model, person: string, id: number, tenant: string, fresh: boolean): Outcome {
  const no = gate(sees(m, person, id) && inScope(m, person, tenant), !lacks(m, person, 'container.share'), fresh)
  if (no) return no
  const c = at(m.containers, id)
  const by = c.off.get(tenant)
  if (by === undefined) return done
  const taken = takenBack(m, person, id, tenant)
  if (taken.length === 0) {
    const untold = [...by].filter((one) => named(m, person, id, one) === null)
    return { kind: 'refused', as: ['403 disabled-from-above'], untold }
  }
  for (const one of taken) by.delete(one)
  if (by.size === 0) c.off.delete(tenant)
  return touch(m, c)
}
