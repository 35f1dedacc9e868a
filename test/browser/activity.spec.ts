import { readFile } from 'node:fs/promises'
import { change, changeRow, counted, goTo, openActivity, openDetails, signOut } from '@test/support/browser/activity.ts'
import { expect, test } from '@test/support/browser/browser-test.ts'
import { expectAccessible, widthBeyondScreen } from '@test/support/browser/looks.ts'
import { openProfile } from '@test/support/browser/profiles.ts'
import { signInAs } from '@test/support/browser/sign-in.ts'

test('a change made in the console is told with before and after, who, why and under which request', async ({
  page,
}) => {
  await signInAs(page, 'root tenant admin', '/containers/11/edit')
  await page.getByRole('dialog').getByLabel('Name').fill('Speicherstadt regulars')
  await page.getByRole('dialog').getByLabel('Reason').fill('Ticket 4711')
  await page.getByRole('dialog').getByRole('button', { name: /^Save/ }).click()
  await page.getByRole('tab', { name: 'Activity' }).click()

  const what = 'Renamed 11 Speicherstadt private to “Speicherstadt regulars”'
  const row = page.locator('tr[data-entry]').first()
  await expect(row).toContainText(what)
  await expect(row).toContainText('Mara Brandt')
  await expect(row).toContainText('Ticket 4711')
  await expect(row.locator('time').first()).toHaveAttribute('title', /UTC\+\d.* · .*UTC$/)

  const details = await openDetails(page, what)
  await expect(details.getByRole('row', { name: /^name/ })).toHaveText(
    'nameSpeicherstadt privateSpeicherstadt regulars',
  )
  await expect(details.getByText('Mara Brandt (mara)')).toBeVisible()
  await expect(details.getByText('This change alone')).toBeVisible()
  await expect(details.getByRole('button', { name: 'Copy request id' })).toBeVisible()
  await expectAccessible(page)
})

test('the list is narrowed by who, what, object and day, and the address keeps it', async ({ page }) => {
  await openActivity(page)
  const all = await counted(page)
  const rows = page.locator('tr[data-entry]')
  await page.getByRole('combobox', { name: 'Who' }).selectOption('Lasse Krog')
  await expect(page).toHaveURL(/\?who=lasse$/)
  await expect(page.getByText(/^\d+ changes match$/)).toBeVisible()
  await expect(rows.filter({ hasNotText: 'Lasse Krog' })).toHaveCount(0)
  await expect(changeRow(page, 'Overrode the container of Geschenke Web Cards')).toBeVisible()

  await page.getByRole('button', { name: 'Clear all filters' }).click()
  await page.getByRole('combobox', { name: 'Change' }).selectOption('Created a container')
  await expect(rows.filter({ hasNotText: 'Created' })).toHaveCount(0)
  await page.getByLabel('From', { exact: true }).fill('2023-10-02')
  await page.getByLabel('to', { exact: true }).fill('2023-10-02')
  await expect(page.getByText('1 change matches')).toBeVisible()
  await expect(page.getByText(/^Europe\/Berlin, UTC\+/)).toBeVisible()
  await page.reload()
  await expect(page.getByText('1 change matches')).toBeVisible()
  await expect(page.getByLabel('From', { exact: true })).toHaveValue('2023-10-02')

  await page.getByRole('combobox', { name: 'Who' }).selectOption('Lasse Krog')
  await expect(page.getByText('No change matches')).toBeVisible()
  await expect(page.getByText(/Searched the activity of Hafenkontor Hamburg and all tenants below it/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Clear all filters' }).last().click()
  await expect(page.getByText(`${all} changes`, { exact: true })).toBeVisible()
})

test('one object has all that concerns it, on its own page and as a filter with its name', async ({ page }) => {
  await signInAs(page, 'root tenant admin', '/containers/8/activity')
  await expect(page.getByRole('table', { name: 'Activity of this container' })).toBeVisible()
  // It was assigned to a connector of another tenant: not a change of the container itself, and it stands here all the same.
  await expect(changeRow(page, 'Overrode the container of Geschenke Web Cards: 8 Hafenkontor checkout')).toBeVisible()
  await expect(changeRow(page, 'Created 11')).toHaveCount(0)

  await goTo(page, '/activity?kind=container&id=8')
  await expect(changeRow(page, 'Overrode the container of Geschenke Web Cards')).toBeVisible()
  await page.getByRole('button', { name: 'Remove the filter container 8 Hafenkontor checkout' }).click()
  await expect(changeRow(page, 'Created 11')).toBeVisible()
  await expect(page).toHaveURL(/\/activity$/)
})

test('a step stands together, and the way leads to it alone', async ({ page }) => {
  await openActivity(page)
  const details = await openDetails(page, 'Cleared the global setting of Kontor Outlet')
  await details.getByRole('link', { name: 'One of 2 changes made together' }).click()
  await expect(page.getByText('2 changes match')).toBeVisible()
  await expect(page.locator('tr[data-entry]')).toContainText([
    'Disabled 8 Hafenkontor checkout for Kontor Outlet',
    'Cleared the global setting of Kontor Outlet, which was 8 Hafenkontor checkout',
  ])
})

test('a large step is told by its first change, and opens', async ({ page }) => {
  await openActivity(page)
  const count = await page.evaluate(async () => {
    const call = async (path: string, headers: object, body?: object) => {
      const common = { 'X-Console': '1', 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }
      const init = body && { method: 'POST', headers: { ...common, ...headers }, body: JSON.stringify(body) }
      return (await (await fetch(`/api/console/v1${path}`, init)).json()) as Record<string, unknown>
    }
    const { items } = await call(`/connectors?tenant=${location.pathname.split('/')[2] ?? ''}`, {})
    const changes = (items as { guid: string; ownContainer: { id: number } | null }[])
      .filter(({ ownContainer }) => ownContainer?.id !== 11)
      .map(({ guid }) => ({
        change: 'assignConnectorContainer',
        connectorGuid: guid,
        containerId: 11,
        ignoreGlobal: false,
      }))
    const { planToken } = await call('/plans', {}, { changes })
    await call('/changes', { 'If-Plan-Match': planToken }, { changes, reason: 'One list for all shops' })
    return changes.length
  })
  expect(count).toBeGreaterThan(4)
  await page.reload()
  const rows = page.locator('tbody.as-one').first().locator('tr[data-entry]')
  await expect(rows).toHaveCount(1)
  await page.getByRole('button', { name: `and ${count - 1} more in one step` }).click()
  await expect(rows).toHaveCount(count)
  await expect(rows.nth(1).getByRole('button', { name: /^Details/ })).toBeFocused()
})

test('a sub-tenant’s admin reads what concerns it, not who did it above and why', async ({ page }) => {
  await signInAs(page, 'root tenant admin')
  const geschenke = await page.evaluate(async () => {
    const answer = await fetch('/api/console/v1/tenants')
    const { items } = (await answer.json()) as { items: { guid: string; name: string }[] }
    return items.find(({ name }) => name === 'Kontor Geschenke')?.guid ?? ''
  })
  await change(page, '/containers/8', `/disabled-for/${geschenke}`, {
    clearAssignments: true,
    reason: 'Their invoice is overdue',
  })
  await signOut(page)
  await openActivity(page, 'sub-tenant admin')
  await expect(changeRow(page, 'Took ').first()).toContainText('Somebody of a tenant above yours')
  await expect(page.getByText('Mara Brandt')).toHaveCount(0)
  await expect(page.getByText('Their invoice is overdue')).toHaveCount(0)
  await expect(page.getByRole('combobox', { name: 'Who' }).getByRole('option')).toHaveText(['Anybody', 'Lasse Krog'])
  await openDetails(page, 'Took ')
  await expectAccessible(page)
})

test('older changes follow on demand, and the file has them all', async ({ page }) => {
  await openActivity(page)
  const all = (await counted(page)) + 60
  await page.evaluate(async () => {
    const headers = { 'X-Console': '1', 'Content-Type': 'application/json' }
    for (let turn = 0; turn < 60; turn += 1) {
      const { etag } = (await (await fetch('/api/console/v1/containers/11')).json()) as { etag: string }
      await fetch('/api/console/v1/containers/11', {
        method: 'PUT',
        headers: { ...headers, 'If-Match': etag },
        body: JSON.stringify({ name: `Turn ${turn}` }),
      })
    }
  })
  await page.reload()
  await expect(page.getByText(`1 to 50 of ${all}`)).toBeVisible()
  await page.getByRole('button', { name: `Show ${all - 50} older` }).click()
  await expect(page.getByText(`All ${all}`)).toBeVisible()
  await expect(changeRow(page, 'Renamed 11 Turn 8 to “Turn 9”').getByRole('button', { name: /^Details/ })).toBeFocused()

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export CSV' }).click(),
  ])
  const text = await readFile(await file.path(), 'utf8')
  expect(text.trim().split('\r\n')).toHaveLength(all + 1)
  expect(text).toContain('"Disabled 8 Hafenkontor checkout for Kontor Outlet"')
})

