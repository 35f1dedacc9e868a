import type { Change, PlannedStep } from '@/contract/console/changes.ts'
import { plural } from '@/ui/time.ts'

/** A change or a planned step with the names to say it in; what the gateway does not name lies above the person's own tenant (I23). */
export type StepNames = Pick<PlannedStep, 'change' | 'container' | 'tenant' | 'connector'>

/** A sentence with places: `what` is the container, `whom` the tenant or connector, `name` what it is to be called. */
function patternOf(change: Change): string {
  switch (change.change) {
    case 'shareContainer':
      return change.shared ? 'Share {what} with sub-tenants' : 'Stop sharing {what}'
    case 'disableContainerFor':
      return 'Disable {what} for {whom}'
    case 'enableContainerFor':
      return 'Enable {what} for {whom}'
    case 'updateContainer':
      return updatePattern(change)
    case 'setContainersOffForSubTenants':
      return `${change.off ? 'Disable' : 'Enable'} containers for sub-tenants of {whom}`
    case 'setGlobalContainer':
      return change.containerId === null
        ? 'Clear the global setting of {whom}'
        : 'Make {what} the global setting of {whom}'
    case 'assignConnectorContainer':
      return assignPattern(change)
  }
}

function updatePattern({ name, disabled }: Extract<Change, { change: 'updateContainer' }>): string {
  if (name === undefined) return `${disabled ? 'Disable' : 'Enable'} {what} for everybody`
  const switched = disabled === undefined ? '' : ` and ${disabled ? 'disable' : 'enable'} it for everybody`
  return `Rename {what} to {name}${switched}`
}

function assignPattern({ containerId, ignoreGlobal }: Extract<Change, { change: 'assignConnectorContainer' }>): string {
  if (containerId !== null) return 'Assign {what} to {whom}'
  return ignoreGlobal ? 'Let {whom} ignore the global setting' : 'Let {whom} inherit the global setting'
}

// One pass, because a name may itself look like a place.
function say(pattern: string, words: Record<string, string>): string {
  return pattern.replace(/\{(\w+)\}/g, (place, key: string) => words[key] ?? place)
}

function containerName({ change, container }: StepNames): string {
  if (container) return `${container.id} ${container.name}`
  return 'containerId' in change && change.containerId !== null ? `container ${change.containerId}` : 'a container'
}

function targetName({ tenant, connector }: StepNames): string {
  return connector?.name ?? tenant?.name ?? 'a tenant above yours'
}

function newName({ change }: StepNames): string {
  return change.change === 'updateContainer' ? (change.name ?? '') : ''
}

/** One change in words: "Disable 8 Nordwind shared wallet for Nordwind Nordics". */
export function stepSentence(step: StepNames): string {
  return say(patternOf(step.change), { what: containerName(step), whom: targetName(step), name: newName(step) })
}

/**
 * Changes made together in one line, equal ones with their targets counted and a container named once:
 * "Disable 8 Nordwind shared wallet for Nordwind Nordics, enable it for 3 tenants".
 */
export function stepsSentence(steps: readonly StepNames[]): string {
  const groups = new Map<string, [StepNames, ...StepNames[]]>()
  for (const step of steps) {
    const alike = `${patternOf(step.change)}|${containerName(step)}|${newName(step)}`
    const group = groups.get(alike)
    if (group) group.push(step)
    else groups.set(alike, [step])
  }
  let named = ''
  const sentences = [...groups.values()].map((group) => {
    const [first] = group
    const pattern = patternOf(first.change)
    const what = containerName(first)
    const sentence = say(pattern, {
      what: what === named ? 'it' : what,
      whom: targetNames(group),
      name: newName(first),
    })
    if (pattern.includes('{what}')) named = what
    return sentence
  })
  return sentences.map((one, position) => (position === 0 ? one : uncapital(one))).join(', ')
}

function targetNames(group: readonly [StepNames, ...StepNames[]]): string {
  const [first, second] = group
  if (!second) return targetName(first)
  if (group.length === 2) return `${targetName(first)} and ${targetName(second)}`
  return first.connector ? plural(group.length, 'connector', 'connectors') : plural(group.length, 'tenant', 'tenants')
}

/** A sentence inside another one. */
export function uncapital(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}
