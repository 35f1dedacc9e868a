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

/** The profile whose page is open, read by another call of the same person. */
async function readByApi(page: Page) {
  const [, id, profileGuid] = /containers\/(\d+)\/profiles\/([^/]+)/.exec(page.url()) ?? []
  const address = `/api/console/v1/containers/${id}/customerProfiles`
  const headers = { 'X-Console': '1' }
  const read = await page.request.post(`${address}/getProfile`, { headers, data: { profileGuid } })
  return { address, headers, profileGuid, etag: read.headers()['etag'] ?? '' }
}

test('a delete that never arrived: the profile was read again and is still there, and nothing typed is lost', async ({
  page,
  watch,
}) => {
  watch.expect(broken)
  const { dialog, submit } = await readyToDelete(page, 'hk-0092008')
  await page.route('**/deleteProfile', (route) => route.abort())
  await submit.click()
  await expect(dialog.getByText('The profile is still there.')).toBeVisible({ timeout: 20_000 })
  await expect(dialog.getByRole('textbox', { name: 'Reason' })).toHaveValue('Erasure request')

  await page.unroute('**/deleteProfile')
  await submit.click()
  await expect(page.getByText('Profile hk-0092008 deleted').first()).toBeVisible()
})

test('a delete whose answer was lost: first unknown, then found to be gone, all under one key', async ({
  page,
  watch,
}) => {
  watch.expect(broken)
  const { submit } = await readyToDelete(page, 'hk-0092003')
  const keys = new Set<string | undefined>()
  await page.route('**/deleteProfile', async (route) => {
    keys.add(route.request().headers()['idempotency-key'])
    await route.fetch()
    await route.abort()
  })
  await page.route('**/getProfile', (route) => route.abort())
  await submit.click()
  const unknown = page.getByRole('dialog', { name: 'Outcome not known yet' })
  await expect(unknown).toBeVisible({ timeout: 30_000 })
  expect(keys.size, 'retries carry the key of the one intent').toBe(1)
  await expectAccessible(page)

  await page.unroute('**/getProfile')
  await unknown.getByRole('button', { name: 'Read now' }).click()
  await expect(page.getByText('Profile hk-0092003 is gone').first()).toBeVisible()
})

test('a profile that changed meanwhile is not deleted before it was read again', async ({ page }) => {
  const { dialog, submit } = await readyToDelete(page, 'hk-0092005')
  const { address, headers, profileGuid, etag } = await readByApi(page)
  const changed = await page.request.post(`${address}/updateProfile`, {
    headers: { ...headers, 'If-Match': etag },
    data: { profileGuid, customerData: { firstName: 'Signe', company: 'Hafenblick' } },
  })
  expect(changed.ok()).toBe(true)

  await submit.click()
  await expect(dialog.getByText('Not deleted: the profile changed since you looked.')).toBeVisible()
  await expect(submit).toHaveAccessibleDescription('Read the profile again first.')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Read the profile again' }).click()
  await expect(dialog.getByText(/This is the profile as it is now/)).toBeVisible()
  await submit.click()
  await expect(page.getByText('Profile hk-0092005 deleted').first()).toBeVisible()
})

test('a profile that somebody else deleted meanwhile is told as already gone', async ({ page }) => {
  const { submit } = await readyToDelete(page, 'hk-0092009')
  const { address, headers, profileGuid, etag } = await readByApi(page)
  const deleted = await page.request.post(`${address}/deleteProfile`, {
    headers: { ...headers, 'If-Match': etag, 'Idempotency-Key': crypto.randomUUID() },
    data: { profileGuid, reason: 'Duplicate' },
  })
  expect(deleted.ok()).toBe(true)
  await submit.click()
  await expect(page.getByText('Profile hk-0092009 was already gone').first()).toBeVisible()
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
