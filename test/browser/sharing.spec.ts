import type { Locator, Page } from '@playwright/test'
import { expect, test } from '@test/support/browser/browser-test.ts'
import { tabTo } from '@test/support/browser/keyboard.ts'
import { expectAccessible, widthBeyondScreen } from '@test/support/browser/looks.ts'
import { signInAs, type Person } from '@test/support/browser/sign-in.ts'

async function openSharing(page: Page, person: Person = 'root tenant admin', query = '') {
  await signInAs(page, person, `/containers/8/sharing${query}`)
  await expect(page.getByRole('treegrid')).toBeVisible()
}

const rowOf = (page: Page, tenant: string) => page.getByRole('row', { name: new RegExp(tenant) })
const tickFor = (page: Page, tenant: string) => page.getByRole('checkbox', { name: `Disable for ${tenant}` })
const ownerRow = (page: Page) => page.getByRole('treegrid').locator('tbody tr[aria-level="1"]')
const planOf = (page: Page) => page.getByRole('complementary', { name: 'Plan' })
const applyIn = (plan: Locator) => plan.getByRole('button', { name: /pply \d+ changes?$/ })
const sharedSwitch = (page: Page) => page.getByRole('switch', { name: 'Shared with sub-tenants' })

test('two ticks are one plan: who gains and who loses, applied together, and taken back together', async ({ page }) => {
  await openSharing(page)
  await tickFor(page, 'Kontor Outlet').uncheck()
  await tickFor(page, 'Kontor Geschenke').check()

  const plan = planOf(page)
  await expect(plan).toContainText('Disable 8 for Kontor Geschenke, enable it for Kontor Outlet')
  await expect(plan.getByRole('row', { name: /^Tenants/ })).toContainText(/Tenants\s*1\s*1\s*0/)
  await expect(rowOf(page, 'Kontor Geschenke')).toContainText('Loses it')
  await expect(rowOf(page, 'Kontor Geschenke')).toContainText(/Assigned.*becomes.*Cut off/)
  await expect(rowOf(page, 'Kontor Outlet')).toContainText('Gains it')
  await expectAccessible(page)

  // A connector would be left without its container: nothing happens before that is agreed to.
  await expect(applyIn(plan)).toHaveAttribute('aria-disabled', 'true')
  await plan.getByRole('checkbox', { name: /Clear these 2 uses/ }).check()
  await plan.getByLabel('Reason').fill('Outlet takes over')
  await plan.getByRole('button', { name: 'Clear and apply 2 changes' }).click()
  await expect(plan).toHaveCount(0)
  await expect(rowOf(page, 'Kontor Geschenke')).toContainText('by Hafenkontor Hamburg')
  await expect(rowOf(page, 'Kontor Outlet')).toContainText('Available')
  await expect(tickFor(page, 'Kontor Geschenke')).toBeFocused()

  await page.reload()
  await expect(rowOf(page, 'Kontor Geschenke')).toContainText('Cut off')
  await expect(planOf(page)).toHaveCount(0)
  await page.getByRole('tab', { name: /Connectors/ }).click()
  await expect(page.getByRole('row', { name: /Geschenke/ })).toHaveCount(0)
})

