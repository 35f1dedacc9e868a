import type { Observable } from '@mocks/observable.ts'
import type { StorageStatus } from '@mocks/storage-status.ts'
import type { StoryCard, StoryName } from '@mocks/stories/story.ts'

/** What the demo's own parts of the screen show and can do. */
export interface DemoControl {
  story: StoryCard
  stories: readonly StoryCard[]
  status: Pick<Observable<StorageStatus>, 'get' | 'subscribe'>
  /** Drops every change, begins a story and takes all tabs to the app's start. */
  begin: (story: StoryName) => Promise<void>
}
