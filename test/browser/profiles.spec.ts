import type { Page } from '@playwright/test'
import { expect, test } from '@test/support/browser/browser-test.ts'
import { tabTo } from '@test/support/browser/keyboard.ts'
import { expectAccessible, widthBeyondScreen } from '@test/support/browser/looks.ts'
import {
  deleteDialog,
  openProfile,
  openProfiles,
  rowOf,
  searchBox,
  searchFor,
  tenantAddress,
} from '@test/support/browser/profiles.ts'
import { openTenants } from '@test/support/browser/tenants.ts'

test('rows are walked by arrow keys, more are shown by keyboard, and the place is kept on the way back', async ({
  page,
}) => {
  await openProfiles(page)
  await tabTo(page, searchBox(page))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
  await tabTo(page, page.getByRole('button', { name: 'Show 10 more' }))
  await page.keyboard.press('Enter')
  const links = page.getByRole('table', { name: 'Profiles' }).locator('th a')
  await expect(links).toHaveCount(60)
  await expect(links.nth(50)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: /Payment instruments/ })).toBeVisible()
  await page.goBack()
  await expect(links.nth(51)).toBeFocused()
  await expect(links.nth(51)).toBeInViewport()
  await page.keyboard.press('/')
  await expect(searchBox(page)).toBeFocused()
})

test('text that was searched for survives the way back and a reload; text that was only typed survives the way back', async ({
  page,
}) => {
  await openProfiles(page)
  await searchFor(page, 'Dannenberg')
  await expect(page.getByRole('main').getByText(/profiles? match/)).toBeVisible()
  await searchBox(page).fill('Dannenberg, M')
  await rowOf(page, 'hk-0092002').click()
  await expect(page.getByRole('heading', { level: 1, name: 'hk-0092002' })).toBeVisible()
  await page.goBack()
  await expect(searchBox(page)).toHaveValue('Dannenberg, M')
  await expect(page.getByRole('link', { name: 'hk-0092002' })).toBeFocused()
  await page.reload()
  await expect(searchBox(page)).toHaveValue('Dannenberg')
  await expect(page.getByRole('link', { name: 'hk-0092002' })).toBeVisible()
})

test('a full card number is refused before it is sent and stands nowhere but in the box', async ({ page }) => {
  await openProfiles(page)
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  await searchFor(page, '4111 1111 1111 1111')
  await expect(page.getByText(/This looks like a full card number\. It was not sent/).first()).toBeVisible()
  await expect(searchBox(page)).toHaveValue('4111 1111 1111 1111')
  await expect(searchBox(page)).toHaveAttribute('aria-invalid', 'true')
  expect(sent).toEqual([])
  expect(await page.content()).not.toMatch(/4111 ?1111 ?1111/)
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Search for its last four digits' }).click()
  await expect(searchBox(page)).toHaveValue('1111')
  await expect(page.getByRole('main').getByText(/profiles match/)).toBeVisible()
  expect(sent.join()).not.toMatch(/4111/)
})

test('what is found says where it was searched, and can be narrowed to one container and put in order', async ({
  page,
}) => {
  await openProfiles(page)
  await expect(page.getByRole('main').getByText('60 profiles')).toBeVisible()
  await searchFor(page, 'hk-0092215')
  await expect(page.getByRole('main').getByText('2 profiles match')).toBeVisible()
  await page.getByRole('combobox', { name: 'Container' }).selectOption({ label: '11 Speicherstadt private' })
  await expect(page.getByRole('main').getByText('1 profile matches')).toBeVisible()
  await expect(page.getByText('searched 11 Speicherstadt private')).toBeVisible()
  expect(new URL(page.url()).search).toBe('?container=11')

  await searchFor(page, 'nobody@example.com')
  await expect(page.getByText('No profile matches')).toBeVisible()
  await expect(page.getByText(/Searched identification, profile guid.* in 11 Speicherstadt private/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Search all containers' }).click()
  await expect(page.getByText(/Searched identification.* and 11 Speicherstadt private/)).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'Clear search' }).last().click()

  await page.getByRole('button', { name: 'Created' }).click()
  await expect(page.getByRole('columnheader', { name: 'Created' })).toHaveAttribute('aria-sort', 'ascending')
  await page.goto(`${tenantAddress(page)}/profiles?container=99`)
  await expect(page.getByText('Container 99 cannot be searched from here')).toBeVisible()
})

