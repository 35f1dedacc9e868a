/** Changes to plan: plain numbers chosen by fast-check, resolved against the world when they are planned. */
import fc from 'fast-check'
import { actor, index, tenantAt } from './act.ts'
import type { Change } from './reference-changes.ts'
import { at, inScope, isBelow, sees, visible, type Model } from './reference-model.ts'
import type { Sent, Stage } from './stage.ts'
import { containerNames } from './world-plan.ts'
import { guid, pick } from './world.ts'

const fields = {
  container: index,
  tenant: index,
  connector: index,
  isOn: fc.boolean(),
  number: index,
  mark: fc.oneof(
    { weight: 8, arbitrary: fc.constant('none' as const) },
    { weight: 6, arbitrary: fc.constant('current' as const) },
    { weight: 1, arbitrary: fc.constant('stale' as const) },
  ),
}
export const draft = fc.record({ kind: fc.nat(6), ...fields })
/** Of the kinds that may leave uses dangling twice as many. */
export const draftAlone = fc.record({ kind: fc.constantFrom(0, 0, 1, 1, 2, 3, 4, 4, 5, 6), ...fields })
export type Draft = typeof draft extends fc.Arbitrary<infer D> ? D : never

/** One to four; one of every kind alone comes often enough. */
export const drafts = fc.oneof(
  { weight: 2, arbitrary: fc.array(draft, { minLength: 1, maxLength: 1 }) },
  { weight: 3, arbitrary: fc.array(draft, { minLength: 2, maxLength: 4, size: 'max' }) },
)

/** Who plans; often somebody who may do everything, or who may not clear what would dangle. */
export const planner = fc.oneof(
  { weight: 2, arbitrary: fc.constant(-1) },
  { weight: 3, arbitrary: actor },
  { weight: 1, arbitrary: fc.constantFrom(-2, -3, -4) },
)
export const clears = fc.nat(3).map((roll) => roll !== 2)

/** Nearly always one of those for which the change makes sense: of four changes each has to be possible. */
function nearly<T>(sensible: readonly T[], all: readonly T[], number: number): T {
  return pick(number % 16 !== 5 && sensible.length > 0 ? sensible : all, number)
}

function chosenContainer(stage: Stage, tenant: string, number: number): number | null {
  if (number % 5 === 0) return null
  if (!stage.model.tenants.has(tenant)) return 4711
  const all = [...stage.model.containers.keys()]
  return nearly(
    all.filter((id) => visible(stage.model, id, tenant)),
    [...all, 4711],
    number,
  )
}

/** Tenants that use a container which came by sharing, so that they stand in the way when it is to reach less far. */
function usersBelow(m: Model, id: number): string[] {
  const uses = [
    ...[...m.tenants].map(([tenant, t]) => ({ tenant, used: t.global })),
    ...[...m.connectors.values()].map(({ tenant, own }) => ({ tenant, used: own })),
  ]
  return uses
    .filter(({ tenant, used }) => used === id && tenant !== m.containers.get(id)?.owner)
    .map(({ tenant }) => tenant)
}

