import type { Page } from '@playwright/test'
import { expect, test } from '@test/support/browser/browser-test.ts'
import {
  confirmDelete,
  downloaded,
  lookUp,
  askForNothing,
  openBulk,
  paste,
  planRow,
  profileCount,
  receiptsOf,
} from '@test/support/browser/bulk.ts'
import { expectAccessible, widthBeyondScreen } from '@test/support/browser/looks.ts'
import { openProfiles, rowOf, tenantAddress } from '@test/support/browser/profiles.ts'
import { signInAs } from '@test/support/browser/sign-in.ts'
import { openStory } from '@test/support/browser/stories.ts'

const mixed = [
  'customerIdentification',
  'hk-0092001, hk-0092002;hk-0092003',
  'bram.dijkhuizen@example.com\thk-0092004',
  '',
  'hk-0092001',
  '4111 1111 1111 1111',
  '=1+1',
  '"hk-0092006"',
  'nobody@example.org',
  'x'.repeat(300),
].join('\n')

const progress = (page: Page) => page.getByRole('progressbar', { name: 'Profiles seen to' })

/** Somebody else changes a profile, so that its ETag is not the planned one any more. */
async function changeMeanwhile(page: Page, guid: string, container: number): Promise<void> {
  const status = await page.evaluate(
    async ([guid, container]) => {
      const base = `/api/console/v1/containers/${container}/customerProfiles`
      const headers = { 'content-type': 'application/json', 'x-console': '1' }
      const read = await fetch(`${base}/getProfile`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ profileGuid: guid }),
      })
      const changed = await fetch(`${base}/updateProfile`, {
        method: 'POST',
        headers: { ...headers, 'if-match': read.headers.get('etag') ?? '', 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify({ profileGuid: guid, customerData: { firstName: 'Meanwhile' } }),
      })
      return changed.status
    },
    [guid, container] as const,
  )
  expect(status).toBe(200)
}

