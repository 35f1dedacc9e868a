import { expect, type Locator, type Page } from '@playwright/test'
import { tenantAddress } from './profiles.ts'
import { signInAs, type Person } from './sign-in.ts'

export async function openActivity(page: Page, person: Person = 'root tenant admin'): Promise<void> {
  await signInAs(page, person, '/activity')
  await expect(page.getByRole('table', { name: 'Activity' })).toBeVisible()
}

/** The row that tells `what`, by the beginning of its sentence. */
export function changeRow(page: Page, what: string): Locator {
  return page.locator('tr[data-entry]').filter({ has: page.getByRole('rowheader', { name: what }) })
}

/** Opens what is known of a change and gives the place where it stands. */
export async function openDetails(page: Page, what: string): Promise<Locator> {
  await changeRow(page, what)
    .first()
    .getByRole('button', { name: /^Details: / })
    .click()
  return page.locator(`tr[data-entry] + tr.detail`).first()
}

/** Makes a change as the person who is signed in would, on the version that is stored now. */
export async function change(page: Page, path: string, below: string, body: object): Promise<void> {
  const status = await page.evaluate(
    async ([object, way, json]) => {
      const base = `/api/console/v1${object}`
      const headers = { 'X-Console': '1', 'Content-Type': 'application/json' }
      const { etag } = (await (await fetch(base)).json()) as { etag: string }
      const answer = await fetch(base + way, { method: 'PUT', headers: { ...headers, 'If-Match': etag }, body: json })
      return answer.status
    },
    [path, below, JSON.stringify(body)] as const,
  )
  expect(status).toBe(200)
}

export async function goTo(page: Page, place: string): Promise<void> {
  await page.goto(`${tenantAddress(page)}${place}`)
}

/** How many changes there are, as the page's own header says; the seeded history is free to grow. */
export async function counted(page: Page): Promise<number> {
  const text = await page.getByText(/^\d+ changes$/).textContent()
  return Number.parseInt(text ?? '', 10)
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /, signed in$/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
}