test('a profile has its own activity, without customer data', async ({ page }) => {
  await openProfile(page, 'hk-0092007', 'root tenant admin')
  await page.getByRole('tab', { name: 'Activity' }).click()
  await expect(page.getByText('Nothing was changed yet')).toBeVisible()
  const status = await page.evaluate(async () => {
    const [, container, profileGuid] = /containers\/(\d+)\/profiles\/([^/]+)/.exec(location.pathname) ?? []
    const base = `/api/console/v1/containers/${container}/customerProfiles`
    const headers = { 'X-Console': '1', 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }
    const read = await fetch(`${base}/getProfile`, { method: 'POST', headers, body: JSON.stringify({ profileGuid }) })
    const answer = await fetch(`${base}/updateProfile`, {
      method: 'POST',
      headers: { ...headers, 'If-Match': read.headers.get('ETag') ?? '' },
      body: JSON.stringify({ profileGuid, customerData: { firstName: 'Changed', lastName: 'Twice' } }),
    })
    return answer.status
  })
  expect(status).toBe(200)
  await page.reload()
  const row = changeRow(page, 'Changed first name and last name of profile')
  await expect(row).toBeVisible()
  const details = await openDetails(page, 'Changed first name')
  await expect(details.getByText('The activity keeps no customer data, only which fields were changed.')).toBeVisible()
  await expect(details.getByText('Twice')).toHaveCount(0)
  await expect(details.getByRole('button', { name: /^Take back/ })).toHaveAccessibleDescription(
    'Former values of profiles are not kept. Change the profile itself.',
  )
  await expectAccessible(page)
})

const places = {
  'the activity': '/activity',
  'the activity of a container': '/containers/8/activity',
  'the activity of one object': '/activity?kind=container&id=8',
}

for (const [what, place] of Object.entries(places)) {
  test(`${what} is accessible and fits a phone`, async ({ page }) => {
    await signInAs(page, 'root tenant admin', place)
    await expect(page.getByRole('table', { name: /^Activity/ })).toBeVisible()
    await page
      .getByRole('button', { name: /^Details/ })
      .nth(1)
      .click()
    await expect(page.getByText('One of 2 changes made together').or(page.getByText('This change alone'))).toBeVisible()
    await expectAccessible(page)
    await page.setViewportSize({ width: 320, height: 700 })
    expect(await widthBeyondScreen(page)).toBe(0)
  })
}
