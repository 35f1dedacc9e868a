import { expect, test } from '@test/support/browser/browser-test.ts'
import { tabTo } from '@test/support/browser/keyboard.ts'
import { expectAccessible } from '@test/support/browser/looks.ts'
import {
  conditions,
  expectProfile,
  expectTotal,
  pasteAndEnter,
  profileLinks,
} from '@test/support/browser/profile-search.ts'
import { openProfiles, searchBox, searchFor, tenantAddress } from '@test/support/browser/profiles.ts'
import { openStory } from '@test/support/browser/stories.ts'

test('one paste and Enter lead to the profile, whatever was pasted, and Back leads to the list as it was', async ({
  page,
}) => {
  await openProfiles(page)
  for (const [text, looks] of [
    ['  cp-1234-5678-9abc-def0-1234-5678\u00A0', 'a profile guid'],
    ['pt::b639e636df17af782602', 'a payment token'],
    ['d94c0d72f3a36e21f16e', 'a transaction UUID'],
    ['616c6578-2e73-6d69-7468-406578616d70', 'a customer identification'],
    ['Alex.Smith@example.com', 'an e-mail'],
  ] as const) {
    await searchBox(page).fill(text)
    await expect(page.getByText(`Looks like ${looks}. Enter searches.`)).toBeVisible()
    await pasteAndEnter(page, text)
    await expectProfile(page, '616c…6d70')
    await page.goBack()
    await expect(page.getByRole('link', { name: '616c…6d70' })).toBeFocused()
    await expect(searchBox(page)).toHaveValue(text.trim())
    await expect(profileLinks(page)).toHaveCount(1)
  }
  // Back once more is the search before, and stays there.
  await page.goBack()
  await expect(searchBox(page)).toHaveValue('616c6578-2e73-6d69-7468-406578616d70')
  await expectTotal(page, '1')
  // Several have these digits: the list is where one chooses.
  await pasteAndEnter(page, '1111')
  await expectTotal(page, '\\d\\d')
  expect(new URL(page.url()).search).toBe('')
})

test('operators become conditions by keyboard alone, with suggestions, and are taken away again', async ({ page }) => {
  await openProfiles(page, 'root tenant admin')
  await tabTo(page, searchBox(page))
  await page.keyboard.type('br')
  await expect(page.getByRole('listbox', { name: 'Operators' }).getByRole('option')).toHaveCount(1)
  await expect(searchBox(page)).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option', { selected: true })).toHaveText(/^brand:/)
  await page.keyboard.press('Enter')
  await page.keyboard.type('ma')
  await expect(page.getByRole('option')).toHaveText([/Mastercard/, /Maestro/])
  await expectAccessible(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(conditions(page)).toHaveText(['brand:Mastercard'])
  await page.keyboard.type('-container:priv')
  await expect(page.getByRole('option')).toHaveText([/Speicherstadt private/])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.type('expired:yes created:2026-02-30 ')
  await expect(conditions(page)).toHaveText([
    'brand:Mastercard',
    'notcontainer:11 Speicherstadt private',
    'expired:yes',
  ])
  await page.keyboard.press('Enter')
  await expect(page.getByText(/created: takes a real day/).first()).toBeVisible()
  await expect(searchBox(page)).toHaveAttribute('aria-invalid', 'true')
  await expectTotal(page, '60')
  await page.keyboard.type('created:>=2020')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main').getByText(/profiles? match/)).toBeVisible()
  await expect(conditions(page)).toHaveCount(4)
  await expect(page.getByText('searched 5 Old web shop (until 2023) and 8 Hafenkontor checkout')).toBeVisible()
  const before = await profileLinks(page).count()

  await page.reload()
  await expect(conditions(page)).toHaveCount(4)
  await expect(profileLinks(page)).toHaveCount(before)
  await searchBox(page).focus()
  await page.keyboard.press('Backspace')
  await expect(conditions(page)).toHaveCount(3)
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('button', { name: 'Remove expired: yes' })).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Delete')
  await expect(conditions(page)).toHaveText(['brand:Mastercard', 'expired:yes'])
  await expect(searchBox(page)).toBeFocused()
  await page.getByRole('button', { name: 'Remove expired: yes' }).click()
  await expect(page.getByText('searched 5 Old web shop (until 2023), 8 Hafenkontor checkout and 11')).toBeVisible()
  await page.getByRole('button', { name: 'Clear search' }).click()
  await expectTotal(page, '60')
})

