import type { Locator, Page } from '@playwright/test'
import { expect, test } from '@test/support/browser/browser-test.ts'
import { createContainer } from '@test/support/browser/containers.ts'
import { expectAccessible, widthBeyondScreen } from '@test/support/browser/looks.ts'
import { signInAs, type Person } from '@test/support/browser/sign-in.ts'

async function openContainers(page: Page, person: Person = 'root tenant admin') {
  await signInAs(page, person, '/containers')
  await expect(page.getByRole('heading', { level: 1, name: 'Containers' })).toBeVisible()
}

async function openContainer(page: Page, container: string) {
  await page.getByRole('link', { name: container }).click()
  await expect(page.getByRole('heading', { level: 1, name: container })).toBeVisible()
}

test('an admin sets up a shared container: create, share, disable for one sub-tenant, assign, and every connector follows', async ({
  page,
}) => {
  await openContainers(page)
  await page.getByRole('link', { name: 'New container' }).click()
  const create = page.getByRole('dialog', { name: 'New container' })
  await create.getByLabel('Name').fill('  Hansa wallet  ')
  await create.getByRole('button', { name: 'Create container' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Hansa wallet' })).toBeVisible()
  await expect(page.getByText('Nothing uses this container yet')).toBeVisible()
  await expect(page.getByText('Not shared')).toBeVisible()

  await page.getByRole('tab', { name: /Sharing/ }).click()
  await page.getByRole('switch', { name: 'Shared with sub-tenants' }).click()
  await page.getByRole('checkbox', { name: 'Disable for Kontor Outlet' }).check()
  const plan = page.getByRole('complementary', { name: 'Plan' })
  await expect(plan).toContainText(/Share \d+ with sub-tenants, disable it for Kontor Outlet/)
  await expect(page.getByRole('row', { name: /Kontor Geschenke/ })).toContainText('Gains it')
  await plan.getByRole('button', { name: 'Apply 2 changes' }).click()
  await expect(page.getByRole('row', { name: /Kontor Geschenke/ })).toContainText('Available')
  await expect(page.getByRole('row', { name: /Kontor Outlet/ })).toContainText('by Hafenkontor Hamburg')

  await page.getByRole('link', { name: 'Make it the global setting of Hafenkontor Hamburg' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText('Nothing uses this container yet')).toHaveCount(0)
  await page.getByRole('tab', { name: /Connectors/ }).click()
  const connector = page.getByRole('row', { name: /Kontor Web Cards/ })
  await expect(connector).toContainText('Inherited')
  await page.reload()
  await expect(connector).toContainText('Inherited')
})

test('a name that is taken is refused at its field, and what was typed stays', async ({ page }) => {
  await openContainers(page)
  await page.getByRole('link', { name: 'New container' }).click()
  const dialog = page.getByRole('dialog', { name: 'New container' })
  await dialog.getByLabel('Name').fill('hafenkontor CHECKOUT')
  await dialog.getByRole('button', { name: 'Create container' }).click()
  await expect(dialog.getByLabel('Name')).toHaveAttribute('aria-invalid', 'true')
  await expect(dialog.getByLabel('Name')).toBeFocused()
  await expect(dialog.getByLabel('Name')).toHaveValue('hafenkontor CHECKOUT')
  await expectAccessible(page)

  await dialog.getByLabel('Name').fill('')
  await dialog.getByRole('button', { name: 'Create container' }).click()
  await expect(dialog.getByText('Give the container a name.')).toBeVisible()
  await dialog.getByRole('combobox', { name: 'Owner' }).fill('')
  await dialog.getByRole('button', { name: 'Create container' }).click()
  await expect(dialog.getByText('Choose the tenant that owns the container.')).toBeVisible()
})

test('a container is renamed in one go, and a name that is taken is told at the field before anything is saved', async ({
  page,
}) => {
  await openContainers(page)
  await openContainer(page, 'Hafenkontor checkout')
  await page.getByRole('link', { name: 'Edit' }).click()
  const dialog = page.getByRole('dialog', { name: 'Edit container 8' })
  await expect(dialog.getByRole('button', { name: 'Save' })).toHaveAccessibleDescription('Nothing is changed yet.')
  await dialog.getByLabel('Name').fill('speicherstadt PRIVATE')
  await expect(dialog.getByLabel('Name')).toHaveAttribute('aria-invalid', 'true')
  await expect(dialog.getByLabel('Name')).toHaveValue('speicherstadt PRIVATE')
  await expectAccessible(page)

  // Pressed before the plan was read: it is saved all the same, once it is.
  await dialog.getByLabel('Name').fill('Hafenkontor wallet')
  await dialog.getByLabel('Name').press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Hafenkontor wallet' })).toBeVisible()
  await expect(dialog).toHaveCount(0)
})

test('disabling a container shows the connectors that lose it before it is saved', async ({ page }) => {
  await openContainers(page)
  await openContainer(page, 'Hafenkontor checkout')
  await page.getByRole('button', { name: 'More actions for container 8' }).click()
  await page.getByRole('menuitem', { name: 'Disable for everybody…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Edit container 8' })
  await expect(dialog.getByLabel('Disabled')).toBeChecked()
  const connectors = dialog.getByRole('row', { name: /^Connectors/ })
  await expect(connectors).toContainText(/Connectors\s*0\s*[1-9]/)
  await expect(dialog).toContainText('Kontor Web Cards')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Disabled for everybody')).toBeVisible()

  await page.getByRole('button', { name: 'More actions for container 8' }).click()
  await page.getByRole('menuitem', { name: 'Enable for everybody…' }).click()
  await expect(connectors).toContainText(/Connectors\s*[1-9]\d*\s*0/)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Disabled for everybody')).toHaveCount(0)
})

/** Saves another name for the container whose edit dialog `page` shows, in a second tab. */
async function renameElsewhere(page: Page, name: string) {
  const other = await page.context().newPage()
  await other.goto(page.url())
  const theirs = other.getByRole('dialog', { name: 'Edit container 8' })
  await theirs.getByLabel('Name').fill(name)
  await theirs.getByRole('button', { name: 'Save' }).click()
  await expect(other.getByRole('heading', { level: 1, name })).toBeVisible()
  await other.close()
}

/** A form that was looked at again has noticed the other change by itself, and offers no Save until that is settled. */
async function saveUnlessTold(dialog: Locator) {
  await dialog
    .getByRole('button', { name: 'Save' })
    .click({ timeout: 1000 })
    .catch(() => undefined)
}

test('two admins: a name that both changed is shown as mine, theirs and what both began with; nothing typed is lost', async ({
  page,
}) => {
  await openContainers(page)
  await openContainer(page, 'Hafenkontor checkout')
  await page.getByRole('link', { name: 'Edit' }).click()
  const mine = page.getByRole('dialog', { name: 'Edit container 8' })
  await mine.getByLabel('Name').fill('Mine')
  await mine.getByLabel('Reason').fill('Agreed on Monday')
  await renameElsewhere(page, 'Theirs')

  await saveUnlessTold(mine)
  const conflict = mine.getByText('Hafenkontor checkout')
  await expect(conflict).toBeVisible()
  await expect(mine.getByText('Theirs', { exact: true })).toBeVisible()
  await expect(mine.getByLabel('Name')).toHaveValue('Mine')
  await expect(mine.getByLabel('Reason')).toHaveValue('Agreed on Monday')
  await expect(mine.getByRole('button', { name: 'Save' })).toHaveAccessibleDescription(/Take theirs or keep yours/)
  await expectAccessible(page)

  await mine.getByRole('button', { name: 'Keep mine' }).click()
  await expect(conflict).toHaveCount(0)
  await mine.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Mine' })).toBeVisible()
})

test('two admins: theirs can be taken field by field, and what was left alone follows', async ({ page }) => {
  await openContainers(page)
  await openContainer(page, 'Hafenkontor checkout')
  await page.getByRole('link', { name: 'Edit' }).click()
  const mine = page.getByRole('dialog', { name: 'Edit container 8' })
  await mine.getByLabel('Name').fill('Mine')
  await renameElsewhere(page, 'Theirs')
  await saveUnlessTold(mine)
  await mine.getByRole('button', { name: /theirs/i }).click()
  await expect(mine.getByLabel('Name')).toHaveValue('Theirs')
  await expect(mine.getByRole('button', { name: 'Save' })).toHaveAccessibleDescription('Nothing is changed yet.')

  await mine.getByLabel('Disabled').check()
  await renameElsewhere(page, 'Once more')
  // Coming back to the tab reads the plan again, which tells of the other change before anything is saved.
  await page.evaluate(() => dispatchEvent(new Event('visibilitychange')))
  await expect(mine.getByText('Name: Once more')).toBeVisible()
  await expect(mine.getByLabel('Name')).toHaveValue('Once more')
  await expect(mine.getByLabel('Disabled')).toBeChecked()
  await mine.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Once more' })).toBeVisible()
  await expect(page.getByText('Disabled for everybody')).toBeVisible()
})

test('who may not change containers sees the reason instead of a dead button', async ({ page }) => {
  await openContainers(page, 'support agent')
  await page.getByRole('link', { name: 'Hafenkontor checkout' }).click()
  const edit = page.getByRole('button', { name: 'Edit' })
  await expect(edit).toHaveAttribute('aria-disabled', 'true')
  await expect(edit).toHaveAccessibleDescription(/container\.edit.*can grant it/)
})

test('a sub-tenant’s admin may use a shared container but not change it', async ({ page }) => {
  await openContainers(page, 'sub-tenant admin')
  const row = page.getByRole('row', { name: /Hafenkontor checkout/ })
  await expect(row).toBeVisible()
  await page.getByRole('link', { name: 'Hafenkontor checkout' }).click()
  await expect(page.getByRole('button', { name: 'Edit' })).toHaveAccessibleDescription(
    /Hafenkontor Hamburg owns this container/,
  )
  await expect(page.getByRole('link', { name: 'Hafenkontor Hamburg' })).toHaveCount(0)
})

test('a container nobody uses tells who may not assign it why', async ({ page }) => {
  await signInAs(page, 'root tenant admin')
  await createContainer(page, 'Unused so far')
  await page.getByRole('button', { name: /, signed in$/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await openContainers(page, 'support agent')
  await page.getByRole('link', { name: 'Unused so far' }).click()
  await expect(page.getByRole('button', { name: /Make it the global setting/ })).toHaveAccessibleDescription(
    /tenant\.globalConnectorSettings.*can grant it/,
  )
  await expect(page.getByRole('button', { name: 'Assign it to connectors' })).toHaveAccessibleDescription(
    /merchant\.connector\.edit.*can grant it/,
  )
})

const places = {
  'the list of containers': '',
  'the dialog for a new container': '/new',
  'a container with its profiles': '/8',
  'the sharing of a container': '/8/sharing',
  'the connectors of a container': '/8/connectors',
  'a container nobody uses': '/11/connectors',
  'the plan to stop sharing': '/8/sharing?shared=off',
  'the activity of a container': '/8/activity',
  'the dialog to edit a container': '/8/edit',
  'the dialog to disable a container': '/8/edit?disabled=on',
}

for (const [what, place] of Object.entries(places)) {
  test(`${what} is accessible and fits a phone`, async ({ page }) => {
    await signInAs(page, 'root tenant admin', `/containers${place}`)
    await expect(
      /(new|edit)/.test(place) ? page.getByRole('dialog') : page.getByRole('heading', { level: 1 }),
    ).toBeVisible()
    await expectAccessible(page)
    await page.setViewportSize({ width: 320, height: 700 })
    expect(await widthBeyondScreen(page)).toBe(0)
  })
}
