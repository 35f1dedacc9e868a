import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import type { Refused, Unknown } from '@/api/outcome.ts'
import { planQuery } from '@/api/plans.ts'
import type { Plan, PlanChangeBody } from '@/contract/console/changes.ts'

interface Whole {
  /** The plan with the rows that are wanted, or null while they are read. */
  plan: Plan | null
  failure: Refused | Unknown | null
  retry: () => void
}

/**
 * The plan on show, or, when those are `wanted` that stay as they are, the same plan read again with all rows. The token of the plan on
 * show is kept: should the second reading say something else, the first is read again.
 */
export function useUnchanged(body: PlanChangeBody, plan: Plan, wanted: boolean, onMoved: () => void): Whole {
  const query = useQuery({ ...planQuery({ ...body, rows: 'all' }), enabled: wanted, refetchOnWindowFocus: false })
  const outcome = query.data
  const whole = outcome?.kind === 'done' ? outcome.data : null
  const [token, wholeToken] = [plan.planToken, whole?.planToken]
  const newer = whole !== null && Date.parse(whole.asOf) > Date.parse(plan.asOf)
  const { refetch } = query
  const readOlderAgain = useEffectEvent(() => {
    if (newer) onMoved()
    else void refetch()
  })
  useEffect(() => {
    if (wanted && wholeToken !== undefined && wholeToken !== token) readOlderAgain()
  }, [wanted, token, wholeToken])
  const retry = () => void refetch()
  if (!wanted) return { plan, failure: null, retry }
  const failure = outcome && outcome.kind !== 'done' && !query.isFetching ? outcome : null
  return { plan: whole, failure, retry }
}
