import { queryOptions } from '@tanstack/react-query'
import { applyChanges, Plan, planChange, type PlanChangeBody } from '@/contract/console/changes.ts'
import { revertActivity } from '@/contract/console/activity.ts'
import { z } from '@/contract/zod.ts'
import { call } from './client.ts'
import { keys } from './keys.ts'
import type { Outcome } from './outcome.ts'
import { refreshAssignments } from './refresh.ts'
import { useCall } from './use-call.ts'

/**
 * What changes would do. Its data is an outcome, not a plan: a plan may be refused for the reason the change would be, and that is
 * something to read beside the form, not a failed page. Never taken from an older reading.
 */
export const planQuery = (body: PlanChangeBody) =>
  queryOptions({
    queryKey: keys.plan(body),
    queryFn: ({ signal }) => call(planChange, { body }, { signal }),
    staleTime: 0,
    gcTime: 0,
  })

/** The new plan that comes back when the state moved between looking and applying (409 plan-moved). */
export function planInstead(outcome: Outcome<unknown>): Plan | null {
  if (outcome.kind !== 'refused' || outcome.refusal.code !== 'plan-moved') return null
  const { raw } = outcome.refusal
  const plan = typeof raw === 'object' && raw !== null && 'plan' in raw ? raw.plan : undefined
  const read = z.safeParse(Plan, plan)
  return read.success ? read.data : null
}

export function useApplyChanges() {
  return useCall(applyChanges, refreshAssignments)
}

export function useRevertActivity() {
  return useCall(revertActivity, refreshAssignments)
}
