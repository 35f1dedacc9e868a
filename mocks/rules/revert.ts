import type { Change } from '@/contract/console/changes.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ActivityRow } from '@mocks/entities.ts'
import { refuse } from '@mocks/refuse.ts'
import { entriesOfStep, listedFor, stepTakingBack, tenantConcerned, told } from './activity-entries.ts'
import { removableOf } from './disabling.ts'
import { scopeOf } from './scope.ts'

/** What a step did to one thing, however many entries that took: what was before its first one, and after its last. */
interface Net {
  entry: ActivityRow
  before: Readonly<Record<string, unknown>>
  after: Readonly<Record<string, unknown>>
}

/** A change back, or the sentence that says why there is none; nothing at all where the effect is gone already. */
type Back = Change | { sentence: string } | null

function isSentence(back: Back): back is { sentence: string } {
  return back !== null && 'sentence' in back
}

const guidsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
const idIn = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/** What a later entry changes again; renamings are kept apart, because names may have been swapped by way of a third. */
function thingOf(row: ActivityRow): string {
  const tenant = tenantConcerned(row)
  const what = tenant === null ? row.what : `disabled for ${tenant}`
  return [what, row.object.id, row.what === 'updateContainer' ? row.id : ''].join('|')
}

/** The net effect of a step on each thing, what was changed last first. */
function netOf(entries: readonly ActivityRow[]): Net[] {
  const nets = new Map<string, Net>()
  for (const entry of entries) {
    const thing = thingOf(entry)
    const before = nets.get(thing)?.before ?? told(entry.before)
    nets.delete(thing)
    nets.set(thing, { entry, before, after: told(entry.after) })
  }
  return [...nets.values()].toReversed()
}

function shareBack({ entry, before }: Net): Back {
  return { change: 'shareContainer', containerId: Number(entry.object.id), shared: before['shared'] === true }
}

/**
 * Every tenant disables in its own name, and enabling takes back the caller's own entry first (decision 15). So a disabling is taken
 * back only where enabling would take back exactly it; what was enabled is disabled again in the name of who takes it back.
 */
function disablingBack(db: Db, caller: Caller, { entry, before, after }: Net): Back {
  const container = db.containers.get(Number(entry.object.id))
  const tenantGuid = tenantConcerned(entry)
  if (container === undefined || tenantGuid === null) return null
  const [former, latter] = [guidsIn(before['disabledBy']), guidsIn(after['disabledBy'])]
  const [added, removed] = [latter.filter((by) => !former.includes(by)), former.filter((by) => !latter.includes(by))]
  if (removed.length > 0) {
    const mine = scopeOf(db, caller)
    if (removed.some((by) => mine(by))) return { change: 'disableContainerFor', containerId: container.id, tenantGuid }
    return { sentence: `A tenant above yours enabled “${container.name}” here. Disable it yourself, if it should be.` }
  }
  const present = container.disabledFor.filter((one) => one.tenantGuid === tenantGuid && added.includes(one.by))
  if (present.length === 0) return null
  const taken = removableOf(db, caller, container, tenantGuid)
  if (taken.length === present.length && present.every((one) => taken.includes(one)))
    return { change: 'enableContainerFor', containerId: container.id, tenantGuid }
  return {
    sentence: `“${container.name}” was disabled in the name of another tenant than yours. Only an administrator there can take exactly that back.`,
  }
}

function updateBack({ entry, before, after }: Net): Back {
  const { name, disabled } = before
  return {
    change: 'updateContainer',
    containerId: Number(entry.object.id),
    ...(typeof name === 'string' && name !== after['name'] && { name }),
    ...(typeof disabled === 'boolean' && disabled !== after['disabled'] && { disabled }),
  }
}

/** Of container and flag only the one that the step changed goes back; the other may have been changed since. */
function assignmentBack(db: Db, { entry, before, after }: Net): Back {
  const connector = db.connectors.get(entry.object.id)
  if (connector === undefined) return null
  const isSame = (name: string) => before[name] === after[name]
  return {
    change: 'assignConnectorContainer',
    connectorGuid: connector.guid,
    containerId: isSame('containerId') ? connector.ownContainer : idIn(before['containerId']),
    ignoreGlobal: isSame('ignoreGlobal') ? connector.ignoreGlobal : before['ignoreGlobal'] === true,
  }
}

