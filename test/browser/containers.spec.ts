import type { Page } from '@playwright/test'
import { expect, test } from '@test/support/browser/browser-test.ts'
import { createContainer } from '@test/support/browser/containers.ts'
import { tabTo } from '@test/support/browser/keyboard.ts'
import { expectAccessible, widthBeyondScreen } from '@test/support/browser/looks.ts'
import { signInAs, type Person } from '@test/support/browser/sign-in.ts'

async function openContainers(page: Page, person: Person = 'root tenant admin') {
  await signInAs(page, person)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Containers' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Containers' })).toBeVisible()
}

async function openSharing(page: Page, container: string) {
  await page.getByRole('link', { name: container }).click()
  await page.getByRole('tab', { name: /Sharing/ }).click()
  await expect(page.getByRole('region', { name: 'Sub-tenants' })).toBeVisible()
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
  await page.getByRole('link', { name: 'Share', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Share' }).click()
  const subTenants = page.getByRole('region', { name: 'Sub-tenants' })
  await expect(subTenants.getByRole('row', { name: /Kontor Geschenke/ })).toContainText('Available')

  await subTenants.getByRole('link', { name: 'Disable for Kontor Outlet' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Disable' }).click()
  await expect(subTenants.getByRole('row', { name: /Kontor Outlet/ })).toContainText('Cut off')
  await expect(subTenants.getByRole('row', { name: /Kontor Outlet/ })).toContainText('by Hafenkontor Hamburg')

  await page.getByRole('link', { name: 'Make it the global setting of Hafenkontor Hamburg' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
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

test('unsharing names the uses that stand in the way and clears them only when told to', async ({ page }) => {
  await openContainers(page)
  await openSharing(page, 'Hafenkontor checkout')
  await page.getByRole('link', { name: 'Stop sharing' }).click()
  const dialog = page.getByRole('dialog', { name: 'Stop sharing Hafenkontor checkout' })
  await dialog.getByRole('button', { name: 'Stop sharing' }).click()
  await expect(dialog.getByText(/Not done/)).toBeVisible()
  await expect(dialog).toContainText('Kontor Geschenke')
  await expect(dialog.getByRole('button', { name: 'Stop sharing' })).toHaveAttribute('aria-disabled', 'true')
  await expectAccessible(page)

  await dialog.getByRole('checkbox').check()
  await dialog.getByRole('button', { name: 'Clear and stop sharing' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('row', { name: /Kontor Geschenke/ })).toContainText('Not shared')
})

test('a container is disabled for a sub-tenant and given back by keyboard alone', async ({ page }) => {
  await openContainers(page)
  await tabTo(page, page.getByRole('link', { name: 'Hafenkontor checkout' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('tab', { name: /Profiles/ }))
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  const row = page.getByRole('row', { name: /Kontor Outlet/ })
  await tabTo(page, row.getByRole('link', { name: 'Enable for Kontor Outlet' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Enable' }))
  await page.keyboard.press('Enter')
  await expect(row).toContainText('Available')

  await tabTo(page, row.getByRole('link', { name: 'Disable for Kontor Outlet' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Disable' }))
  await page.keyboard.press('Enter')
  await expect(row).toContainText('Cut off')
})

test('a container is renamed and switched off for everybody', async ({ page }) => {
  await openContainers(page)
  await page.getByRole('link', { name: 'Hafenkontor checkout' }).click()
  await page.getByRole('link', { name: 'Edit' }).click()
  const dialog = page.getByRole('dialog', { name: 'Edit container 8' })
  await expect(dialog.getByRole('button', { name: 'Save' })).toHaveAttribute('aria-disabled', 'true')
  await dialog.getByLabel('Name').fill('Hafenkontor wallet')
  await dialog.getByLabel('Disabled').check()
  await expect(dialog.getByText(/profile calls will be refused/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Hafenkontor wallet' })).toBeVisible()
  await expect(page.getByText('Disabled for everybody')).toBeVisible()
})

test('two admins: the second save is told about the first, and nothing typed is lost', async ({ page, context }) => {
  await openContainers(page)
  await page.getByRole('link', { name: 'Hafenkontor checkout' }).click()
  await page.getByRole('link', { name: 'Edit' }).click()
  const mine = page.getByRole('dialog', { name: 'Edit container 8' })
  await mine.getByLabel('Name').fill('Mine')

  const other = await context.newPage()
  await other.goto(page.url())
  const theirs = other.getByRole('dialog', { name: 'Edit container 8' })
  await theirs.getByLabel('Name').fill('Theirs')
  await theirs.getByRole('button', { name: 'Save' }).click()
  await expect(other.getByRole('heading', { level: 1, name: 'Theirs' })).toBeVisible()

  await mine.getByRole('button', { name: 'Save' }).click()
  await expect(mine.getByText(/Somebody changed this meanwhile/)).toBeVisible()
  await expect(mine.getByLabel('Name')).toHaveValue('Mine')

  // What the other saved is not a change of this form: with its own taken back, there is nothing to save.
  await mine.getByLabel('Name').fill('Hafenkontor checkout')
  await expect(mine.getByRole('button', { name: 'Save' })).toHaveAccessibleDescription('Nothing is changed yet.')
  await mine.getByLabel('Name').fill('Mine')
  await mine.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Mine' })).toBeVisible()
})

test('two admins: whoever agreed to clear uses is asked again when the container was changed meanwhile', async ({
  page,
  context,
}) => {
  await openContainers(page)
  await openSharing(page, 'Hafenkontor checkout')
  const other = await context.newPage()
  await other.goto(`${page.url()}/edit`)
  await page.getByRole('link', { name: 'Stop sharing' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Stop sharing' }).click()
  await dialog.getByRole('checkbox', { name: 'Also clear' }).check()

  await other.getByRole('dialog').getByLabel('Name').fill('Renamed meanwhile')
  await other.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(other.getByRole('heading', { level: 1, name: 'Renamed meanwhile' })).toBeVisible()

  await dialog.getByRole('button', { name: 'Clear and stop sharing' }).click()
  await expect(dialog.getByText(/Somebody changed this meanwhile/)).toBeVisible()
  await expect(dialog.getByRole('checkbox')).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Stop sharing' }).click()
  await expect(dialog.getByRole('checkbox', { name: 'Also clear' })).not.toBeChecked()
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

  await page.getByRole('tab', { name: /Sharing/ }).click()
  await expect(page.getByRole('main')).toContainText('of Hafenkontor Hamburg you may see')
  await expect(page.getByRole('button', { name: 'Disable for Kontor Geschenke' })).toHaveAccessibleDescription(
    /Only who administers Hafenkontor Hamburg can disable it for Kontor Geschenke/,
  )
  await page.goto(`${page.url()}/${page.url().split('/')[4]}`)
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Disable' })).toHaveAccessibleDescription(
    /Only who administers Hafenkontor Hamburg/,
  )
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
  await expect(page.getByRole('button', { name: 'Assign it to a connector' })).toHaveAccessibleDescription(
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
  'the dialog to edit a container': '/8/edit',
  'the dialog to stop sharing': '/8/sharing/share',
}

for (const [what, place] of Object.entries(places)) {
  test(`${what} is accessible and fits a phone`, async ({ page }) => {
    await openContainers(page)
    await page.goto(page.url() + place)
    await expect(
      /(new|edit|share)$/.test(place) ? page.getByRole('dialog') : page.getByRole('heading', { level: 1 }),
    ).toBeVisible()
    await expectAccessible(page)
    await page.setViewportSize({ width: 320, height: 700 })
    expect(await widthBeyondScreen(page)).toBe(0)
  })
}