test('what was applied can be undone from the message that tells it', async ({ page }) => {
  await openSharing(page)
  await tickFor(page, 'Kontor Outlet').uncheck()
  await applyIn(planOf(page)).click()
  await expect(rowOf(page, 'Kontor Outlet')).toContainText('Available')
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('unsharing tells what it would break and does it only with the uses cleared', async ({ page }) => {
  await openSharing(page)
  await sharedSwitch(page).click()
  const plan = planOf(page)
  await expect(plan).toContainText('Stop sharing 8')
  await expect(page.getByRole('tabpanel')).toContainText(/On.*becomes.*Off in the plan/)
  await expect(applyIn(plan)).toHaveAccessibleDescription(/Tick the box/)
  await plan.getByRole('checkbox', { name: /Clear/ }).check()
  await plan.getByRole('button', { name: 'Clear and apply 1 change' }).click()
  await expect(rowOf(page, 'Kontor Geschenke')).toContainText('Not shared')
  await expect(sharedSwitch(page)).not.toBeChecked()
  await expect(sharedSwitch(page)).toBeFocused()
})

test('the ticks stay through a reload, a dialog and the way back; leaving with them asks first', async ({ page }) => {
  await openSharing(page)
  await tickFor(page, 'Kontor Geschenke').check()
  await expect(planOf(page)).toContainText('Disable 8 for Kontor Geschenke')
  await page.reload()
  await expect(tickFor(page, 'Kontor Geschenke')).toBeChecked()
  await expect(planOf(page)).toContainText('Disable 8 for Kontor Geschenke')

  await page.getByRole('link', { name: 'Edit' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel', exact: true }).click()
  await expect(tickFor(page, 'Kontor Geschenke')).toBeChecked()

  await page.getByRole('tab', { name: /Connectors/ }).click()
  const question = page.getByRole('alertdialog', { name: 'Leave with 1 change not applied?' })
  await expectAccessible(page)
  await question.getByRole('button', { name: 'Stay' }).click()
  await expect(tickFor(page, 'Kontor Geschenke')).toBeChecked()
  await page.getByRole('tab', { name: /Connectors/ }).click()
  await question.getByRole('button', { name: 'Leave' }).click()
  await expect(page).toHaveURL(/\/connectors$/)
  await page.goBack()
  await expect(tickFor(page, 'Kontor Geschenke')).toBeChecked()

  await planOf(page).getByRole('button', { name: 'Discard' }).click()
  await expect(tickFor(page, 'Kontor Geschenke')).not.toBeChecked()
  await page.reload()
  await expect(tickFor(page, 'Kontor Geschenke')).not.toBeChecked()
  await expect(planOf(page)).toHaveCount(0)
})

test('a link may begin the plan; what it asked for stands in the ticks, not in the address', async ({ page }) => {
  await openSharing(page)
  const guid = await rowOf(page, 'Kontor Outlet').getAttribute('data-row')
  await page.goto(`${page.url()}?enable=${guid?.toLowerCase()}&shared=off&state=cut-off`)
  await expect(page).toHaveURL(/\/sharing\?state=cut-off$/)
  await expect(tickFor(page, 'Kontor Outlet')).not.toBeChecked()
  await expect(planOf(page)).toContainText('Stop sharing 8, enable it for Kontor Outlet')
  await expect(page.getByRole('button', { name: /^Cut off/ })).toHaveAttribute('aria-pressed', 'true')
})

test('two admins: when the state moved, the new plan is shown instead of applied', async ({ page, context }) => {
  await openSharing(page)
  await sharedSwitch(page).click()
  const plan = planOf(page)
  await expect(plan.getByRole('row', { name: /^Tenants/ })).toContainText(/Tenants\s*0\s*1\s*1/)
  await plan.getByRole('checkbox', { name: /Clear these 2 uses/ }).check()

  const other = await context.newPage()
  await other.goto(page.url())
  await tickFor(other, 'Kontor Outlet').uncheck()
  await applyIn(planOf(other)).click()
  await expect(rowOf(other, 'Kontor Outlet')).toContainText('Available')

  await plan.getByRole('button', { name: 'Clear and apply 1 change' }).click()
  await expect(plan.getByRole('row', { name: /^Tenants/ })).toContainText(/Tenants\s*0\s*2\s*0/)
  await expect(plan).toContainText('here is the new plan')
  await expect(sharedSwitch(page)).not.toBeChecked()
  await expect(rowOf(page, 'Kontor Outlet')).toContainText('Loses it')
  await expectAccessible(page)
  const clear = plan.getByRole('checkbox', { name: /Clear these 2 uses/ })
  await clear.check()
  await plan.getByRole('button', { name: 'Clear and apply 1 change' }).click()
  await expect(rowOf(page, 'Kontor Outlet')).toContainText('Not shared')
})

test('a container is disabled for a sub-tenant and given back by keyboard alone', async ({ page }) => {
  await openSharing(page)
  await tabTo(page, ownerRow(page))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const row = rowOf(page, 'Kontor Outlet')
  await expect(row).toBeFocused()
  await page.keyboard.press('Space')
  await expect(tickFor(page, 'Kontor Outlet')).not.toBeChecked()
  await expect(planOf(page)).toBeVisible()
  await expect(row).toBeFocused()
  await tabTo(page, applyIn(planOf(page)))
  await expect(applyIn(planOf(page))).not.toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Enter')
  await expect(row).toContainText('Available')
  await expect(row).toBeFocused()

  // Into the row: its link, then its tick; and along the ticks.
  await page.keyboard.press('ArrowRight')
  await expect(row.getByRole('link')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(tickFor(page, 'Kontor Outlet')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(tickFor(page, 'Kontor Geschenke')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await tabTo(page, applyIn(planOf(page)))
  await expect(applyIn(planOf(page))).not.toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Enter')
  await expect(planOf(page)).toHaveCount(0)
  await expect(row).toContainText('Cut off')
  await expect(tickFor(page, 'Kontor Outlet')).toBeFocused()

  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(ownerRow(page)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(row).toHaveCount(0)
  await page.keyboard.press('ArrowRight')
  await expect(row).toBeVisible()
})

test('on a phone the plan waits behind a bar, and closing it keeps the ticks', async ({ page }) => {
  await openSharing(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await tickFor(page, 'Kontor Geschenke').check()
  await tickFor(page, 'Kontor Outlet').uncheck()
  await expect(planOf(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Review plan' }).click()
  // It covers the screen: a dialog, for as long as it is open.
  const plan = page.getByRole('dialog', { name: 'Plan' })
  await expect(plan).toContainText('Disable 8 for Kontor Geschenke, enable it for Kontor Outlet')
  await expect(plan.getByRole('heading', { name: 'Plan' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(plan).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Review plan' })).toBeFocused()
  await expect(page.getByText('2 changes not applied')).toBeVisible()
  await expect(tickFor(page, 'Kontor Geschenke')).toBeChecked()
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 700 })
  expect(await widthBeyondScreen(page)).toBe(0)
})

test('who may not share sees why, at the switch and at every tick', async ({ page }) => {
  await openSharing(page, 'read-only agent')
  await expect(sharedSwitch(page)).toHaveAccessibleDescription(/container\.share.*can grant it/)
  const tick = tickFor(page, 'Kontor Geschenke')
  await expect(tick).toHaveAccessibleDescription(/container\.share.*can grant it/)
  await tick.click({ force: true })
  await expect(tick).not.toBeChecked()
  await expect(planOf(page)).toHaveCount(0)
  await expectAccessible(page)
})

test('a sub-tenant’s admin reads why what comes from above cannot be refused', async ({ page }) => {
  await openSharing(page, 'sub-tenant admin')
  await expect(page.getByRole('main')).toContainText('of Hafenkontor Hamburg you may see')
  await expect(tickFor(page, 'Kontor Geschenke')).toHaveAccessibleDescription(
    /Only who administers Hafenkontor Hamburg can disable it for Kontor Geschenke/,
  )
})

test('the table is narrowed by name and by state', async ({ page }) => {
  await openSharing(page)
  await page.getByRole('button', { name: /^Cut off/ }).click()
  await expect(rowOf(page, 'Kontor Outlet')).toBeVisible()
  await expect(rowOf(page, 'Kontor Geschenke')).toHaveCount(0)
  await page.getByRole('button', { name: /^Using it/ }).click()
  await expect(rowOf(page, 'Kontor Geschenke')).toBeVisible()
  await page.getByRole('searchbox', { name: /Find a sub-tenant/ }).fill('nobody')
  await expect(page.getByText('No sub-tenant matches')).toBeVisible()
  await expectAccessible(page)
})
