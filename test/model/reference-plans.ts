/** What a plan of changes says, worked out as the difference between the state before and after, for everything the caller may see. */
import { makeAll, type Asked, type Change, type Made } from './reference-changes.ts'
import { ancestors, at, effective, inScope, isBelow, visible, type Model, type Outcome } from './reference-model.ts'

type State = 'owned' | 'available' | 'cut-off' | 'not-shared'

interface PlannedTenant {
  guid: string
  parent: string | null
  gains: number[]
  loses: number[]
  states: [number, State, State][]
}
/** What a connector uses: a container, its name, the rule that decided, whether calls can be made with it. */
type Used = [number | null, string | null, string, boolean]
interface PlannedConnector {
  guid: string
  effect: 'gains' | 'loses' | 'switches' | 'unchanged'
  before: Used
  after: Used
}

export interface Forecast {
  made: Made
  steps: unknown[][]
  counts: Record<'tenants' | 'connectors' | 'profiles', Record<string, number>>
  /** Id, name, profiles, connectors before and after; by id. */
  containers: [number, string, number, number, number][]
  /** Those of which anything changes, and all that the changes can reach. */
  tenants: { changed: PlannedTenant[]; all: PlannedTenant[] }
  connectors: { changed: PlannedConnector[]; all: PlannedConnector[] }
  clears: unknown[]
  /** A plan holds while this is the same: what it says, but for profiles, and the versions of what it writes. */
  holdsWhile: string
}

function standing(m: Model, id: number, tenant: string): State {
  const { owner, shared } = at(m.containers, id)
  if (tenant === owner) return 'owned'
  if (visible(m, id, tenant)) return 'available'
  return shared && ancestors(m, tenant).includes(owner) ? 'cut-off' : 'not-shared'
}

/** The rule that decides on a connector (I8, I9). */
export function ruleOf(m: Model, connector: string): string {
  const k = at(m.connectors, connector)
  if (k.own !== null) return 'own-container'
  if (k.ignoreGlobal) return 'ignores-global'
  return at(m.tenants, k.tenant).global === null ? 'none-set' : 'global-setting'
}

function usedBy(m: Model, connector: string): Used {
  const id = effective(m, connector)
  const c = id === null ? null : at(m.containers, id)
  return [id, c?.name ?? null, ruleOf(m, connector), c?.disabled === false]
}

/** Below whom a change reaches, or the one tenant it is about. */
function topOf(m: Model, change: Change): { below: string } | { alone: string } {
  if (change.change === 'setContainersOffForSubTenants') return { below: change.tenantGuid }
  if (change.change === 'setGlobalContainer') return { alone: change.tenantGuid }
  if (change.change === 'assignConnectorContainer') return { alone: at(m.connectors, change.connectorGuid).tenant }
  return { below: at(m.containers, change.containerId).owner }
}

/** Containers that may come into view or go out of it. */
function moved(m: Model, change: Change): number[] {
  if (change.change === 'setGlobalContainer' || change.change === 'assignConnectorContainer') return []
  if (change.change !== 'setContainersOffForSubTenants') return [change.containerId]
  return [...m.containers].filter(([id, c]) => c.shared && visible(m, id, change.tenantGuid)).map(([id]) => id)
}

/** Containers that a use leaves and gets. */
function named(m: Model, change: Change): number[] {
  const left =
    change.change === 'setGlobalContainer'
      ? at(m.tenants, change.tenantGuid).global
      : change.change === 'assignConnectorContainer'
        ? at(m.connectors, change.connectorGuid).own
        : undefined
  if (left === undefined || !('containerId' in change)) return []
  return [left, change.containerId].filter((id) => id !== null)
}

function stepOf(m: Model, change: Change, isEffective: boolean): unknown[] {
  const id = 'containerId' in change ? change.containerId : null
  const connector = 'connectorGuid' in change ? change.connectorGuid : null
  const tenant = 'tenantGuid' in change ? change.tenantGuid : connector && at(m.connectors, connector).tenant
  return [change, id, id === null ? null : at(m.containers, id).name, tenant, connector, isEffective]
}

