import type { Page } from '@playwright/test'
import { expect, test } from '@test/support/browser/browser-test.ts'
import { createContainer, fillNewContainer, goToContainers, openContainers } from '@test/support/browser/containers.ts'
import { signInAs } from '@test/support/browser/sign-in.ts'

const mark = (page: Page) => page.getByRole('button', { name: /^Demo data/ })
const container = (page: Page, name: string) => page.getByRole('link', { name })

async function start(page: Page): Promise<void> {
  await page.goto('/')
  await signInAs(page, 'root tenant admin')
}

test('a confirmed change and the session survive a reload', async ({ page }) => {
  await start(page)
  await createContainer(page, 'Kept over a reload')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Kept over a reload' })).toBeVisible()
  await expect(mark(page)).not.toContainText('not kept')
})

test('a tab killed right after the confirmation loses nothing', async ({ page, context }) => {
  await start(page)
  const list = page.url()
  await fillNewContainer(page, 'Kept over a crash')
  const confirmed = page.waitForResponse(
    (response) => response.request().method() === 'POST' && response.url().endsWith('/containers'),
  )
  await page.getByRole('button', { name: 'Create container' }).click()
  expect((await confirmed).status()).toBe(201)
  const devTools = await context.newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  void devTools.send('Page.crash').catch(() => {})
  await crashed
  await page.close()

  const next = await context.newPage()
  await next.goto(list)
  await openContainers(next)
  await expect(container(next, 'Kept over a crash')).toBeVisible()
})

test('where the browser denies storage the demo runs, and its mark says that nothing is kept', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError')
    }
  })
  await page.goto('/')
  await expect(page.getByText('Changes are not kept')).toBeVisible()
  await signInAs(page, 'root tenant admin')
  await expect(mark(page)).toContainText('not kept')
  await createContainer(page, 'Not for long')
  await mark(page).click()
  await expect(page.getByRole('dialog')).toContainText('The browser does not let this page keep data.')

  await page.reload()
  await signInAs(page, 'root tenant admin')
  await goToContainers(page)
  await expect(container(page, 'Not for long')).toHaveCount(0)
})

test('where storage is denied a story can be chosen all the same', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError')
    }
  })
  await start(page)
  await mark(page).click()
  await page.getByRole('button', { name: /^Marketplace/ }).click()
  await page.getByRole('button', { name: 'Go to “Marketplace”' }).click()
  await expect(page.getByText('Story: Marketplace.')).toBeVisible()
})

test('when the disk is full the change stays, and the mark says that it is not kept', async ({ page }) => {
  await start(page)
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await createContainer(page, 'Does not fit')
  await expect(mark(page)).toContainText('not kept')
  await mark(page).click()
  await expect(page.getByRole('dialog')).toContainText('no room left')
})

test('when the site data are removed while the page is open, the page goes on and says so', async ({ page }) => {
  await start(page)
  await createContainer(page, 'Before the removal')
  await page.evaluate(
    async () =>
      new Promise((done) => {
        indexedDB.deleteDatabase('mock-gateway').addEventListener('success', done)
      }),
  )
  await expect(mark(page)).toContainText('not kept')
  await createContainer(page, 'After the removal')
  await goToContainers(page)
  await expect(container(page, 'Before the removal')).toBeVisible()
  await expect(container(page, 'After the removal')).toBeVisible()
})

test('what a damaged chunk does not hold is as it was, and a reset makes the storage whole again', async ({ page }) => {
  await start(page)
  await createContainer(page, 'Damaged soon')
  await page.evaluate(
    async () =>
      new Promise((done) => {
        const opening = indexedDB.open('mock-gateway')
        opening.addEventListener('success', () => {
          const database = opening.result
          const chunks = database.transaction('chunks', 'readwrite').objectStore('chunks')
          chunks.put({ table: 'containers', chunk: 0, version: 2, rows: 'garbage', sum: 0 })
          chunks.transaction.addEventListener('complete', () => {
            database.close()
            done(undefined)
          })
        })
      }),
  )
  await page.goto('/')
  await signInAs(page, 'root tenant admin')
  await expect(mark(page)).toContainText('not kept')
  await goToContainers(page)
  await expect(page.getByRole('rowheader')).toHaveCount(3)
  await expect(container(page, 'Damaged soon')).toHaveCount(0)
  await mark(page).click()
  await page.getByRole('button', { name: 'Reset demo data' }).click()
  await page.getByRole('button', { name: 'Reset', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await signInAs(page, 'root tenant admin')
  await expect(mark(page)).not.toContainText('not kept')
})

test.describe('without a service worker', () => {
  test.use({ serviceWorkers: 'block' })

  test('the page answers its own requests', async ({ page, watch }) => {
    watch.expect(/Service Worker registration blocked/)
    await start(page)
    await createContainer(page, 'Answered in the page')
    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: 'Answered in the page' })).toBeVisible()
  })
})

test('a page reloaded past its service worker is answered all the same', async ({ page, context }) => {
  await start(page)
  await page.reload()
  const devTools = await context.newCDPSession(page)
  await devTools.send('Page.reload', { ignoreCache: true })
  await expect(mark(page)).toBeVisible()
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller)).toBe(null)
  await createContainer(page, 'Past the worker')
})

test('a worker that is stopped, or unregistered, loses no request', async ({ page, context }) => {
  await start(page)
  const devTools = await context.newCDPSession(page)
  await devTools.send('ServiceWorker.enable')
  await devTools.send('ServiceWorker.stopAllWorkers')
  await createContainer(page, 'After a stop')
  await page.evaluate(async () => {
    for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister()
  })
  await createContainer(page, 'After its end')
})
