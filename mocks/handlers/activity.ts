import { listActivity } from '@mocks/rules/activity-pages.ts'
import { applyAll } from '@mocks/rules/changes.ts'
import { changesReverting, stepOf } from '@mocks/rules/revert.ts'
import { activityViews } from '@mocks/views/activity.ts'
import type { Handlers } from './handler.ts'
import { checkPlan } from './plan-match.ts'

export const activityHandlers: Pick<Handlers, 'listActivity' | 'revertActivity'> = {
  listActivity: ({ query }, { db, caller }) => {
    const { rows, ...page } = listActivity(db, caller, query)
    return { answer: { items: activityViews(db, caller, rows), ...page } }
  },
  revertActivity: ({ params, body }, { db, caller, ifPlanMatch }) => {
    const reverts = stepOf(db, caller, Number(params.id))
    const changes = changesReverting(db, caller, Number(params.id))
    checkPlan(db, caller, changes, ifPlanMatch)
    const { cleared, activityId } = applyAll(db, caller, changes, { ...body, reverts })
    return { answer: { cleared, activityId } }
  },
}
