import type { Facts } from './facts.ts'

export type StepName = 'create' | 'share' | 'assign' | 'pay' | 'profile' | 'charge'

/** `now` is the step to take next, `open` could be taken as well, `waits` needs another one first, `skipped` has nothing to do here. */
export type StepState = 'done' | 'skipped' | 'now' | 'open' | 'waits'

export interface StepView {
  name: StepName
  state: StepState
  /** What it waits for. */
  waitsFor?: string
}

type Judged = 'done' | 'skipped' | 'open' | { waitsFor: string }

/** What a missing right hides is neither done nor to do. */
export interface Hidden {
  transactions: string | null
  profiles: string | null
}

function share({ container, reach }: Facts): Judged {
  if (container === null) return { waitsFor: 'It needs a container.' }
  if (container.shared && reach.available > 0) return 'done'
  return reach.subTenants === 0 ? 'skipped' : 'open'
}

function assign({ container, merchants, using, places }: Facts): Judged {
  if (container === null) return { waitsFor: 'It needs a container.' }
  if (using.length > 0 && using.length >= Math.min(2, merchants.length)) return 'done'
  if (merchants.length === 0) return { waitsFor: 'No merchant here has a connector yet.' }
  const reached = places.some(({ state }) => state === 'owned' || state === 'available')
  return reached ? 'open' : { waitsFor: 'The container reaches no tenant with connectors yet: share it first.' }
}

function pay({ container, using, stored, charged }: Facts, { transactions, profiles }: Hidden): Judged {
  // Without both rights nobody could be told that it was done.
  const hidden = transactions ?? profiles
  if (hidden !== null) return { waitsFor: hidden }
  if (stored !== null || charged !== null) return 'done'
  if (container?.disabled)
    return { waitsFor: 'The container is disabled for everybody: payments through it are refused.' }
  return using.length > 0 ? 'open' : { waitsFor: 'It needs a connector that uses the container.' }
}

function profile({ stored, charged }: Facts, { transactions, profiles }: Hidden): Judged {
  const hidden = transactions ?? profiles
  if (hidden !== null) return { waitsFor: hidden }
  return stored !== null || charged !== null ? 'done' : { waitsFor: 'A profile is made by a payment.' }
}

function charge({ stored, charged, merchants, using }: Facts, { transactions, profiles }: Hidden): Judged {
  const hidden = transactions ?? profiles
  if (hidden !== null) return { waitsFor: hidden }
  if (charged !== null) return 'done'
  if (stored === null) return { waitsFor: 'It needs a stored instrument.' }
  if (merchants.length < 2)
    return { waitsFor: 'It needs a second merchant with connectors, and there is one alone here.' }
  return using.length > 1 ? 'open' : { waitsFor: 'It needs a second merchant whose connectors use the container.' }
}

/** The six steps from no container to a second merchant that charges a stored instrument, as far as they are by what is true now. */
export function stepsOf(facts: Facts, hidden: Hidden = { transactions: null, profiles: null }): StepView[] {
  const judged: [StepName, Judged][] = [
    ['create', facts.container === null ? 'open' : 'done'],
    ['share', share(facts)],
    ['assign', assign(facts)],
    ['pay', pay(facts, hidden)],
    ['profile', profile(facts, hidden)],
    ['charge', charge(facts, hidden)],
  ]
  const next = judged.find(([, one]) => one === 'open')?.[0]
  return judged.map(([name, one]) => {
    if (typeof one === 'object') return { name, state: 'waits', ...one }
    return { name, state: name === next ? 'now' : one }
  })
}

/** Steps that are behind: a step that has nothing to do here does not stand in the way. */
export function countBehind(steps: readonly StepView[]): number {
  return steps.filter(({ state }) => state === 'done' || state === 'skipped').length
}
