import { expect, type Locator, type Page } from '@playwright/test'
import { searchBox } from './profiles.ts'

export function profileLinks(page: Page): Locator {
  return page.getByRole('table', { name: 'Profiles' }).locator('a[data-profile]')
}

export function conditions(page: Page): Locator {
  return page.getByRole('list', { name: 'Conditions' }).getByRole('listitem')
}

/** How many the list says there are: "14 profiles match". */
export async function expectTotal(page: Page, total: string): Promise<void> {
  await expect(page.getByRole('main').getByText(new RegExp(`^${total} profiles?( match(es)?)?$`))).toBeVisible()
}

/** Puts a text in the box as a paste does, all at once, and presses Enter. */
export async function pasteAndEnter(page: Page, text: string): Promise<void> {
  await searchBox(page).focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(text)
  await page.keyboard.press('Enter')
}

export async function expectProfile(page: Page, identification: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: identification })).toBeVisible()
}
