import type { Page } from '@playwright/test'
import { expectNoAxeViolations } from '@test/support/browser/axe.ts'
import { expect, test } from '@test/support/browser/browser-test.ts'
import { signInAs } from '@test/support/browser/sign-in.ts'

function denyStorage(): void {
  IDBFactory.prototype.open = () => {
    throw new DOMException('denied', 'SecurityError')
  }
}

const mark = (page: Page) => page.getByRole('button', { name: /^Demo data/ })

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [width, height] of [
    [1440, 900],
    [320, 640],
  ] as const) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height } })

      test('the people at sign-in, the mark and its panel hold to the accessibility rules', async ({ page }) => {
        await page.goto('/')
        await page.getByRole('button', { name: 'Change story or reset' }).click()
        await expectNoAxeViolations(page)
        await page.keyboard.press('Escape')
        await signInAs(page, 'root tenant admin')
        await mark(page).click()
        await expectNoAxeViolations(page)
        await page.getByRole('button', { name: 'Reset demo data' }).click()
        await expect(page.getByRole('button', { name: 'Reset', exact: true })).toBeInViewport()
        await expectNoAxeViolations(page)
      })

      test('so does what is said where nothing is kept', async ({ page }) => {
        await page.addInitScript(denyStorage)
        await page.goto('/')
        await expect(page.getByText('Changes are not kept')).toBeVisible()
        await expectNoAxeViolations(page)
        await signInAs(page, 'root tenant admin')
        await mark(page).click()
        await expect(page.getByRole('dialog')).toContainText('Changes are not kept')
        await expectNoAxeViolations(page)
      })
    })
  }
}

test('by the keyboard alone: look around as someone, change the story, think better of it', async ({ page }) => {
  await page.goto('/')
  const person = page.getByRole('button', { name: /^Mara Brandt/ })
  await expect(person).toBeVisible()
  while (!(await person.evaluate((button) => button === document.activeElement))) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/t\//)
  await expect(mark(page)).toBeVisible()
  await mark(page).focus()
  await page.keyboard.press('Enter')
  const story = page.getByRole('button', { name: /^White label/ })
  while (!(await story.evaluate((button) => button === document.activeElement))) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(story).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(story).toBeHidden()
  await expect(mark(page)).toBeFocused()
})
