import type { Page } from '@playwright/test'
import { expect, test } from '@test/support/browser/browser-test.ts'
import { expectAccessible } from '@test/support/browser/looks.ts'
import { signInAs } from '@test/support/browser/sign-in.ts'

async function openContainers(page: Page) {
  await signInAs(page, 'root tenant admin', '/containers')
  await expect(page.getByRole('heading', { level: 1, name: 'Containers' })).toBeVisible()
}

test('the list is narrowed by text and by state', async ({ page }) => {
  await openContainers(page)
  await page.getByRole('searchbox', { name: /Find a container/ }).fill('speicher')
  await expect(page.getByRole('row')).toHaveCount(2)
  await page.getByRole('searchbox', { name: /Find a container/ }).fill('nothing like this')
  await expect(page.getByText('No container matches')).toBeVisible()
  await expectAccessible(page)
})

test('what was typed above the list is still there on the way back, and stands in no address', async ({
  page,
  watch,
}) => {
  await openContainers(page)
  const field = page.getByRole('searchbox', { name: /Find a container/ })
  await field.fill('speicher')
  await page.getByRole('button', { name: /^Owned/ }).click()
  await expect(page).toHaveURL(/\?state=owned$/)
  await page.getByRole('link', { name: 'New container' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel', exact: true }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(field).toHaveValue('speicher')
  await page.getByRole('link', { name: 'Speicherstadt private' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Speicherstadt private' })).toBeVisible()
  await page.goBack()
  await expect(field).toHaveValue('speicher')
  await expect(page.getByRole('row')).toHaveCount(2)
  expect(watch.addresses.filter((address) => address.includes('speicher'))).toEqual([])
})

test('an unknown state in the address shows all containers', async ({ page }) => {
  await openContainers(page)
  await page.goto(`${page.url()}?state=constructor`)
  await expect(page.getByRole('button', { name: /^All/ })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('link', { name: 'Hafenkontor checkout' })).toBeVisible()
})
