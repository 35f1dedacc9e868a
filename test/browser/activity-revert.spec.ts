import { changeRow, counted, goTo, openActivity, openDetails, signOut } from '@test/support/browser/activity.ts'
import { expect, test } from '@test/support/browser/browser-test.ts'
import { tabTo } from '@test/support/browser/keyboard.ts'
import { expectAccessible } from '@test/support/browser/looks.ts'

test('a step is taken back as planned, as a step of its own', async ({ page }) => {
  await openActivity(page)
  const all = await counted(page)
  const before = 'Disabled 8 Hafenkontor checkout for Kontor Outlet'
  await changeRow(page, before).hover()
  await changeRow(page, before)
    .getByRole('link', { name: /^Take back/ })
    .click()
  const dialog = page.getByRole('dialog', { name: `Take back: ${before}` })
  await expect(dialog.getByText(/2 changes of one step are taken back together/)).toBeVisible()
  await expect(dialog.getByText('Kontor Outlet').first()).toBeVisible()
  await expectAccessible(page)
  await dialog.getByLabel('Reason').fill('The outlet stays after all')
  await dialog.getByRole('button', { name: 'Take back' }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Activity' })).toBeVisible()
  await expect(page.getByText(`${all + 2} changes`)).toBeVisible()
  const newest = page.locator('tr[data-entry]').first()
  await expect(newest).toContainText('Enabled 8 Hafenkontor checkout for Kontor Outlet again')
  await expect(newest).toContainText('The outlet stays after all')
  await expect(newest.getByRole('link', { name: 'Takes back an earlier step' })).toBeVisible()
  await expect(changeRow(page, before).getByRole('link', { name: 'Taken back by a later step' })).toBeVisible()
  // The button that opened the dialog is gone: the focus is on its row.
  await expect(changeRow(page, before).getByRole('button', { name: /^Details/ })).toBeFocused()

  const details = await openDetails(page, before)
  await expect(details.getByRole('button', { name: /^Take back/ })).toHaveAccessibleDescription(
    /^This was taken back already, by step \d+\./,
  )
  await page.getByRole('link', { name: 'Kontor Outlet' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kontor Outlet' })).toBeVisible()
  await expect(page.getByText('Hafenkontor checkout').first()).toBeVisible()

  // Taking back the taking back: the former state again, by the same way.
  await goTo(page, '/activity')
  await changeRow(page, 'Enabled 8 Hafenkontor checkout').hover()
  await changeRow(page, 'Enabled 8 Hafenkontor checkout')
    .getByRole('link', { name: /^Take back/ })
    .click()
  await expect(page.getByRole('dialog').getByRole('button', { name: /take back$/i })).toBeVisible()
})

test('what cannot be taken back says why', async ({ page }) => {
  await openActivity(page)
  const deleted = await openDetails(page, 'Deleted profile CP-A331…19B1 in 8 Hafenkontor checkout')
  await expect(deleted.getByRole('button', { name: /^Take back/ })).toHaveAccessibleDescription(
    'A delete is final: nothing is kept that could be brought back.',
  )
  await expect(deleted.getByText('Erasure requested in writing')).toBeVisible()
  await goTo(page, '/activity')
  const created = await openDetails(page, 'Created 11 Speicherstadt private')
  await expect(created.getByRole('button', { name: /^Take back/ })).toHaveAccessibleDescription(
    /never deleted\. Disable it/,
  )

  await signOut(page)
  await openActivity(page, 'read-only agent')
  const locked = await openDetails(page, 'Shared 8 Hafenkontor checkout with sub-tenants')
  await expect(locked.getByRole('button', { name: /^Take back/ })).toHaveAccessibleDescription(
    /container\.share.*can grant it/,
  )
})

test('all of it by keyboard', async ({ page }) => {
  await openActivity(page)
  const shared = changeRow(page, 'Shared 8 Hafenkontor checkout')
  const toggle = shared.getByRole('button', { name: /^Details/ })
  await tabTo(page, toggle, 120)
  await page.keyboard.press('Enter')
  await expect(toggle).toHaveAttribute('aria-expanded', 'true')
  const takeBack = page.locator('tr.detail').getByRole('link', { name: /^Take back/ })
  await tabTo(page, takeBack)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: /^Take back: Shared 8/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(takeBack).toBeFocused()
})
