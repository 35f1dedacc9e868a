import type { Page } from '@playwright/test'
import { expect, test } from '@test/support/browser/browser-test.ts'
import { tabTo } from '@test/support/browser/keyboard.ts'
import { expectAccessible, widthBeyondScreen } from '@test/support/browser/looks.ts'
import { openStory } from '@test/support/browser/stories.ts'
import { signInAs } from '@test/support/browser/sign-in.ts'
import { openTenants } from '@test/support/browser/tenants.ts'

// On a phone it covers the page and is a dialog.
const panelOf = (page: Page) =>
  page
    .getByRole('complementary', { name: 'Why this container?' })
    .or(page.getByRole('dialog', { name: 'Why this container?' }))
const connectorsOf = (page: Page) => page.getByRole('region', { name: 'Connectors' })

async function ask(page: Page, connector: string) {
  await connectorsOf(page).getByRole('link', { name: connector, exact: true }).click()
  const panel = panelOf(page)
  await expect(panel).toContainText(connector)
  return { panel, rules: panel.getByRole('list', { name: 'Rules in their order' }).getByRole('listitem') }
}

test('inherited: the global setting of its own tenant decides, and each rule says what it saw', async ({ page }) => {
  await openTenants(page, 'root tenant admin')
  const { panel, rules } = await ask(page, 'Kontor Web Cards')
  await expect(panel).toContainText('Uses 8 Hafenkontor checkout')
  await expect(panel).toContainText('By the global setting of Hafenkontor Hamburg.')
  await expect(rules.nth(0)).toContainText(/Container of the connector itself.*passed on.*not set/)
  await expect(rules.nth(1)).toContainText(/Ignore the global setting\?.*passed on.*off/)
  await expect(rules.nth(2)).toContainText(
    /Global setting of Hafenkontor Hamburg.*decides.*8.*owned by Hafenkontor Hamburg/,
  )
  await expect(rules.nth(3)).toContainText('not asked')
  await expect(panel).toContainText('A global setting is not passed down to sub-tenants')
  await expect(panel).toContainText('Enabled: calls are accepted')
  await expect(panel.getByRole('heading', { level: 2 })).toBeFocused()
  await expect(connectorsOf(page).getByRole('link', { name: 'Kontor Web Cards', exact: true })).toHaveAttribute(
    'aria-current',
    'true',
  )
  await expectAccessible(page)
})

test('overridden with a disabled container: its own one decides, and calls are refused', async ({ page }) => {
  await openTenants(page, 'root tenant admin')
  const { panel, rules } = await ask(page, 'Kontor Backup Cards')
  await expect(panel).toContainText('Uses 5 Old web shop')
  await expect(panel).toContainText('Calls through this connector are refused.')
  await expect(rules.nth(0)).toContainText(/decides.*5.*disabled for everybody/)
  await expect(rules.nth(2)).toContainText(/not asked.*8 ?Hafenkontor checkout/)
  await expectAccessible(page)
})

test('ignores the global setting: the flag decides against any container', async ({ page }) => {
  await openTenants(page, 'root tenant admin')
  const { panel, rules } = await ask(page, 'Kontor Kiosk Test')
  await expect(panel).toContainText('Uses no container')
  await expect(rules.nth(1)).toContainText(/decides.*on/)
  await expect(panel).toContainText('No profiles are stored or found through it.')
})

test('none set: says where the setting of the parent stops, and it can be set there and then', async ({ page }) => {
  await openTenants(page, 'root tenant admin')
  await page.getByRole('treeitem', { name: 'Kontor Geschenke' }).click()
  const { panel, rules } = await ask(page, 'Geschenke Web PayPal')
  await expect(panel).toContainText('Neither the connector nor Kontor Geschenke sets one.')
  await expect(rules.nth(3)).toContainText('decides')
  await expect(panel).toContainText(
    'Hafenkontor Hamburg has 8 Hafenkontor checkout as its global setting. It is not passed down: it stops at Hafenkontor Hamburg.',
  )
  await expectAccessible(page)

  await rules.nth(2).getByRole('link', { name: 'Set the global setting of Kontor Geschenke' }).click()
  const dialog = page.getByRole('dialog', { name: 'Global setting of Kontor Geschenke' })
  await dialog.getByLabel('Container', { exact: true }).selectOption('8')
  await dialog.getByRole('button', { name: 'Apply' }).click()
  await expect(panel).toContainText('By the global setting of Kontor Geschenke.')
  await expect(connectorsOf(page).getByRole('row', { name: /Geschenke Web PayPal/ })).toContainText('Inherited')
})

