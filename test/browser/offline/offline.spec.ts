import type { BrowserContext, Page } from '@playwright/test'
import { expect, test } from '@test/support/browser/browser-test.ts'
import { serveBuild } from '@test/support/browser/served-build.ts'
import { openTenants } from '@test/support/browser/tenants.ts'

test('the demo goes on with its server stopped: reload, deep link, new tab, worker killed, last tab closed', async ({
  context,
  watch,
}) => {
  // Without a server the worker cannot look for a newer one of itself, and the browser says so.
  watch.expect(/Failed to update a ServiceWorker|An unknown error occurred when fetching the script/)
  watch.expect(/Failed to load resource: net::ERR_/)
  const server = await serveBuild('demo')
  let page = await context.newPage()
  await page.goto(server.url)
  await openTenants(page, 'root tenant admin')
  const tenants = page.url()
  await keptForOffline(page)
  await server.stop()

  await test.step('reload', async () => {
    await page.reload()
    await showsTenants(page)
  })

  await test.step('a screen that was never opened, by its link', async () => {
    await page.goto(tenants.replace('/tenants', '/containers'))
    await expect(page.getByRole('heading', { level: 1, name: 'Containers' })).toBeVisible()
  })

  await test.step('a new tab', async () => {
    const tab = await context.newPage()
    await tab.goto(tenants)
    await showsTenants(tab)
    await tab.close()
  })

  await test.step('the worker killed', async () => {
    await stopWorkers(context, page)
    await page.getByRole('link', { name: 'Tenants', exact: true }).click()
    await showsTenants(page)
    await stopWorkers(context, page)
    await page.reload()
    await showsTenants(page)
  })

  await test.step('the last tab closed, and the worker with it', async () => {
    await stopWorkers(context, page)
    await page.close()
    page = await context.newPage()
    await page.goto(tenants)
    await showsTenants(page)
  })
})

async function showsTenants(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('tree')).toBeVisible()
}

/** The page is stored last: where it is, the whole app is. */
async function keptForOffline(page: Page) {
  const kept = () => page.evaluate(async () => (await caches.match('/index.html')) !== undefined)
  await expect.poll(kept, { message: 'the app is kept for offline use', timeout: 20_000 }).toBe(true)
}

async function stopWorkers(context: BrowserContext, page: Page) {
  const devtools = await context.newCDPSession(page)
  await devtools.send('ServiceWorker.enable')
  await devtools.send('ServiceWorker.stopAllWorkers')
  await devtools.detach()
}
