import { expect, type Locator, type Page } from '@playwright/test'

export function instrumentOf(page: Page, name: string): Locator {
  return page.getByRole('article', { name, exact: true })
}

/** Opens one of the profile's tabs and waits until its panel is the one on show. */
export async function openTab(page: Page, name: string): Promise<Locator> {
  await page.getByRole('tab', { name }).click()
  const panel = page.getByRole('tabpanel', { name })
  await expect(panel).toBeVisible()
  return panel
}

/** The row of a documented field on the tab Profile data. */
export function fieldOf(page: Page, label: string): Locator {
  const term = page.getByRole('term').filter({ hasText: new RegExp(`^${label}$`) })
  return page.locator('.dl > div').filter({ has: term })
}

/** The dialog in which a masked field is revealed. */
export function revealDialog(page: Page, label: string) {
  const dialog = page.getByRole('dialog', { name: `Reveal ${label}` })
  return {
    dialog,
    reason: dialog.getByRole('textbox', { name: 'Reason' }),
    submit: dialog.getByRole('button', { name: 'Reveal', exact: true }),
  }
}

/** Reveals one field as a person does: asks for it, says why, and sees it in its place. */
export async function reveal(page: Page, label: string, reason: string): Promise<void> {
  const { dialog, reason: field, submit } = revealDialog(page, label)
  await page.getByRole('button', { name: `Reveal ${label}…` }).click()
  await expect(field).toBeFocused()
  await field.fill(reason)
  await submit.click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('button', { name: `Hide ${label}` })).toBeVisible()
}
