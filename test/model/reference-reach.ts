/** How far containers reach, and what is cleared when they reach less: sharing, disabling for sub-tenants, enabling, the switch. */
import { gateOfOwner, putAssignment, putGlobal, writeContainer, writeTenant } from './reference-configuration.ts'
import {
  asOneStep,
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
  release: (person: string) => void
}

/** Uses at tenants where their container is not visible: I10 says there are none. Global settings first, container by container. */
export function danglingUses(m: Model): Use[] {
  const ids = [...m.containers.keys()]
  const globals = ids.flatMap((id) =>
    [...m.tenants]
      .filter(([guid, t]) => t.global === id && !visible(m, id, guid))
      .map(([guid]) => ({
        key: guid,
        tenant: guid,
        right: 'tenant.globalConnectorSettings',
        release: (person: string) => void putGlobal(m, person, guid, null),
      })),
  )
  const owns = ids.flatMap((id) =>
    [...m.connectors]
      .filter(([, k]) => k.own === id && !visible(m, id, k.tenant))
      .map(([guid, k]) => ({
        key: guid,
        tenant: k.tenant,
        right: 'merchant.connector.edit',
        release: (person: string) =>
          void putAssignment(m, person, guid, { container: null, ignoreGlobal: k.ignoreGlobal }),
      })),
  )
  return [...globals, ...owns]
}

/** Uses that would dangle: refused, cleared by those who may, or cleared whoever it is, to look at what would be. */
export type Clear = 'no' | 'yes' | 'look'

/** I10: refused with the uses that would dangle, or both in one step, by those who may clear each of them. Uses outside the caller's scope cannot be cleared, and are not named (I23). */
function changeReach(
  m: Model,
  person: string,
  clear: Clear,
  { change, undo, write }: { change: () => void; undo: () => void; write: () => Outcome },
): Outcome {
  change()
  const uses = danglingUses(m)
  const own = uses.filter((use) => inScope(m, person, use.tenant))
  const foreign = uses.filter((use) => !own.includes(use))
  if (foreign.length > 0 || (own.length > 0 && clear === 'no')) {
    undo()
    const keys = (some: Use[]) => some.map((use) => use.key).toSorted()
    const untold = [...keys(foreign), ...foreign.map((use) => use.tenant)]
    return { kind: 'refused', as: ['409 container-in-use'], assignments: keys(own), untold }
  }
  const lacking = own.find((use) => lacks(m, person, use.right))?.right
  if (lacking !== undefined && clear === 'yes') {
    undo()
    return refused('403 not-permitted')
  }
  return asOneStep(m, null, () => {
    write()
    for (const use of uses) use.release(person)
    return lacking === undefined ? done : { kind: 'done', lacking }
  })
}

export function shareContainer(
  m: Model,
  person: string,
  id: number,
  shared: boolean,
  clear: Clear,
  fresh: boolean,
): Outcome {
  const no = gateOfOwner(m, person, id, 'container.share', fresh)
  if (no) return no
  const c = at(m.containers, id)
  if (c.shared === shared) return done
  return changeReach(m, person, clear, {
    change: () => void (c.shared = shared),
    undo: () => void (c.shared = !shared),
    write: () =>
      writeContainer(m, person, id, { what: 'shareContainer', before: { shared: !shared }, after: { shared } }),
  })
}

/** The switch of a tenant for all below it: whoever has the right to share and administers that tenant, whose containers they are or not [ours]. */
export function setContainersOff(
  m: Model,
  person: string,
  tenant: string,
  off: boolean,
  clear: Clear,
  fresh: boolean,
): Outcome {
  const no = gate(inScope(m, person, tenant), !lacks(m, person, 'container.share'), fresh)
  if (no) return no
  const t = at(m.tenants, tenant)
  if (t.containersOff === off) return done
  return changeReach(m, person, clear, {
    change: () => void (t.containersOff = off),
    undo: () => void (t.containersOff = !off),
    write: () =>
      writeTenant(m, person, tenant, {
        what: 'setContainersOffForSubTenants',
        before: { off: !off },
        after: { off },
      }),
  })
}

/** I23: the owner if the caller administers it, else the caller's tenant. */
function actingName(m: Model, person: string, id: number): string {
  const { owner } = at(m.containers, id)
  return inScope(m, person, owner) ? owner : at(m.people, person).tenant
}

function writeDisabling(m: Model, person: string, id: number, what: string, tenant: string, before: string[]): Outcome {
  const told = (disabledBy: string[]) => ({ tenantGuid: tenant, disabledBy })
  const after = [...(at(m.containers, id).off.get(tenant) ?? [])]
  return writeContainer(m, person, id, { what, concerned: tenant, before: told(before), after: told(after) })
}

/** Each tenant disables for itself, whatever others did: the owner, or one between for those below it. */
export function disableContainerFor(
  m: Model,
  person: string,
  id: number,
  tenant: string,
  clear: Clear,
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
  return changeReach(m, person, clear, {
    change: () => void c.off.set(tenant, new Set([...before, by])),
    undo: () => void (before.size > 0 ? c.off.set(tenant, before) : c.off.delete(tenant)),
    write: () => writeDisabling(m, person, id, 'disableContainerFor', tenant, [...before]),
  })
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
  const before = [...by]
  for (const one of taken) by.delete(one)
  if (by.size === 0) c.off.delete(tenant)
  return writeDisabling(m, person, id, 'enableContainerFor', tenant, before)
}
