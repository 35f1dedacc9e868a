import type { Db } from '@mocks/db.ts'

export type StoryName = 'small-merchant' | 'first-steps' | 'marketplace' | 'white-label' | 'large' | 'deep'

/** Somebody to look around as. The password is printed on the sign-in page: a mock has no secrets. */
export interface DemoPerson {
  username: string
  password: string
  name: string
  role: string
  /** One sentence: where this person works and what they may do there. */
  about: string
}

/** What the sign-in page tells about a story, without loading its world. */
export interface StoryCard {
  name: StoryName
  title: string
  summary: string
  people: DemoPerson[]
}

/** A named world: `seed` fills an empty gateway, every time with exactly the same rows. */
export interface Story extends StoryCard {
  seed: (db: Db) => void
}
