import type { Change, Plan } from '@/contract/console/changes.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import { refuse, Refusal } from '@mocks/refuse.ts'
import { planOf } from '@mocks/views/plans.ts'
import type { Call } from './handler.ts'

function refuseMoved(plan: Plan): never {
  refuse(
    'plan-moved',
    'Something was changed since this was planned, so that it would do something else now. Nothing was done: look at the new plan.',
    { plan },
  )
}

/** Refuses changes that would not do exactly what was planned, with the new plan; before that, as the changes themselves are refused. */
export function checkPlan(db: Db, caller: Caller, changes: readonly Change[], token: string | null): void {
  if (planOf(db, caller, changes, 'none').planToken !== token) refuseMoved(planOf(db, caller, changes))
}

/** The same for a call that makes one change: without a token it is made as things are. */
export function keepToPlan({ db, caller, ifMatch, ifPlanMatch }: Call, change: Change): void {
  if (ifPlanMatch === null) return
  try {
    checkPlan(db, caller, [ifMatch === null ? change : { ...change, ifMatch }], ifPlanMatch)
  } catch (error) {
    // What cannot even be rehearsed is refused by the rule itself, in the words of the call.
    if (!(error instanceof Refusal) || error.code === 'plan-moved') throw error
  }
}
