import { expect, test } from '@test/support/browser/browser-test.ts'
import { openStory } from '@test/support/browser/stories.ts'

test('50,000 tenants: the tree opens, scrolls to its end and leads to the deepest one, a few rows at a time', async ({
  page,
}) => {
  await openStory(page, '50,000 tenants')
  await page.getByRole('link', { name: 'Tenants', exact: true }).click()
  const tree = page.getByRole('tree', { name: 'Tenants' })
  const rows = tree.getByRole('treeitem')
  await rows.first().press('*')
  await rows.first().press('End')
  await expect(rows.last()).toBeFocused()
  expect(await rows.count()).toBeLessThan(100)

  await page.getByRole('searchbox', { name: 'Find a tenant by name or guid' }).fill('stufe 1000')
  const deepest = rows.filter({ hasText: 'Stufe 1000' })
  await expect(deepest).toHaveAttribute('aria-level', '1000')
  expect(await rows.count()).toBeLessThan(100)
  await deepest.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stufe 1000')
  await expect(page.getByRole('link', { name: 'Letzte Lizenz Cards', exact: true })).toBeVisible()
})

test('50,000 tenants: the overview draws few cells, and one of its columns leads to a sharing tree as small', async ({
  page,
}) => {
  await openStory(page, '50,000 tenants')
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
  const cells = page.getByRole('grid').getByRole('gridcell')
  await expect(cells.first()).toBeVisible()
  expect(await cells.count()).toBeLessThan(600)

  await page
    .getByRole('grid')
    .getByRole('link', { name: /Kranich customer club/ })
    .first()
    .click()
  const tenants = page.getByRole('treegrid').locator('tbody tr[aria-rowindex]')
  await expect(tenants.first()).toBeVisible()
  expect(await tenants.count()).toBeLessThan(100)
})