test('switched off for sub-tenants: what is cut off is not offered, and it says by whom', async ({ page }) => {
  await openStory(page, 'Marketplace', 'root tenant admin', '/tenants')
  await page.getByRole('searchbox', { name: 'Find a tenant by name or guid' }).fill('tulpenveld')
  await page.getByRole('treeitem', { name: /Tulpenveld/ }).click()
  const { panel } = await ask(page, 'Tulpenveld Web Cards')
  await expect(panel).toContainText('It is not passed down: it stops at Nordwind Benelux.')
  await panel.getByRole('link', { name: 'Override', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Container of Tulpenveld Web Cards' })
  await dialog.getByText(/not offered\. Why\?/).click()
  await expect(dialog).toContainText('Nordwind Benelux disables containers for its sub-tenants.')
  await expectAccessible(page)
})

test('a meta-connector names its members; one that routes by method warns when they disagree', async ({ page }) => {
  await openStory(page, 'Marketplace', 'root tenant admin', '/tenants')
  await page.getByRole('searchbox', { name: 'Find a tenant by name or guid' }).fill('alpenblick')
  await page.getByRole('treeitem', { name: /Alpenblick/ }).click()
  const { panel } = await ask(page, 'Alpenblick All Methods')
  const members = panel.getByRole('region', { name: 'Members of this meta-connector' })
  await expect(members.getByRole('listitem').filter({ hasText: 'Alpenblick Web SEPA' })).toContainText('DACH checkout')
  await expect(members).toContainText('All its members use another one, or none.')
  await members.getByRole('link', { name: 'Alpenblick Web Cards' }).click()
  await expect(panel).toContainText('By the global setting of Alpenblick Sport.')
})

test('by the keyboard alone: asked, overridden, answered anew, closed; the focus returns to the row', async ({
  page,
}) => {
  await openTenants(page, 'root tenant admin')
  const row = connectorsOf(page).getByRole('row', { name: /Kontor Web SEPA/ })
  await tabTo(page, row.getByRole('link', { name: 'Why? The container of Kontor Web SEPA' }))
  await page.keyboard.press('Enter')
  const panel = panelOf(page)
  await expect(panel.getByRole('heading', { level: 2 })).toBeFocused()
  await tabTo(page, panel.getByRole('link', { name: 'Override', exact: true }))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Container of Kontor Web SEPA' })
  await expect(dialog.getByRole('radio', { name: /Override/ })).toBeChecked()
  await tabTo(page, dialog.getByLabel('Container', { exact: true }))
  for (const _option of ['5', '8', '11']) await page.keyboard.press('ArrowDown')
  await expect(dialog.getByRole('region', { name: 'Plan' })).toContainText('Kontor Web SEPA')
  await tabTo(page, dialog.getByRole('button', { name: 'Apply' }))
  await expect(dialog.getByRole('button', { name: 'Apply' })).not.toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(panel).toContainText('Uses 11 Speicherstadt private')
  await expect(panel).toContainText('Overridden')
  await panel.getByRole('button', { name: 'Close' }).focus()
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(row.getByRole('link', { name: 'Kontor Web SEPA', exact: true })).toBeFocused()
  await expect(page).toHaveURL(/\/tenants$/)
})

test('a container’s own list of connectors explains each of them, also those of other tenants', async ({ page }) => {
  await signInAs(page, 'root tenant admin', '/containers/8/connectors')
  await page.getByRole('link', { name: 'Geschenke Web Cards', exact: true }).click()
  const panel = panelOf(page)
  await expect(panel).toContainText('Its own container, which beats the global setting.')
  await panel.getByRole('link', { name: 'Inherit', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Container of Geschenke Web Cards' })
  await expect(dialog.getByRole('radio', { name: /Inherit/ })).toBeChecked()
  await expect(dialog).toContainText('Kontor Geschenke has set none.')
  await expect(dialog.getByRole('row', { name: /^Connectors/ })).toContainText('1')
  await dialog.getByRole('button', { name: 'Apply' }).click()
  await expect(panel).toContainText('Uses no container')
  await panel.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('link', { name: 'Geschenke Web Cards', exact: true })).toHaveCount(0)
})

test('on a phone the answer takes the whole screen and everything in it can be reached', async ({ page }) => {
  await openTenants(page, 'root tenant admin')
  await page.setViewportSize({ width: 390, height: 844 })
  const { panel } = await ask(page, 'Kontor All Methods')
  await expect(panel.getByRole('link', { name: 'Override', exact: true })).toBeInViewport()
  await page.setViewportSize({ width: 320, height: 700 })
  expect(await widthBeyondScreen(page)).toBe(0)
})

test('who may only read is told why, and why nothing can be changed', async ({ page }) => {
  await openTenants(page, 'read-only agent')
  const { panel } = await ask(page, 'Kontor Web Cards')
  await expect(panel.getByRole('button', { name: 'Override' })).toHaveAccessibleDescription(
    /merchant\.connector\.edit.*can grant it/,
  )
  await expectAccessible(page)
})
