import { expect, test } from '@test/support/browser/browser-test.ts'
import { tabTo } from '@test/support/browser/keyboard.ts'
import { expectAccessible } from '@test/support/browser/looks.ts'
import { deleteDialog, openProfile, openProfiles, searchBox, searchFor } from '@test/support/browser/profiles.ts'
import { openStory } from '@test/support/browser/stories.ts'
import { signInAs } from '@test/support/browser/sign-in.ts'

const reason = 'Erasure request, ticket 88213'

test('a support agent finds a caller by e-mail, reads who loses the profile, deletes it and has a receipt', async ({
  page,
}) => {
  await openProfiles(page)
  await searchFor(page, 'bram.dijkhuizen@example.com')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('hk-0092004')
  expect(page.url(), 'what was typed stands in no address').not.toContain('bram')

  await page.getByRole('link', { name: /Delete profile/ }).click()
  const { dialog, read, typed, reason: why, submit } = deleteDialog(page)
  await expect(dialog).toContainText('2 stored instruments are gone for good')
  await expect(dialog.getByRole('list', { name: 'Tenants that lose it' })).toContainText(
    'Kontor Geschenke 2 connectors of Geschenke Online',
  )
  await expect(dialog.getByRole('list', { name: 'Instruments that go with it' })).toContainText(
    /IBAN •••• 4300.*last used/,
  )
  await expect(dialog.getByText('A delete does not deregister.')).toBeVisible()
  await expect(submit).toHaveAccessibleDescription(
    'First read who loses it, then type what the profile is called, then give a reason.',
  )
  await read.check()
  await typed.fill('HK-0092004')
  await why.fill(reason)
  await expect(dialog.getByText(/This is not the customer identification/)).toBeVisible()
  await expect(submit).toHaveAttribute('aria-disabled', 'true')
  await typed.fill('hk-0092004')
  await expect(submit).not.toHaveAttribute('aria-disabled', 'true')
  await expectAccessible(page)
  await submit.click()

  await expect(page.getByText('Profile hk-0092004 deleted').first()).toBeVisible()
  await expect(page.getByText('It was looked for once more and is not there.')).toBeVisible()
  await page.getByRole('link', { name: 'Receipt', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Receipt 1 of Hafenkontor Hamburg' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('2 instruments')
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Profiles' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Profiles' })).toBeVisible()
  await searchFor(page, 'hk-0092004')
  await expect(page.getByText('No profile matches')).toBeVisible()
})

test('the same by keyboard alone', async ({ page }) => {
  await signInAs(page, 'support agent')
  await tabTo(page, page.getByRole('link', { name: 'Profiles', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Profiles' })).toBeFocused()
  await expect(searchBox(page)).toBeVisible()
  await tabTo(page, searchBox(page))
  await page.keyboard.type('hk-0092005')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'hk-0092005' })).toBeFocused()

  await tabTo(page, page.getByRole('link', { name: /Delete profile/ }))
  await page.keyboard.press('Enter')
  const { dialog, read, typed, reason: why, submit } = deleteDialog(page)
  await expect(dialog.getByRole('list', { name: 'Tenants that lose it' })).toBeVisible()
  await tabTo(page, read)
  await page.keyboard.press('Space')
  await tabTo(page, typed)
  await page.keyboard.type('hk-0092005')
  await tabTo(page, why)
  await page.keyboard.type(reason)
  await tabTo(page, submit)
  await expect(submit).not.toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Profile hk-0092005 deleted').first()).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Profiles' })).toBeFocused()
})

test('a deleted profile shows nowhere again: not in lists, not by Back, not at its address', async ({ page }) => {
  await openProfile(page, 'hk-0092007')
  const address = page.url()
  await page.getByRole('link', { name: /Delete profile/ }).click()
  const { read, typed, reason: why, submit } = deleteDialog(page)
  await read.check()
  await typed.fill('hk-0092007')
  await why.fill(reason)
  await expect(submit).not.toHaveAttribute('aria-disabled', 'true')
  await submit.dblclick()
  await expect(page.getByText('Profile hk-0092007 deleted').first()).toBeVisible()
  await expectAccessible(page)

  await page.goBack()
  await expect(page.getByText('There is no such profile (any more)')).toBeVisible()
  await expectAccessible(page)
  await page.goBack()
  await expect(page.getByText('No profile matches')).toBeVisible()
  await page.goto(`${address}/delete`)
  await expect(page.getByText('There is no such profile (any more)')).toBeVisible()
  await page.getByRole('link', { name: 'Profiles of 8 Hafenkontor checkout' }).click()
  await expect(page.getByRole('table', { name: 'Profiles' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'hk-0092007' })).toHaveCount(0)
})

