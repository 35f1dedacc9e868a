import type { Page } from '@playwright/test'
import { expectNoAxeViolations } from './axe.ts'

// Every rule at both widths, and the colours in both themes at both widths.
const looks = [
  { colorScheme: 'light', width: 1440 },
  { colorScheme: 'dark', width: 1440, only: 'colours' },
  { colorScheme: 'dark', width: 320 },
  { colorScheme: 'light', width: 320, only: 'colours' },
] as const

/** Runs axe on the page as it stands, in both themes, wide and at 320 px; leaves the page wide and light. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const { colorScheme, width, ...rest } of looks) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 900 })
    await expectNoAxeViolations(page, 'only' in rest ? rest.only : undefined)
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1440, height: 900 })
}

/** Nothing may stick out sideways, or a phone scrolls the whole page. */
export async function widthBeyondScreen(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
