import type { Page } from '@playwright/test'

/** The people of every seed world (mocks/stories/people.ts). */
const usernames = {
  'root tenant admin': 'mara',
  'sub-tenant admin': 'lasse',
  'support agent': 'jonas',
  'read-only agent': 'aylin',
} as const

export type Person = keyof typeof usernames

/** Signs in by the form and waits until the wanted screen is reached; opens the sign-in page unless the page is there already. */
export async function signInAs(page: Page, person: Person): Promise<void> {
  if (!page.url().startsWith('http')) await page.goto('/')
  await page.getByLabel('User name').fill(usernames[person])
  await page.getByLabel('Password').fill('demo')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL((url) => url.pathname.startsWith('/t/'))
}
