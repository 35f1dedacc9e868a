import { expect, type Page } from '@playwright/test'
import { type Person, signInAs } from './sign-in.ts'

/** Chooses a seed world at sign-in and signs in to it. */
export async function openStory(page: Page, story: string, person: Person = 'root tenant admin'): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: 'Change story or reset' }).click()
  await page.getByRole('button', { name: new RegExp(`^${story}`) }).click()
  await page.getByRole('button', { name: `Go to “${story}”` }).click()
  await expect(page.getByText(`Story: ${story}.`)).toBeVisible()
  await signInAs(page, person)
}
