import { expect, test } from '@test/support/browser/browser-test.ts'
import { expectAccessible, widthBeyondScreen } from '@test/support/browser/looks.ts'
import { openTab } from '@test/support/browser/profile-detail.ts'
import { tenantAddress } from '@test/support/browser/profiles.ts'
import { failReads, holdReads } from '@test/support/browser/failing.ts'
import {
  countedTransactions,
  exported,
  openTransactions,
  payWithStored,
  transactionRows,
} from '@test/support/browser/transactions.ts'

test('the list is narrowed by type and merchant in the address, and its place is kept', async ({ page }) => {
  await openTransactions(page)
  const all = await countedTransactions(page)
  const rows = transactionRows(page)
  await expect(rows).toHaveCount(50)
  const times = await rows.locator('th time').allTextContents()
  expect(times).toEqual(times.toSorted().toReversed())

  await page.getByRole('combobox', { name: 'Type' }).selectOption('Debit')
  await expect(page).toHaveURL(/\?type=DEBIT$/)
  const picker = page.getByRole('dialog', { name: 'Merchant or connector' })
  await page.getByRole('button', { name: 'Merchant or connector' }).click()
  await picker.getByRole('searchbox').fill('geschenke')
  await expect(picker.getByRole('button', { name: 'Kontor Web Cards' })).toHaveCount(0)
  await picker.getByRole('button', { name: 'Geschenke Online' }).click()
  await expect(page).toHaveURL(/type=DEBIT&merchant=[\w-]+$/)
  await expect(page.getByRole('button', { name: 'Remove the filter merchant Geschenke Online' })).toBeVisible()
  await expect(page.getByText(/^\d+ transactions match$/)).toBeVisible()
  await expect(rows.filter({ hasNotText: 'Geschenke Online' })).toHaveCount(0)
  const matching = await countedTransactions(page)
  expect(matching).toBeLessThan(all)

  // A click anywhere in a row opens it, and Back leads to the same rows.
  await rows.first().locator('td').nth(2).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Debit/ })).toBeVisible()
  await page.goBack()
  await expect(page.getByText(/^\d+ transactions match$/)).toBeVisible()
  expect(await countedTransactions(page)).toBe(matching)
  await expect(page).toHaveURL(/type=DEBIT&merchant=/)

  await page.getByRole('combobox', { name: 'Type' }).selectOption('Register')
  await expect(page).toHaveURL(/type=REGISTER&merchant=/)
  await page.getByRole('button', { name: 'Merchant or connector' }).click()
  await expect(picker.getByRole('button', { name: 'Speicherstadt Laden' })).toBeVisible()
  await expectAccessible(page)
})

