import { expect, type Locator, type Page } from '@playwright/test'

/** Tabs until the wanted element has the focus, as a person without a mouse does; fails after `most` steps. */
export async function tabTo(page: Page, wanted: Locator, most = 60): Promise<void> {
  // A person waits for the page as well: sixty presses are over before a list is read.
  await expect(wanted).toBeVisible()
  // Before it is there, Tab would walk past its place.
  await expect(wanted.first()).toBeAttached()
  for (let step = 0; step < most; step += 1) {
    if (await wanted.evaluateAll((found) => found.some((one) => one === document.activeElement))) return
    await page.keyboard.press('Tab')
  }
  await expect(wanted, `reached by ${most} presses of Tab`).toBeFocused()
}
