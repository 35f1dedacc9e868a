import type { Observable } from '@mocks/observable.ts'
import type { AnsweredChallenge, ChallengeOutcome, ToldChallenge } from '@mocks/rules/challenges.ts'
import type { StorageStatus } from '@mocks/storage-status.ts'
import type { StoryCard, StoryName } from '@mocks/stories/story.ts'

/** What the demo's own parts of the screen show and can do. */
export interface DemoControl {
  story: StoryCard
  stories: readonly StoryCard[]
  status: Pick<Observable<StorageStatus>, 'get' | 'subscribe'>
  /** Drops every change, begins a story and takes all tabs to the app's start. */
  begin: (story: StoryName) => Promise<void>
  /** What the customer's bank is asked about a transaction; null where it is not asked. */
  challenge: (transaction: string) => Promise<ToldChallenge | null>
  /** Answers for the customer; null where there is nothing to answer any more. */
  answerChallenge: (transaction: string, outcome: ChallengeOutcome) => Promise<AnsweredChallenge | null>
  /** Something was changed, here or in another tab; answers with the function that ends the subscription. */
  onChange: (listener: () => void) => () => void
}
