import type { Page } from '@playwright/test'
import { expect, test } from '@test/support/browser/browser-test.ts'
import { payChallenged, statusOf } from '@test/support/browser/challenges.ts'
import { expectAccessible, widthBeyondScreen } from '@test/support/browser/looks.ts'
import { signInAs } from '@test/support/browser/sign-in.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function signOut(page: Page): Promise<void> {
  const status = await page.evaluate(
    async () => (await fetch('/api/console/v1/session', { method: 'DELETE', headers: { 'x-console': '1' } })).status,
  )
  expect(status).toBeLessThan(300)
}

test('the customer confirms at the bank, by the keyboard; every tab knows, and it is told once alone', async ({
  page,
}) => {
  await signInAs(page, 'root tenant admin')
  const here = new URL(page.url())
  const { uuid, redirectUrl } = await payChallenged(page, {
    successUrl: `${here.origin}/t/${here.pathname.split('/')[2]}/profiles`,
    withRegister: true,
    customerProfileData: { customerIdentification: 'asked-by-the-bank' },
  })
  expect(redirectUrl).toBe(`${here.origin}/challenge/${uuid}`)
  expect(await statusOf(page, uuid)).toBe('REDIRECT')

  const bank = await page.context().newPage()
  await bank.goto(redirectUrl)
  await expect(heading(bank)).toBeFocused()
  await expect(bank.getByText('Simulated bank', { exact: true })).toBeVisible()
  await expect(bank.locator('.bank-facts')).toContainText('49.90 EUR')
  await expect(bank.locator('.bank-facts')).toContainText('Hafenkontor Online')
  await expect(bank.locator('.bank-facts')).toContainText('Visa •••• 3184')
  await bank.keyboard.press('Tab')
  await expect(button(bank, 'Confirm')).toBeFocused()
  await bank.keyboard.press('Enter')
  await bank.waitForURL('**/profiles')
  await expect(heading(bank)).toHaveText('Profiles')
  expect(await statusOf(page, uuid)).toBe('SUCCESS')

  await page.goto(redirectUrl)
  await expect(heading(page)).toHaveText('This is confirmed')
  await expect(page.getByText('You can close this window.')).toBeVisible()
})

test('without a session it can be failed, cancelled, left until it is too late, and not found', async ({ page }) => {
  await signInAs(page, 'root tenant admin')
  const failing = await payChallenged(page)
  const cancelled = await payChallenged(page, { cancelUrl: 'https://shop.example.com/basket' })
  const forgotten = await payChallenged(page)
  await signOut(page)

  await page.goto(failing.redirectUrl)
  await expect(heading(page)).toHaveText('Is this payment yours?')
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await widthBeyondScreen(page)).toBe(0)
  await button(page, 'Fail').click()
  await expect(heading(page)).toHaveText('This failed')
  await expect(heading(page)).toBeFocused()

  await page.route('https://shop.example.com/**', async (route) => route.fulfill({ body: 'The basket' }))
  await page.goto(cancelled.redirectUrl)
  await button(page, 'Cancel').click()
  await page.waitForURL('https://shop.example.com/basket')

  await page.clock.install()
  await page.goto(forgotten.redirectUrl)
  await expect(button(page, 'Confirm')).toBeVisible()
  await page.clock.fastForward('31:00')
  await expect(heading(page)).toHaveText('The time to answer is over')

  await page.goto('/challenge/0123456789abcdef0123')
  await expect(heading(page)).toHaveText('No such payment')
})
