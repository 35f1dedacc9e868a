import type { Page } from '@playwright/test'
import { expect, test } from '@test/support/browser/browser-test.ts'
import { expectAccessible } from '@test/support/browser/looks.ts'
import { attention, cell, openOverview, openOverviewOf } from '@test/support/browser/overview.ts'
import { signInAs } from '@test/support/browser/sign-in.ts'

const count = (page: Page, label: string) => page.locator('.stats > div').filter({ hasText: label }).locator('dd')

test('signing in leads to the overview: how much there is, what deserves attention, what was changed', async ({
  page,
}) => {
  await openOverview(page)
  await expect(count(page, 'Tenants')).toHaveText('3')
  await expect(count(page, 'Containers')).toHaveText(/^3.*1 shared, 1 disabled/)
  await expect(count(page, 'Profiles')).toHaveText('60')
  await expect(attention(page)).toContainText('4 findings, checked')
  await expect(attention(page)).toContainText('Kontor Geschenke seems to expect the global setting')
  await expect(page.getByRole('link', { name: 'Overview , 4 findings' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Latest activity' }).getByRole('listitem').first()).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'show the connectors without a container' }).click()
  await expect(page).toHaveURL(/\/connectors\?rule=none$/)
})

test('a finding is reviewed, its fix is planned and applied, and it is gone', async ({ page }) => {
  await openOverview(page)
  const sentence = 'Kontor Geschenke seems to expect the global setting of Hafenkontor Hamburg'
  await attention(page)
    .getByRole('link', { name: `Review fix : ${sentence}` })
    .click()
  const dialog = page.getByRole('dialog', { name: sentence })
  await expect(dialog).toContainText('A global setting is not passed down to sub-tenants')
  await expect(dialog).toContainText('as global setting of Kontor Geschenke')
  await expect(dialog.getByRole('button', { name: 'Apply fix' })).not.toHaveAttribute('aria-disabled')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Apply fix' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(attention(page)).toContainText('3 findings')
  await expect(attention(page)).not.toContainText(sentence)
  await expect(page.getByText(`Fixed: ${sentence}`)).toBeAttached()
  await expect(page.getByRole('link', { name: 'Overview , 3 findings' })).toBeVisible()
  await expect(cell(page, 'Kontor Geschenke, container 8: assigned, 3 connectors, global setting')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Latest activity' })).toContainText(
    'global setting of Kontor Geschenke',
  )
})

test('of several fixes one is chosen by the menu, and another in the dialog', async ({ page }) => {
  await openOverview(page)
  const sentence = '1 connector of Hafenkontor Hamburg resolves to no container'
  await attention(page)
    .getByRole('button', { name: `Review fix: ${sentence}` })
    .click()
  const second = page.getByRole('menuitem').nth(1)
  const label = (await second.textContent()) ?? ''
  await second.click()
  const dialog = page.getByRole('dialog', { name: sentence })
  await expect(dialog.getByRole('radio', { name: label })).toBeChecked()
  await dialog.getByRole('radio').first().click()
  await expect(dialog.getByRole('radio').first()).toBeChecked()
  await expect(page).not.toHaveURL(/fix=1$/)
  await dialog.getByRole('button', { name: 'Apply fix' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(attention(page)).not.toContainText(sentence)
})

test('a finding that no change removes says what to do, and one that is gone says so', async ({ page }) => {
  await openOverview(page)
  await attention(page)
    .getByRole('link', { name: /^What to do/ })
    .click()
  const dialog = page.getByRole('dialog', { name: '1 identification exists in two containers' })
  await expect(dialog).toContainText('Both containers belong to Hafenkontor Hamburg')
  await expectAccessible(page)
  await dialog.getByRole('link', { name: 'Open container 8' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Hafenkontor checkout' })).toBeVisible()

  await page.goto(page.url().replace(/\/containers.*/, '/overview/fix/no-such-finding'))
  await expect(page.getByRole('dialog', { name: 'This finding is gone' })).toBeVisible()
  await page.getByRole('button', { name: 'Close', exact: true }).last().click()
  await expect(page).toHaveURL(/\/overview$/)
})

test('a world in which nothing is wrong says so calmly, and when that was checked', async ({ page }) => {
  await signInAs(page, 'sub-tenant admin')
  await attention(page)
    .getByRole('link', { name: /^Review fix/ })
    .click()
  await page.getByRole('dialog').getByRole('button', { name: 'Apply fix' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(attention(page)).toContainText('Nothing needs attention')
  await expect(attention(page)).toContainText(/checked now/)
  await expect(page.getByRole('link', { name: 'Overview', exact: true })).toBeVisible()
  await expectAccessible(page)
})

test('who may not change anything sees why beside every fix', async ({ page }) => {
  await openOverview(page, 'support agent')
  const fix = attention(page).getByRole('button', { name: /^Review fix :/ })
  await expect(fix.first()).toHaveAttribute('aria-disabled', 'true')
  await expect(fix.first()).toHaveAccessibleDescription(/\(container\.edit\).*can grant it/)
  await attention(page)
    .getByRole('button', { name: /^Review fix:/ })
    .click()
  await expect(page.getByRole('menuitem').first()).toHaveAccessibleDescription(/can grant it/)
  await page.keyboard.press('Escape')

  await cell(page, /^Kontor Outlet, container 8/).click()
  const enable = page.getByRole('complementary').getByRole('button', { name: 'Enable for Kontor Outlet' })
  await expect(enable).toHaveAccessibleDescription(/\(container\.share\).*can grant it/)
  await expectAccessible(page)
})

test('many findings stand together by kind, the first few in sight', async ({ page }) => {
  await openOverviewOf(page, 'White label')
  const head = page.getByRole('button', { name: /^Connectors without a container/ })
  const group = attention(page).locator('.finding-groups > li').filter({ has: head })
  const kind = group.getByRole('button', { name: /^Connectors without a container/ })
  await expect(kind).toHaveAttribute('aria-expanded', 'false')
  await kind.click()
  await expect(attention(page)).toContainText('stores no profiles and finds none')
  await expect(group.locator('.findings > li')).toHaveCount(3)
  await expectAccessible(page)
  await group.getByRole('button', { name: /^Show 97 more/ }).click()
  await expect(group.locator('.findings > li')).toHaveCount(100)
})