test('a profile is found by guid, token and last four as well', async ({ page }) => {
  await openProfiles(page)
  for (const [text, looks] of [
    ['CP-1234-5678-9abc-def0-1234-5678', 'a profile guid'],
    ['pt::b639e636df17af782602', 'a payment token'],
    ['616c6578-2e73-6d69-7468-406578616d70', 'a customer identification'],
  ] as const) {
    await searchBox(page).fill(text)
    await expect(page.getByText(`Looks like ${looks}. Enter searches.`)).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('link', { name: '616c…6d70' })).toBeFocused()
    await expect(page.getByRole('row')).toHaveCount(2)
  }
  await searchBox(page).fill('1111')
  await expect(page.getByText('Looks like the last four digits of an instrument. Enter searches.')).toBeVisible()
})

test('instruments are grouped and marked: preferred, expired, unusable, unknown, never more than four digits unasked', async ({
  page,
}) => {
  await openProfile(page, 'hk-0092010')
  const cards = page.getByRole('region', { name: 'Cards' })
  await expect(cards.getByRole('article')).toHaveCount(7)
  await expect(cards.getByRole('article', { name: 'Mastercard •••• 4444' })).toContainText('Expired')
  await expect(cards.getByRole('article', { name: 'Apple Pay •••• 5100' })).toContainText('Apple Pay · Mastercard')
  await expect(page.getByRole('region', { name: 'IBAN' })).toContainText('DE •••• 2051')
  await expect(
    page.getByRole('region', { name: 'Others' }).getByRole('article', { name: 'PayPal wallet' }),
  ).toContainText('Preferred')
  await expect(page.getByText('Preferred method')).toBeVisible()
  await expect(page.getByText('Creditcard', { exact: true }), 'a fact of its own, not inferred').toBeVisible()

  await expect(page.getByText('411111')).toHaveCount(0)
  await page.getByRole('button', { name: 'Show first six' }).click()
  await expect(cards.getByText('411111 •••• 1111')).toBeVisible()

  await searchFromProfile(page, 'hk-0092006')
  await expect(page.getByRole('region', { name: 'Others' })).toContainText('Unknown kind')
  await searchFromProfile(page, 'hk-0092011')
  await expect(page.getByRole('article')).toContainText('Not in 8 now')
  await expect(page.getByRole('article')).toContainText('does not use container 8 any more')
  await searchFromProfile(page, 'hk-0092009')
  await expect(page.getByText('No payment instrument')).toBeVisible()
})

async function searchFromProfile(page: Page, identification: string) {
  await page.getByRole('link', { name: 'Profiles', exact: true }).click()
  await searchFor(page, identification)
  await rowOf(page, identification).click()
  await expect(page.getByRole('heading', { level: 1, name: identification })).toBeVisible()
}

test('a sub-tenant finds what is shared with it and nothing else; a tenant that is cut off is told what to do', async ({
  page,
}) => {
  await openProfiles(page, 'sub-tenant admin')
  await expect(page.getByText('newest first, in 8 Hafenkontor checkout')).toBeVisible()
  await searchFor(page, 'sp-1001')
  await expect(page.getByText('No profile matches')).toBeVisible()
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

test('whatever a merchant wrote is text, and no personal data stands in a title', async ({ page }) => {
  await openProfiles(page)
  await searchFor(page, '<script>alert')
  await page.getByRole('table', { name: 'Profiles' }).locator('th a').first().click()
  await expect(page.getByRole('tab', { name: 'Profile data' })).toBeVisible()
  await expect(page.locator('#main script, #main img')).toHaveCount(0)
  await page.getByRole('link', { name: 'Profiles', exact: true }).click()
  await searchFor(page, 'Vauquelin')
  await page.getByRole('table', { name: 'Profiles' }).locator('th a').first().click()
  await expect(page).toHaveTitle(/^CP-[0-9A-F]{4}…[0-9A-F]{4} · Profiles/)
})

const places = {
  'the search for profiles': '/profiles',
  'the profiles of a container': '/containers/11',
  'a profile with every brand': '/containers/8/profiles/',
  'the data of a profile': '/containers/8/profiles/:/data',
  'the delete dialog': '/containers/8/profiles/:/delete',
}

for (const [what, place] of Object.entries(places)) {
  test(`${what} is accessible in both themes and fits a phone`, async ({ page }) => {
    await openProfile(page, 'hk-0092001')
    const guid = page.url().split('/').at(-1) ?? ''
    await page.goto(tenantAddress(page) + place.replace(/\/profiles\/:?/, `/profiles/${guid}`))
    await expect(
      place.endsWith('delete') ? deleteDialog(page).dialog : page.getByRole('heading', { level: 1 }),
    ).toBeVisible()
    if (!place.includes('/profiles/')) await expect(page.getByRole('table', { name: 'Profiles' })).toBeVisible()
    await expectAccessible(page)
    await page.setViewportSize({ width: 320, height: 900 })
    expect(await widthBeyondScreen(page)).toBe(0)
  })
}
