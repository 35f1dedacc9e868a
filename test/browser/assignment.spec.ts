import type { Locator, Page } from '@playwright/test'
import { expect, test } from '@test/support/browser/browser-test.ts'
import { expectAccessible } from '@test/support/browser/looks.ts'
import { openStory } from '@test/support/browser/stories.ts'
import { signInAs } from '@test/support/browser/sign-in.ts'
import { openTenants } from '@test/support/browser/tenants.ts'

const containerOf = (dialog: Locator) => dialog.getByLabel('Container', { exact: true })
const planIn = (dialog: Locator) => dialog.getByRole('region', { name: 'Plan' })
const connectorsOf = (page: Page) => page.getByRole('region', { name: 'Connectors' })

/** Somebody else sets the global setting of the tenant in view, behind the dialog that is open. */
async function setGlobalElsewhere(page: Page, containerId: number) {
  const status = await page.evaluate(async (id) => {
    const place = `/api/console/v1/tenants/${location.pathname.split('/')[2]}`
    const { etag } = (await (await fetch(place)).json()) as { etag: string }
    const headers = { 'Content-Type': 'application/json', 'X-Console': '1', 'If-Match': etag }
    const body = JSON.stringify({ containerId: id })
    return (await fetch(`${place}/global-container`, { method: 'PUT', headers, body })).status
  }, containerId)
  expect(status).toBe(200)
}

async function openGlobalSetting(page: Page) {
  await openTenants(page, 'root tenant admin')
  await page.getByRole('region', { name: 'Settings' }).getByRole('link', { name: 'Change' }).click()
  const dialog = page.getByRole('dialog', { name: 'Global setting of Hafenkontor Hamburg' })
  await expect(dialog).toBeVisible()
  return dialog
}

test('a global setting is rehearsed before it is made: counts, who, then apply', async ({ page }) => {
  const dialog = await openGlobalSetting(page)
  await expect(planIn(dialog)).toHaveCount(0)
  await containerOf(dialog).selectOption('11')
  await expect(planIn(dialog).getByRole('row', { name: /^Connectors/ })).toContainText('5')
  await expect(planIn(dialog)).toContainText('Kontor Web Cards')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Apply' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(connectorsOf(page).getByRole('row', { name: /Kontor Web Cards/ })).toContainText('Speicherstadt private')
  await expect(page.getByRole('region', { name: 'Latest activity' })).toContainText('Speicherstadt private')
})

