import type { ContainerState, Plan } from '@/contract/console/changes.ts'

/** What a plan does to one tenant of one container. */
interface PlannedState {
  effect: 'gains' | 'loses' | null
  /** What the container will be there, where that changes. */
  after: ContainerState | null
}

export type PlannedHere = ReadonlyMap<string, PlannedState>

const nothing: PlannedHere = new Map()

/** What a plan does to the tenants of a container, by tenant. */
export function plannedHere(plan: Plan | null, containerId: number): PlannedHere {
  if (plan === null) return nothing
  const planned = new Map<string, PlannedState>()
  for (const { guid, gains, loses, states } of plan.tenants) {
    const state = states.find((one) => one.containerId === containerId)
    const effect = gains.includes(containerId) ? 'gains' : loses.includes(containerId) ? 'loses' : null
    const after = state && state.before !== state.after ? state.after : null
    if (effect !== null || after !== null) planned.set(guid, { effect, after })
  }
  return planned
}