test('two agents delete the same profile: the second sees that there is none any more', async ({ page, context }) => {
  await openProfile(page, 'hk-0092008')
  await page.getByRole('link', { name: /Delete profile/ }).click()
  const mine = deleteDialog(page)
  await mine.read.check()
  await mine.typed.fill('hk-0092008')
  await mine.reason.fill(reason)

  const other = await context.newPage()
  await other.goto(page.url())
  const theirs = deleteDialog(other)
  await theirs.read.check()
  await theirs.typed.fill('hk-0092008')
  await theirs.reason.fill('Duplicate')
  await theirs.submit.click()
  await expect(other.getByText('Profile hk-0092008 deleted').first()).toBeVisible()

  await page.bringToFront()
  await expect(page.getByText('There is no such profile (any more)')).toBeVisible()
  await expect(mine.dialog).toHaveCount(0)
})

test('nothing typed into the delete dialog is lost without asking', async ({ page }) => {
  await openProfile(page, 'hk-0092001')
  await page.getByRole('link', { name: /Delete profile/ }).click()
  const { dialog, reason: why } = deleteDialog(page)
  await why.fill(reason)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Keep editing' }).click()
  await expect(why).toHaveValue(reason)
  await page.goBack()
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('link', { name: /Delete profile/ })).toBeVisible()
})

test('who may only read sees the delete with the reason why not', async ({ page }) => {
  await openProfile(page, 'hk-0092001', 'read-only agent')
  const button = page.getByRole('button', { name: /Delete profile/ })
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  await expect(button).toHaveAccessibleDescription(/frontend\.customer-profiles\.delete.*can grant it/)
  await expectAccessible(page)
  await page.goto(`${page.url()}/delete`)
  await expect(deleteDialog(page).submit).toHaveAccessibleDescription(/frontend\.customer-profiles\.delete/)
})

test('a payment on its way stands in the way of the delete, apart from what is only to know', async ({ page }) => {
  await openProfile(page, 'hk-0092012')
  await page.getByRole('link', { name: /Delete profile/ }).click()
  const { dialog, read, typed, reason: why, submit } = deleteDialog(page)
  await expect(dialog.getByText('It cannot be deleted now')).toBeVisible()
  await expect(dialog.getByText('To know before you delete')).toBeVisible()
  await read.check()
  await typed.fill('hk-0092012')
  await why.fill(reason)
  await expect(submit).toHaveAccessibleDescription(/A transaction of this profile has not ended yet/)
  await expectAccessible(page)
})

test('in the large world one of a hundred thousand is deleted, and the total loses one', async ({ page }) => {
  await openStory(page, 'Large container', 'support agent')
  await page.getByRole('link', { name: 'Profiles', exact: true }).click()
  const table = page.getByRole('table', { name: 'Profiles' })
  await expect(table).toBeVisible()
  const total = page.getByRole('main').getByText(/^[\d,]+ profiles$/)
  const before = Number((await total.innerText()).replace(/\D/g, ''))
  const link = table.getByRole('link').first()
  const identification = await link.innerText()
  await link.click()
  await page.getByRole('link', { name: /Delete profile/ }).click()
  const { dialog, read, typed, reason: why, submit } = deleteDialog(page)
  await expect(dialog.getByRole('list', { name: 'Tenants that lose it' })).toBeVisible()
  await read.check()
  await typed.fill(await dialog.locator('p.id.full').innerText())
  await why.fill(reason)
  await expect(submit).not.toHaveAttribute('aria-disabled', 'true')
  await submit.click()
  await expect(page.getByText(/^Profile .* deleted$/).first()).toBeVisible()
  await expect(total).toHaveText(`${(before - 1).toLocaleString('en-GB')} profiles`)
  await expect(table.getByRole('link', { name: identification, exact: true })).toHaveCount(0)
})
