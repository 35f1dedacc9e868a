import type { Page } from '@playwright/test'
import { expect, test } from '@test/support/browser/browser-test.ts'
import { expectAccessible } from '@test/support/browser/looks.ts'
import { signInAs } from '@test/support/browser/sign-in.ts'

/** A platform of 2,000 tenants; its first container is shared with all of them and used by most. */
async function openManyTenants(page: Page, place: string) {
  await page.goto('/')
  await page.getByRole('button', { name: 'Change story or reset' }).click()
  await page.getByRole('button', { name: /^White label/ }).click()
  await page.getByRole('button', { name: 'Go to “White label”' }).click()
  await expect(page.getByText('Story: White label.')).toBeVisible()
  await signInAs(page, 'root tenant admin')
  await page.goto(page.url().replace(/\/tenants$/, place))
}

test('a row of the sharing tree keeps the focus when it is scrolled out of sight, and all rows are equally high', async ({
  page,
}) => {
  await openManyTenants(page, '/containers/101/sharing')
  await page.getByRole('searchbox', { name: /Find a sub-tenant/ }).fill('nord')
  const rows = page.getByRole('table').locator('tbody tr[aria-rowindex]')
  const focused = rows.getByRole('link', { name: 'Disable for Polarstern Nord' })
  await focused.focus()
  await page.evaluate(() => scrollTo(0, 6000))
  await expect(rows.filter({ hasText: 'Polarstern Nord' })).toHaveCount(1)
  await expect(rows.nth(1)).not.toHaveAttribute('aria-rowindex', '4')
  await expect(focused).toBeFocused()
  const heights = await rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height))
  expect(new Set(heights)).toEqual(new Set([36]))
  // The rows in sight are the ones that belong there: the gaps are as high as what they stand for.
  const off = await rows.evaluateAll((all) => {
    const top = all[0]?.parentElement?.getBoundingClientRect().top ?? 0
    return all.map((row) => row.getBoundingClientRect().top - top - (Number(row.ariaRowIndex) - 2) * 36)
  })
  expect(Math.max(...off.map(Math.abs))).toBeLessThan(1)

  await page.setViewportSize({ width: 360, height: 700 })
  const narrow = await rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height))
  expect(new Set(narrow)).toEqual(new Set([36]))
})

test('unsharing counts every use in the way, also those that are not listed', async ({ page }) => {
  await openManyTenants(page, '/containers/101/sharing/share')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Stop sharing' }).click()
  const title = dialog.getByText(/^Not done: \d+ uses/)
  await expect(title).toBeVisible()
  const count = Number(/\d+/.exec((await title.textContent()) ?? '')?.[0])
  expect(count).toBeGreaterThan(200)
  await expect(dialog.getByText(`and ${count - 8} more uses`)).toBeVisible()
  await expect(dialog.getByRole('checkbox', { name: `Also clear all ${count} uses.` })).toBeVisible()
})

test('one of 2,000 tenants is picked by typing; no more than fifty are drawn at once', async ({ page }) => {
  await openManyTenants(page, '/containers/new')
  const owner = page.getByRole('combobox', { name: 'Owner' })
  await owner.click()
  await expect(page.getByRole('option')).toHaveCount(50)
  await expect(page.getByText('1,950 more: type to narrow')).toBeVisible()
  await expectAccessible(page)

  await owner.fill('polarstern nord')
  await expect(page.getByRole('option')).toHaveCount(1)
  await expect(page.getByText(/more: type to narrow/)).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(owner).toHaveValue('Polarstern Nord')

  await owner.fill('')
  for (let step = 0; step < 30; step += 1) await page.keyboard.press('ArrowDown')
  const reached = page.locator('[role="option"].Mui-focused')
  await expect(reached).toBeInViewport({ ratio: 1 })
  const chosen = await reached.textContent()
  await page.keyboard.press('Enter')
  await expect(owner).toHaveValue(chosen ?? '')
})
