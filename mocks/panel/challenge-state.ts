import type { ToldChallenge } from '@mocks/rules/challenges.ts'

export type ChallengeState = 'unknown' | 'open' | 'late' | 'passed' | 'failed' | 'cancelled'

/** What the bank's page is about. `late`: nobody agreed in time, or the customer turned back before; later that is no longer told apart. */
export function challengeState(told: ToldChallenge | null, now: number): ChallengeState {
  if (!told) return 'unknown'
  if (told.isOpen) return 'open'
  if (told.status === 'ERROR') return 'failed'
  if (told.status !== 'CANCELLED') return 'passed'
  return now < told.endsAt ? 'cancelled' : 'late'
}
