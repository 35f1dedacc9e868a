import type { Page } from '@playwright/test'
import { fillNewContainer, goToContainers } from '@test/support/browser/containers.ts'
import { expect, test } from '@test/support/browser/browser-test.ts'
import { type Person, signInAs } from '@test/support/browser/sign-in.ts'
import { openTenants } from '@test/support/browser/tenants.ts'

// On a real port, where the session is a cookie that scripts cannot reach, as with a real gateway.

const signInHeading = (page: Page) => page.getByRole('heading', { level: 1, name: 'Sign in' })
const tenantPath = (page: Page) => page.getByRole('navigation', { name: 'Tenant path' }).getByRole('link')

/** The gateway outlives a test, and a name is taken once: so a test can be repeated. */
const newName = (name: string) => `${name} ${crypto.randomUUID().slice(0, 8)}`

/** Tenants and containers were both read, so that going there reads nothing any more. */
async function haveBothRead(page: Page, person: Person = 'root tenant admin') {
  await page.goto('/')
  await openTenants(page, person)
  await expect(page.getByRole('tree')).toBeVisible()
  await goToContainers(page)
}

/** Another tab ends the session, or begins another one. */
async function endElsewhere(page: Page) {
  const ended = await page.request.delete('/api/console/v1/session', { headers: { 'X-Console': '1' } })
  expect(ended.ok()).toBe(true)
}

async function returnToTab(page: Page) {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
}

async function signOut(page: Page) {
  await page.getByRole('button', { name: /, signed in$/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
}

test('a session that ended elsewhere ends the view when one goes on, and signing in leads there', async ({ page }) => {
  await haveBothRead(page)
  await page.getByRole('link', { name: 'Tenants', exact: true }).click()
  await expect(page.getByRole('tree')).toBeVisible()
  await endElsewhere(page)
  await page.getByRole('link', { name: 'Containers', exact: true }).click()
  await expect(signInHeading(page)).toBeVisible()
  await signInAs(page, 'root tenant admin')
  await expect(page.getByRole('heading', { level: 1, name: 'Containers' })).toBeVisible()
})

test('it ends the view as well when one comes back to the tab', async ({ page }) => {
  await haveBothRead(page)
  await endElsewhere(page)
  await returnToTab(page)
  await expect(signInHeading(page)).toBeVisible()
  await expect(page.getByText('Hafenkontor checkout')).toHaveCount(0)
})

test('a form with something typed in it stays, says how to go on, and can be sent after signing in elsewhere', async ({
  page,
}) => {
  await haveBothRead(page)
  const name = newName('Typed before the session ended')
  await fillNewContainer(page, name)
  await endElsewhere(page)
  const looked = page.waitForResponse((response) => response.status() === 401)
  await returnToTab(page)
  await looked
  const dialog = page.getByRole('dialog', { name: 'New container' })
  await dialog.getByRole('button', { name: 'Create container' }).click()
  await expect(dialog.getByText('Sign in again in another tab')).toBeVisible()

  const other = await page.context().newPage()
  await other.goto('/')
  await signInAs(other, 'root tenant admin')
  await dialog.getByRole('button', { name: 'Create container' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
})

test('a form that is given up after the session ended leads to sign in', async ({ page }) => {
  await haveBothRead(page)
  await fillNewContainer(page, 'Given up')
  await endElsewhere(page)
  await page.getByRole('button', { name: 'Cancel', exact: true }).click()
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(signInHeading(page)).toBeVisible()
})

test('whoever signed out elsewhere can sign out here', async ({ page }) => {
  await haveBothRead(page)
  await endElsewhere(page)
  await signOut(page)
  await expect(signInHeading(page)).toBeVisible()
  await expect(page.getByText('did not confirm')).toHaveCount(0)
  expect(page.url()).not.toContain('returnTo')
})

test('when somebody else signed in in another tab, nothing the first one has read is shown any longer', async ({
  page,
}) => {
  await haveBothRead(page)
  await expect(page.getByText('Speicherstadt private')).toBeVisible()
  const other = await page.context().newPage()
  await other.goto('/')
  await signOut(other)
  await signInAs(other, 'sub-tenant admin')

  await returnToTab(page)
  await expect(page.getByRole('button', { name: 'Lasse Krog, signed in' })).toBeVisible()
  await expect(page.getByText('Not found').first()).toBeVisible()
  await expect(page.getByText('Speicherstadt private')).toHaveCount(0)
  await expect(page.getByText('Hafenkontor Hamburg')).toHaveCount(0)
})

test('Back during a save waits for the answer, asks nothing, and goes nowhere by itself later', async ({ page }) => {
  await haveBothRead(page)
  const name = newName('Saved while going back')
  await fillNewContainer(page, name)
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/api/console/v1/containers', async (route) => {
    await held
    await route.continue()
  })
  const sent = page.waitForRequest((request) => request.method() === 'POST')
  await page.getByRole('button', { name: 'Create container' }).click()
  await sent
  await page.evaluate(() => history.back())
  await expect(page.getByText('Saving; wait for the answer')).toBeAttached()
  await expect(page.getByText('Discard what you entered?')).toHaveCount(0)
  await expect(page.getByRole('dialog', { name: 'New container' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'New container' })).toBeVisible()

  answer()
  const made = page.getByRole('heading', { level: 1, name })
  await expect(made).toBeVisible()
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Containers' })).toBeVisible()
  await page.goForward()
  await expect(made).toBeVisible()
})

test('what is missing at sign-in is said at its field, and the focus goes to the first', async ({ page }) => {
  await page.goto('/sign-in')
  const username = page.getByLabel('User name')
  const password = page.getByLabel('Password')
  const send = page.getByRole('button', { name: 'Sign in', exact: true })
  await send.click()
  await expect(username).toBeFocused()
  await expect(username).toHaveAccessibleDescription('Enter your user name.')
  await expect(password).toHaveAccessibleDescription('Enter your password.')
  await expect(page.getByText(/fields need attention/)).toHaveCount(0)

  await username.fill('mara')
  await send.click()
  await expect(password).toBeFocused()
  await expect(username).not.toHaveAttribute('aria-invalid')

  await password.fill('wrong')
  await send.click()
  await expect(page.getByText('do not belong together')).toBeVisible()
  await expect(password).toBeFocused()
})

test('the tenant path is that of the tenant in the address, in whatever case it is written', async ({ page }) => {
  await haveBothRead(page)
  const [, guid = ''] = /\/t\/([^/]+)/.exec(page.url()) ?? []
  const tenants = (await (await page.request.get('/api/console/v1/tenants')).json()) as {
    items: { guid: string; name: string }[]
  }
  const gifts = tenants.items.find(({ name }) => name === 'Kontor Geschenke')?.guid ?? ''
  await page.goto(`/t/${gifts.toLowerCase()}/containers`)
  await expect(tenantPath(page)).toHaveText(['Hafenkontor Hamburg', 'Kontor Geschenke'])
  await expect(tenantPath(page).last()).toHaveAttribute('aria-current', 'true')

  await page.goto(`/t/${guid.slice(0, -4)}0000/containers`)
  await expect(page.getByText('Not found').first()).toBeVisible()
  await expect(tenantPath(page)).toHaveCount(1)
  await expect(tenantPath(page)).not.toHaveText('Hafenkontor Hamburg')
})
