import { expect, type Locator, type Page } from '@playwright/test'
import { signInAs, type Person } from './sign-in.ts'

export function searchBox(page: Page): Locator {
  return page.getByRole('combobox', { name: /^Search profiles/ })
}

export function rowOf(page: Page, identification: string): Locator {
  return page.getByRole('table', { name: 'Profiles' }).getByRole('row').filter({ hasText: identification })
}

/** The search screen with its newest profiles, as somebody who signed in just now. */
export async function openProfiles(page: Page, person: Person = 'support agent'): Promise<void> {
  await signInAs(page, person, '/profiles')
  await expect(page.getByRole('table', { name: 'Profiles' })).toBeVisible()
}

export async function searchFor(page: Page, text: string): Promise<void> {
  await searchBox(page).fill(text)
  await searchBox(page).press('Enter')
}

/** A profile found by its identification, which opens it: Back leads to the list. */
export async function openProfile(page: Page, identification: string, person?: Person): Promise<void> {
  await openProfiles(page, person)
  await searchFor(page, identification)
  await expect(page.getByRole('heading', { level: 1, name: identification })).toBeVisible()
}

/** What stands in the dialog to delete a profile. */
export function deleteDialog(page: Page) {
  const dialog = page.getByRole('alertdialog', { name: /Delete profile/ })
  return {
    dialog,
    read: dialog.getByRole('checkbox', { name: 'I have read who loses it' }),
    typed: dialog.getByRole('textbox', { name: 'Type the customer identification' }),
    reason: dialog.getByRole('textbox', { name: 'Reason' }),
    submit: dialog.getByRole('button', { name: 'Delete for good' }),
  }
}

/** The tenant's part of the address: below it lie all of its pages. */
export function tenantAddress(page: Page): string {
  return page.url().replace(/(\/t\/[^/]+)\/.*$/, '$1')
}
