import type { TenantRow } from '@/contract/console/tenants.ts'
import { change } from '@test/support/browser/activity.ts'
import { expect, test } from '@test/support/browser/browser-test.ts'
import { expectAccessible } from '@test/support/browser/looks.ts'
import { instrumentOf } from '@test/support/browser/profile-detail.ts'
import { openProfile } from '@test/support/browser/profiles.ts'

test('an instrument tells which merchants can charge it, by which rule, and what to do about it', async ({ page }) => {
  await openProfile(page, 'hk-0092001', 'root tenant admin')
  const card = page.getByRole('article').first()
  const name = (await card.getAttribute('aria-label')) ?? ''
  const entry = instrumentOf(page, name).getByRole('link', { name: /^Who can charge this\?/ })
  await entry.click()
  const panel = page.getByRole('complementary', { name: 'Who can charge this now?' })
  await expect(panel).toContainText(name)
  await expect(panel.getByRole('heading', { name: '2 of 3 merchants can charge it' })).toBeVisible()
  // The end of the token names it; the token itself opens a payment.
  expect(page.url()).toMatch(/\/instruments\/[0-9a-f]{8}\/charge$/)
  expect(page.url()).not.toContain('pt')

  const of = (merchant: string) => panel.locator('li[data-merchant]').filter({ hasText: merchant })
  await expect(of('Hafenkontor Online')).toContainText('Kontor Web Cards registered it, so it charges it itself.')
  await expect(of('Geschenke Online')).toContainText(
    'Through Geschenke Checkout, which sends it to the member that registered it: Kontor Web Cards.',
  )
  await of('Geschenke Online').getByText('3 connectors').click()
  await expect(of('Geschenke Online').getByRole('link', { name: 'Geschenke Web Cards' })).toBeVisible()
  await expect(of('Speicherstadt Laden')).toContainText('Other container')
  await expect(of('Speicherstadt Laden').getByRole('link', { name: /^Why .+ uses its container$/ })).toBeVisible()
  await expectAccessible(page)

  const field = panel.getByRole('searchbox', { name: /Find a merchant/ })
  await field.fill('geschenke')
  await expect(panel.getByRole('heading', { name: '1 of 1 merchant that matches can charge it' })).toBeVisible()
  await field.fill('nobody')
  await expect(panel.getByText('No merchant matches')).toBeVisible()
  await panel.getByRole('button', { name: 'Show all' }).click()
  await expect(panel.locator('li[data-merchant]')).toHaveCount(3)

  // Taken away from the sub-tenant, in another tab: read again, the answer is another one.
  const geschenke = await page.evaluate(async () => {
    const { items } = (await (await fetch('/api/console/v1/tenants')).json()) as { items: TenantRow[] }
    return items.find(({ name }) => name === 'Kontor Geschenke')?.guid
  })
  await change(page, '/containers/8', `/disabled-for/${geschenke}`, { clearAssignments: true })
  await field.fill('geschenke')
  await expect(panel.getByRole('heading', { name: '0 of 1 merchant that matches can charge it' })).toBeVisible()
  await expect(of('Geschenke Online')).toContainText('Cut off')
  await expect(of('Geschenke Online').getByRole('link', { name: 'See who it is shared with' })).toBeVisible()

  await field.press('Escape')
  await expect(field).toHaveValue('')
  await field.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(entry).toBeFocused()
})