test('somebody else was faster: base, theirs and mine stand side by side; mine is kept with what was typed', async ({
  page,
}) => {
  const dialog = await openGlobalSetting(page)
  await dialog.getByLabel(/Reason/).fill('Own shop only')
  await setGlobalElsewhere(page, 5)
  await containerOf(dialog).selectOption('11')
  const row = dialog.getByRole('row', { name: /Global setting/ })
  await expect(row).toContainText(/8 Hafenkontor checkout.*5 Old web shop.*11 Speicherstadt private/)
  await expect(dialog.getByRole('button', { name: 'Apply' })).toHaveAttribute('aria-disabled', 'true')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Keep mine' }).click()
  await expect(planIn(dialog).getByRole('row', { name: /^Connectors/ })).toBeVisible()
  await expect(dialog.getByLabel(/Reason/)).toHaveValue('Own shop only')
  await dialog.getByRole('button', { name: 'Apply' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Settings' })).toContainText('Speicherstadt private')
})

test('or theirs is taken: the form shows what is stored now, and there is nothing left to change', async ({ page }) => {
  const dialog = await openGlobalSetting(page)
  await setGlobalElsewhere(page, 11)
  await containerOf(dialog).selectOption('')
  await dialog.getByRole('button', { name: 'Take theirs' }).click()
  await expect(containerOf(dialog)).toHaveValue('11')
  await expect(dialog.getByRole('button', { name: 'Apply' })).toHaveAccessibleDescription(
    'This is the setting already.',
  )
  await dialog.getByRole('button', { name: 'Cancel', exact: true }).click()
  await expect(connectorsOf(page).getByRole('row', { name: /Kontor Web Cards/ })).toContainText('Speicherstadt private')
})

test('the state moved between looking and applying: the new plan is shown instead of saving', async ({ page }) => {
  await openTenants(page, 'root tenant admin')
  const row = connectorsOf(page).getByRole('row', { name: /Kontor Kiosk Test/ })
  await row.getByRole('link', { name: /^Override/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Container of Kontor Kiosk Test' })
  await dialog.getByRole('radio', { name: /Inherit/ }).check()
  await expect(planIn(dialog)).toContainText('Kontor Kiosk Test')
  await setGlobalElsewhere(page, 11)
  await dialog.getByRole('button', { name: 'Apply' }).click()
  await expect(dialog.getByText('This changed while you looked: here is the new plan.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Apply' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(row).toContainText('Inherited')
  await expect(row).toContainText('Speicherstadt private')
})

test('a multi-method meta-connector is assigned together with its members, in one step', async ({ page }) => {
  await openTenants(page, 'root tenant admin')
  const row = (name: string) => connectorsOf(page).getByRole('row', { name: new RegExp(name) })
  await row('Kontor All Methods')
    .getByRole('link', { name: /^Override/ })
    .click()
  const dialog = page.getByRole('dialog', { name: 'Container of Kontor All Methods' })
  await containerOf(dialog).selectOption('11')
  await expect(dialog).toContainText('needs the container on itself as well as on its members')
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Kontor Web SEPA, uses 8' })).toBeVisible()
  await dialog.getByRole('checkbox', { name: 'Assign these 3 members as well.' }).check()
  await expect(planIn(dialog).getByRole('row', { name: /^Connectors/ })).toContainText('4')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Apply' }).click()
  await expect(dialog).toHaveCount(0)
  for (const name of ['Kontor All Methods', 'Kontor Web SEPA', 'Kontor Web PayPal'])
    await expect(row(name)).toContainText('Speicherstadt private')
})

test('“use it for…” as the global setting of a tenant that the container reaches', async ({ page }) => {
  await signInAs(page, 'root tenant admin', '/containers/8/use')
  const dialog = page.getByRole('dialog', { name: 'Use 8 Hafenkontor checkout' })
  await expect(dialog.getByRole('button', { name: 'Apply' })).toHaveAccessibleDescription(
    'It is its global setting already.',
  )
  const tenant = dialog.getByRole('combobox', { name: 'For the tenant' })
  await tenant.fill('Kontor')
  await expect(page.getByRole('option', { name: /Kontor Outlet/ }), 'cut off').toHaveCount(0)
  await page.getByRole('option', { name: /Kontor Geschenke/ }).click()
  await expect(dialog).toContainText('It has set none.')
  await expect(dialog).toContainText('Not passed down to sub-tenants.')
  await expect(planIn(dialog)).toContainText('Geschenke Web PayPal')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Apply' }).click()
  await expect(dialog).toHaveCount(0)
  await page.getByRole('tab', { name: /Connectors/ }).click()
  await expect(page.getByRole('row', { name: /Geschenke Web PayPal/ })).toContainText('Inherited')
})

test('“use it for…” single connectors of a tenant, several at once', async ({ page }) => {
  await signInAs(page, 'root tenant admin', '/containers/11/connectors/use')
  const dialog = page.getByRole('dialog', { name: 'Use 11 Speicherstadt private' })
  await dialog.getByRole('radio', { name: 'For single connectors' }).check()
  await expect(dialog.getByRole('checkbox', { name: 'Speicher Cards' })).toHaveAccessibleDescription(
    /Has it already as its own/,
  )
  await dialog.getByRole('checkbox', { name: 'Kontor Kiosk Test' }).check()
  await dialog.getByRole('checkbox', { name: 'Kontor Backup Cards' }).check()
  await expect(planIn(dialog)).toContainText('Kontor Backup Cards')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Apply' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('row', { name: /Kontor Kiosk Test/ })).toContainText('Overridden')
  await expect(page.getByRole('row', { name: /Kontor Backup Cards/ })).toContainText('Overridden')
})

test('“use it for…” finds one of 2,000 tenants by typing', async ({ page }) => {
  await openStory(page, 'White label', 'root tenant admin', '/containers/101/use')
  const dialog = page.getByRole('dialog')
  const tenant = dialog.getByRole('combobox', { name: 'For the tenant' })
  await tenant.click()
  await expect(page.getByRole('option')).toHaveCount(50)
  await tenant.fill('polarstern nord')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('group', { name: 'In Polarstern Nord' })).toBeVisible()
})
