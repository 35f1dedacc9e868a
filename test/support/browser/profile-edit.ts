import { expect, type Locator, type Page } from '@playwright/test'
import { tenantAddress } from './profiles.ts'
import { signInAs, type Person } from './sign-in.ts'

export interface ReadProfile {
  address: string
  profileGuid: string
  etag: string
  customer: Record<string, unknown>
  instruments: { paymentToken: string; isPreferred: boolean; paymentData: Record<string, unknown> }[]
  context: { instruments: { paymentToken: string; transactionUuid: string }[] }
}

/** Calls the gateway as another tab of the same person would. */
async function call(page: Page, path: string, body: object, headers: Record<string, string> = {}) {
  const answer = await page.evaluate(
    async ([to, json, more]) => {
      const headers = { 'X-Console': '1', 'Content-Type': 'application/json', ...more }
      const answer = await fetch(to, { method: 'POST', headers, body: json })
      return { status: answer.status, etag: answer.headers.get('ETag') ?? '', body: (await answer.json()) as unknown }
    },
    [path, JSON.stringify(body), headers] as const,
  )
  expect(answer.status, path).toBe(200)
  return answer
}

export async function readProfile(page: Page, container: number, identification: string): Promise<ReadProfile> {
  const address = `/api/console/v1/containers/${container}/customerProfiles`
  const { body, etag } = await call(page, `${address}/getProfile`, { customerIdentification: identification })
  const profile = body as ReadProfile & { paymentInstruments: ReadProfile['instruments'] }
  return { ...profile, address, etag, instruments: profile.paymentInstruments }
}

/** Changes a profile as somebody else would, on the version that is stored now. */
export async function changeElsewhere(page: Page, container: number, identification: string, change: object) {
  const { address, profileGuid, etag, customer } = await readProfile(page, container, identification)
  const { customerData = {}, ...more } = change as { customerData?: object }
  const body = { profileGuid, customerData: { firstName: customer['firstName'], ...customerData }, ...more }
  await call(page, `${address}/updateProfile`, body, { 'If-Match': etag })
}

/** Takes the first instrument off a profile, as somebody else would; answers with the transaction that registered it. */
export async function detachElsewhere(page: Page, container: number, identification: string): Promise<string> {
  const { address, profileGuid, etag, context } = await readProfile(page, container, identification)
  const transactionUuid = context.instruments[0]?.transactionUuid ?? ''
  const headers = { 'If-Match': etag, 'Idempotency-Key': crypto.randomUUID() }
  await call(page, `${address}/detachPaymentInstrument`, { profileGuid, transactionUuid }, headers)
  return transactionUuid
}

/** Deletes a profile, as somebody else would. */
export async function deleteElsewhere(page: Page, container: number, identification: string) {
  const { address, profileGuid, etag } = await readProfile(page, container, identification)
  const headers = { 'If-Match': etag, 'Idempotency-Key': crypto.randomUUID() }
  await call(page, `${address}/deleteProfile`, { profileGuid, reason: 'Duplicate' }, headers)
}

/** The page of a profile, as somebody who signed in just now. */
export async function openProfilePage(
  page: Page,
  identification: string,
  { person = 'root tenant admin', container = 8 }: { person?: Person; container?: number } = {},
): Promise<ReadProfile> {
  await signInAs(page, person)
  return goToProfile(page, identification, container)
}

async function goToProfile(page: Page, identification: string, container = 8): Promise<ReadProfile> {
  const profile = await readProfile(page, container, identification)
  await page.goto(`${tenantAddress(page)}/containers/${container}/profiles/${profile.profileGuid}`)
  await expect(page.getByRole('heading', { level: 1, name: identification })).toBeVisible()
  return profile
}

/** What stands in the dialog to edit a profile. */
export function editDialog(page: Page) {
  const dialog = page.getByRole('dialog', { name: /^Edit profile/ })
  return {
    dialog,
    field: (label: string) => dialog.getByRole('textbox', { name: label, exact: true }),
    save: dialog.getByRole('button', { name: 'Save', exact: true }),
  }
}

export async function openEdit(page: Page) {
  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  const edit = editDialog(page)
  await expect(edit.field('First name')).toBeVisible()
  return edit
}

/** Presses a button once nothing keeps it from being pressed. */
export async function press(button: Locator): Promise<void> {
  await expect(button).not.toHaveAttribute('aria-disabled', 'true')
  await button.click()
}

/** The actions of one instrument on the profile's page. */
export function actionsOn(page: Page, name: string): Locator {
  return page.getByRole('group', { name: `Actions on ${name}`, exact: true })
}

/** From now on, every body that is sent to an operation. */
export async function sentBodies(page: Page, operation: string): Promise<() => Promise<string[]>> {
  await page.evaluate((end) => {
    const real = globalThis.fetch
    const bodies: string[] = []
    Reflect.set(globalThis, 'sentBodies', bodies)
    globalThis.fetch = async (input, init) => {
      if (typeof init?.body === 'string' && (typeof input === 'string' ? input : '').endsWith(end))
        bodies.push(init.body)
      return real(input, init)
    }
  }, operation)
  return () => page.evaluate(() => Reflect.get(globalThis, 'sentBodies') as string[])
}
