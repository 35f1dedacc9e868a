import type { RefusalAnswer } from '@/contract/refusal.ts'

/**
 * How a call ended (contract: three outcomes).
 * `done`: it took effect. `refused`: it certainly had no effect. `unknown`: it may or may not have taken effect, because the answer
 * was lost, the gateway failed, or what came back cannot be read; `reason` says which, `problems` names what could not be read.
 */
export type Outcome<T> = Done<T> | Refused | Unknown

export interface Done<T> {
  kind: 'done'
  data: T
  etag: string | null
  requestId: string
}

export interface Refused {
  kind: 'refused'
  refusal: RefusalAnswer
  requestId: string
  /** How long the gateway asked to wait before the next try. */
  retryAfterMs?: number
}

export interface Unknown {
  kind: 'unknown'
  reason: 'time-out' | 'connection' | 'gateway-failed' | 'unreadable-answer'
  /** HTTP status, when there was an answer at all. */
  status: number | null
  problems: string[]
  requestId: string
  /** The gateway's own words, when it failed with some. */
  refusal: RefusalAnswer | null
}

const sentences: Record<Unknown['reason'], string> = {
  'time-out': 'The gateway did not answer in time.',
  connection: 'The gateway cannot be reached.',
  'gateway-failed': 'The gateway failed while working on this.',
  'unreadable-answer': 'The gateway answered in a form this console cannot read.',
}

const notKept = new Set([401, 403, 412, 428, 429])

/**
 * Whether a call was refused without using up its idempotency key, as a moved plan is too: such an answer tells of this attempt alone,
 * while a rule's refusal under a key holds for every attempt (I21).
 */
export function turnedAway(outcome: Outcome<unknown>): boolean {
  return outcome.kind === 'refused' && (notKept.has(outcome.refusal.status) || outcome.refusal.code === 'plan-moved')
}

/** Whether a change was refused because what it was made on is not what is stored any more. */
export function movedMeanwhile(outcome: Outcome<unknown>): boolean {
  return outcome.kind === 'refused' && ['stale-version', 'plan-moved'].includes(outcome.refusal.code)
}

/** The code to show beside a failure: the gateway's own where it gave one. */
export function codeOf(outcome: Refused | Unknown): string {
  if (outcome.kind === 'refused') return outcome.refusal.code
  return outcome.refusal?.code ?? (outcome.status === null ? outcome.reason : `${outcome.reason} ${outcome.status}`)
}

/** One sentence for a person about a call that was not done. */
export function sentenceOf(outcome: Refused | Unknown): string {
  if (outcome.kind === 'refused') return outcome.refusal.sentence
  // A gateway under maintenance says so itself.
  if (outcome.refusal) return outcome.refusal.sentence
  const path = outcome.problems[0]
  return path ? `${sentences[outcome.reason]} (${path})` : sentences[outcome.reason]
}

/** A read that failed, thrown so that a route's error page can show it. */
export class ReadFailed extends Error {
  readonly outcome: Refused | Unknown

  constructor(outcome: Refused | Unknown) {
    super(sentenceOf(outcome))
    this.name = 'ReadFailed'
    this.outcome = outcome
  }

  get code(): string {
    return codeOf(this.outcome)
  }

  get requestId(): string {
    return this.outcome.requestId
  }

  /** Whether nobody is signed in (any more). */
  get signedOut(): boolean {
    return this.outcome.kind === 'refused' && this.outcome.refusal.status === 401
  }

  /** Whether the person may not see it (any more). */
  get notAllowed(): boolean {
    return this.outcome.kind === 'refused' && this.outcome.refusal.status === 403
  }
}
