import type { Locator } from '@playwright/test'
import { expect, test } from '@test/support/browser/browser-test.ts'
import { tabTo } from '@test/support/browser/keyboard.ts'
import { expectAccessible, widthBeyondScreen } from '@test/support/browser/looks.ts'
import { cell, matrix, openOverviewOf } from '@test/support/browser/overview.ts'

/** How many cells and heads of the matrix are in the page. */
const drawn = (grid: Locator) =>
  grid.evaluate((box) => box.querySelectorAll('[role=gridcell],[role=rowheader],[role=columnheader]').length)

test('a cell tells why it is so, and leads to the change', async ({ page }) => {
  await openOverviewOf(page, 'Marketplace')
  await cell(page, 'Tulpenveld Bloemen, container 8: cut off').click()
  const panel = page.getByRole('complementary', { name: '8 Nordwind shared wallet' })
  const way = panel.getByRole('listitem')
  await expect(way.nth(0)).toContainText('Nordwind HandelOwner, shares it with its sub-tenants')
  await expect(way.nth(1)).toContainText('Disables containers for its sub-tenants')
  await expect(way.nth(2)).toContainText('Tulpenveld BloemenCut off on the way')
  await expect(panel.getByRole('link', { name: 'Containers for sub-tenants of Nordwind Benelux' })).toBeVisible()
  await expectAccessible(page)

  await panel.getByRole('link', { name: 'Nordwind Benelux', exact: true }).click()
  await expect(panel).toContainText('The global setting of Nordwind Benelux')
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(cell(page, /^Nordwind Benelux, container 8/)).toBeFocused()

  await cell(page, 'Skagen Cykler, container 8: cut off').click()
  await expect(panel).toContainText(/Disabled for Skagen Cykler by Nordwind Nordics on 19 Feb/)
  await panel.getByRole('link', { name: 'Enable for Skagen Cykler' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Nordwind shared wallet' })).toBeVisible()
  await expect(page.getByRole('tab', { name: /^Sharing/ })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('row', { name: /Skagen Cykler/ })).toContainText('Available')
})

test('what is not below the owner cannot have it, and the panel says so', async ({ page }) => {
  await openOverviewOf(page, 'Marketplace')
  await cell(page, 'Nordwind DACH, container 17: not shared').click()
  const panel = page.getByRole('complementary')
  await expect(panel).toContainText('Nordwind DACH is not below Hafenkontor Hamburg')
  await panel.getByRole('button', { name: 'Close' }).click()
  await cell(page, /^Nordwind Labs, container 31: owner, .*; the container is disabled$/).click()
  await expect(panel).toContainText('calls through connectors that use it are refused')
  await page.goto(page.url().replace(/cell\/.*/, 'cell/TE-0/31'))
  await expect(panel).toContainText('No such cell')
})

test('the matrix is one stop of the Tab key and walked with the arrows', async ({ page }) => {
  await openOverviewOf(page, 'Marketplace')
  await expect(matrix(page)).toHaveAttribute('aria-rowcount', '20')
  await expect(matrix(page)).toHaveAttribute('aria-colcount', '9')
  await tabTo(page, cell(page, /^Nordwind Handel, container 8/))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(cell(page, 'Nordwind DACH, container 9: available')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(
    matrix(page)
      .getByRole('columnheader')
      .getByRole('link', { name: /Nordwind B2B/ }),
  ).toBeFocused()
  await page.keyboard.press('Control+End')
  await expect(cell(page, /^Nordwind Labs, container 31/)).toBeFocused()
  await expect(cell(page, /^Nordwind Labs, container 31/)).toBeInViewport()
  await page.keyboard.press('Home')
  await expect(matrix(page).getByRole('rowheader', { name: /Nordwind Labs/ })).toBeFocused()
  await page.keyboard.press('Control+Home')
  const top = matrix(page).getByRole('rowheader', { name: /Nordwind Handel/ })
  await expect(top).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(top).toHaveAttribute('aria-expanded', 'false')
  await expect(matrix(page)).toHaveAttribute('aria-rowcount', '2')
  await page.keyboard.press('ArrowRight')
  await expect(matrix(page)).toHaveAttribute('aria-rowcount', '20')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('PageDown')
  await expect(matrix(page).locator('a.mx:focus')).toBeInViewport()

  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary').getByRole('heading', { level: 2 })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('complementary')).toHaveCount(0)
  await expect(matrix(page).locator('a.mx:focus')).toHaveCount(1)
  await page.keyboard.press('Tab')
  await expect(matrix(page).locator(':focus')).toHaveCount(0)
})

test('the matrix is narrowed by name or guid, and to the tenants that use a container', async ({ page }) => {
  await openOverviewOf(page, 'Marketplace')
  const search = page.getByRole('searchbox', { name: /^Find a tenant in the matrix/ })
  await search.fill('outlet')
  await expect(matrix(page).getByRole('rowheader')).toHaveText([/Handel/, /DACH/, /Hamburg/, /Kontor Outlet/])
  await expect(page.getByRole('region', { name: 'Sharing', exact: true })).toContainText('1 of 19 tenants')
  await search.fill('no such tenant')
  await expect(page.getByText('No tenant matches')).toBeVisible()
  await search.fill('')
  await page.getByRole('checkbox', { name: 'Only tenants that use a container' }).check()
  await expect(matrix(page).getByRole('rowheader', { name: /Lindenhof/ })).toHaveCount(0)
  await expect(matrix(page).getByRole('rowheader', { name: /Alpenblick/ })).toBeVisible()
  await matrix(page).getByRole('button', { name: 'Sub-tenants of Nordwind DACH' }).click()
  await expect(matrix(page).getByRole('rowheader', { name: /Alpenblick/ })).toHaveCount(0)
})

test('2,000 tenants and 49 containers: few cells are in the page, and none is blank while it is scrolled', async ({
  page,
}) => {
  await openOverviewOf(page, 'White label')
  await page.getByRole('checkbox', { name: 'Only tenants that use a container' }).check()
  const grid = matrix(page)
  await expect(grid).toHaveAttribute('aria-colcount', '50')
  expect(Number(await grid.getAttribute('aria-rowcount'))).toBeGreaterThan(1_500)
  expect(await drawn(grid)).toBeLessThanOrEqual(600)

  await tabTo(page, cell(page, /^Polarstern Payments, container 101/), 80)
  await page.keyboard.press('Control+End')
  const last = grid.locator('a.mx:focus')
  await expect(last).toBeInViewport()
  await expect(last).toHaveAccessibleName(/container 149/)
  await expect(grid.getByRole('row').filter({ has: page.locator('a.mx:focus') })).toHaveAttribute(
    'aria-rowindex',
    (await grid.getAttribute('aria-rowcount')) ?? '',
  )
  expect(await drawn(grid)).toBeLessThanOrEqual(600)

  // Scrolled away from, the cell keeps the focus; what is in sight is drawn, and stands where its number says.
  for (const top of [0, 9_000, 30_011, 58_003]) {
    await grid.evaluate((box, to) => box.scrollTo(to / 16, to), top)
    await expect
      .poll(() =>
        grid.evaluate((box) => {
          const { left, top: above, right, bottom } = box.getBoundingClientRect()
          const places = [above + 120, (above + Math.min(bottom, innerHeight)) / 2, Math.min(bottom, innerHeight) - 20]
          return places.every((y) =>
            [left + 40, left + 500, right - 40].every((x) =>
              document.elementFromPoint(x, y)?.closest('[role=row][aria-rowindex]:not([aria-rowindex="1"])'),
            ),
          )
        }),
      )
      .toBe(true)
    await expect(last).toBeFocused()
    expect(await drawn(grid)).toBeLessThanOrEqual(600)
  }
  const off = await grid.evaluate((box) => {
    const body = box.querySelector('.matrix-rows')?.getBoundingClientRect().top ?? 0
    return [...box.querySelectorAll('.matrix-row')].map(
      (row) =>
        row.getBoundingClientRect().top -
        body -
        (Number(row.ariaRowIndex ?? row.getAttribute('aria-rowindex')) - 2) * 32,
    )
  })
  expect(Math.max(...off.map(Math.abs))).toBeLessThan(1)
})

test('the overview and its panel fit a phone; the matrix scrolls in its own frame', async ({ page }) => {
  await openOverviewOf(page, 'Marketplace')
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await widthBeyondScreen(page)).toBe(0)
  await expect(matrix(page)).toHaveClass(/compact/)
  const name = matrix(page).getByRole('rowheader', { name: /Hafenkontor Hamburg/ })
  const place = await name.boundingBox()
  for (const left of [200, 400, 0]) {
    await matrix(page).evaluate((box, to) => box.scrollTo(to, 0), left)
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    expect(await name.boundingBox(), 'the names stay, and no row jumps').toEqual(place)
  }
  await cell(page, /^Hafenkontor Hamburg, container 14/).click()
  const panel = page.getByRole('dialog', { name: '14 DACH checkout' })
  await expect(panel).toBeInViewport()
  expect((await panel.boundingBox())?.width).toBe(320)
  expect(await widthBeyondScreen(page)).toBe(0)
})
