import { expect, type Page } from '@playwright/test'
import { signInAs } from './sign-in.ts'

export async function openConsole(page: Page) {
  await signInAs(page, 'root tenant admin', '/transactions/new')
  await expect(page.getByRole('heading', { level: 1, name: 'Send a transaction' })).toBeVisible()
}

/** Finds a connector by its name, as somebody would, and chooses it. */
export async function choose(page: Page, connector: string) {
  await page.getByRole('searchbox', { name: 'Find a merchant or connector' }).fill(connector)
  await page
    .getByRole('region', { name: 'Connectors' })
    .getByRole('button', { name: new RegExp(`^${connector}`) })
    .click()
  await expect(page.getByRole('button', { name: 'Change connector' })).toBeFocused()
}

export function outcomeOf(page: Page) {
  return page.getByRole('region', { name: 'How it ended' })
}

export function profileOf(page: Page) {
  return page.getByRole('region', { name: 'The profile, through this connector' })
}

/** Everything the mock gateway and the page keep, as text. */
export async function everythingKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const answered = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error('not read')))
      })
    const texts = [localStorage, sessionStorage].map((one) => JSON.stringify(Object.entries(one)))
    texts.push(document.cookie)
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answered(indexedDB.open(name))
      for (const store of database.objectStoreNames)
        texts.push(JSON.stringify(await answered(database.transaction(store).objectStore(store).getAll())))
      database.close()
    }
    return texts.join('\n')
  })
}

/** How often a debit was answered by the gateway. */
export function countDebits(page: Page): () => number {
  let count = 0
  page.on('response', (response) => {
    if (response.url().endsWith('/transactions/debit')) count += 1
  })
  return () => count
}
