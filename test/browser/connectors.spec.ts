import type { Page } from '@playwright/test'
import { expect, test } from '@test/support/browser/browser-test.ts'
import { tabTo } from '@test/support/browser/keyboard.ts'
import { expectAccessible, widthBeyondScreen } from '@test/support/browser/looks.ts'
import { openStory } from '@test/support/browser/stories.ts'
import { openTenants } from '@test/support/browser/tenants.ts'

const tickOf = (page: Page, connector: string) =>
  page.getByRole('checkbox', { name: `Choose ${connector}`, exact: true })
const bar = (page: Page) => page.getByRole('region', { name: 'Ticked connectors' })
const rows = (page: Page) => page.getByRole('table', { name: 'Connectors' }).locator('tbody tr')

async function openConnectors(page: Page, story = 'Marketplace') {
  await openStory(page, story, 'root tenant admin', '/connectors')
  await expect(page.getByRole('heading', { level: 1, name: 'Connectors' })).toBeVisible()
  await expect(rows(page).first()).toBeVisible()
}

test('the page of a tenant leads to all connectors below it; where each container comes from is counted', async ({
  page,
}) => {
  await openTenants(page, 'root tenant admin')
  await page.getByRole('link', { name: 'All connectors in Hafenkontor Hamburg and below' }).click()
  await expect(page.getByText('11 in Hafenkontor Hamburg and below')).toBeVisible()
  await expect(rows(page)).toHaveCount(11)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'None 2' }).click()
  await expect(page).toHaveURL(/\?rule=none$/)
  await expect(rows(page)).toHaveCount(2)
  await expect(rows(page).filter({ hasText: 'Geschenke Web PayPal' })).toContainText('None set')
  await page.reload()
  await expect(rows(page)).toHaveCount(2)
})