function plannedTenant(m: Model, after: Model, tenant: string, looked: readonly number[]): PlannedTenant {
  const states = looked.map((id): [number, State, State] => [id, standing(m, id, tenant), standing(after, id, tenant)])
  const seen = (state: State) => state === 'owned' || state === 'available'
  const idsOf = (some: typeof states) => some.map(([id]) => id)
  return {
    guid: tenant,
    parent: at(m.tenants, tenant).parent,
    gains: idsOf(states.filter(([, was, is]) => !seen(was) && seen(is))),
    loses: idsOf(states.filter(([, was, is]) => seen(was) && !seen(is))),
    states: states.filter(([, was, is]) => was !== is || looked.length === 1),
  }
}

/** What calls can be made with: a disabled container is as good as none. */
function plannedConnector(m: Model, after: Model, guid: string): PlannedConnector {
  const [was, is] = [usedBy(m, guid), usedBy(after, guid)]
  const [before, now] = [was[3] ? was[0] : null, is[3] ? is[0] : null]
  let effect: PlannedConnector['effect'] = 'unchanged'
  if (before === null && now !== null) effect = 'gains'
  else if (before !== null && now === null) effect = 'loses'
  else if (before !== now) effect = 'switches'
  return { guid, effect, before: was, after: is }
}

function clearOf(entry: Made['cleared'][number]): unknown {
  return [entry.tenant, entry.kind === 'connector' ? entry.id : null, entry.before?.['containerId']]
}

/** The same change, on whatever version, however its name is spaced. */
function sameHowever(change: Change): unknown {
  const { ifMatch: _, ...more } = change
  return Object.entries(more)
    .map(([name, value]) => [name, name === 'name' ? String(value).trim() : value])
    .toSorted(([one], [other]) => (String(one) < String(other) ? -1 : 1))
}

function versionOf(m: Model, kind: string, id: string): number {
  if (kind === 'container') return at(m.containers, Number(id)).version
  return kind === 'tenant' ? at(m.tenants, id).version : at(m.connectors, id).version
}

/** How far changes reach within the caller's scope, and which containers they are about. */
function fieldOf(m: Model, person: string, changes: readonly Change[]) {
  const tops = changes.map((change) => topOf(m, change))
  const mine = [...m.tenants.keys()].filter((tenant) => inScope(m, person, tenant))
  const reached = (tenant: string) =>
    tops.some((top) => ('alone' in top ? top.alone === tenant : isBelow(m, tenant, top.below)))
  const isTop = (tenant: string) => tops.some((top) => 'below' in top && top.below === tenant)
  return {
    mine,
    reached,
    /** Connectors count where their tenant does, and at the top of a change. */
    counts: (tenant: string) => reached(tenant) || isTop(tenant),
    looked: [...new Set(changes.flatMap((change) => moved(m, change)))].toSorted((one, other) => one - other),
    used: [...new Set(changes.flatMap((change) => named(m, change)))],
  }
}
type Field = ReturnType<typeof fieldOf>

function tenantsOf(m: Model, after: Model, person: string, { mine, looked, used }: Field): PlannedTenant[] {
  const [only] = used
  const sole = looked.length === 0 && used.length === 1 ? only : undefined
  return mine.map((tenant) => {
    const planned = plannedTenant(m, after, tenant, looked)
    const { parent } = planned
    // Where nothing comes or goes, the one container that a use is of is told with what it is here.
    const state = sole === undefined ? [] : [standing(m, sole, tenant)]
    const stays = state.map((is): [number, State, State] => [sole ?? 0, is, is])
    return {
      ...planned,
      parent: parent !== null && inScope(m, person, parent) ? parent : null,
      states: planned.states.length > 0 ? planned.states : stays,
    }
  })
}