function changeOf(stage: Stage, person: string, one: Draft): Change {
  const m = stage.model
  const { isOn, number } = one
  const tenants = [...m.tenants.keys()]
  const mine = tenants.filter((tenant) => inScope(m, person, tenant))
  const anyTenant = nearly(mine, [...tenants, guid('TE', 0xffff)], one.tenant)
  const connectors = [...m.connectors.keys()]
  const mineToo = connectors.filter((connector) => inScope(m, person, at(m.connectors, connector).tenant))
  const connectorGuid = nearly(mineToo, [...connectors, guid('CO', 0xffff)], one.connector)
  const ids = [...m.containers.keys()]
  const seen = ids.filter((id) => sees(m, person, id))
  const wanted = one.kind < 2 && number % 2 === 0 ? seen.filter((id) => usersBelow(m, id).length > 0) : seen
  const containerId = nearly(wanted.length > 0 ? wanted : seen, [...ids, 4711], one.container)
  const c = m.containers.get(containerId)
  const below = mine.filter((tenant) => c !== undefined && isBelow(m, tenant, c.owner))
  const home = m.connectors.get(connectorGuid)?.tenant ?? tenantAt(stage, 0)
  switch (one.kind) {
    case 0:
      return { change: 'shareContainer', containerId, shared: number % 3 === 0 ? isOn : c?.shared !== true }
    case 1: {
      const users = number % 2 === 0 ? usersBelow(m, containerId).filter((tenant) => below.includes(tenant)) : []
      const tenantGuid = nearly(users.length > 0 ? users : below, tenants, one.tenant)
      return { change: 'disableContainerFor', containerId, tenantGuid }
    }
    case 2: {
      const off = [...(c?.off.keys() ?? [])]
      return { change: 'enableContainerFor', containerId, tenantGuid: nearly(off, tenants, one.tenant) }
    }
    case 3: {
      const name = number % 9 === 0 ? '  ' : pick(containerNames, number)
      return { change: 'updateContainer', containerId, ...(number % 3 === 0 ? { name } : { disabled: isOn }) }
    }
    case 4:
      return {
        change: 'setContainersOffForSubTenants',
        tenantGuid: anyTenant,
        off: number % 3 === 0 ? isOn : m.tenants.get(anyTenant)?.containersOff !== true,
      }
    case 5:
      return {
        change: 'setGlobalContainer',
        tenantGuid: anyTenant,
        containerId: chosenContainer(stage, anyTenant, number),
      }
    default: {
      const container = chosenContainer(stage, home, number)
      return {
        change: 'assignConnectorContainer',
        connectorGuid,
        containerId: container,
        ignoreGlobal: number % 4 === 0,
      }
    }
  }
}

interface Target {
  kind: 'container' | 'tenant' | 'connector'
  id: string | number
}

/** The object a change writes. */
export function targetOf(change: Change): Target {
  if (change.change === 'assignConnectorContainer') return { kind: 'connector', id: change.connectorGuid }
  if (change.change === 'setGlobalContainer' || change.change === 'setContainersOffForSubTenants')
    return { kind: 'tenant', id: change.tenantGuid }
  return { kind: 'container', id: change.containerId }
}

export function changesOf(stage: Stage, person: string, some: readonly Draft[]): Change[] {
  return some.map((one) => {
    const change = changeOf(stage, person, one)
    const { kind, id } = targetOf(change)
    return one.mark === 'none' ? change : { ...change, ...stage.etag(one.mark, kind, id, stage.version(kind, id)) }
  })
}

/** Each change with whether it is made on the version its object has now. */
export function asked(stage: Stage, changes: readonly Change[]) {
  return changes.map((change) => {
    const { kind, id } = targetOf(change)
    const { ifMatch } = stage.etag('current', kind, id, stage.version(kind, id))
    return { change, fresh: change.ifMatch === undefined || change.ifMatch === ifMatch }
  })
}

const base = '/api/console/v1'

/** The call that makes one change alone. */
export function singleCall(change: Change, clearAssignments: boolean): Pick<Sent, 'method' | 'path' | 'body'> {
  switch (change.change) {
    case 'shareContainer':
      return {
        method: 'PUT',
        path: `${base}/containers/${change.containerId}/sharing`,
        body: { shared: change.shared, clearAssignments },
      }
    case 'disableContainerFor':
      return {
        method: 'PUT',
        path: `${base}/containers/${change.containerId}/disabled-for/${change.tenantGuid}`,
        body: { clearAssignments },
      }
    case 'enableContainerFor':
      return { method: 'DELETE', path: `${base}/containers/${change.containerId}/disabled-for/${change.tenantGuid}` }
    case 'updateContainer': {
      const { name, disabled } = change
      return { method: 'PUT', path: `${base}/containers/${change.containerId}`, body: { name, disabled } }
    }
    case 'setContainersOffForSubTenants':
      return {
        method: 'PUT',
        path: `${base}/tenants/${change.tenantGuid}/containers-off`,
        body: { off: change.off, clearAssignments },
      }
    case 'setGlobalContainer':
      return {
        method: 'PUT',
        path: `${base}/tenants/${change.tenantGuid}/global-container`,
        body: { containerId: change.containerId },
      }
    case 'assignConnectorContainer': {
      const { containerId, ignoreGlobal } = change
      const path = `${base}/connectors/${change.connectorGuid}/container`
      return { method: 'PUT', path, body: { containerId, ignoreGlobal } }
    }
  }
}
