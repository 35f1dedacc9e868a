import '@/ui/styles/plan.css'
import { useEffect, type ReactNode } from 'react'
import { announce } from '@/ui/announcer.ts'
import { Time } from '@/ui/Time.tsx'
import { planSummary, profileSentence } from './plan-counts.ts'
import { PlanClears } from './PlanClears.tsx'
import { PlanCounts } from './PlanCounts.tsx'
import type { Planned } from './planned.ts'
import { stepsSentence } from './plan-words.ts'
import { PlanSkeleton } from './PlanSkeleton.tsx'
import { InSight, PlanDoubt, PlanMoved, PlanProblem } from './PlanTrouble.tsx'
import { PlanWho } from './PlanWho.tsx'

interface PlanViewProps {
  planned: Planned
  /** Shown while nothing is planned yet. */
  empty?: ReactNode
  /** What to show when the object changed since the form was opened, in place of the usual note (see Conflict). */
  conflict?: ReactNode
  /** Says in words what would be changed, where neither title nor form does. */
  steps?: boolean
  /** False where the foot of a panel says when the plan was made. */
  asOf?: boolean
}

/** What changes would do: counts first, then what stands in the way, then who, on demand. */
export function PlanView({ planned, empty = null, conflict, steps = false, asOf = true }: PlanViewProps) {
  const { body, plan, listed, waiting, problem, moved, doubt, stale } = planned
  const token = waiting || plan === null ? null : plan.planToken
  const summary = plan === null ? '' : planSummary(plan)
  const told = moved ? `The plan changed. ${summary}` : summary
  useEffect(() => {
    if (token !== null) announce(told)
  }, [token, told])

  if (body === null) return empty
  if (doubt?.found === 'in-place') return <PlanDoubt doubt={doubt} retry={planned.retry} />
  return (
    <section className="plan" aria-label="Plan" aria-busy={waiting}>
      {doubt && (
        <InSight key={doubt.found}>
          <PlanDoubt doubt={doubt} retry={planned.retry} />
        </InSight>
      )}
      {moved && !problem && (
        <InSight>
          <PlanMoved />
        </InSight>
      )}
      {problem && doubt?.found !== 'unread' && (
        <InSight>
          {stale && conflict !== undefined ? conflict : <PlanProblem planned={planned} problem={problem} />}
        </InSight>
      )}
      {waiting && plan === null && <PlanSkeleton />}
      {plan && (
        <div className={waiting ? 'plan-body former' : 'plan-body'}>
          {steps && <p className="steps">{stepsSentence(plan.steps.filter(({ effective }) => effective))}</p>}
          <PlanCounts plan={plan} />
          <p className="small">{profileSentence(plan)}</p>
          <PlanClears plan={plan} clear={planned.clear} onClear={planned.setClear} />
          <PlanWho body={body} plan={plan} listed={listed} onMoved={planned.retry} />
          {asOf && (
            <p className="small">
              As of <Time value={plan.asOf} display="time" />
            </p>
          )}
        </div>
      )}
    </section>
  )
}
