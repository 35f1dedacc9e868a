import { gzipSync } from 'node:zlib'
import type { Response } from '@playwright/test'
import { expect, test } from '@test/support/browser/browser-test.ts'
import { openTenants } from '@test/support/browser/tenants.ts'

test('the production build works with a gateway on a real port, without any worker', async ({ page }) => {
  await page.goto('/')
  await openTenants(page, 'root tenant admin')
  await expect(page.getByRole('tree')).toBeVisible()
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
  expect(await page.evaluate(() => document.cookie), 'the session cookie is out of reach of scripts').toBe('')

  await page.reload()
  await expect(page.getByRole('tree')).toBeVisible()
})

test('the page keeps to its policy and comes with the headers a host should send', async ({ page, request, watch }) => {
  watch.expect(/example\.com/)
  const { headers, html } = await request
    .get('/')
    .then(async (answer) => ({ headers: answer.headers(), html: await answer.text() }))
  expect(headers).toMatchObject({
    'content-security-policy': "frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  })
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe')

  await page.goto('/')
  const outside = await page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'let out',
      () => 'kept in',
    ),
  )
  expect(outside).toBe('kept in')
})

test('the tenant list asks for at most 190 KB of JavaScript (gzip)', async ({ page, browser }) => {
  await page.goto('/')
  await openTenants(page, 'root tenant admin')
  const tenants = page.url()
  // Nothing cached, as on somebody's first visit.
  const fresh = await browser.newContext({ storageState: await page.context().storageState() })
  const visit = await fresh.newPage()
  const scripts: Response[] = []
  visit.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js')) scripts.push(response)
  })
  await visit.goto(tenants)
  await expect(visit.getByRole('tree')).toBeVisible()
  const sizes = await Promise.all(scripts.map(async (script) => gzipSync(await script.body(), { level: 9 }).length))
  const kilobytes = sizes.reduce((sum, bytes) => sum + bytes, 0) / 1024
  await fresh.close()
  test
    .info()
    .annotations.push({ type: 'first load', description: `${kilobytes.toFixed(1)} KB in ${scripts.length} files` })
  expect(scripts.length).toBeGreaterThan(0)
  expect(kilobytes).toBeLessThanOrEqual(190)
})
