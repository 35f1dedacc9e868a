import { expect, test } from '@test/support/browser/browser-test.ts'
import { serveBuild } from '@test/support/browser/served-build.ts'

test('the production build removes a worker that a demo left at the same address', async ({ page, watch }) => {
  watch.expect(/Failed to load resource/)
  const registrations = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ active }) => active?.scriptURL))

  const demo = await serveBuild('demo')
  await page.goto(demo.url)
  await expect.poll(registrations).toEqual([`${demo.url}/sw.js`])
  await expect.poll(() => page.evaluate(async () => (await caches.match('/index.html')) !== undefined)).toBe(true)
  await demo.stop()

  const production = await serveBuild('production', Number(new URL(demo.url).port))
  await page.goto(production.url)
  // The page reloads itself once the worker is gone, so a look at it may fall in between.
  await expect(async () => {
    expect(await registrations()).toEqual([])
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBe(null)
  }).toPass({ timeout: 15_000 })
  const call = page.waitForResponse(/\/api\//)
  await page.goto(production.url)
  expect((await call).fromServiceWorker()).toBe(false)
  await production.stop()
})
