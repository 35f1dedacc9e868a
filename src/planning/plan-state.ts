import { submitError } from '@/api/form-refusal.ts'
import { sentenceOf, type Refused, type Unknown } from '@/api/outcome.ts'
import type { Change, Plan, PlanChangeBody } from '@/contract/console/changes.ts'
import type { Wanted } from './planned.ts'

/** What to ask the gateway for, or null when nothing is wanted yet. */
export function bodyOf(wanted: Wanted): PlanChangeBody | null {
  if (wanted === null) return null
  if ('revertOf' in wanted) return { revertOf: wanted.revertOf }
  return wanted.length === 0 ? null : { changes: [...wanted] }
}

/** The same, made on what is stored now, whatever was looked at. */
export function withoutVersions(body: PlanChangeBody): PlanChangeBody {
  if (body.changes === undefined) return body
  return { ...body, changes: body.changes.map(({ ifMatch: _seen, ...change }): Change => change) }
}

/** The uses that a consent to clear was given for. */
export function clearsText({ clears, clearCount }: Plan): string {
  return JSON.stringify([clearCount, clears])
}

/** Whether everything is so already. */
export function nothingToDo(plan: Plan): boolean {
  return !plan.steps.some(({ effective }) => effective)
}

/** Why there is no plan, in one sentence. */
export function problemSentence(problem: Refused | Unknown): string {
  // What a lost answer or a late save means does not hold here: planning changes nothing.
  if (problem.kind === 'refused' && problem.refusal.code === 'stale-version') return 'It changed since you opened it.'
  return problem.kind === 'unknown' ? sentenceOf(problem) : submitError(problem)
}

/** Where the making of a planned change stands; `looking` and `unread` follow a lost answer. */
export type Phase = 'open' | 'sending' | 'looking' | 'unread' | 'done'

/** Why a plan cannot be applied as it stands, or null. */
export function reasonNotToApply(state: {
  phase: Phase
  nothing: boolean
  waiting: boolean
  problem: Refused | Unknown | null
  plan: Plan | null
  clear: boolean
}): string | null {
  const { phase, nothing, waiting, problem, plan, clear } = state
  if (nothing) return 'Nothing is chosen yet.'
  if (phase === 'done') return 'This is done.'
  if (problem) return problemSentence(problem)
  if (waiting || plan === null) return 'The plan is still being read.'
  if (nothingToDo(plan)) return 'Nothing would change.'
  if (plan.cannotClear) return plan.cannotClear.detail
  if (plan.clearCount > 0 && !clear) return 'Tick the box to clear the uses first.'
  return null
}