function backOf(db: Db, caller: Caller, net: Net): Back {
  const { entry, before } = net
  switch (entry.what) {
    case 'shareContainer':
      return shareBack(net)
    case 'disableContainerFor':
    case 'enableContainerFor':
      return disablingBack(db, caller, net)
    case 'updateContainer':
      return updateBack(net)
    case 'setContainersOffForSubTenants':
      return { change: 'setContainersOffForSubTenants', tenantGuid: entry.object.id, off: before['off'] === true }
    case 'setGlobalContainer':
      return { change: 'setGlobalContainer', tenantGuid: entry.object.id, containerId: idIn(before['containerId']) }
    case 'assignConnectorContainer':
      return assignmentBack(db, net)
    case 'createContainer':
      return { sentence: 'A container is never deleted. Disable it, or take it back from the sub-tenants, instead.' }
    case 'updateConnector':
      return { sentence: 'This was changed through the provisioning API. Send the former values there.' }
    case 'deleteProfile':
      return { sentence: 'A delete is final: nothing is kept that could be brought back.' }
    case 'deregisterPaymentInstrument':
      return { sentence: 'An instrument that was deregistered has to be registered anew, by the customer.' }
    case 'revealProfileField':
    case 'exportProfile':
      return { sentence: 'What was looked at cannot be unseen.' }
    default:
      return { sentence: 'Former values of profiles are not kept. Change the profile itself.' }
  }
}

/**
 * Containers reach further first, uses come next, containers reach less far last: so every use finds its container visible, and what
 * is taken away is used by nobody any more (I10). Undoing "unshared, and the uses cleared" has to share before it can assign.
 */
function turnOf(change: Change): number {
  switch (change.change) {
    case 'shareContainer':
      return change.shared ? 0 : 2
    case 'setContainersOffForSubTenants':
      return change.off ? 2 : 0
    case 'disableContainerFor':
      return 2
    case 'enableContainerFor':
    case 'updateContainer':
      return 0
    default:
      return 1
  }
}

/** The changes that take a step back, in an order in which the rules accept them; or a sentence that says why there are none [ours]. */
export function inverseOf(db: Db, caller: Caller, change: number): Change[] | string {
  const by = stepTakingBack(db, change)
  if (by !== null) return `This was taken back already, by step ${by}. To have it again, take back that step.`
  const entries = entriesOfStep(db, change)
  const backs = netOf(entries).map((net) => ({ net, back: backOf(db, caller, net) }))
  const isTold = listedFor(db, caller)
  const mine = scopeOf(db, caller)
  const isMine = (row: ActivityRow) => mine(row.object.tenantGuid) || mine(tenantConcerned(row) ?? '')
  // A sentence may name what its entry is about, so one about an entry that the caller does not see is not said (I23).
  for (const { net, back } of backs) if (isSentence(back) && isTold(net.entry)) return back.sentence
  if (!entries.every(isMine) || backs.some(({ back }) => isSentence(back)))
    return 'This step changed more than your tenants. Ask an administrator of a tenant above yours to take it back, or change yours yourself.'
  const changes = backs.flatMap(({ back }) => (back === null || isSentence(back) ? [] : [back]))
  if (changes.length === 0) return 'This has no effect any more, so there is nothing to take back.'
  return changes.toSorted((one, other) => turnOf(one) - turnOf(other))
}

/** The step an entry of the activity belongs to; one that the caller does not see does not exist (I23). */
export function stepOf(db: Db, caller: Caller, activityId: number): number {
  const entry = db.activity.get(activityId)
  if (entry !== undefined && listedFor(db, caller)(entry)) return entry.change
  refuse('not-found', 'There is no such entry among those you may see. Go back to the activity.')
}

/**
 * The changes that take back the whole step of an entry ([ours]): they are planned and applied as any others, so they need the same
 * rights and meet the same refusals.
 */
export function changesReverting(db: Db, caller: Caller, activityId: number): Change[] {
  const changes = inverseOf(db, caller, stepOf(db, caller, activityId))
  if (typeof changes === 'string') refuse('not-revertible', changes)
  return changes
}