/** Containers that changes are about, and those that connectors leave or get; with the uses among the caller's connectors. */
function containersOf(
  m: Model,
  { looked, used }: Field,
  all: readonly PlannedConnector[],
  changed: readonly PlannedConnector[],
) {
  const left = changed.flatMap(({ before, after }) => [before[0], after[0]]).filter((id) => id !== null)
  const concerned = [...new Set([...looked, ...used, ...left])].toSorted((one, other) => one - other)
  const usesOf = (id: number, when: 'before' | 'after') => all.filter((one) => one[when][0] === id).length
  const inside = (id: number) => [...m.profiles.values()].filter(({ container }) => container === id).length
  return concerned.map((id): Forecast['containers'][number] => {
    return [id, at(m.containers, id).name, inside(id), usesOf(id, 'before'), usesOf(id, 'after')]
  })
}

/** Profiles are reachable while a connector can use their container. */
function profileCounts(m: Model, after: Model, containers: Forecast['containers']): Record<string, number> {
  const counts = { gains: 0, loses: 0, unchanged: 0 }
  for (const [id, , count, was, is] of containers) {
    const opened = was > 0 && !at(m.containers, id).disabled
    const opens = is > 0 && !at(after.containers, id).disabled
    if (opened === opens) counts.unchanged += count
    else if (opens) counts.gains += count
    else counts.loses += count
  }
  return counts
}

/** The plan of changes for a person; refused as the changes would be, but for uses that would have to be cleared. */
export function planOf(m: Model, person: string, asked: readonly Asked[]): Forecast | (Outcome & { kind: 'refused' }) {
  const made = makeAll(m, person, asked, 'look')
  if ('kind' in made) return made
  const { after, cleared, written, lacking } = made
  const changes = asked.map(({ change }) => change)
  const field = fieldOf(m, person, changes)
  const tenants = tenantsOf(m, after, person, field)
  const connectors = [...m.connectors]
    .filter(([, k]) => inScope(m, person, k.tenant))
    .map(([guid]) => plannedConnector(m, after, guid))
  const counted = connectors.filter(({ guid }) => field.counts(at(m.connectors, guid).tenant))
  const reached = tenants.filter(({ guid }) => field.reached(guid))
  // Not only among those that count: a change that reached anybody else would show as a difference.
  const changedTenants = tenants.filter(({ states }) => states.some(([, was, is]) => was !== is))
  const changedConnectors = connectors.filter(
    ({ effect, before, after: now }) => effect !== 'unchanged' || before[0] !== now[0] || before[2] !== now[2],
  )
  const containers = containersOf(m, field, connectors, changedConnectors)
  const withEffect = (effect: string) => connectors.filter((one) => one.effect === effect).length
  const counts = {
    tenants: {
      gains: tenants.filter(({ gains }) => gains.length > 0).length,
      loses: tenants.filter(({ loses }) => loses.length > 0).length,
      unchanged: reached.filter(({ gains, loses }) => gains.length === 0 && loses.length === 0).length,
    },
    connectors: {
      gains: withEffect('gains'),
      loses: withEffect('loses'),
      switches: withEffect('switches'),
      unchanged: counted.filter(({ effect }) => effect === 'unchanged').length,
    },
    profiles: profileCounts(m, after, containers),
  }
  const steps = changes.map((change, place) => stepOf(m, change, made.effective[place] === true))
  const says = [
    changes.map(sameHowever),
    steps.map(([, ...more]) => more),
    [counts.tenants, counts.connectors],
    containers.map(([id, name, , was, is]) => [id, name, was, is]),
    changedTenants.map(({ guid, states }) => [guid, states]),
    changedConnectors.map(({ guid, before, after: now }) => [guid, before, now]),
    cleared.length,
    lacking === null ? null : [lacking, at(m.people, person).tenant],
    [...written, ...cleared].map(({ kind, id }) => [kind, id, versionOf(m, kind, id)]),
  ]
  return {
    made,
    steps,
    counts,
    containers,
    tenants: { changed: changedTenants, all: reached },
    connectors: { changed: changedConnectors, all: counted },
    clears: cleared.map(clearOf),
    holdsWhile: JSON.stringify(says),
  }
}