test('what is typed narrows by connector and merchant, stays out of the address, and is there on the way back', async ({
  page,
}) => {
  await openConnectors(page)
  const search = page.getByRole('searchbox', { name: /Find a connector/ })
  await search.fill('hafenkontor app')
  await expect(rows(page)).toHaveCount(2)
  await expect(page.getByRole('button', { name: 'All 2' })).toBeVisible()
  expect(page.url()).not.toContain('hafenkontor')
  await tickOf(page, 'Kontor App Cards').check()
  await rows(page).first().getByRole('link', { name: 'Nordwind shared wallet' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Nordwind shared wallet' })).toBeVisible()
  await page.goBack()
  await expect(search).toHaveValue('hafenkontor app')
  await expect(tickOf(page, 'Kontor App Cards')).toBeChecked()
  await search.fill('no such connector')
  await expect(page.getByText('No connector matches')).toBeVisible()
  await expectAccessible(page)
})

test('several connectors of several tenants are overridden in one step, and can be ticked by range', async ({
  page,
}) => {
  await openConnectors(page)
  await expect(page.getByRole('button', { name: 'Assign container' })).toHaveAccessibleDescription(
    'Tick the connectors first.',
  )
  await tickOf(page, 'Lindenhof Web Cards').check()
  await tickOf(page, 'Lindenhof Web SEPA').click({ modifiers: ['Shift'] })
  await tickOf(page, 'Bergmann Web Cards').check()
  await expect(bar(page)).toContainText('3 ticked')
  await bar(page).getByRole('link', { name: 'Assign container to 3' }).click()
  const dialog = page.getByRole('dialog', { name: 'Container of 3 connectors' })
  await expect(dialog).toContainText('Of 2 tenants. One step: all of them or none.')
  await expect(dialog).toContainText('Not passed down to sub-tenants.')
  await dialog.getByRole('radio', { name: /Override/ }).check()
  await expect(dialog.getByText('Those that are available to all 2 tenants.')).toBeVisible()
  await dialog.getByLabel('Container', { exact: true }).selectOption('8')
  await expect(dialog.getByRole('row', { name: /^Connectors/ })).toContainText(/3\s*0/)
  await expectAccessible(page)
  await dialog.getByLabel(/Reason/).fill('Same checkout everywhere')
  await dialog.getByRole('button', { name: 'Apply to 3' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(rows(page).filter({ hasText: 'Bergmann Web Cards' })).toContainText('Overridden')
  await expect(rows(page).filter({ hasText: 'Lindenhof Web SEPA' })).toContainText('Nordwind shared wallet')
  await expect(bar(page)).toContainText('3 ticked')
})

test('what is ticked stays ticked when the list is narrowed, and the bar says so', async ({ page }) => {
  await openConnectors(page)
  await tickOf(page, 'Bergmann Web Cards').check()
  await tickOf(page, 'Lindenhof Web Cards').check()
  await page.getByRole('searchbox', { name: /Find a connector/ }).fill('lindenhof')
  await expect(bar(page)).toContainText('2 ticked, 1 of them not among the rows shown')
  await expectAccessible(page)
  await page.getByRole('searchbox', { name: /Find a connector/ }).fill('no such connector')
  await expect(page.getByText('No connector matches')).toBeVisible()
  await expect(bar(page)).toContainText('2 ticked')
  await bar(page).getByRole('button', { name: 'Untick all' }).click()
  await expect(bar(page)).toHaveCount(0)
})

test('a container that only some of the tenants may use is not offered, and it says to whom it is missing', async ({
  page,
}) => {
  await openConnectors(page)
  await tickOf(page, 'Kontor Speicher Cards').check()
  await tickOf(page, 'Tulpenveld Web Cards').check()
  await bar(page)
    .getByRole('link', { name: /Assign container/ })
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: /Override/ }).check()
  await expect(dialog.getByText('No container is available to all tenants of these connectors.')).toBeVisible()
  await dialog.getByText(/not offered\. Why\?/).click()
  await expect(dialog.getByRole('listitem').filter({ hasText: 'DACH checkout' })).toContainText(
    'Not available to Tulpenveld Bloemen',
  )
})

test('the choice is handed over in the history: a reload keeps it, an address may name it, without one it says so', async ({
  page,
}) => {
  await openConnectors(page)
  await tickOf(page, 'Lindenhof Web Cards').check()
  const guid = await page.getByRole('link', { name: 'Lindenhof Web Cards', exact: true }).getAttribute('data-connector')
  await bar(page)
    .getByRole('link', { name: /Assign container/ })
    .click()
  const dialog = page.getByRole('dialog', { name: 'Container of 1 connector' })
  await expect(dialog).toContainText('All of Lindenhof Möbel.')
  await page.reload()
  await expect(dialog).toBeVisible()
  const address = page.url()
  await page.goto(`${address}?connector=${guid}`)
  await expect(dialog).toBeVisible()
  await page.goto(`${address}?connector=${guid}&connector=CO-0000-0000-0000-0000-0000-0000`)
  await expect(dialog).toContainText('One connector that was ticked is not there any more')
  await page.goto(`${address}?nothing`)
  await expect(page.getByRole('dialog')).toContainText('No connector is ticked')
  await expectAccessible(page)
})

test('by the keyboard alone: ticked with Space, assigned, back in the list with the choice kept', async ({ page }) => {
  await openConnectors(page)
  await tabTo(page, tickOf(page, 'Bergmann Web Cards'))
  await page.keyboard.press('Space')
  await tabTo(page, bar(page).getByRole('link', { name: /Assign container/ }), 200)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Container of 1 connector' })
  await expect(dialog).toBeVisible()
  await tabTo(page, dialog.getByRole('radio', { name: /Inherit/ }))
  await page.keyboard.press('ArrowUp')
  await expect(dialog.getByRole('radio', { name: /No container/ })).toBeChecked()
  await tabTo(page, dialog.getByRole('button', { name: 'Apply to 1' }))
  await expect(dialog.getByRole('button', { name: 'Apply to 1' })).not.toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(rows(page).filter({ hasText: 'Bergmann Web Cards' })).toContainText('Ignores global')
  await expect(tickOf(page, 'Bergmann Web Cards')).toBeChecked()
})

test('6,000 connectors: a hundred rows at once, and one step holds at most 500 of them', async ({ page }) => {
  await openConnectors(page, 'White label')
  await expect(rows(page)).toHaveCount(100)
  expect(await page.locator('*').count()).toBeLessThan(6000)
  await page.getByRole('checkbox', { name: 'Choose all 100 shown' }).check()
  await expect(bar(page)).toContainText('100 ticked')
  const all = bar(page).getByRole('button', { name: /^Tick all [\d,]+ that match$/ })
  await expect(all).toHaveAccessibleDescription(/at most 500 connectors\. Narrow the list/)
  await page.getByRole('button', { name: 'Show 100 more' }).click()
  await expect(rows(page)).toHaveCount(200)
  await expect(page.getByText(/^1–200 of /)).toBeVisible()

  await page.getByRole('searchbox', { name: /Find a connector/ }).fill('polarstern')
  await expect(page.getByRole('button', { name: 'All 6,000' })).toHaveCount(0)
  await expect(bar(page)).toContainText('100 ticked')
  await bar(page).getByRole('button', { name: 'Untick all' }).click()
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await widthBeyondScreen(page)).toBe(0)
})

test('a choice of all that match reaches beyond the rows on show', async ({ page }) => {
  await openConnectors(page, 'White label')
  await page.getByRole('searchbox', { name: /Find a connector/ }).fill('paypal')
  await expect(page.getByText(/^1–100 of /)).toBeVisible()
  const narrow = page.getByRole('button', { name: /^None / })
  await narrow.click()
  await expect(page).toHaveURL(/rule=none/)
  // The former rows stay until the narrower list is read.
  await expect(rows(page).filter({ hasNotText: 'None' })).toHaveCount(0)
  await page.getByRole('checkbox', { name: /^Choose all \d+ shown$/ }).check()
  const count = await rows(page).count()
  const total = Number((await narrow.textContent())?.replace(/\D/g, ''))
  if (total > count) {
    await bar(page)
      .getByRole('button', { name: /^Tick all/ })
      .click()
    await expect(bar(page)).toContainText(`${total} ticked`)
  } else {
    await expect(bar(page)).toContainText(`${total} ticked`)
  }
})
