import { expect, test } from '@test/support/browser/browser-test.ts'
import { expectAccessible, widthBeyondScreen } from '@test/support/browser/looks.ts'
import { fieldOf, openTab } from '@test/support/browser/profile-detail.ts'
import {
  changeElsewhere,
  deleteElsewhere,
  editDialog,
  openEdit,
  openProfilePage,
  press,
  readProfile,
  sentBodies,
} from '@test/support/browser/profile-edit.ts'
import { openStory } from '@test/support/browser/stories.ts'

test('an edit sends what differs, says what changed, and is there after a reload', async ({ page }) => {
  await openProfilePage(page, 'hk-0092118')
  const { dialog, field, save } = await openEdit(page)
  await expect(save).toHaveAccessibleDescription('Nothing is changed yet.')
  await expect(field('First name')).toBeFocused()
  await expectAccessible(page)

  await field('E-mail').fill('tamsin.a@example.org')
  await field('Address, line 2').fill('')
  await field('Born').fill('1984-02-30')
  await dialog.getByRole('combobox', { name: 'Country' }).fill('Irel')
  await page.getByRole('option', { name: 'Ireland (IE)' }).click()
  await dialog.getByRole('button', { name: 'Add entry' }).click()
  await dialog.getByRole('textbox', { name: 'Name 8' }).fill('__proto__')
  await dialog.getByRole('textbox', { name: 'Value 8' }).fill('ordinary')
  await field('Company').fill('4111 1111 1111 1111')
  await press(save)
  await expect(dialog.getByText('A real day, written as 1970-01-31.')).toBeVisible()
  await expect(dialog.getByText(/looks like a card number/), 'refused before anything was sent').toBeVisible()
  await expect(dialog.getByText('At most 64 characters.'), 'extra data is sent as a whole').toBeVisible()
  await expect(field('Born')).toBeFocused()

  await field('Born').fill('1984-03-01')
  await expect(dialog.getByText('1 March 1984')).toBeVisible()
  await field('Company').fill('Ashdown & Daughters')
  await dialog.getByRole('button', { name: 'Remove entry 7' }).click()
  const bodies = await sentBodies(page, '/updateProfile')
  await press(save)
  await expect(
    page.getByText('Changed: birth date, e-mail, second address line, country, extra data').first(),
  ).toBeVisible()
  await expect(dialog).toHaveCount(0)
  const [body = '{}'] = await bodies()
  const sent = (JSON.parse(body) as { customerData: object }).customerData
  expect(Object.keys(sent).toSorted()).toEqual([
    'billingAddress2',
    'billingCountry',
    'birthDate',
    'email',
    'extraData',
    'firstName',
  ])

  await openTab(page, 'Profile data')
  await page.reload()
  await expect(fieldOf(page, 'E-mail')).toContainText('tamsin.a@example.org')
  await expect(fieldOf(page, 'Country')).toContainText('Ireland (IE)')
  await expect(fieldOf(page, '__proto__')).toContainText('ordinary')
  await expect(fieldOf(page, 'Address, line 2')).toContainText('not set')
  await page.getByRole('tab', { name: 'Activity' }).click()
  await expect(
    page
      .getByRole('tabpanel', { name: 'Activity' })
      .getByText(/^Changed .*e-mail/)
      .first(),
  ).toBeVisible()
})

test('what is stored against the limits of today blocks nothing but itself', async ({ page }) => {
  await openProfilePage(page, 'hk-0092110')
  let { dialog, field, save } = await openEdit(page)
  await expect(dialog.getByText('This profile needs a first name before anything can be saved.')).toBeVisible()
  await field('Company').fill('Bækgaard og Søn')
  await press(save)
  await expect(dialog.getByText('The gateway needs a first name.')).toBeVisible()
  await expect(field('First name')).toBeFocused()
  await field('First name').fill('Ida')
  await press(save)
  await expect(page.getByText('Changed: first name, company').first()).toBeVisible()

  const long = await readProfile(page, 8, 'W'.repeat(36))
  await page.goto(page.url().replace(/profiles\/.*$/, `profiles/${long.profileGuid}`))
  ;({ dialog, field, save } = await openEdit(page))
  await expect(field('Last name')).toHaveAccessibleDescription(/a request may not hold it: at most 50 characters/)
  await field('City').fill('Lyon')
  await press(save)
  await expect(page.getByText('Changed: city').first()).toBeVisible()
})

