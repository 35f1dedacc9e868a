import { expect, test } from '@test/support/browser/browser-test.ts'

test('the frame is painted before any script or stylesheet has come', async ({ page, watch }) => {
  watch.expect(/net::ERR_FAILED/)
  await page.route(/\/assets\//, (route) => route.abort())
  await page.goto('/t/TE-0000/tenants')
  await expect(page.getByText('Tenants', { exact: true })).toBeVisible()
  const nav = page.locator('.shell .nav')
  expect(await nav.evaluate((element) => getComputedStyle(element).width)).toBe('220px')
  expect(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length)).toBe(1)
})

test('nothing on the way moves what is already there', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(globalThis, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto('/sign-in')
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  const shifted = await page.evaluate(() =>
    (globalThis as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
  )
  expect(shifted).toBeLessThan(0.01)
})