test('a full card number is refused before it is sent, within operators and quotes as well, and stands nowhere but in the box', async ({
  page,
}) => {
  await openProfiles(page)
  const sent: { path: string; body: string }[] = []
  page.on('request', (request) => {
    sent.push({ path: new URL(request.url()).pathname, body: request.postData() ?? '' })
  })
  for (const typed of ['id:4111111111111111', '-"4111 1111 1111 1111"', '4111 1111 1111 1111']) {
    await searchFor(page, typed)
    await expect(page.getByText(/This looks like a full card number\. It was not sent/).first()).toBeVisible()
    await expect(searchBox(page)).toHaveValue(typed)
    await expect(searchBox(page)).toHaveAttribute('aria-invalid', 'true')
  }
  expect(sent.filter(({ path }) => path.endsWith('/profiles/search'))).toEqual([])
  expect(await page.content()).not.toMatch(/4111 ?1111 ?1111/)
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Search for its last four digits' }).click()
  await expect(searchBox(page)).toHaveValue('1111')
  await expect(page.getByRole('main').getByText(/profiles match/)).toBeVisible()
  expect(sent.filter(({ body }) => body.includes('4111'))).toEqual([])
  expect(sent.filter(({ body }) => body.includes('1111'))).not.toEqual([])
})

test('the same person in another container is pointed out, with the reason and the way there', async ({ page }) => {
  await openProfiles(page)
  await searchFor(page, 'hk-0092215')
  await expectTotal(page, '2')
  const row = page.getByRole('row').filter({ hasText: '8 Hafenkontor checkout: same identification and e-mail' })
  await expect(row).toContainText('11Speicherstadt private')
  await expectAccessible(page)
  await row.getByRole('link', { name: '8 Hafenkontor checkout' }).click()
  await expectProfile(page, 'hk-0092215')
  expect(new URL(page.url()).pathname).toContain('/containers/8/profiles/')
  await page.goBack()
  await expectTotal(page, '2')
})

test('where nothing matches it says where was looked, and offers what would find something', async ({ page }) => {
  await openProfiles(page)
  await searchFor(page, 'container:11 hk-0092001 last4:1111')
  await expect(page.getByText('No profile matches')).toBeVisible()
  await expect(page).toHaveURL(/\?container=11$/)
  await expect(
    page.getByText(/Searched identification.*; beside them last four digits in 11 Speicherstadt private/),
  ).toBeVisible()
  const wider = page.getByRole('group', { name: 'Wider searches' })
  await expect(wider.getByRole('button')).toHaveText([/^In all containers1/, /^Without the words\d/])
  await expectAccessible(page)
  await wider.getByRole('button', { name: /In all containers/ }).click()
  await expectTotal(page, '1')
  await expect(profileLinks(page)).toHaveText(['hk-0092001'])

  // Typed beside the conditions that stand there, it would be one more.
  await page.getByRole('button', { name: 'Clear search' }).first().click()
  await expectTotal(page, '60')
  await searchFor(page, 'name:hk-0092002')
  await expect(page.getByText('No profile matches')).toBeVisible()
  await wider.getByRole('button', { name: /In all fields/ }).click()
  await expect(profileLinks(page)).toHaveText(['hk-0092002'])

  await page.goto(`${tenantAddress(page)}/profiles?container=99`)
  await expect(page.getByText('Container 99 cannot be searched from here')).toBeVisible()
  await page.getByRole('button', { name: 'Search all containers' }).click()
  await expectTotal(page, '60')
})

test('a sub-tenant finds what is shared with it and nothing else', async ({ page }) => {
  await openProfiles(page, 'sub-tenant admin')
  await expect(page.getByText('newest first, in 8 Hafenkontor checkout')).toBeVisible()
  await searchFor(page, 'sp-1001')
  await expect(page.getByText('No profile matches')).toBeVisible()
  await expect(page.getByText('Wider searches find nothing either.')).toHaveCount(0)
  await searchFor(page, 'hk-0092215')
  await expectProfile(page, 'hk-0092215')
  await page.goBack()
  await expect(profileLinks(page)).toHaveText(['hk-0092215'])
  await expect(page.getByRole('main').getByText('also in'), 'of what lies outside nothing is told').toHaveCount(0)
})

test('among 100,000 profiles the totals are true, and one paste and Enter lead to the one', async ({ page }) => {
  await openStory(page, 'Large container')
  await page.getByRole('link', { name: 'Profiles', exact: true }).click()
  await expectTotal(page, '100,000')
  await pasteAndEnter(page, 'st-1099990')
  await expectProfile(page, 'st-1099990')
  await page.goBack()
  await expect(page.getByRole('link', { name: 'st-1099990' })).toBeFocused()
  await searchFor(page, 'brand:visa expired:yes -last4:1111')
  await expect(conditions(page)).toHaveText(['brand:Visa', 'expired:yes', 'notlast4:1111'])
  await expectTotal(page, '[\\d,]{5,}')
  await page.getByRole('button', { name: 'Show 50 more' }).click()
  await expect(profileLinks(page)).toHaveCount(100)
  await page.getByRole('checkbox', { name: 'Choose all 100 shown' }).check()
  await expect(page.getByText('100 selected of those shown')).toBeVisible()
  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await expect(page.getByText('selected')).toHaveCount(0)
})
