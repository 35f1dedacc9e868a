import { expect, type Locator, type Page } from '@playwright/test'
import { signInAs, type Person } from './sign-in.ts'
import { openStory } from './stories.ts'

export function matrix(page: Page): Locator {
  return page.getByRole('grid', { name: /^Sharing matrix/ })
}

/** A cell of the matrix by its label: "Nordwind DACH, container 8: available". */
export function cell(page: Page, name: string | RegExp): Locator {
  return matrix(page).getByRole('link', { name })
}

export function attention(page: Page): Locator {
  return page.getByRole('region', { name: 'Needs attention' })
}

export async function openOverview(page: Page, person: Person = 'root tenant admin'): Promise<void> {
  await signInAs(page, person)
  await expectOverview(page)
}

/** The overview of another world than the first. */
export async function openOverviewOf(page: Page, story: string, person?: Person): Promise<void> {
  await openStory(page, story, person)
  await expectOverview(page)
}

async function expectOverview(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
  await expect(matrix(page)).toBeVisible()
}
