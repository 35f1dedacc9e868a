import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from '@test/support/browser/browser-test.ts'
import { expectAccessible, widthBeyondScreen } from '@test/support/browser/looks.ts'
import { deleteDialog, openProfile } from '@test/support/browser/profiles.ts'
import { signInAs } from '@test/support/browser/sign-in.ts'

async function deleteOpened(page: Page, identification: string): Promise<void> {
  await page.getByRole('link', { name: /Delete profile/ }).click()
  const { dialog, read, typed, reason, submit } = deleteDialog(page)
  await expect(dialog.getByRole('list', { name: 'Tenants that lose it' })).toBeVisible()
  await read.check()
  await typed.fill(identification)
  await reason.fill('Erasure request')
  await expect(submit).not.toHaveAttribute('aria-disabled', 'true')
  await submit.click()
  await expect(page.getByText(`Profile ${identification} deleted`).first()).toBeVisible()
}

async function downloaded(page: Page, button: string): Promise<{ name: string; content: unknown }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  return {
    name: download.suggestedFilename(),
    content: JSON.parse(readFileSync(await download.path(), 'utf8')) as unknown,
  }
}

test('receipts are listed, opened, verified, asked again, downloaded and printed', async ({ page }) => {
  await openProfile(page, 'hk-0092008')
  const profileGuid = /profiles\/([^/?]+)/.exec(page.url())?.[1] ?? ''
  await deleteOpened(page, 'hk-0092008')
  await page.getByRole('link', { name: 'Receipt', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Receipt 1 of Hafenkontor Hamburg' })).toBeFocused()
  const main = page.getByRole('main')
  await expect(main).toContainText(profileGuid)
  await page.getByRole('button', { name: 'Verify' }).click()
  await expect(main.getByText('It verifies', { exact: true })).toBeVisible()
  await expect(main).toContainText('It is the first of its book.')
  await page.getByRole('button', { name: 'Ask the gateway' }).click()
  await expect(main.getByText('Still gone', { exact: true })).toBeVisible()
  await expectAccessible(page)

  const one = await downloaded(page, 'Download')
  expect(one.name).toMatch(/^receipt-TE-[\dA-F-]+-1-\d{4}-\d\d-\d\d\.json$/)
  expect(one.content).toMatchObject({ outcome: 'deleted', profileGuid, number: 1, by: 'jonas' })
  const book = await downloaded(page, 'Whole book')
  expect(book.content).toMatchObject({ book: { name: 'Hafenkontor Hamburg' }, receipts: [{ number: 1 }] })
  expect(JSON.stringify([one, book])).not.toMatch(/Whitlock|example\.com|Erasure/)

  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
  await expect(main).toContainText(profileGuid)
  await page.emulateMedia({ media: 'screen' })

  await page.getByRole('link', { name: 'Receipts', exact: true }).click()
  const table = page.getByRole('table', { name: 'Receipts' })
  await expect(table.getByRole('row')).toHaveCount(2)
  await expect(main.getByText('1 receipt', { exact: true })).toBeVisible()
  const field = page.getByRole('searchbox', { name: 'Profile guid' })
  await field.fill('fiona.whitlock@example.com')
  await expect(main.getByText(/A receipt knows a customer by the profile guid alone/)).toBeVisible()
  expect(page.url(), 'what is no guid stands in no address').not.toContain('fiona')
  await field.fill(profileGuid.toLowerCase())
  await expect(page).toHaveURL(/profile=cp-/)
  await page.getByLabel('Outcome').selectOption('Refused')
  await expect(page.getByText('No receipt matches')).toBeVisible()
  await page.getByRole('button', { name: 'Clear all filters' }).first().click()
  await expect(table.getByRole('row')).toHaveCount(2)
  await expectAccessible(page)
  await table.getByRole('row').nth(1).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Receipt 1 of Hafenkontor Hamburg' })).toBeVisible()
})

test('nothing deleted yet; on a phone the list and a receipt fit', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await signInAs(page, 'read-only agent')
  await page.getByRole('link', { name: 'Receipts', exact: true }).click()
  await expect(page.getByText('Nothing was deleted yet')).toBeVisible()
  await expect.poll(() => widthBeyondScreen(page)).toBe(0)
  await expectAccessible(page)
})
