import { expect, test } from '@test/support/browser/browser-test.ts'
import { expectAccessible, widthBeyondScreen } from '@test/support/browser/looks.ts'
import { deleteDialog, openProfile } from '@test/support/browser/profiles.ts'

test('the delete dialog is accessible in both themes and fits a phone', async ({ page }) => {
  await openProfile(page, 'hk-0092001')
  await page.goto(`${page.url()}/delete`)
  await expect(deleteDialog(page).dialog).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 900 })
  await expect.poll(() => widthBeyondScreen(page)).toBe(0)
})
