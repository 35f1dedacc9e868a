import type { Page } from '@playwright/test'
import { expect, test } from '@test/support/browser/browser-test.ts'
import { expectAccessible } from '@test/support/browser/looks.ts'
import { openProfile, openProfiles, searchBox, searchFor } from '@test/support/browser/profiles.ts'

// Against a real port, because only there requests can be broken on their way. Every test uses up a profile of its own.

const broken = /net::ERR_FAILED at \S+\/customerProfiles\//

async function readyToDelete(page: Page, identification: string) {
  await openProfile(page, identification)
  await page.getByRole('link', { name: /Delete profile/ }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByRole('checkbox', { name: 'I have read who loses it' }).check()
  await dialog.getByRole('textbox', { name: 'Type the customer identification' }).fill(identification)
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Erasure request')
  return { dialog, submit: dialog.getByRole('button', { name: 'Delete for good' }) }
}

/** The profile whose page is open, as another call of the same person sees it. */
async function byApi(page: Page) {
  const [, id, profileGuid = ''] = /containers\/(\d+)\/profiles\/([^/]+)/.exec(page.url()) ?? []
  const headers = { 'X-Console': '1' }
  const operate = async (operation: string, data: object, more: Record<string, string> = {}) => {
    const address = `/api/console/v1/containers/${id}/customerProfiles/${operation}`
    return page.request.post(address, { headers: { ...headers, ...more }, data })
  }
  const read = await operate('getProfile', { profileGuid })
  const receipts = async () => {
    const heard = await page.request.get(`/api/console/v1/receipts?profile=${profileGuid}`)
    const { items } = (await heard.json()) as { items: { receipt: { outcome: string; attempt: string } }[] }
    return items.map(({ receipt }) => receipt)
  }
  return { operate, read, receipts, profileGuid, etag: read.headers()['etag'] ?? '' }
}

test('a delete that never arrived: its attempt is closed, the profile is still there, and a new attempt deletes it', async ({
  page,
  watch,
}) => {
  watch.expect(broken)
  const { dialog, submit } = await readyToDelete(page, 'hk-0092008')
  const { receipts } = await byApi(page)
  await page.route('**/deleteProfile', (route) => route.abort())
  await submit.click()
  await expect(dialog.getByText('The profile is still there.')).toBeVisible({ timeout: 20_000 })
  await expect(dialog.getByText('That attempt is closed')).toBeVisible()
  await expect(dialog.getByRole('link', { name: /Receipt of this attempt/ })).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: 'Reason' })).toHaveValue('Erasure request')
  await expectAccessible(page)

  await page.unroute('**/deleteProfile')
  await submit.click()
  await expect(page.getByText('Profile hk-0092008 deleted').first()).toBeVisible()
  const [deleted, closed, ...more] = await receipts()
  expect([closed?.outcome, deleted?.outcome, more.length]).toEqual(['not-deleted', 'deleted', 0])
  expect(closed?.attempt).not.toBe(deleted?.attempt)
})

test('a delete whose answer was lost: unknown until its attempt can be settled, then gone, with one receipt', async ({
  page,
  watch,
}) => {
  watch.expect(broken)
  const { submit } = await readyToDelete(page, 'hk-0092003')
  const { receipts } = await byApi(page)
  const keys = new Set<string | undefined>()
  await page.route('**/deleteProfile', async (route) => {
    keys.add(route.request().headers()['idempotency-key'])
    await route.fetch()
    await route.abort()
  })
  await page.route('**/settleDeleteAttempt', (route) => route.abort())
  await submit.click()
  const unknown = page.getByRole('dialog', { name: 'Outcome not known yet' })
  await expect(unknown).toBeVisible({ timeout: 30_000 })
  expect(keys.size, 'retries carry the key of the one attempt').toBe(1)
  await expectAccessible(page)

  await page.unroute('**/settleDeleteAttempt')
  await unknown.getByRole('button', { name: 'Find out now' }).click()
  await expect(page.getByText('Profile hk-0092003 is gone').first()).toBeVisible()
  expect(await receipts()).toMatchObject([{ outcome: 'deleted', attempt: [...keys][0] }])
  await page.getByRole('link', { name: 'Receipt', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Receipt \d+ of/ })).toBeVisible()
})

