import type { Page } from '@playwright/test'
import { stories } from '@mocks/stories/stories.ts'
import { type Person, signInAs } from './sign-in.ts'

/**
 * Signs in to another world than the first, given by its title; to its overview, or `place` below the person's own tenant.
 *
 * The world is chosen before the app starts, where a tab remembers it; that it can be chosen on the screen has tests of its own.
 */
export async function openStory(
  page: Page,
  title: string,
  person: Person = 'root tenant admin',
  place = '',
): Promise<void> {
  const story = Object.values(stories).find((one) => one.title === title)?.name
  if (!story) throw new Error(`There is no story “${title}”.`)
  await page.addInitScript((name) => sessionStorage.setItem('mock-story', name), story)
  if (story === 'deep') await signInAs(page, person)
  else await signInAs(page, person, place, story)
}
