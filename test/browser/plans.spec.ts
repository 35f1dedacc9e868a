import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from '@test/support/browser/browser-test.ts'
import { tabTo } from '@test/support/browser/keyboard.ts'
import { expectAccessible, widthBeyondScreen } from '@test/support/browser/looks.ts'
import { openStory } from '@test/support/browser/stories.ts'

/** A platform whose sub-tenants use what is shared above them: the dialog that would take it from all of them. */
async function openContainersOff(page: Page, story = 'Marketplace') {
  await openStory(page, story, 'root tenant admin', '/tenants')
  await switchLink(page).click()
  return planOf(page)
}

function switchLink(page: Page) {
  return page.getByRole('link', { name: /^Switch o/ })
}

function setting(page: Page) {
  return page.locator('.settings > div').filter({ hasText: 'Disable containers for sub-tenants' })
}

function planOf(page: Page) {
  const dialog = page.getByRole('dialog')
  return {
    dialog,
    counts: dialog.getByRole('table'),
    consent: dialog.getByRole('checkbox', { name: /^Clear these \d+ uses/ }),
    apply: dialog.getByRole('button', { name: /isable for sub-tenants$/ }),
    rows: dialog.locator('.diff li'),
  }
}

/** Another tab of the same browser changes something behind the back of the first. */
async function elsewhere(page: Page, tenantName: string, change: (tenant: { guid: string; etag: string }) => object) {
  const tab = await page.context().newPage()
  await tab.goto(page.url().replace(/\/containers-off$/, ''))
  await expect(tab.getByRole('heading', { level: 1 })).toBeVisible()
  const guid = await tab.evaluate(async (name) => {
    const answer = (await (await fetch('/api/console/v1/tenants')).json()) as {
      items: { guid: string; name: string }[]
    }
    return answer.items.find((tenant) => tenant.name === name)?.guid ?? ''
  }, tenantName)
  const etag = await tab.evaluate(async (one) => {
    const answer = (await (await fetch(`/api/console/v1/tenants/${one}`)).json()) as { etag: string }
    return answer.etag
  }, guid)
  const status = await tab.evaluate(
    async ({ url, ifMatch, body }) => {
      const headers = { 'Content-Type': 'application/json', 'X-Console': '1', 'If-Match': ifMatch }
      return (await fetch(url, { method: 'PUT', headers, body: JSON.stringify(body) })).status
    },
    { url: `/api/console/v1/tenants/${guid}/global-container`, ifMatch: etag, body: change({ guid, etag }) },
  )
  expect(status).toBe(200)
  await tab.close()
}

/** What becomes of calls of `path`: their answer is lost after the gateway did what they asked for, or a gateway before it fails. */
async function fate(page: Page, path: string, how: 'lost' | 'failed' | 'answered'): Promise<void> {
  await page.evaluate(
    ({ path, how }) => {
      const held = window as typeof window & { fates?: Map<string, string> }
      if (!held.fates) {
        const fates = new Map<string, string>()
        held.fates = fates
        const real = window.fetch
        window.fetch = async (input, init) => {
          const url = input instanceof Request ? input.url : String(input)
          const how = [...fates].find(([one]) => url.endsWith(one))?.[1]
          // The mock gateway takes up what did not reach it at all: so it hears of a call, but of one without effect.
          const answer = await real(how === 'failed' ? url.replace(/\w+$/, 'plans') : input, init)
          if (how === 'failed') return new Response('', { status: 502 })
          if (how === 'lost') throw new TypeError('The answer was lost')
          return answer
        }
      }
      held.fates.set(path, how)
    },
    { path, how },
  )
}

test('containers are disabled for all sub-tenants as planned, and enabled again', async ({ page }) => {
  const { dialog, counts, consent, apply } = await openContainersOff(page)
  await expect(dialog).toHaveAccessibleName('Disable containers for sub-tenants of Nordwind Handel')
  await expect(counts.getByRole('row', { name: /^Tenants 0 17/ })).toBeVisible()
  await expect(dialog.getByText(/^No profile is changed/)).toBeVisible()
  await expectAccessible(page)

  // What would be left without its container is named; nothing happens before it is agreed to.
  await expect(dialog.getByText('7 uses would be left without their container:')).toBeVisible()
  await expect(apply).toHaveAccessibleDescription('Tick the box to clear the uses first.')
  await apply.click({ force: true })
  await expect(dialog).toBeVisible()
  await consent.check()
  await dialog.getByLabel('Reason').fill('Trial ends')
  await dialog.getByRole('button', { name: 'Clear and disable for sub-tenants' }).click()
  await expect(dialog).toBeHidden()
  await expect(setting(page)).toContainText('Customer profile containers are disabled for this tenant’s sub-tenants')
  await expect(
    page.getByRole('status').filter({ hasText: 'Containers disabled for sub-tenants, 7 uses cleared' }),
  ).toBeAttached()

  await switchLink(page).click()
  await expect(dialog).toHaveAccessibleName('Enable containers for sub-tenants of Nordwind Handel')
  await expect(counts.getByRole('row', { name: /^Tenants 17 0/ })).toBeVisible()
  await expect(consent).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Enable for sub-tenants' }).click()
  await expect(dialog).toBeHidden()
  await expect(setting(page)).toContainText('goes on to its 18 sub-tenants')
})

