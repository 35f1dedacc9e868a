import { expect, test } from '@test/support/browser/browser-test.ts'

test('where workers are denied the app starts all the same', async ({ page }) => {
  await page.addInitScript(() => {
    ServiceWorkerContainer.prototype.getRegistrations = () =>
      Promise.reject(new DOMException('denied', 'SecurityError'))
  })
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
})

test('only what a demo left is removed: its worker and its caches', async ({ page }) => {
  await page.goto('/')
  await page.evaluate(async () => {
    for (const name of ['app-shell:1', 'msw:1', 'of-another-app']) await caches.open(name)
  })
  await page.addInitScript(() => {
    const removed: string[] = []
    Object.assign(globalThis, { removed })
    ServiceWorkerContainer.prototype.getRegistrations = () =>
      Promise.resolve(
        ['/sw.js', '/mockServiceWorker.js', '/another-app/sw.js', '/push.js'].map((path) => ({
          active: { scriptURL: new URL(path, location.origin).href },
          waiting: null,
          installing: null,
          unregister: () => Promise.resolve(Boolean(removed.push(path))),
        })) as unknown as ServiceWorkerRegistration[],
      )
  })
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  expect(await page.evaluate(() => (globalThis as unknown as { removed: string[] }).removed)).toEqual([
    '/sw.js',
    '/mockServiceWorker.js',
  ])
  expect(await page.evaluate(() => caches.keys())).toEqual(['of-another-app'])
})
