import type { Page } from '@playwright/test'
import { expect, test } from '@test/support/browser/browser-test.ts'
import { expectAccessible } from '@test/support/browser/looks.ts'
import { openStory } from '@test/support/browser/stories.ts'

/** A platform of 2,000 tenants; its first container is shared with all of them and used by most. */
async function openManyTenants(page: Page, place: string) {
  await openStory(page, 'White label', 'root tenant admin', place)
}

test('2,000 tenants: few rows in the page, all equally high, and the focused one stays', async ({ page }) => {
  await openManyTenants(page, '/containers/101/sharing')
  await page.getByRole('searchbox', { name: /Find a sub-tenant/ }).fill('nord')
  const rows = page.getByRole('treegrid').locator('tbody tr[aria-rowindex]')
  const focused = page.getByRole('checkbox', { name: 'Disable for Polarstern Nord', exact: true })
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
  expect(heights.length).toBeLessThan(80)

  await page.setViewportSize({ width: 360, height: 700 })
  const narrow = await rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height))
  expect(new Set(narrow)).toEqual(new Set([36]))
})

test('2,000 tenants: the plan counts every use in the way, also those it does not list', async ({ page }) => {
  const sharedSwitch = page.getByRole('switch', { name: 'Shared with sub-tenants' })
  await openManyTenants(page, '/containers/101/sharing')
  await page.getByRole('checkbox', { name: 'Disable for Polarstern Nord', exact: true }).check()
  await expect(page.getByRole('row', { name: /Polarstern Nord/ }).first()).toContainText('Loses it')
  await sharedSwitch.click()
  const plan = page.getByRole('complementary', { name: 'Plan' })
  await expect(plan).toContainText('Stop sharing 101, disable it for Polarstern Nord')
  const title = plan.getByText(/^\d[\d,]* uses would be left without/)
  await expect(title).toContainText(/^\d,?\d{3}|^\d{3}/)
  // The switch alone is quick to take back, however many rows it concerns.
  await sharedSwitch.click()
  await expect(plan).toContainText('Disable 101 for Polarstern Nord')
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
