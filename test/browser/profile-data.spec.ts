import { readFile } from 'node:fs/promises'
import { DataSubjectExport } from '@/contract/console/personal-data.ts'
import { expect, test } from '@test/support/browser/browser-test.ts'
import { fieldOf, openTab, reveal, revealDialog } from '@test/support/browser/profile-detail.ts'
import { openProfile } from '@test/support/browser/profiles.ts'

test('support sees personal data as dots, reveals one field for a reason, and it is recorded and hidden again', async ({
  page,
}) => {
  await page.clock.install()
  await openProfile(page, 'hk-0092101')
  await expect(page.getByText('m•••@mail.example.com')).toBeVisible()
  await openTab(page, 'Profile data')
  await expect(fieldOf(page, 'Postcode')).toContainText('•••')
  await expect(fieldOf(page, 'First name'), 'a stored value over today’s limit').toContainText('Breaks today’s limit')

  await page.getByRole('button', { name: 'Reveal E-mail…' }).click()
  const asked = revealDialog(page, 'E-mail')
  await asked.reason.fill('abc')
  await asked.submit.click()
  await expect(asked.dialog.getByText('At least 4 characters.')).toBeVisible()
  await asked.reason.fill('Caller identified, ticket 88213')
  await asked.submit.click()
  await expect(asked.dialog).toHaveCount(0)
  await expect(fieldOf(page, 'E-mail')).toContainText('hohenstauf.wiesenbrunn@mail.example.com')
  await expect(page.getByRole('button', { name: 'Hide E-mail' })).toBeFocused()

  // One at a time: another hides it, a minute hides that, and so does leaving.
  await reveal(page, 'Postcode', 'Caller identified, ticket 88213')
  await expect(fieldOf(page, 'Postcode')).toContainText('97355')
  await expect(fieldOf(page, 'E-mail')).toContainText('m•••@mail.example.com')
  await page.clock.fastForward('01:01')
  await expect(page.getByRole('button', { name: 'Reveal Postcode…' })).toBeVisible()
  await expect(page.getByText('97355')).toHaveCount(0)

  await reveal(page, 'City', 'Caller identified, ticket 88213')
  await expect(fieldOf(page, 'City')).toContainText('Wiesenbrunn')
  const activity = await openTab(page, 'Activity')
  await expect(activity.getByText(/Revealed the/)).toHaveCount(3)
  await expect(activity).not.toContainText(/97355|hohenstauf\.wiesenbrunn@/)
  await openTab(page, 'Profile data')
  await expect(page.getByRole('button', { name: 'Reveal City…' })).toBeVisible()
})

test('what is kept of a person is exported as one file of the documented form, for a reason that is recorded', async ({
  page,
}) => {
  await openProfile(page, 'hk-0092101', 'root tenant admin')
  await page.getByRole('link', { name: 'Export…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export for the data subject' })
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Access request, ticket 88213')
  const arriving = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Export and download' }).click()
  const download = await arriving
  expect(download.suggestedFilename()).toMatch(/^customer-profile-CP-[0-9A-F-]{29}\.json$/)
  const text = await readFile(await download.path(), 'utf8')
  const held = DataSubjectExport.parse(JSON.parse(text))
  expect(held).toMatchObject({
    customerIdentification: 'hk-0092101',
    customer: { billingPostcode: '97355' },
    paymentInstruments: [{ method: 'card' }],
  })
  expect(text, 'pretty, to be read by people').toContain('\n  "profileGuid"')

  const done = page.getByRole('dialog', { name: 'Exported' })
  await expect(done).toContainText(held.profileGuid)
  await expect(done).toContainText(`${String(Object.keys(held.customer).length)} fields`)
  await done.getByRole('button', { name: 'Close', exact: true }).first().click()
  await expect(done).toHaveCount(0)
  await expect(await openTab(page, 'Activity')).toContainText('Exported all data of')
})