test('a delete that was left unknown is taken up again where it is opened again, and takes nobody away who left', async ({
  page,
  watch,
}) => {
  watch.expect(broken)
  const { submit } = await readyToDelete(page, 'hk-0092011')
  const { receipts } = await byApi(page)
  await page.route('**/deleteProfile', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await page.route('**/settleDeleteAttempt', (route) => route.abort())
  await submit.click()
  const unknown = page.getByRole('dialog', { name: 'Outcome not known yet' })
  await expect(unknown).toBeVisible({ timeout: 30_000 })
  await unknown.getByRole('button', { name: 'Close', exact: true }).last().click()
  await expect(unknown).toHaveCount(0)
  await page.getByRole('link', { name: /Delete profile/ }).click()
  await expect(unknown).toContainText('not since you came back')
  await expectAccessible(page)

  await page.unroute('**/settleDeleteAttempt')
  let answer = () => {}
  const left = new Promise<void>((resolve) => (answer = resolve))
  await page.route('**/settleDeleteAttempt', async (route) => {
    await left
    await route.continue()
  })
  await unknown.getByRole('button', { name: 'Find out now' }).click()
  await expect(unknown).toContainText('asking…')
  await unknown.getByRole('button', { name: 'Close', exact: true }).last().click()
  await expect(unknown).toHaveCount(0)
  await expect(page).not.toHaveURL(/delete$/)
  answer()
  await expect(page.getByText(/whose delete you left, is gone/).first()).toBeVisible()
  await expect(page.getByText('There is no such profile (any more)')).toBeVisible()
  expect(await receipts()).toMatchObject([{ outcome: 'deleted' }])
})

test('a profile that changed meanwhile is not deleted before it, and what is lost with it, was read again', async ({
  page,
}) => {
  const { dialog, submit } = await readyToDelete(page, 'hk-0092005')
  const { operate, read: before, profileGuid, etag } = await byApi(page)
  const customerData = { firstName: 'Signe', company: 'Hafenblick' }
  const changed = await operate('updateProfile', { profileGuid, customerData }, { 'If-Match': etag })
  expect(changed.ok()).toBe(true)
  const { context } = (await before.json()) as { context: { instruments: { transactionUuid: string }[] } }
  const detached = await operate(
    'detachPaymentInstrument',
    { profileGuid, transactionUuid: context.instruments[0]?.transactionUuid },
    { 'If-Match': '*', 'Idempotency-Key': crypto.randomUUID() },
  )
  expect(detached.ok(), await detached.text()).toBe(true)

  await submit.click()
  await expect(dialog.getByText('Not deleted: the profile changed since you looked.')).toBeVisible()
  await expect(submit).toHaveAccessibleDescription('Read the profile again first.')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Read the profile again' }).click()
  await expect(dialog.getByText(/This is the profile as it is now/)).toBeVisible()
  const read = dialog.getByRole('checkbox', { name: 'I have read who loses it' })
  await expect(read, 'an instrument less is lost').not.toBeChecked()
  await expect(submit).toHaveAccessibleDescription('First read who loses it.')
  await read.check()
  await submit.click()
  await expect(page.getByText('Profile hk-0092005 deleted').first()).toBeVisible()
})

test('a profile that was deleted and made anew meanwhile is told as gone, and the new one as another', async ({
  page,
}) => {
  const { submit } = await readyToDelete(page, 'hk-0092009')
  const { operate, profileGuid, etag } = await byApi(page)
  const free = await operate('getProfile', { customerIdentification: 'hk-0092007' })
  const { context } = (await free.json()) as {
    context: { instruments: { transactionUuid: string }[] }
  }
  const [instrument] = context.instruments
  const detached = await operate(
    'detachPaymentInstrument',
    { customerIdentification: 'hk-0092007', transactionUuid: instrument?.transactionUuid },
    { 'If-Match': '*', 'Idempotency-Key': crypto.randomUUID() },
  )
  expect(detached.ok()).toBe(true)
  const conditions = { 'If-Match': etag, 'Idempotency-Key': crypto.randomUUID() }
  expect((await operate('deleteProfile', { profileGuid, reason: 'Duplicate' }, conditions)).ok()).toBe(true)
  const attached = await operate(
    'attachPaymentInstrument',
    {
      customerIdentification: 'hk-0092009',
      transactionUuid: instrument?.transactionUuid,
      createProfileIfNotExists: true,
    },
    { 'If-Match': '*', 'Idempotency-Key': crypto.randomUUID() },
  )
  expect(attached.ok(), await attached.text()).toBe(true)

  await submit.click()
  await expect(page.getByText('Profile hk-0092009 was already gone').first()).toBeVisible()
  await expect(page.getByText('Another profile has this identification by now')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Open the other profile' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'hk-0092009' })).toBeVisible()
  expect(page.url()).not.toContain(profileGuid)
})

test('a search that fails says what failed, keeps what was typed and the rows that are there', async ({ page }) => {
  await openProfiles(page)
  await page.route('**/profiles/search', (route) =>
    route.fulfill({
      status: 503,
      contentType: 'application/problem+json',
      body: JSON.stringify({ code: 'maintenance', title: 'The gateway is being maintained', status: 503 }),
    }),
  )
  await page.getByRole('button', { name: /^Show \d+ more$/ }).click()
  await expect(page.getByText('The next profiles could not be read')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('table', { name: 'Profiles' })).toBeVisible()
  await searchFor(page, 'Nele')
  await expect(page.getByText('Profiles could not be read', { exact: true })).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('maintenance')).toBeVisible()
  await expect(searchBox(page)).toHaveValue('Nele')
  await expectAccessible(page)

  await page.unroute('**/profiles/search')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('main').getByText(/profiles? match/)).toBeVisible()
})

test('a session that ended is said in place, with the way to sign in again', async ({ page }) => {
  await openProfiles(page)
  await page.context().clearCookies()
  await searchFor(page, 'Nele')
  await expect(page.getByText('Your session has ended')).toBeVisible()
  await expect(searchBox(page)).toHaveValue('Nele')
  await page.getByRole('link', { name: 'Sign in again' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
})
