import { expect, test } from '@test/support/browser/browser-test.ts'
import { tabTo } from '@test/support/browser/keyboard.ts'
import { expectAccessible, widthBeyondScreen } from '@test/support/browser/looks.ts'
import { signInAs } from '@test/support/browser/sign-in.ts'
import { openTenants } from '@test/support/browser/tenants.ts'

test('an admin finds a tenant and sees which container each of its connectors uses, and why', async ({ page }) => {
  await openTenants(page, 'root tenant admin')
  const tree = page.getByRole('tree', { name: 'Tenants' })
  await expect(tree.getByRole('treeitem', { name: 'Hafenkontor Hamburg' })).toHaveAttribute('aria-selected', 'true')

  const connectors = page.getByRole('region', { name: 'Connectors' })
  await expect(connectors.getByRole('row', { name: /Kontor Web Cards/ })).toContainText('Hafenkontor checkout')
  await expect(connectors.getByRole('row', { name: /Kontor Web Cards/ })).toContainText('Inherited')
  await expect(connectors.getByRole('row', { name: /Kontor Backup Cards/ })).toContainText('Overridden')
  await expect(connectors.getByRole('row', { name: /Kontor Backup Cards/ })).toContainText('calls are refused')
  await expect(page.getByText('Not passed down to sub-tenants.')).toBeVisible()

  await page.getByRole('searchbox', { name: 'Find a tenant by name or guid' }).fill('outlet')
  await tree.getByRole('treeitem', { name: 'Kontor Outlet' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kontor Outlet' })).toBeVisible()
  const containers = page.getByRole('region', { name: 'Containers' })
  await expect(containers.getByRole('row', { name: /Hafenkontor checkout/ })).toContainText('Cut off')
  await expect(containers.getByRole('row', { name: /Hafenkontor checkout/ })).toContainText('by Hafenkontor Hamburg')

  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Hafenkontor Hamburg' })).toBeVisible()
})

test('a search in the tree that matches nothing says what was searched', async ({ page }) => {
  await openTenants(page, 'root tenant admin')
  await page.getByRole('searchbox', { name: 'Find a tenant by name or guid' }).fill('no such tenant')
  await expect(page.getByText('No tenant matches')).toBeVisible()
  await expectAccessible(page)
})

test('the tree is walked with the keys of the ARIA practices', async ({ page }) => {
  await openTenants(page, 'root tenant admin')
  const tree = page.getByRole('tree', { name: 'Tenants' })
  await tabTo(page, tree.getByRole('treeitem', { name: 'Hafenkontor Hamburg' }), 120)
  await page.keyboard.press('ArrowRight')
  await expect(tree.getByRole('treeitem', { name: 'Kontor Geschenke' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(tree.getByRole('treeitem', { name: 'Kontor Outlet' })).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(tree.getByRole('treeitem', { name: 'Hafenkontor Hamburg' })).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(tree.getByRole('treeitem', { name: 'Kontor Outlet' })).toHaveCount(0)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('End')
  await expect(tree.getByRole('treeitem', { name: 'Kontor Outlet' })).toBeFocused()
  await page.keyboard.press('Home')
  await expect(tree.getByRole('treeitem', { name: 'Hafenkontor Hamburg' })).toBeFocused()
  await page.keyboard.type('kontor g')
  await expect(tree.getByRole('treeitem', { name: 'Kontor Geschenke' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Kontor Geschenke' })).toBeVisible()
})

test('a connector is given its own container and back to the global setting by keyboard alone', async ({ page }) => {
  await openTenants(page, 'root tenant admin')
  const row = page.getByRole('region', { name: 'Connectors' }).getByRole('row', { name: /Kontor Web Cards/ })
  await tabTo(page, row.getByRole('link', { name: /Override/ }))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Container of Kontor Web Cards' })
  await expect(dialog.getByRole('radio', { name: /Override/ })).toBeChecked()
  await tabTo(page, dialog.getByLabel('Container', { exact: true }))
  for (const _option of ['5', '8', '11']) await page.keyboard.press('ArrowDown')
  await expect(dialog.getByRole('region', { name: 'Plan' })).toContainText('Kontor Web Cards')
  await tabTo(page, dialog.getByRole('button', { name: 'Apply' }))
  await expect(dialog.getByRole('button', { name: 'Apply' })).not.toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(row).toContainText('Overridden')
  await expect(row).toContainText('Speicherstadt private')

  await tabTo(page, row.getByRole('link', { name: /^Inherit/ }))
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('radio', { name: /Inherit/ })).toBeChecked()
  await expect(dialog.getByRole('region', { name: 'Plan' })).toContainText('Kontor Web Cards')
  await tabTo(page, dialog.getByRole('button', { name: 'Apply' }))
  await expect(dialog.getByRole('button', { name: 'Apply' })).not.toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Enter')
  await expect(row).toContainText('Inherited')
  await expect(row).toContainText('Hafenkontor checkout')
})

test('the global setting of a tenant changes its own connectors only', async ({ page }) => {
  await openTenants(page, 'root tenant admin')
  await page.getByRole('region', { name: 'Settings' }).getByRole('link', { name: 'Change' }).click()
  const dialog = page.getByRole('dialog', { name: 'Global setting of Hafenkontor Hamburg' })
  await expect(dialog).toContainText('Not passed down to sub-tenants.')
  await dialog.getByLabel('Container', { exact: true }).selectOption({ label: '11  Speicherstadt private · owned' })
  await dialog.getByRole('button', { name: 'Apply' }).click()
  await expect(dialog).toHaveCount(0)
  const row = page.getByRole('region', { name: 'Connectors' }).getByRole('row', { name: /Kontor Web Cards/ })
  await expect(row).toContainText('Speicherstadt private')
  await page.reload()
  await expect(row).toContainText('Speicherstadt private')

  await page.getByRole('treeitem', { name: 'Kontor Geschenke' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kontor Geschenke' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Connectors' })).not.toContainText('Speicherstadt private')
})

test('an address cannot choose a container that the tenant may not use', async ({ page }) => {
  await openTenants(page, 'root tenant admin')
  const address = page.url()
  for (const container of ['abc', '', '999']) {
    await page.goto(`${address}/global-container?container=${container}`)
    const dialog = page.getByRole('dialog', { name: 'Global setting of Hafenkontor Hamburg' })
    await expect(dialog.getByLabel('Container', { exact: true })).toHaveValue('8')
    await expect(dialog.getByRole('button', { name: 'Apply' })).toHaveAccessibleDescription(
      'This is the setting already.',
    )
  }
})

test('a started dialog asks before what was typed is thrown away', async ({ page }) => {
  await openTenants(page, 'root tenant admin')
  await page.getByRole('region', { name: 'Settings' }).getByRole('link', { name: 'Change' }).click()
  const dialog = page.getByRole('dialog', { name: 'Global setting of Hafenkontor Hamburg' })
  await dialog.getByLabel(/Reason/).fill('Trying it out')
  await page.keyboard.press('Escape')
  const question = page.getByRole('alertdialog')
  await expect(question).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(question).toHaveCount(0)
  await expect(dialog.getByLabel(/Reason/)).toHaveValue('Trying it out')
})

test('who may only read sees why nothing can be changed', async ({ page }) => {
  await openTenants(page, 'read-only agent')
  const create = page.getByRole('button', { name: 'New container' })
  await expect(create).toHaveAttribute('aria-disabled', 'true')
  await expect(create).toHaveAccessibleDescription(/container\.create.*can grant it/)
  await expectAccessible(page)
})

test('a sub-tenant’s admin sees nothing above or beside, not even that it exists', async ({ page }) => {
  await openTenants(page, 'root tenant admin')
  const above = page.url()
  await page.getByRole('button', { name: /, signed in$/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await openTenants(page, 'sub-tenant admin')
  await expect(page.getByRole('treeitem')).toHaveCount(1)
  await page.goto(above)
  await expect(page.getByText('Not found')).toBeVisible()
  await expect(page.getByText('Hafenkontor Hamburg')).toHaveCount(0)
  await expectAccessible(page)
})

test('signing in and the tenant screen are accessible and fit a phone', async ({ page }) => {
  await page.goto('/sign-in')
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await expectAccessible(page)
  await openTenants(page, 'root tenant admin')
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 700 })
  expect(await widthBeyondScreen(page)).toBe(0)
  await page.getByRole('button', { name: /Tenant tree/ }).click()
  await expect(page.getByRole('tree')).toBeVisible()
})

test('the dialog of the global setting is accessible', async ({ page }) => {
  await signInAs(page, 'root tenant admin', '/tenants/global-container')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page)
})

test('the dialog of a meta-connector is accessible and points out its members', async ({ page }) => {
  await openTenants(page, 'root tenant admin')
  await page
    .getByRole('region', { name: 'Connectors' })
    .getByRole('link', { name: 'Override the container of Kontor All Methods' })
    .click()
  await page.getByRole('dialog').getByLabel('Container', { exact: true }).selectOption('11')
  await expect(page.getByRole('dialog')).toContainText('needs the container on itself as well as on its members')
  await expectAccessible(page)
})
