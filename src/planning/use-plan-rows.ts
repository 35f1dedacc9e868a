import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Refused, Unknown } from '@/api/outcome.ts'
import { planQuery } from '@/api/plans.ts'
import { tenantsQuery } from '@/api/tenants.ts'
import type { Plan, PlanChangeBody } from '@/contract/console/changes.ts'

interface Rows {
  /** The plan with the rows that are wanted, or null while they are read. */
  plan: Plan | null
  failure: Refused | Unknown | null
  retry: () => void
}

// Above this, a plan may name so many that reading it would stop the page: counts first, names when they are few or asked for.
const namedAtOnce = 5000

/** Whether a plan names those it concerns at once: where there are not many tenants at all. */
export function useRowsAtOnce(among: number | undefined): 'none' | 'changed' {
  const client = useQueryClient()
  const [all] = useState(() => client.getQueryData(tenantsQuery().queryKey)?.items.length ?? 0)
  return (among ?? all) <= namedAtOnce ? 'changed' : 'none'
}

/**
 * The plan on show read again with the rows that are wanted, if any are. The token of the plan on
 * show is kept: should the second reading say something else, the first is read again.
 */
export function usePlanRows(
  body: PlanChangeBody,
  plan: Plan | null,
  rows: 'changed' | 'all' | null,
  onMoved: () => void,
): Rows {
  const wanted = plan !== null && rows !== null
  const query = useQuery({
    ...planQuery({ ...body, rows: rows === 'all' ? 'all' : 'changed' }),
    // Like the plan they belong to, they do not change under the pointer.
    enabled: ({ state }) => wanted && (rows === 'all' || state.data === undefined),
    refetchOnWindowFocus: false,
  })
  const outcome = query.data
  const whole = outcome?.kind === 'done' ? outcome.data : null
  const [token, wholeToken] = [plan?.planToken, whole?.planToken]
  const newer = plan !== null && whole !== null && Date.parse(whole.asOf) > Date.parse(plan.asOf)
  const { refetch } = query
  const readOlderAgain = useEffectEvent(() => {
    if (newer) onMoved()
    else void refetch()
  })
  useEffect(() => {
    if (wanted && wholeToken !== undefined && wholeToken !== token) readOlderAgain()
  }, [wanted, token, wholeToken])
  const retry = () => void refetch()
  if (!wanted) return { plan: null, failure: null, retry }
  const failure = outcome && outcome.kind !== 'done' && !query.isFetching ? outcome : null
  return { plan: whole, failure, retry }
}