test('with the keyboard alone, from the link to the change', async ({ page }) => {
  await openStory(page, 'Marketplace')
  await page.getByRole('link', { name: 'Tenants', exact: true }).click()
  await tabTo(page, switchLink(page), 120)
  await page.keyboard.press('Enter')
  const { dialog, consent, apply } = planOf(page)
  await expect(consent).toBeVisible()
  await tabTo(page, consent)
  await page.keyboard.press('Space')
  await tabTo(page, apply)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(switchLink(page)).toHaveText('Switch off')
})

test('who is concerned is listed on demand, by name and by effect, and as a file', async ({ page }) => {
  const { dialog, rows } = await openContainersOff(page)
  await expect(rows.filter({ hasText: 'and 16 more' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Show all 21' }).click()
  await expect(rows).toHaveCount(21)
  await expect(rows.first()).toHaveText(/loses: Nordwind DACH.*Available.*Cut off/)
  await expectAccessible(page)

  await dialog.getByRole('searchbox', { name: 'Find a tenant or connector' }).fill('kontor')
  await expect(rows.filter({ hasText: 'Kontor App Cards' })).toHaveText(/switches: .*8.*14/)
  await dialog.getByRole('searchbox').fill('')
  await dialog.getByRole('button', { name: 'Switches 2' }).click()
  await expect(rows).toHaveCount(2)
  await dialog.getByRole('button', { name: 'Unchanged 25' }).click()
  await expect(rows).toHaveCount(25)
  await expect(rows.first()).toHaveText(/^=unchanged: /)

  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Export CSV' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^plan-.*\.csv$/)
  const lines = (await readFile(await file.path(), 'utf8')).split('\r\n')
  expect(lines[0]).toBe(
    '\u{feff}"Kind","Tenant","Tenant guid","Connector","Connector guid","Containers before","Containers after","Effect"',
  )
  expect(lines).toHaveLength(1 + 46 + 1)
  expect(lines.filter((line) => line.endsWith('"unchanged"'))).toHaveLength(25)
  expect(lines.find((line) => line.includes('Kontor App Cards'))).toMatch(/"8","14","switches"$/)
})

test('a plan that was moved by another tab is shown anew, and nothing is done', async ({ page }) => {
  const { dialog, counts, consent, apply } = await openContainersOff(page)
  await consent.check()
  await elsewhere(page, 'Nordwind Benelux', () => ({ containerId: null }))
  await apply.click()
  await expect(dialog.getByText('This changed while you looked: here is the new plan.')).toBeInViewport()
  await expect(dialog.getByText('6 uses would be left without their container:')).toBeVisible()
  // The consent was for other uses.
  await expect(consent).not.toBeChecked()
  await expect(setting(page)).toContainText('goes on to its 18 sub-tenants')
  await expectAccessible(page)

  await consent.check()
  await apply.click()
  await expect(dialog).toBeHidden()
  await expect(switchLink(page)).toHaveText('Switch off')
  await expect(counts).toHaveCount(0)
})

test('an object that changed since the dialog was opened is told, and can be planned anew', async ({ page }) => {
  const { dialog, counts, consent, apply } = await openContainersOff(page)
  await consent.check()
  await dialog.getByLabel('Reason').fill('Trial ends')
  await elsewhere(page, 'Nordwind Handel', () => ({ containerId: null }))
  await apply.click()
  await expect(dialog.getByText('Somebody changed this since you opened it.')).toBeInViewport()
  await expect(apply).toBeDisabled()
  await expectAccessible(page)

  await dialog.getByRole('button', { name: 'Plan on what is stored now' }).click()
  await expect(counts.getByRole('row', { name: /^Tenants 0 17/ })).toBeVisible()
  await expect(dialog.getByLabel('Reason')).toHaveValue('Trial ends')
  await consent.check()
  await apply.click()
  await expect(dialog).toBeHidden()
  await expect(switchLink(page)).toHaveText('Switch off')
})

test('a lost answer is looked up: the change is in place', async ({ page }) => {
  const { dialog, consent, apply } = await openContainersOff(page)
  await consent.check()
  await fate(page, '/changes', 'lost')
  await fate(page, '/plans', 'lost')
  await apply.click()
  await expect(dialog.getByText('It is not known whether the change was made.')).toBeVisible({ timeout: 40_000 })
  await expectAccessible(page)
  await fate(page, '/plans', 'answered')
  await dialog.getByRole('button', { name: 'Look again' }).click()
  await expect(dialog.getByText('The change is in place.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(switchLink(page)).toHaveText('Switch off')
})

test('a call that failed on its way is looked up: the change was not made, and is made once when it is sent again', async ({
  page,
}) => {
  const { dialog, consent, apply } = await openContainersOff(page)
  await consent.check()
  await dialog.getByLabel('Reason').fill('Trial ends')
  await fate(page, '/changes', 'failed')
  await apply.click()
  await expect(dialog.getByText('The change was not made.')).toBeVisible({ timeout: 40_000 })
  await expect(dialog.getByLabel('Reason')).toHaveValue('Trial ends')
  await expect(consent).toBeChecked()
  await fate(page, '/changes', 'answered')
  await apply.click()
  await expect(dialog).toBeHidden()
  await expect(switchLink(page)).toHaveText('Switch off')
})

test('two thousand tenants are counted at once and listed fifty at a time, also on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  const { dialog, rows } = await openContainersOff(page, 'White label')
  await expect(dialog.getByText(/^No profile is changed/)).toBeVisible()
  await dialog.getByRole('button', { name: /^Show all [\d,]{5}/ }).click()
  await expect(rows).toHaveCount(50)
  await dialog.getByRole('button', { name: 'Show 50 more' }).click()
  await expect(rows).toHaveCount(100)
  expect(await widthBeyondScreen(page)).toBe(0)
})
