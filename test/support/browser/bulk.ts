import { expect, type Locator, type Page } from '@playwright/test'
import { tenantAddress } from './profiles.ts'

export async function openBulk(page: Page): Promise<void> {
  await page.goto(`${tenantAddress(page)}/profiles/bulk`)
  await expect(page.getByRole('heading', { level: 1, name: 'Many profiles at once' })).toBeVisible()
}

/** A long list is pasted as a person does: to fill in thousands of lines takes the browser half a minute. */
export async function paste(page: Page, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: /^Identifiers/ })
  if (text.length < 20_000) return field.fill(text)
  await field.focus()
  await field.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

/** Looks up what stands there, and waits until all of it was looked up. */
export async function lookUp(page: Page, count: string): Promise<void> {
  await page.getByRole('button', { name: `Look up ${count}`, exact: true }).click()
  await expect(page.getByRole('button', { name: 'Change the list' })).toBeVisible()
}

export function planRow(page: Page, identifier: string): Locator {
  return page.getByRole('table', { name: 'What was found' }).getByRole('row').filter({ hasText: identifier })
}

/** The three acts, up to the red button. */
export async function confirmDelete(page: Page, profiles: string): Promise<void> {
  await page.getByRole('link', { name: `Delete ${profiles}`, exact: true }).click()
  const dialog = page.getByRole('alertdialog', { name: `Delete ${profiles}` })
  await dialog.getByRole('checkbox', { name: /I have read/ }).check()
  await dialog.getByRole('textbox', { name: 'Type what is to be done' }).fill(`delete ${profiles}`)
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Erasure requests, ticket 88213')
  const submit = dialog.getByRole('button', { name: /for good/ })
  await expect(submit).not.toHaveAttribute('aria-disabled')
  await submit.click()
  await expect(page.getByRole('heading', { level: 1, name: `Delete ${profiles}` })).toBeVisible()
}

interface ReceiptRead {
  receiptId: string
  outcome: string
  profileGuid: string
  attempt: string | null
}

/** Receipts as the gateway has them, newest first. */
export async function receiptsOf(page: Page): Promise<{ total: number; receipts: ReceiptRead[] }> {
  return page.evaluate(async () => {
    const response = await fetch('/api/console/v1/receipts?limit=500')
    const page = (await response.json()) as { total: number; items: { receipt: ReceiptRead }[] }
    return { total: page.total, receipts: page.items.map(({ receipt }) => receipt) }
  })
}

/** How many profiles the gateway has, in all containers of the person. */
export async function profileCount(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const headers = { 'content-type': 'application/json', 'x-console': '1' }
    const body = JSON.stringify({ query: {}, limit: 1 })
    const response = await fetch('/api/console/v1/profiles/search', { method: 'POST', headers, body })
    return ((await response.json()) as { total: number }).total
  })
}

/** A file that was handed over, as rows of cells. */
export async function downloaded(page: Page, act: () => Promise<void>): Promise<string[][]> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\ufeff/, '')
  return text
    .trimEnd()
    .split('\r\n')
    .map((line) => [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, cell = '']) => cell.replaceAll('""', '"')))
}

/** Deletes in a container that does not exist: no attempts, but they count for the rate limit. */
export async function askForNothing(page: Page, times: number): Promise<void> {
  await page.evaluate(async (count) => {
    const ask = () =>
      fetch('/api/console/v1/containers/999999/customerProfiles/deleteProfile', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-console': '1',
          'if-match': '*',
          'idempotency-key': crypto.randomUUID(),
        },
        body: JSON.stringify({ profileGuid: 'CP-0000-0000-0000-0000-0000-0000' }),
      })
    await Promise.all(Array.from({ length: count }, ask))
  }, times)
}
