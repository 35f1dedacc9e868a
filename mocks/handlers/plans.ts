import type { Change, PlanChangeBody } from '@/contract/console/changes.ts'
import { refuse } from '@mocks/refuse.ts'
import { applyAll } from '@mocks/rules/changes.ts'
import { changesReverting } from '@mocks/rules/revert.ts'
import { planOf, stepViews } from '@mocks/views/plans.ts'
import type { Call, Handlers } from './handler.ts'
import { checkPlan } from './plan-match.ts'

function changesOf({ db, caller }: Call, { changes, revertOf }: PlanChangeBody): Change[] {
  if ((changes === undefined) === (revertOf === undefined)) {
    refuse('invalid-request', 'Name the changes, or the entry of the activity to take back, and not both.', {
      pointer: '/changes',
    })
  }
  return changes ?? changesReverting(db, caller, revertOf ?? 0)
}

export const planHandlers: Pick<Handlers, 'planChange' | 'applyChanges'> = {
  planChange: ({ body }, call) => ({ answer: planOf(call.db, call.caller, changesOf(call, body), body.rows) }),
  applyChanges: ({ body }, { db, caller, ifPlanMatch }) => {
    const { changes, clearAssignments, reason } = body
    checkPlan(db, caller, changes, ifPlanMatch)
    const { effective, cleared, activityId } = applyAll(db, caller, changes, { clearAssignments, reason })
    return { answer: { steps: stepViews(db, changes, effective), cleared, activityId } }
  },
}