test('what somebody else saved meanwhile is compared field by field, and nothing typed is lost', async ({ page }) => {
  await openProfilePage(page, 'hk-0092001')
  const { dialog, field, save } = await openEdit(page)
  await field('E-mail').fill('nele@example.org')
  await field('Company').fill('Kontor Nord')
  await changeElsewhere(page, 8, 'hk-0092001', {
    customerData: { email: 'claussen@example.net', billingCity: 'Husum' },
  })
  await press(save)
  await expect(dialog.getByText('Somebody changed this since you opened it.')).toBeVisible()
  const mail = dialog.getByRole('row', { name: /^E-mail/ })
  await expect(mail).toContainText('nele.claussen@example.com')
  await expect(mail).toContainText('claussen@example.net')
  await expect(mail).toContainText('nele@example.org')
  await expect(dialog.getByRole('row', { name: /^City/ })).toContainText('Husum')
  await expect(save).toHaveAccessibleDescription('Take theirs or keep yours first.')
  await expectAccessible(page)

  await mail.getByRole('button', { name: /^Take theirs/ }).click()
  await expect(field('E-mail')).toHaveValue('claussen@example.net')
  await expect(field('City'), 'what was left alone is shown as it is now').toHaveValue('Husum')
  await expect(field('Company')).toHaveValue('Kontor Nord')

  await field('Phone').fill('+49 40 1234567')
  await changeElsewhere(page, 8, 'hk-0092001', { customerData: { billingPhone: '+49 40 7654321' } })
  await press(save)
  await press(dialog.getByRole('button', { name: 'Keep mine' }))
  await press(save)
  await expect(page.getByText('Changed: phone, company').first()).toBeVisible()
  await expect(dialog).toHaveCount(0)

  // A change elsewhere that touches nothing of this form needs no decision, only another look.
  const again = await openEdit(page)
  await again.field('State').fill('Schleswig-Holstein')
  await changeElsewhere(page, 8, 'hk-0092001', { customerData: { gender: 'F' } })
  await press(again.save)
  await expect(again.dialog.getByText('Somebody changed this profile meanwhile.')).toBeVisible()
  await expect(again.dialog.getByText(/Shown as stored now: gender/)).toBeVisible()
  await press(again.save)
  await expect(page.getByText('Changed: state').first()).toBeVisible()
})

test('nothing typed is lost without asking', async ({ page }) => {
  await openProfilePage(page, 'hk-0092002')
  const { dialog, field } = await openEdit(page)
  await field('City').fill('Lübeck')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Keep editing' }).click()
  await expect(field('City')).toHaveValue('Lübeck')
  await page.goBack()
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Edit', exact: true })).toBeFocused()
})

test('what was typed stays to be copied when somebody deletes the profile meanwhile', async ({ page }) => {
  await openProfilePage(page, 'hk-0092003')
  const { dialog, field, save } = await openEdit(page)
  await field('City').fill('Lübeck')
  await deleteElsewhere(page, 8, 'hk-0092003')
  await press(save)
  await expect(dialog.getByText('This profile was deleted meanwhile.').first()).toBeVisible()
  await expect(save).toHaveAttribute('aria-disabled', 'true')
  await expect(save).toHaveAccessibleDescription('This profile was deleted meanwhile.')
  await expect(field('City')).toHaveValue('Lübeck')
  await page.goBack()
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(page.getByText('There is no such profile (any more)')).toBeVisible()
})

test('a masked field is replaced unseen or kept, and its dots are never sent', async ({ page }) => {
  await openProfilePage(page, 'hk-0092118', { person: 'support agent' })
  const { dialog, field, save } = await openEdit(page)
  await expect(field('E-mail')).toHaveValue('t•••@example.net')
  await expect(field('E-mail')).toBeDisabled()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Replace… National id' }).click()
  await expect(field('National id')).toBeFocused()
  await field('National id').fill('1')
  await dialog.getByRole('button', { name: 'Keep stored National id' }).click()
  await expect(dialog.getByRole('button', { name: 'Replace… National id' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Replace… E-mail' }).click()
  await expect(field('E-mail')).toBeFocused()
  await field('E-mail').fill('ashdown@example.org')
  await field('Company').fill('Ashdown')
  const bodies = await sentBodies(page, '/updateProfile')
  await press(save)
  await expect(page.getByText('Changed: e-mail, company').first()).toBeVisible()
  const [body = ''] = await bodies()
  expect(body).not.toContain('•')
  expect(body).not.toContain('nationalId')
  await page.getByRole('tab', { name: 'Profile data' }).click()
  await expect(fieldOf(page, 'E-mail')).toContainText('a•••@example.org')
})

test('on a phone, in the dark, in the large world', async ({ page }) => {
  await openStory(page, 'Large container')
  await page.getByRole('link', { name: 'Profiles', exact: true }).click()
  await expect(page.getByRole('table', { name: 'Profiles' })).toBeVisible()
  await page.getByRole('table', { name: 'Profiles' }).getByRole('rowheader').getByRole('link').first().click()
  await expect(page.getByRole('tab', { name: 'Profile data' })).toBeVisible()
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: 'Actions on this profile' }).click()
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  const { dialog, field, save } = editDialog(page)
  await expect(field('Company')).toBeVisible()
  await expect.poll(() => widthBeyondScreen(page)).toBe(0)
  await field('Company').fill('Nordlicht')
  await press(save)
  await expect(page.getByText('Changed: company').first()).toBeVisible()
  await expect(dialog).toHaveCount(0)
})

test('who may not change profiles sees why, also at the dialog’s own address', async ({ page }) => {
  await openProfilePage(page, 'hk-0092002', { person: 'read-only agent' })
  await page.goto(`${page.url()}/data/edit`)
  const { dialog, save } = editDialog(page)
  await expect(dialog.getByText(/frontend\.customer-profiles\.update.*can grant it/).first()).toBeVisible()
  await expect(save).toHaveAttribute('aria-disabled', 'true')
})
