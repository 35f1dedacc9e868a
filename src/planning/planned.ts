import type { Refused, Outcome, Unknown } from '@/api/outcome.ts'
import type { Change, Plan, PlanChangeBody } from '@/contract/console/changes.ts'

/** What a person is about to do: changes made together, or taking back an entry of the activity. Null or none: nothing yet. */
export type Wanted = readonly Change[] | { revertOf: number } | null

/** What is known of a change whose answer was lost, after looking again. */
export interface Doubt {
  outcome: Unknown
  found: 'looking' | 'in-place' | 'not-made' | 'unread'
}

/** A change that is planned before it is made. */
export interface Planned {
  /** What was asked to be planned, or null when there is nothing to plan. */
  body: PlanChangeBody | null
  /** The latest plan; the former one stays while the next is read. */
  plan: Plan | null
  /** The same plan with who it concerns; null while that is read, and where they are so many that it is only read when asked for. */
  listed: Plan | null
  waiting: boolean
  /** Why there is no plan: what the change itself would be refused for, or a gateway that failed. */
  problem: Refused | Unknown | null
  /** The plan on show took the place of the one that was looked at, because the state moved. */
  moved: boolean
  /** Consent to clear the uses that would dangle; it is for the uses on show and ends with them. */
  clear: boolean
  setClear: (clear: boolean) => void
  /** The reason for the Apply button not to work, or null. */
  cannotApply: string | null
  apply: (reason: string) => Promise<Outcome<Applied>>
  busy: boolean
  /** The sentence of the last apply that was refused. A plan that moved is told by `moved`, a lost answer by `doubt`. */
  error: string | null
  doubt: Doubt | null
  /** Planning was refused because the object changed since the form was opened. */
  stale: boolean
  /** Plans on what is stored now, whatever version the form was opened on. */
  rebase: () => void
  retry: () => void
}

export interface Applied {
  cleared: number
  activityId: number | null
}
