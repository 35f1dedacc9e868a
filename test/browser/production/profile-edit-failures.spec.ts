import type { Page } from '@playwright/test'
import { expect, test } from '@test/support/browser/browser-test.ts'
import { expectAccessible } from '@test/support/browser/looks.ts'
import { instrumentOf } from '@test/support/browser/profile-detail.ts'
import { actionsOn, openEdit, openProfilePage, press } from '@test/support/browser/profile-edit.ts'

// Against a real port, because only there answers can be lost on their way. Every test changes a profile of its own.

const broken = /net::ERR_FAILED at \S+\/customerProfiles\//

/** Every call of an operation loses its answer: before the gateway hears of it, or after it did it. */
async function lose(page: Page, operation: string, when: 'before' | 'after') {
  await page.route(`**/${operation}`, async (route) => {
    if (when === 'after') await route.fetch()
    await route.abort()
  })
}

test('a save whose answer was lost is looked up, and never sent again by itself', async ({ page, watch }) => {
  watch.expect(broken)
  await openProfilePage(page, 'hk-0092006')
  const { dialog, field, save } = await openEdit(page)
  await field('City').fill('Eutin')
  await lose(page, 'updateProfile', 'before')
  await press(save)
  await expect(dialog.getByText('Not saved so far:')).toBeVisible({ timeout: 20_000 })
  await expect(field('City')).toHaveValue('Eutin')

  await page.unroute('**/updateProfile')
  await lose(page, 'updateProfile', 'after')
  await lose(page, 'getProfile', 'before')
  await press(save)
  await expect(dialog.getByText('It is not known whether this was saved.')).toBeVisible({ timeout: 40_000 })
  await expect(save).toHaveAccessibleDescription('Read the profile first: it may be saved already.')
  await expectAccessible(page)
  await page.unroute('**/updateProfile')
  await page.unroute('**/getProfile')
  await press(dialog.getByRole('button', { name: 'Read the profile now' }))
  await expect(dialog.getByText('It is saved.')).toBeVisible({ timeout: 20_000 })
  await dialog.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(dialog, 'there is nothing left to lose').toHaveCount(0)
  const again = await openEdit(page)
  await expect(again.field('City')).toHaveValue('Eutin')
})

test('a lost answer about the preferred instrument is looked up', async ({ page, watch }) => {
  watch.expect(broken)
  await openProfilePage(page, 'hk-0092010')
  await actionsOn(page, 'Mastercard •••• 4444').getByRole('link', { name: 'Set as preferred' }).first().click()
  const prefer = page.getByRole('dialog', { name: /^Make Mastercard/ })
  const submit = prefer.getByRole('button', { name: 'Make preferred' })
  await lose(page, 'updateProfile', 'before')
  await press(submit)
  await expect(prefer.getByText('Not changed so far.')).toBeVisible({ timeout: 20_000 })
  await page.unroute('**/updateProfile')
  await lose(page, 'updateProfile', 'after')
  await press(submit)
  await expect(page.getByText(/^The answer was lost, but Mastercard/).first()).toBeVisible({ timeout: 20_000 })
  await expect(prefer).toHaveCount(0)
})

test('a deregistration whose answer was lost is asked for again, and happens once', async ({ page, watch }) => {
  watch.expect(broken)
  await openProfilePage(page, 'hk-0092002')
  const name = 'Visa •••• 1111'
  await page
    .getByRole('button', { name: `More for ${name}` })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Deregister and detach…' }).click()
  const dialog = page.getByRole('alertdialog', { name: `Deregister ${name}` })
  const submit = dialog.getByRole('button', { name: 'Deregister for good' })
  await dialog.getByRole('textbox', { name: 'Type the last four digits of the card' }).fill('1111')
  const keys = new Set<string | undefined>()
  await page.route('**/deregisterPaymentInstrument', async (route) => {
    keys.add(route.request().headers()['idempotency-key'])
    await route.fetch()
    await route.abort()
  })
  await press(submit)
  await expect(dialog.getByText('It is off the profile; the rest is not known.')).toBeVisible({ timeout: 40_000 })
  await page.unroute('**/deregisterPaymentInstrument')
  await page.route('**/deregisterPaymentInstrument', (route) => {
    keys.add(route.request().headers()['idempotency-key'])
    return route.continue()
  })
  await press(submit)
  await expect(page.getByText(`${name} deregistered and detached`).first()).toBeVisible({ timeout: 20_000 })
  expect(keys.size, 'one intent, one key').toBe(1)
  await expect(instrumentOf(page, name)).toHaveCount(0)
  await page.getByRole('tab', { name: 'Activity' }).click()
  await expect(page.getByRole('rowheader', { name: /^Deregistered an instrument/ })).toHaveCount(1)
})
