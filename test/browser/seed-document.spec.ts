import { applyChanges } from '@/contract/console/changes.ts'
import { getProfileThrough } from '@/contract/console/checkout.ts'
import { createContainer } from '@/contract/console/containers.ts'
import { deleteProfile } from '@/contract/console/erasure.ts'
import { getProfile, updateProfile } from '@/contract/console/profiles.ts'
import { debit } from '@/contract/console/transactions.ts'
import { expect, test } from '@test/support/browser/browser-test.ts'
import { instrumentOf, openTab } from '@test/support/browser/profile-detail.ts'
import { actionsOn, openEdit, press } from '@test/support/browser/profile-edit.ts'
import { deleteDialog, searchFor } from '@test/support/browser/profiles.ts'
import {
  answerTo,
  applyDialog,
  choose,
  lineOf,
  outcomeOf,
  refusalOf,
  requestShown,
  stepOf,
  typeCard,
} from '@test/support/browser/seed-document.ts'
import { openStory } from '@test/support/browser/stories.ts'
import { differsFrom, repaired, seedDocument } from '@test/support/seed-document.ts'

/**
 * The gateway's own document from top to bottom, in its order and with its own example values, in the running app. What it takes for granted, a
 * container that is assigned, comes first; its last chapter begins where no profile is left.
 */
const identification = '616c6578-2e73-6d69-7468-406578616d70'
const short = '616c…6d70'
const visa = 'Visa •••• 1111'

