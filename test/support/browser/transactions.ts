import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'
import { readProfile } from './profile-edit.ts'
import { tenantAddress } from './profiles.ts'
import { signInAs, type Person } from './sign-in.ts'

export async function openTransactions(page: Page, person: Person = 'root tenant admin', search = ''): Promise<void> {
  await signInAs(page, person, `/transactions${search}`)
  await expect(page.getByRole('table', { name: 'Transactions' })).toBeVisible()
}

export function transactionRows(page: Page): Locator {
  return page.getByRole('table', { name: 'Transactions' }).locator('tbody tr')
}

/** How many match, as the header of the page says. */
export async function countedTransactions(page: Page): Promise<number> {
  const text = await page.getByText(/^[\d,]+ transactions?( match(es)?)?$/).textContent()
  return Number.parseInt((text ?? '').replaceAll(',', ''), 10)
}

/** The lines of the file that the page hands over. */
export async function exported(page: Page): Promise<string[]> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export CSV' }).click(),
  ])
  return (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n')
}

interface Payment {
  through: string
  container: number
  identification: string
  /** Which of the stored cards; the first instrument unless told. */
  lastFour?: string
  amount?: string
  threeDSecure?: 'MANDATORY'
}

/** Takes a payment with a stored instrument, as somebody else would; answers with the UUID of the transaction. */
export async function payWithStored(page: Page, payment: Payment): Promise<string> {
  const { through, container, identification, lastFour, amount = '9.99', threeDSecure } = payment
  const { instruments } = await readProfile(page, container, identification)
  const paidWith = instruments.find(
    ({ paymentData }) => lastFour === undefined || paymentData['lastFourDigits'] === lastFour,
  )
  const tenant = new URL(tenantAddress(page)).pathname.split('/').at(-1) ?? ''
  const body = {
    merchantTransactionId: `test-${crypto.randomUUID().slice(0, 8)}`,
    amount,
    currency: 'EUR',
    description: 'A second order',
    transactionToken: paidWith?.paymentToken,
    ...(threeDSecure ? { threeDSecureData: { '3dsecure': threeDSecure } } : {}),
  }
  return page.evaluate(
    async ([below, name, json, key]) => {
      const base = '/api/console/v1/connectors'
      const headers = { 'X-Console': '1', 'Content-Type': 'application/json', 'Idempotency-Key': key }
      const list = (await (await fetch(`${base}?tenant=${below}&below=true`)).json()) as {
        items: { guid: string; name: string }[]
      }
      const guid = list.items.find((one) => one.name === name)?.guid ?? ''
      const sent = await fetch(`${base}/${guid}/transactions/debit`, { method: 'POST', headers, body: json })
      const { uuid } = (await sent.json()) as { uuid?: string }
      if (uuid === undefined) throw new Error(`No transaction was made through ${name}: ${sent.status}`)
      return uuid
    },
    [tenant, through, JSON.stringify(body), crypto.randomUUID()] as const,
  )
}
