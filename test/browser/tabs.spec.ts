import type { Page } from '@playwright/test'
import { expect, test } from '@test/support/browser/browser-test.ts'
import { createContainer, openContainers } from '@test/support/browser/containers.ts'
import { signInAs } from '@test/support/browser/sign-in.ts'

const container = (page: Page, name: string) => page.getByRole('link', { name })

async function twoTabs(page: Page): Promise<Page> {
  await page.goto('/')
  await signInAs(page, 'root tenant admin')
  const other = await page.context().newPage()
  await other.goto(page.url())
  await openContainers(other)
  return other
}

test('a second tab is signed in, shows what the first one did, and goes on with it', async ({ page }) => {
  const other = await twoTabs(page)
  await createContainer(page, 'Begun in one tab')
  await expect(container(other, 'Begun in one tab')).toBeVisible()
  await createContainer(other, 'Continued in the other')
  await openContainers(page)
  await expect(container(page, 'Begun in one tab')).toBeVisible()
  await expect(container(page, 'Continued in the other')).toBeVisible()
})

test('two tabs that write at the same time lose nothing', async ({ page }) => {
  const other = await twoTabs(page)
  const create = async (tab: Page, prefix: string) =>
    tab.evaluate(async (name) => {
      const tenantGuid = location.pathname.split('/')[2]
      const answers = Array.from({ length: 10 }, async (_, number) => {
        const answer = await fetch('/api/console/v1/containers', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'X-Console': '1', 'Idempotency-Key': crypto.randomUUID() },
          body: JSON.stringify({ tenantGuid, name: `${name} ${number}`, shared: false, disabled: false }),
        })
        return ((await answer.json()) as { id: number }).id
      })
      return Promise.all(answers)
    }, prefix)
  const ids = (await Promise.all([create(page, 'one'), create(other, 'other')])).flat()
  expect(new Set(ids).size).toBe(20)
  await openContainers(page)
  await expect(page.getByRole('link', { name: /(one|other) \d$/ })).toHaveCount(20)
})

test('signing out in one tab ends the view of the other, at the latest when one goes on there', async ({ page }) => {
  const other = await twoTabs(page)
  await page.getByRole('button', { name: /, signed in$/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  // Where the other tab has noticed by itself, there is nothing to click any more.
  await other
    .getByRole('link', { name: 'Containers', exact: true })
    .click({ timeout: 1000 })
    .catch(() => undefined)
  await expect(other.getByRole('heading', { name: 'Sign in' })).toBeVisible()
})

test('a reset asks first, then begins the story anew in both tabs', async ({ page }) => {
  const other = await twoTabs(page)
  await createContainer(page, 'Gone with the reset')
  await page.getByRole('button', { name: /^Demo data/ }).click()
  await page.getByRole('button', { name: 'Reset demo data' }).click()
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused()
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByRole('button', { name: 'Reset demo data' })).toBeFocused()
  await expect(other.getByRole('heading', { level: 1, name: 'Containers' })).toBeVisible()

  await page.getByRole('button', { name: 'Reset demo data' }).click()
  await page.getByRole('button', { name: 'Reset', exact: true }).click()
  for (const tab of [page, other]) await expect(tab.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await signInAs(other, 'root tenant admin')
  await openContainers(other)
  await expect(container(other, 'Gone with the reset')).toHaveCount(0)
})

test('another story is there in both tabs, and after a reload', async ({ page }) => {
  const other = await twoTabs(page)
  await page.getByRole('button', { name: /^Demo data/ }).click()
  await page.getByRole('button', { name: /^Marketplace/ }).click()
  await page.getByRole('button', { name: 'Go to “Marketplace”' }).click()
  for (const tab of [page, other]) await expect(tab.getByText('Story: Marketplace.')).toBeVisible()
  await other.reload()
  await expect(other.getByText('Story: Marketplace.')).toBeVisible()
  await signInAs(page, 'root tenant admin')
  await expect(page.getByRole('button', { name: 'Demo data · Marketplace' })).toBeVisible()
})

test('a story of 100,000 profiles can be chosen and looked at', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Change story or reset' }).click()
  await page.getByRole('button', { name: /^Large container/ }).click()
  await page.getByRole('button', { name: 'Go to “Large container”' }).click()
  await expect(page.getByText('Story: Large container.')).toBeVisible()
  await signInAs(page, 'root tenant admin')
  await openContainers(page)
  await expect(page.getByText('100,000').first()).toBeVisible()
})