test('the document of customer profiles, from an empty tenant to a second merchant', async ({ page }) => {
  test.slow()
  const link = (name: string) => page.getByRole('link', { name, exact: true })
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const heading = (name: string) => page.getByRole('heading', { level: 1, name })
  const outcome = outcomeOf(page)
  const sendDebit = () => answerTo(page, debit, () => button('Send debit').click(), seedDocument.created)
  const assign = stepOf(page, 'Assign it')
  const pay = stepOf(page, 'Take the first payment')
  const charge = stepOf(page, 'Charge it as a second merchant')

  await test.step('initially a tenant has no container: one is created, and nothing uses it', async () => {
    await openStory(page, 'Empty tenant')
    await expect(page.getByText('No container yet').first()).toBeVisible()
    await link('Take the first steps').click()
    await link('Begin at Strandhaus').click()
    await link('Create a container of Strandhaus').click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Strandhaus checkout')
    const made = await answerTo(page, createContainer, () => button('Create container').click())
    expect(made).toMatchObject({ shared: false, disabled: false, connectors: 0, globalFor: 0, profiles: 0 })
    await expect(lineOf(assign, 'Strandhaus')).toContainText('4 connectors, none uses it')
  })

  await test.step('the global setting assigns it to all connectors of the tenant, and is not passed down', async () => {
    await lineOf(assign, 'Strandhaus').getByRole('link', { name: 'Make it the global setting' }).click()
    await answerTo(page, applyChanges, () => applyDialog(page))
    await expect(lineOf(assign, 'Strandhaus')).toContainText('all 4 connectors use it')
    await expect(lineOf(assign, 'Strandhaus Café')).toContainText(/none uses it.*Not shared/)
  })

  let profileGuid = ''
  let uuid = ''
  await test.step('creating: the printed transaction makes the profile and stores the card', async () => {
    await pay.getByRole('link', { name: 'Pay through Strandhaus Web Cards' }).click()
    await page.getByLabel('Customer identification').fill(identification)
    await page.getByLabel('Mark as preferred').check()
    await page.getByText('Customer data').click()
    await page.getByLabel('Country').fill('US')
    await page.getByLabel('Born').fill('1970-01-01')
    await page.getByLabel('E-mail').fill('alex.smith@example.com')
    await page.getByLabel('Description').fill('Purchase description shown on credit card statement.')
    await typeCard(page)
    const { transactionToken, ...request } = await requestShown(page)
    expect(request).toMatchObject({
      description: 'Purchase description shown on credit card statement.',
      amount: '9.99',
      currency: 'EUR',
      withRegister: true,
      customer: { billingCountry: 'US', birthDate: '1970-01-01', email: 'alex.smith@example.com' },
      customerProfileData: { customerIdentification: identification, markAsPreferred: true },
    })
    expect(transactionToken).toMatch(/^ix::/)

    const answer = await sendDebit()
    expect(answer).toMatchObject({ success: true, returnType: 'FINISHED', paymentMethod: 'Creditcard' })
    expect(answer['context']).toMatchObject({ profile: 'created', instrument: 'stored', route: 'direct' })
    const made = answer['customerProfileData'] as Record<string, string>
    expect(made).toMatchObject({ customerIdentification: identification, markAsPreferred: true })
    profileGuid = made['profileGuid'] ?? ''
    uuid = String(answer['uuid'])
  })

  await test.step('retrieving: by identification through the connector, and by guid on its page', async () => {
    const again = await answerTo(page, getProfileThrough, () => button('Read the profile again').click())
    const { profile } = again as { profile: object }
    expect(differsFrom(repaired(seedDocument.profile), profile, { '': ['context'] })).toEqual([])
    const open = outcome.getByRole('link', { name: 'Open profile' })
    const read = await answerTo(page, getProfile, () => open.click(), seedDocument.profile)
    expect(read).toMatchObject({
      profileGuid,
      customerIdentification: identification,
      preferredMethod: 'Creditcard',
      customer: { identification, billingCountry: 'US', birthDate: '1970-01-01', email: 'alex.smith@example.com' },
      paymentInstruments: [
        {
          _TYPE: 'card',
          method: 'card',
          paymentData: {
            _TYPE: 'paymentData.card',
            brand: 'visa',
            cardHolder: 'Alex Smith',
            expiryMonth: 9,
            expiryYear: 2029,
            firstSixDigits: '411111',
            lastFourDigits: '1111',
          },
          isPreferred: true,
        },
      ],
    })
    await expect(instrumentOf(page, visa)).toContainText('Preferred')
    for (const name of [identification, profileGuid]) {
      await link('Profiles').first().click()
      await expect(page.getByRole('table', { name: 'Profiles' })).toBeVisible()
      await searchFor(page, name)
      await expect(heading(short)).toBeVisible()
    }
  })

  await test.step('executing: the stored token, through a meta-connector that leads to its connector', async () => {
    await page.goto(page.url().replace(/\/containers\/.*/, `/transactions/new?profile=${profileGuid}`))
    await choose(page, 'Strandhaus All Methods')
    await page.getByRole('radio', { name: /Visa •••• 1111.*Charged through Strandhaus Web Cards/ }).check()
    const paid = await sendDebit()
    expect(paid['context']).toMatchObject({ route: 'registered-there', instrument: 'used', profile: 'reused' })
    await expect(outcome).toContainText('Strandhaus Web Cards')
  })

  await test.step('executing: referenceUuid in place of the token, at the same merchant', async () => {
    await button('Earlier transaction').click()
    await page.getByLabel('Reference UUID').fill(uuid)
    expect(await answerTo(page, debit, () => button('Send debit').click())).toMatchObject({ success: true })
  })

  await test.step('executing: 3-D Secure may be required all the same', async () => {
    await button('Stored instrument').click()
    await page.getByRole('radio', { name: new RegExp(visa) }).check()
    await page.getByLabel('3-D Secure').selectOption({ label: 'Mandatory: always ask the customer' })
    const asked = await answerTo(page, debit, () => button('Send debit').click())
    expect(asked).toMatchObject({ success: true, returnType: 'REDIRECT', redirectType: 'fullpage' })
    await link('Go to the bank’s page').click()
    await expect(heading('Is this payment yours?')).toBeVisible()
    await button('Confirm').click()
    await expect(page.getByText('Debit: succeeded')).toBeVisible()
  })

  await test.step('updating: customer data, verified by getProfile', async () => {
    await link('Open profile').first().click()
    await expect(heading(short)).toBeVisible()
    await openTab(page, 'Profile data')
    const { dialog, field, save } = await openEdit(page)
    await field('First name').fill('Alex')
    await field('City').fill('Büsum')
    const [updated, read] = await Promise.all([
      answerTo(page, updateProfile, () => press(save)),
      answerTo(page, getProfile, async () => expect(dialog).toHaveCount(0)),
    ])
    expect(updated).toMatchObject({ success: true, profileGuid, customerIdentification: identification })
    expect(updated['changedFields']).toEqual(['firstName', 'billingCity'])
    expect(read['customer']).toMatchObject({ firstName: 'Alex', billingCity: 'Büsum', billingCountry: 'US' })
  })

  await test.step('updating: preferred by the transaction that registers, then by updateProfile', async () => {
    await page.goto(page.url().replace(/\/containers\/.*/, `/transactions/new?profile=${profileGuid}`))
    await choose(page, 'Strandhaus Web Cards')
    await button('New token').click()
    await page.getByLabel('Mark as preferred').check()
    await typeCard(page, 'Mastercard')
    expect((await sendDebit())['context']).toMatchObject({ profile: 'reused', instrument: 'stored' })
    await outcome.getByRole('link', { name: 'Open profile' }).click()
    await expect(instrumentOf(page, 'Mastercard •••• 4444')).toContainText('Preferred')
    await expect(instrumentOf(page, visa)).not.toContainText('Preferred')

    await actionsOn(page, visa).getByRole('link', { name: 'Set as preferred' }).click()
    const prefer = button('Make preferred')
    await expect(prefer).not.toHaveAttribute('aria-disabled', 'true')
    expect(await answerTo(page, updateProfile, () => prefer.click())).toMatchObject({ success: true, profileGuid })
    await expect(instrumentOf(page, visa)).toContainText('Preferred')
  })

  await test.step('deleting is answered by success, and final', async () => {
    await page.getByRole('link', { name: /Delete profile/ }).click()
    const { read, typed, reason, submit } = deleteDialog(page)
    await read.check()
    await typed.fill(identification)
    await reason.fill('The last page of the document')
    const answer = await answerTo(page, deleteProfile, () => press(submit))
    expect(answer).toMatchObject(repaired(seedDocument.deleted) as Record<string, unknown>)
    await expect(page.getByText('It was looked for once more and is not there.')).toBeVisible()
  })

  await test.step('containers: an identification is unique in one, and what was deleted does not come back', async () => {
    await link('Overview').click()
    await link('First steps').click()
    await expect(page.getByText('1 of 6 steps are behind you')).toBeVisible()
    await pay.getByRole('link', { name: 'Pay through Strandhaus Web Cards' }).click()
    await page.getByLabel('Customer identification').fill(identification)
    await typeCard(page)
    const first = await sendDebit()
    expect(first['context']).toMatchObject({ profile: 'created' })
    const guidOf = (answer: typeof first) => (answer['customerProfileData'] as { profileGuid: string }).profileGuid
    expect(guidOf(first)).not.toBe(profileGuid)
    uuid = String(first['uuid'])
    await typeCard(page, 'Mastercard')
    const second = await sendDebit()
    expect([(second['context'] as { profile: string }).profile, guidOf(second)]).toEqual(['reused', guidOf(first)])
  })

  await test.step('containers: shared across sub-tenants, the second merchant finds the profile and charges it', async () => {
    await link('First steps').click()
    await page.getByRole('link', { name: 'Share it with the sub-tenant' }).click()
    await answerTo(page, applyChanges, () => press(page.getByRole('button', { name: 'Apply 1 change' })))
    await expect(page.getByRole('row', { name: /Strandhaus Café/ })).toContainText('Available')
    await link('First steps').click()
    await lineOf(assign, 'Strandhaus Café').getByRole('link', { name: 'Make it the global setting' }).click()
    await answerTo(page, applyChanges, () => applyDialog(page))
    await expect(lineOf(charge, 'Deichgraf Moden')).toContainText('Other container')
    await lineOf(charge, 'Strandhaus Café').getByRole('link', { name: 'Charge it' }).click()
    await page.getByRole('radio', { name: /Mastercard •••• 4444.*Charged through Strandhaus Web Cards/ }).check()
    const paid = await sendDebit()
    expect(paid['context']).toMatchObject({ route: 'registered-there', containerRule: 'global-setting' })

    // What only the token may do: a reference stays with the merchant that made it.
    await button('Earlier transaction').click()
    await page.getByLabel('Reference UUID').fill(uuid)
    expect(await refusalOf(page, debit, () => button('Send debit').click())).toMatchObject({ errorCode: 1002 })
    await link('First steps').click()
    await page.getByRole('button', { name: 'Leave' }).click()
    await expect(page.getByText('6 of 6 steps are behind you')).toBeVisible()
    await expect(page.getByText('A customer of one merchant is known at another')).toBeVisible()
  })

  await test.step('containers: disabled for a sub-tenant, its merchant loses the profile', async () => {
    await link('See whom it reaches').click()
    await page.getByRole('checkbox', { name: 'Disable for Strandhaus Café' }).check()
    await page.getByRole('checkbox', { name: /Clear this use/ }).check()
    await answerTo(page, applyChanges, () => press(button('Clear and apply 1 change')))
    await link('First steps').click()
    await expect(lineOf(assign, 'Strandhaus Café')).toContainText(/none uses it.*Cut off/)
    await expect(lineOf(charge, 'Strandhaus Café')).toContainText('Cut off')
    await link('Sharing').click()
    await page.getByRole('checkbox', { name: 'Disable for Strandhaus Café' }).uncheck()
    await answerTo(page, applyChanges, () => press(page.getByRole('button', { name: 'Apply 1 change' })))
    await link('First steps').click()
  })

  await test.step('containers: the other way to use one is by single connectors', async () => {
    await lineOf(assign, 'Strandhaus Café').getByRole('link', { name: 'Make it the global setting' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: 'For single connectors' }).check()
    await dialog.getByRole('checkbox', { name: /Café Checkout/ }).check()
    await answerTo(page, applyChanges, () => applyDialog(page))
    await expect(lineOf(assign, 'Strandhaus Café')).toContainText(/1 of 2 connectors uses it.*Single connectors/)
    await expect(lineOf(charge, 'Strandhaus Café')).toContainText('Can charge it')
  })
})