test('a mixed list is pasted, taken apart, looked up, deleted with one refusal tried again, and proven', async ({
  page,
}) => {
  const bodies: string[] = []
  page.on('request', (request) => bodies.push(request.postData() ?? ''))
  await signInAs(page, 'support agent')
  const before = await profileCount(page)
  await openBulk(page)
  await page.getByRole('combobox', { name: 'Where to look' }).selectOption('8')
  await paste(page, mixed)
  await expect(page.getByText('8 identifiers: 2 e-mails, 6 identifications')).toBeVisible()
  await expect(page.getByText('1 looks like a full card number and will not be sent.')).toBeVisible()
  await page.getByText('4 left out: 1 card number, 1 repeated, 1 empty, 1 too long').click()
  const rejected = page.getByRole('table', { name: 'What was left out' })
  await expect(rejected.getByRole('row', { name: /^6 Looks like a card number: not sent •••• 1111/ })).toBeVisible()
  await expect(rejected.getByRole('row', { name: /^5 Repeated, first in line 2 hk•••01/ })).toBeVisible()
  await expectAccessible(page)

  await lookUp(page, '8')
  expect(bodies.join('\n'), 'only where it was to be looked for').toContain('"containers":[8]')
  await expect(planRow(page, 'bram.dijkhuizen@example.com')).toContainText('Found')
  await expect(planRow(page, 'hk-0092004'), 'the same profile is deleted once').toContainText('same as line 3')
  await expect(planRow(page, '=1+1'), 'somebody is called like that').toContainText('Found')
  await expect(planRow(page, 'nobody@example.org')).toContainText('Not found')
  await page.getByRole('button', { name: /^Not found/ }).click()
  await expect(planRow(page, 'hk-0092001')).toHaveCount(0)
  await page.getByRole('button', { name: /^All/ }).click()
  const plan = await downloaded(page, () => page.getByRole('button', { name: 'Download CSV' }).click())
  expect(plan.flat(), 'masked, and no formula').not.toContain('bram.dijkhuizen@example.com')
  expect(plan.find(([line]) => line === '3')?.[1]).toBe('b•••@example.com')
  await planRow(page, 'hk-0092006').getByRole('checkbox').uncheck()
  await expectAccessible(page)

  const guid = await planRow(page, 'hk-0092002').getByRole('link').locator('.id').getAttribute('title')
  await changeMeanwhile(page, guid ?? '', 8)
  await confirmDelete(page, '5 profiles')
  await expect(page.getByText('Ended', { exact: true })).toBeVisible()
  await expect(progress(page)).toHaveAttribute('value', '5')
  const row = page.getByRole('row').filter({ hasText: 'changed after the plan' })
  await expect(row).toContainText('Refused')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Retry 1 failed' }).click()
  const retry = page.getByRole('dialog', { name: 'Retry 1 failed' })
  await expect(retry).toContainText('1 profile was changed after the plan.')
  await retry.getByRole('button', { name: 'Retry', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Deleted 5' })).toBeVisible()
  await expect(row).toContainText('Deleted')

  const report = await downloaded(page, () => page.getByRole('button', { name: 'Report (CSV)' }).click())
  expect(report).toHaveLength(6)
  const { total, receipts } = await receiptsOf(page)
  expect(total, 'one for each attempt').toBe(6)
  expect(new Set(receipts.map(({ attempt }) => attempt)).size).toBe(6)
  expect(receipts.filter(({ outcome }) => outcome === 'refused').map((one) => one.profileGuid)).toEqual([guid])
  for (const [, masked, profileGuid, , , outcome, , , receiptId] of report.slice(1)) {
    expect(masked).toContain('•••')
    expect(outcome).toBe('Deleted')
    expect(receipts).toContainEqual(expect.objectContaining({ receiptId, profileGuid, outcome: 'deleted' }))
  }
  expect(await profileCount(page), 'what was read again agrees').toBe(before - 5)
  expect(bodies.join('\n'), 'a card number is never sent').not.toMatch(/4111[ -]?1111/)
  await page.getByRole('link', { name: /^RC-/ }).first().click()
  await expect(page).toHaveURL(/\/receipts\/RC-/)
  await page.goBack()
  await expect(page.getByText('Ended', { exact: true })).toBeVisible()
})

test('60 of 600 are deleted while the gateway asks to wait, with a pause, a reload and what is left', async ({
  page,
}) => {
  await openStory(page, 'Large container')
  const before = await profileCount(page)
  await openBulk(page)
  const list = Array.from({ length: 600 }, (_, at) => `st-${1_000_101 + at}`).join('\r\n')
  await page.locator('input[type="file"]').setInputFiles({
    name: 'list.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`identification\r\n${list}\r\n`),
  })
  await expect(page.getByText('600 identifiers: 600 identifications')).toBeVisible()
  await lookUp(page, '600')
  await expect(page.getByText('600 profiles ticked')).toBeVisible()
  await page.getByRole('button', { name: 'Change the list' }).click()
  await page.getByRole('textbox', { name: /^Identifiers/ }).fill('')
  await paste(page, list.split('\r\n').slice(0, 60).join('\n').padEnd(20_001, ' '))
  await expect(page.getByText('60 identifiers: 60 identifications')).toBeVisible()
  await lookUp(page, '60')

  // While the clock stands the gateway lets a hundred deletes pass and asks to wait then: sixty of nothing, and forty of the run.
  const now = Date.now()
  await page.clock.setFixedTime(now)
  await askForNothing(page, 60)
  await confirmDelete(page, '60 profiles')
  await expect(page.getByText(/^waiting until .*, as the gateway asked$/)).toBeVisible()
  await expect(progress(page)).toHaveAttribute('value', '40')
  await page.getByRole('link', { name: 'Containers', exact: true }).click()
  const question = page.getByRole('alertdialog', { name: 'Leave while the run goes on?' })
  await question.getByRole('button', { name: 'Stay' }).click()
  await expect(question).toHaveCount(0)
  await page.getByRole('button', { name: 'Pause', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible()

  await page.reload()
  await expect(page.getByText('not kept').first(), 'what was pasted is gone').toBeVisible()
  await expect(progress(page)).toHaveAttribute('value', '40')
  await page.clock.setFixedTime(now + 60_000)
  await page.getByRole('button', { name: 'Resume' }).click()
  const resume = page.getByRole('dialog', { name: 'Delete 20 more profiles' })
  await resume.getByRole('textbox', { name: 'Reason' }).fill('Erasure requests, ticket 88213')
  await resume.getByRole('button', { name: 'Resume' }).click()
  await expect(page.getByText('Ended', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Deleted 60' })).toBeVisible()

  expect((await receiptsOf(page)).total, 'to be turned away is no attempt').toBe(60)
  expect(await profileCount(page)).toBe(before - 60)
  await openBulk(page)
  const runs = page.getByRole('table', { name: 'Runs of deletes' })
  await expect(runs.getByRole('row', { name: /Delete 60 profiles/ })).toContainText('Finished')
  await runs.getByRole('button', { name: 'Forget this run' }).click()
  await page.getByRole('button', { name: 'Forget the run' }).click()
  await expect(runs).toHaveCount(0)
})

test('what was ticked in the list is looked up on a phone, and who may not delete is told why', async ({ page }) => {
  await openProfiles(page, 'read-only agent')
  await rowOf(page, 'hk-0092001').getByRole('checkbox').check()
  await rowOf(page, 'hk-0092002').getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Look up', exact: true }).click()
  await expect(page.getByText('2 profiles ticked')).toBeVisible()
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await widthBeyondScreen(page)).toBe(0)
  const button = page.getByRole('button', { name: 'Delete 2 profiles' })
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  await expect(button).toHaveAccessibleDescription(/frontend\.customer-profiles\.delete.*can grant it/)
  await page.goto(`${tenantAddress(page)}/profiles/bulk/delete`)
  await expect(page, 'nothing is ticked after a reload').toHaveURL(/\/profiles\/bulk$/)
  await page.goto(`${tenantAddress(page)}/profiles/bulk/11111111-1111-4111-8111-111111111111`)
  await expect(page.getByText('There is no such run here')).toBeVisible()
  await expectAccessible(page)
})
