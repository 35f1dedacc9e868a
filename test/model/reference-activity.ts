/** The activity: who sees which entries, and what it takes to take a step back. */
import type { Change } from './reference-changes.ts'
import { at, inScope, isBelow, lacks, sees, type Entry, type Facts, type Model } from './reference-model.ts'
import { takenBack } from './reference-reach.ts'

export const rightToSee: Record<Entry['kind'], string> = {
  tenant: 'tenant.show',
  connector: 'merchant.connector-list.show',
  container: 'container.show',
  profile: 'frontend.customer-profiles.show',
}

/**
 * I23: entries of objects in scope, for who may see such objects; of a container shared from above and of its profiles those too that
 * the own tenants made, or that disable or enable it for one of them.
 */
export function isListed(m: Model, person: string, entry: Entry): boolean {
  if (lacks(m, person, rightToSee[entry.kind])) return false
  if (inScope(m, person, entry.tenant)) return true
  if (entry.container === null || !sees(m, person, entry.container)) return false
  return inScope(m, person, entry.home) || (entry.concerned !== null && inScope(m, person, entry.concerned))
}

/** An entry of a tenant in scope or of one below it, or about one of these. */
export function isWithin(m: Model, person: string, entry: Entry, top: string): boolean {
  const isUnder = (tenant: string | null) =>
    tenant !== null && inScope(m, person, tenant) && (tenant === top || isBelow(m, tenant, top))
  return isUnder(entry.tenant) || isUnder(entry.concerned)
}

/** The latest step that took this one back and stands. */
export function takenBackBy(m: Model, step: number): number | null {
  const by = new Set(m.activity.filter(({ reverts }) => reverts === step).map((entry) => entry.step))
  return [...by].toReversed().find((one) => takenBackBy(m, one) === null) ?? null
}

interface Net {
  last: Entry
  before: Facts
  after: Facts
}

/** What a step did to one thing, first to last; disabling and enabling for one tenant are one thing, every renaming one of its own. */
function netsOf(m: Model, step: number): Net[] {
  const nets: (Net & { thing: string })[] = []
  m.activity.forEach((entry, place) => {
    if (entry.step !== step) return
    const what = entry.concerned === null ? entry.what : 'disabled'
    const thing = JSON.stringify([what, entry.id, entry.concerned, entry.what === 'updateContainer' && place])
    const known = nets.findIndex((net) => net.thing === thing)
    const [former] = known === -1 ? [] : nets.splice(known, 1)
    nets.push({ thing, last: entry, before: former?.before ?? entry.before ?? {}, after: entry.after ?? {} })
  })
  return nets.toReversed()
}

/** A change back; nothing, where the effect is gone; or never. */
function backOf(m: Model, person: string, { last, before, after }: Net): Change | null | 'never' {
  const containerId = Number(last.id)
  switch (last.what) {
    case 'shareContainer':
      return { change: 'shareContainer', containerId, shared: before['shared'] as boolean }
    case 'setContainersOffForSubTenants':
      return { change: 'setContainersOffForSubTenants', tenantGuid: last.id, off: before['off'] as boolean }
    case 'setGlobalContainer':
      return { change: 'setGlobalContainer', tenantGuid: last.id, containerId: before['containerId'] as number | null }
    case 'assignConnectorContainer': {
      const { own, ignoreGlobal } = at(m.connectors, last.id)
      const back = <T>(name: string, present: T) => (before[name] === after[name] ? present : (before[name] as T))
      return {
        change: 'assignConnectorContainer',
        connectorGuid: last.id,
        containerId: back('containerId', own),
        ignoreGlobal: back('ignoreGlobal', ignoreGlobal),
      }
    }
    case 'updateContainer': {
      const fields = ['name', 'disabled'].filter((field) => before[field] !== after[field])
      const values = Object.fromEntries(fields.map((field) => [field, before[field]]))
      return { change: 'updateContainer', containerId, ...values }
    }
    case 'disableContainerFor':
    case 'enableContainerFor':
      return disablingBack(m, person, last, before['disabledBy'] as string[], after['disabledBy'] as string[])
    default:
      return 'never'
  }
}

/** Decision 15: enabled again exactly where that would take back what the step disabled; disabled again in the name of who takes it back. */
function disablingBack(
  m: Model,
  person: string,
  last: Entry,
  before: string[],
  after: string[],
): Change | null | 'never' {
  const containerId = Number(last.id)
  const tenantGuid = last.concerned ?? ''
  const removed = before.filter((by) => !after.includes(by))
  if (removed.length > 0) {
    const isMine = removed.some((by) => inScope(m, person, by))
    return isMine ? { change: 'disableContainerFor', containerId, tenantGuid } : 'never'
  }
  const now = at(m.containers, containerId).off.get(tenantGuid) ?? new Set()
  const added = after.filter((by) => !before.includes(by) && now.has(by))
  if (added.length === 0) return null
  const taken = takenBack(m, person, containerId, tenantGuid)
  const isExactly = taken.toSorted().join() === added.toSorted().join()
  return isExactly ? { change: 'enableContainerFor', containerId, tenantGuid } : 'never'
}

/** What reaches further comes first, uses in the middle, what reaches less far last: no use is ever without its container (I10). */
function turnOf(change: Change): number {
  if (change.change === 'setGlobalContainer' || change.change === 'assignConnectorContainer') return 1
  const isLess =
    change.change === 'disableContainerFor' ||
    (change.change === 'shareContainer' && !change.shared) ||
    (change.change === 'setContainersOffForSubTenants' && change.off)
  return isLess ? 2 : 0
}

/** The changes that take a step back, or null: it is taken back already, reaches beyond the caller's tenants, has no effect any more, or is of a kind that stays. */
export function changesBack(m: Model, person: string, step: number): Change[] | null {
  if (takenBackBy(m, step) !== null) return null
  const entries = m.activity.filter((entry) => entry.step === step)
  const isMine = ({ tenant, concerned }: Entry) =>
    inScope(m, person, tenant) || (concerned !== null && inScope(m, person, concerned))
  if (!entries.every(isMine)) return null
  const backs = netsOf(m, step).map((net) => backOf(m, person, net))
  const changes = backs.filter((back) => back !== null && back !== 'never')
  if (backs.includes('never') || changes.length === 0) return null
  return changes.toSorted((one, other) => turnOf(one) - turnOf(other))
}
