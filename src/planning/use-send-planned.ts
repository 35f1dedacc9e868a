import type { Outcome } from '@/api/outcome.ts'
import { useApplyChanges, useRevertActivity } from '@/api/plans.ts'
import type { PlanChangeBody } from '@/contract/console/changes.ts'
import type { Applied } from './planned.ts'

interface More {
  clearAssignments?: boolean
  reason?: string
}

/** Makes what was planned: changes, or the taking back of a step. */
export function useSendPlanned() {
  const changes = useApplyChanges()
  const revert = useRevertActivity()
  const run = (
    planned: PlanChangeBody,
    more: More,
    ifPlanMatch: string,
    idempotencyKey: string,
  ): Promise<Outcome<Applied>> => {
    const carried = { ifPlanMatch, idempotencyKey }
    return planned.revertOf === undefined
      ? changes.run({ body: { changes: planned.changes ?? [], ...more }, ...carried })
      : revert.run({ params: { id: String(planned.revertOf) }, body: more, ...carried })
  }
  return { run }
}
