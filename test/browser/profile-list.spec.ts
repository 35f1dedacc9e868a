import { expect, test } from '@test/support/browser/browser-test.ts'
import { tabTo } from '@test/support/browser/keyboard.ts'
import { expectAccessible, widthBeyondScreen } from '@test/support/browser/looks.ts'
import { conditions, expectProfile, expectTotal, profileLinks } from '@test/support/browser/profile-search.ts'
import { openProfiles, rowOf, searchBox, searchFor, tenantAddress } from '@test/support/browser/profiles.ts'
import { openTenants } from '@test/support/browser/tenants.ts'

test('rows are walked, chosen and opened by keyboard, more are shown, and place and choice are kept on the way back', async ({
  page,
}) => {
  await openProfiles(page, 'root tenant admin')
  await tabTo(page, searchBox(page))
  await page.keyboard.press('ArrowDown')
  const links = profileLinks(page)
  await expect(links.first()).toBeFocused()
  await page.keyboard.press('PageDown')
  await expect(links.nth(10)).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('End')
  await expect(links.nth(49)).toBeFocused()
  await tabTo(page, page.getByRole('button', { name: 'Show 10 more' }))
  await page.keyboard.press('Enter')
  await expect(links).toHaveCount(60)
  await expect(links.nth(50)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(page.getByText('2 selected')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: /Payment instruments/ })).toBeVisible()
  await page.goBack()
  await expect(links.nth(51)).toBeFocused()
  await expect(links.nth(51)).toBeInViewport()
  await expect(page.getByText('2 selected')).toBeVisible()
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2)
  await page.keyboard.press('/')
  await expect(searchBox(page)).toBeFocused()
  await page.getByRole('button', { name: 'Look up' }).click()
  await expect(page).toHaveURL(/\/profiles\/bulk$/)
  await page.goBack()
  await expect(page.getByText('2 selected')).toBeVisible()

  await page.getByRole('button', { name: 'Created' }).click()
  await expect(page.getByRole('columnheader', { name: 'Created' })).toHaveAttribute('aria-sort', 'ascending')
  await expect(page.getByText('2 selected')).toHaveCount(0)
  await expect(page.getByText('Searching…')).toHaveCount(0)
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('checkbox', { name: 'Profile guid' }).uncheck()
  await expect(page.getByRole('columnheader', { name: 'Profile guid' })).toHaveCount(0)
  await expect.poll(() => page.evaluate(() => localStorage.getItem('profile-columns') ?? 'guid')).not.toMatch(/guid/)
  await page.reload()
  await expect(page.getByRole('columnheader', { name: 'Created' })).toHaveAttribute('aria-sort', 'ascending')
  await expect(page.getByRole('columnheader', { name: 'Profile guid' })).toHaveCount(0)
})

test('text that was searched for survives the way back and a reload; text that was only typed survives the way back', async ({
  page,
}) => {
  await openProfiles(page)
  await searchFor(page, 'Dannenberg')
  await expectTotal(page, '2')
  await searchBox(page).pressSequentially(', M last4:1111 ')
  await expect(conditions(page)).toHaveCount(1)
  await rowOf(page, 'hk-0092002').getByRole('link', { name: 'hk-0092002' }).click()
  await expectProfile(page, 'hk-0092002')
  await page.goBack()
  await expect(searchBox(page)).toHaveValue('Dannenberg, M ')
  await expect(conditions(page)).toHaveText(['last4:1111'])
  await expect(page.getByRole('link', { name: 'hk-0092002' })).toBeFocused()
  await page.reload()
  await expect(searchBox(page)).toHaveValue('Dannenberg')
  await expect(conditions(page)).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'hk-0092002' })).toBeVisible()
})

test('a tenant without any container says so, with the next step', async ({ page }) => {
  await openTenants(page, 'support agent')
  await page.getByRole('treeitem', { name: /Kontor Outlet/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kontor Outlet' })).toBeVisible()
  await page.getByRole('link', { name: 'Profiles', exact: true }).click()
  await expect(page.getByText('No container here')).toBeVisible()
  await expect(page.getByRole('button', { name: 'New container' })).toHaveAccessibleDescription(/container\.create/)
  await expectAccessible(page)
})

for (const [what, place] of Object.entries({
  'the search for profiles': '/profiles',
  'the profiles of a container': '/containers/11',
})) {
  test(`${what} is accessible in both themes and fits a phone`, async ({ page }) => {
    await openProfiles(page)
    await page.goto(tenantAddress(page) + place)
    await expect(page.getByRole('table', { name: 'Profiles' })).toBeVisible()
    await searchBox(page).click()
    await searchBox(page).pressSequentially('expired:no created:>=2020 -brand:visa last4:')
    await expect(conditions(page)).toHaveCount(3)
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main').getByText(/profiles? match/)).toBeVisible()
    await expect(page.getByText('Searching…')).toHaveCount(0)
    await page.getByRole('checkbox', { name: /^Choose all/ }).check()
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('combobox', { name: 'Order' }).selectOption('By identification')
    await expect(page.getByRole('columnheader', { name: 'Identification' })).toHaveAttribute('aria-sort', 'ascending')
    await expect.poll(() => widthBeyondScreen(page)).toBe(0)
    await page.setViewportSize({ width: 320, height: 900 })
    await expect.poll(() => widthBeyondScreen(page)).toBe(0)
  })
}