test('what is typed finds one by the merchant’s id or its UUID, and stands in no address', async ({ page }) => {
  await openTransactions(page)
  const all = await countedTransactions(page)
  const rows = transactionRows(page)
  const named = rows.filter({ has: page.locator('td:last-child bdi') }).first()
  const id = (await named.locator('td:last-child bdi').textContent()) ?? ''
  const uuid = (await named.getAttribute('data-transaction')) ?? ''

  const field = page.getByRole('searchbox', { name: /merchant’s id or its UUID/ })
  await field.fill(id)
  await expect(page.getByText('1 transaction matches')).toBeVisible()
  expect(page.url()).not.toContain(id)
  const lines = await exported(page)
  expect(lines).toHaveLength(2)
  expect(lines[1]).toContain(uuid)

  // One that the filters do not match is found by its UUID all the same, apart from them; the file holds what is shown.
  await page.getByRole('combobox', { name: 'Type' }).selectOption('Chargeback')
  await expect(page.getByText('No transaction matches')).toBeVisible()
  await field.fill(uuid)
  const found = page.getByRole('region', { name: 'Found by its UUID' })
  await expect(found).toContainText('whatever the filters say')
  await expect(rows).toHaveCount(1)
  await expect(page.getByText('1 found by its UUID')).toBeVisible()
  expect(await exported(page)).toEqual([expect.any(String), expect.stringContaining(uuid)])
  await expectAccessible(page)
  await field.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/transactions/${uuid}$`))
  await page.goBack()
  await expect(field).toHaveValue(uuid)

  // That it could not be looked up is not that there is none.
  await failReads(page, /\/transactions\/[0-9a-f]{20}$/)
  await field.fill(`${uuid.slice(0, -1)}${uuid.endsWith('0') ? '1' : '0'}`)
  const failed = page.getByRole('alert').filter({ hasText: 'This UUID could not be looked up' })
  await expect(failed).toContainText(/Code maintenance.*Request/)
  await expect(page.getByText('No transaction matches')).toHaveCount(0)
  await failReads(page, null)
  await failed.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('No transaction matches')).toBeVisible()

  await field.fill('4111 1111 1111 1111')
  await expect(page.getByText('Nothing was searched')).toBeVisible()
  await page.getByRole('button', { name: 'Clear all filters' }).click()
  await expect(rows).toHaveCount(50)
  expect(await countedTransactions(page)).toBe(all)

  // A long file says how far it is, and can be stopped.
  const go = await holdReads(page, /\/transactions\?.*cursor=/)
  await page.getByRole('button', { name: 'Export CSV' }).click()
  const stop = page.getByRole('button', { name: `Stop (200 of ${all} read)` })
  await stop.click()
  await expect(page.getByText('The export was stopped, there is no file')).toBeAttached()
  await expect(page.getByRole('button', { name: 'Export CSV' })).toBeFocused()
  await go()
  expect(await exported(page)).toHaveLength(all + 1)
})

test('a transaction tells which connector, container and rule it used, why it failed, and what it waits for', async ({
  page,
}) => {
  await openTransactions(page)
  const stored = { container: 8, identification: 'hk-0092001' }
  const routed = await payWithStored(page, { ...stored, through: 'Geschenke Checkout' })
  await page.goto(`${tenantAddress(page)}/transactions/${routed}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Debit of 9[.,]99 EUR$/)
  const used = page.getByRole('region', { name: 'Connector and container' })
  await expect(used).toContainText('Geschenke Checkout')
  await expect(used).toContainText('A stored instrument goes to the member that registered it.')
  await expect(used).toContainText('Hafenkontor checkout')
  const whose = page.getByRole('region', { name: 'Profile and instrument' })
  await expect(whose.getByRole('link', { name: 'hk-0092001' })).toBeVisible()
  await expect(whose.getByRole('link', { name: 'Who can charge it?' })).toBeVisible()
  await page.getByRole('region', { name: 'The gateway’s answer' }).getByRole('button', { name: 'Show' }).click()
  await expect(page.getByRole('region', { name: 'Raw answer' })).toContainText('"registered-there"')
  await expectAccessible(page)
  await used.getByRole('link', { name: 'Geschenke Checkout' }).click()
  await expect(page.getByRole('complementary', { name: 'Why this container?' })).toContainText('Geschenke Checkout')

  const waiting = await payWithStored(page, { ...stored, through: 'Geschenke Checkout', threeDSecure: 'MANDATORY' })
  await page.goto(`${tenantAddress(page)}/transactions/${waiting}`)
  await expect(page.getByRole('link', { name: 'Go to the bank’s page' })).toHaveAttribute(
    'href',
    new RegExp(`/challenge/${waiting}$`),
  )
  await expect(page.getByText('Waiting for the customer')).toBeVisible()

  const speicher = { container: 11, identification: 'sp-1003', lastFour: '0002' }
  const declined = await payWithStored(page, { ...speicher, through: 'Speicher Cards' })
  await page.goto(`${tenantAddress(page)}/transactions/${declined}`)
  await expect(page.getByText('It failed')).toBeVisible()
  await expect(page.getByText(/^Code 2003 Declined; the provider said 05/)).toBeVisible()

  // One that there is not is the same as one of somebody else.
  await page.goto(`${tenantAddress(page)}/transactions/00000000000000000000`)
  await expect(page.getByText('Not found')).toBeVisible()
})

test('whoever may only look is told why nothing can be sent, on a phone as well; a profile leads to its transactions', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openTransactions(page, 'read-only agent')
  await expect(page.getByRole('button', { name: 'Send a transaction' })).toHaveAccessibleDescription(
    /transaction\.create.*can grant it/,
  )
  expect(await widthBeyondScreen(page)).toBe(0)
  await transactionRows(page).first().locator('th a.main').click()
  await expect(page.getByRole('region', { name: 'Payment' })).toBeVisible()
  expect(await widthBeyondScreen(page)).toBe(0)

  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(`${tenantAddress(page)}/transactions`)
  await transactionRows(page)
    .filter({ hasText: 'hk-0092010' })
    .first()
    .getByRole('link', { name: 'hk-0092010' })
    .click()
  await openTab(page, 'Transactions')
  await page.getByRole('link', { name: /^Narrow by day/ }).click()
  await expect(page).toHaveURL(/\/transactions\?profile=CP-[\w-]+$/)
  await expect(page.getByRole('button', { name: /^Remove the filter profile/ })).toBeVisible()
  await expect(transactionRows(page).filter({ hasNotText: 'hk-0092010' })).toHaveCount(0)
})
