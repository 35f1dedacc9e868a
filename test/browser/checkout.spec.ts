import type { Locator, Page } from '@playwright/test'
import { expect, test } from '@test/support/browser/browser-test.ts'
import { expectAccessible, widthBeyondScreen } from '@test/support/browser/looks.ts'
import { press } from '@test/support/browser/profile-edit.ts'
import { signInAs, type Person } from '@test/support/browser/sign-in.ts'

const shopOf = (page: Page, merchant: string) => page.getByRole('article', { name: `Payment page of ${merchant}` })
const receiptIn = (shop: Locator) => shop.getByRole('group', { name: 'Receipt' })
const payIn = (shop: Locator) => shop.getByRole('button', { name: /^Pay [\d.]+ EUR$/ })
const newsIn = (shop: Locator) => shop.getByRole('status').first()

/** Hafenkontor Online with every method, and Geschenke Online with a route to what it stored: what the page proposes by itself. */
async function openCheckout(page: Page, person: Person = 'root tenant admin') {
  await signInAs(page, person, '/checkout')
  const [a, b] = [shopOf(page, 'Hafenkontor Online'), shopOf(page, 'Geschenke Online')]
  await expect(payIn(a)).toBeVisible()
  await expect(payIn(b)).toBeVisible()
  return { a, b }
}

async function signInAtShops(page: Page, identification: string): Promise<void> {
  await page.getByLabel('Customer signed in at both shops').fill(identification)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByText(identification, { exact: true })).toBeVisible()
}

async function typeNew(shop: Locator, test: string, { save }: { save: boolean }): Promise<void> {
  await shop.getByLabel('Test card').selectOption(test)
  if (save) await shop.getByLabel('Save for next time').check()
}

/** Looks at the plan of one of the presenter's controls, agrees to what it clears, and makes it. */
async function change(page: Page, control: RegExp, submit: RegExp): Promise<void> {
  await page.getByRole('region', { name: 'Presenter’s controls' }).getByRole('button', { name: control }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('region', { name: 'Plan' })).toHaveAttribute('aria-busy', 'false')
  const clear = dialog.getByRole('checkbox', { name: /^Clear/ })
  if ((await clear.count()) > 0) await clear.check()
  await press(dialog.getByRole('button', { name: submit }))
  await expect(dialog).toHaveCount(0)
}

/** Disables a container for everybody, as another tab of the same person would. */
async function disableElsewhere(page: Page, container: number): Promise<void> {
  const status = await page.evaluate(async (id) => {
    const headers = { 'X-Console': '1', 'Content-Type': 'application/json', 'If-Match': '*' }
    const body = JSON.stringify({ disabled: true })
    return (await fetch(`/api/console/v1/containers/${String(id)}`, { method: 'PUT', headers, body })).status
  }, container)
  expect(status).toBe(200)
}

test('what is saved at one shop is paid with in one click at the other, until the container is taken away', async ({
  page,
}) => {
  const { a, b } = await openCheckout(page)
  await page.getByRole('button', { name: 'New customer' }).click()
  await expect(page.getByText('neither shop knows this customer yet')).toBeVisible()
  await typeNew(a, 'Visa', { save: true })
  await a.getByLabel('Use as preferred').check()
  const typing = b.getByLabel('Name on the card')
  await typing.fill('Somebody')
  await payIn(a).click()

  await expect(receiptIn(a)).toContainText('Paid')
  await expect(receiptIn(a)).toContainText('Carried out by Kontor Web Cards in 8 Hafenkontor checkout')
  await expect(newsIn(b)).toContainText('Visa •••• 1111 is stored now, and this shop sees it')
  await expect(typing, 'what was being typed stays').toHaveValue('Somebody')
  await newsIn(b).getByRole('button', { name: 'Pay with it instead' }).click()
  await expect(b.getByRole('radio', { name: /^Visa •••• 1111 [/0-9]+ Preferred$/ })).toBeChecked()
  await expectAccessible(page)

  await payIn(b).click()
  await expect(receiptIn(b).getByRole('heading', { name: 'Paid' })).toBeFocused()
  await expect(receiptIn(b)).toContainText('A stored instrument goes to the member that registered it')
  await page.reload()
  await expect(receiptIn(b), 'a receipt has an address').toContainText('Paid')
  await receiptIn(b).getByRole('button', { name: 'Pay again' }).click()

  await change(page, /^Stop sharing/, /top sharing/)
  await expect(newsIn(b)).toContainText('This shop no longer sees Visa •••• 1111: the container is not shared with it')
  await expect(b).toContainText('The gateway says: “This connector has no customer profile container.')
  await expect(b.getByRole('radio')).toHaveCount(0)
  await expect(b.getByLabel('Save for next time')).toHaveAttribute('aria-disabled', 'true')

  await change(page, /^Take it back/, /Take back/)
  await expect(newsIn(b)).toContainText('This shop sees Visa •••• 1111 again')
  await change(page, /^Disable for Kontor Geschenke/, /isable for Kontor Geschenke/)
  await expect(newsIn(b)).toContainText(
    'This shop no longer sees Visa •••• 1111: the container is disabled for its tenant',
  )
  await expect(b).toContainText('cut off on its way to Kontor Geschenke: Disabled by Hafenkontor Hamburg')

  await disableElsewhere(page, 8)
  await expect(newsIn(a)).toContainText(
    'This shop no longer sees Visa •••• 1111: the container is disabled for everybody',
  )

  await page.setViewportSize({ width: 390, height: 844 })
  await expect(b).toBeHidden()
  await expect(page.getByText('At Geschenke Online: This shop no longer sees')).toBeVisible()
  await page.getByRole('button', { name: 'B · Geschenke Online' }).click()
  await expect(b).toBeVisible()
  expect(await widthBeyondScreen(page)).toBe(0)
})

test('a shop outside never sees it, and one that may not route to it says so', async ({ page }) => {
  const { a, b } = await openCheckout(page)
  await signInAtShops(page, 'hk-0092004')
  const options = a.getByRole('group', { name: 'Pay with' })
  await expect(options.getByRole('radio').first()).toBeVisible()
  const cannot = b.getByRole('radio', { disabled: true }).first()
  await expect(cannot).toHaveAccessibleDescription(/Cannot be used here/)
  // A press does not choose it.
  await cannot.press('Space')
  await expect(cannot).not.toBeChecked()

  const change = page.getByRole('button', { name: 'Change the connector of Shop B' })
  await change.click()
  await page.getByRole('searchbox').fill('speicher')
  await page.getByRole('button', { name: /^Speicher Cards/ }).click()
  const outside = shopOf(page, 'Speicherstadt Laden')
  await expect(outside).toContainText('No stored instruments')
  await expect(outside).toContainText('This shop uses 11 Speicherstadt private instead')
  await expect(outside.getByRole('group', { name: 'Pay with' })).toHaveCount(0)
  await expect(a.getByRole('group', { name: 'Pay with' })).toBeVisible()

  await change.click()
  await page.getByRole('button', { name: /^Kontor Kiosk Test/ }).click()
  await expect(shopOf(page, 'Speicherstadt Laden')).toContainText('This shop finds no profiles')
  await expect(shopOf(page, 'Speicherstadt Laden')).toContainText('1007')
  expect(page.url(), 'who is signed in').not.toContain('hk-0092004')
})

test('the bank asks: the payment waits, is confirmed or cancelled there, and the shop tells how it ended', async ({
  page,
}) => {
  const { a } = await openCheckout(page)
  await signInAtShops(page, 'round-trip-1')
  await typeNew(a, 'Visa, 3-D Secure once', { save: true })
  await payIn(a).click()
  await expect(receiptIn(a)).toContainText('Your bank asks you to confirm')
  await expectAccessible(page)
  await receiptIn(a).getByRole('link', { name: 'Go to my bank' }).click()
  await page.getByRole('button', { name: 'Cancel', exact: true }).click()
  await expect(receiptIn(a)).toContainText('Payment cancelled')
  await expect(page.getByText('round-trip-1', { exact: true }), 'still signed in').toBeVisible()
  await receiptIn(a).getByRole('button', { name: 'Try again' }).click()

  await typeNew(a, 'Visa, 3-D Secure once', { save: true })
  await payIn(a).click()
  await receiptIn(a).getByRole('link', { name: 'Go to my bank' }).click()
  await page.getByRole('button', { name: 'Confirm', exact: true }).click()
  await expect(receiptIn(a)).toContainText('The payment method is saved for the next time')
  await expect(shopOf(page, 'Geschenke Online').getByRole('radio', { name: 'Visa •••• 3220' })).toBeChecked()

  await receiptIn(a).getByRole('button', { name: 'Pay again' }).click()
  await a.getByRole('radio', { name: /^New/ }).check()
  await typeNew(a, 'Visa, declined', { save: false })
  await payIn(a).click()
  await expect(receiptIn(a)).toContainText('Payment declined')
  await expect(receiptIn(a)).toContainText('2003 Declined')
})

/** What becomes of the calls of this page from now on, and what it sent. */
async function standInTheWay(page: Page) {
  await page.evaluate(() => {
    const real = globalThis.fetch
    globalThis.fetch = async (input, init) => {
      const faults = sessionStorage.getItem('faults') ?? ''
      const request = new Request(input, init)
      const isDebit = request.url.endsWith('/transactions/debit')
      if (isDebit) {
        const sent = `${request.headers.get('Idempotency-Key')} ${await request.clone().text()}`
        sessionStorage.setItem('sent', `${sessionStorage.getItem('sent') ?? ''}${sent}\n`)
      }
      // It arrives in any case: what is lost is the answer.
      const answer = await real(input, init)
      const isLook = request.url.includes('merchantTransactionId=')
      if (isLook ? faults.includes('looks') : isDebit && faults.includes('debit'))
        return new Response('', { status: 502 })
      if (!isDebit) return answer
      if (faults.includes('refused')) {
        const refusal = { success: false, errorMessage: 'Duplicate transaction id', errorCode: '3004' }
        return Response.json(refusal, { status: 422 })
      }
      while (sessionStorage.getItem('faults')?.includes('slow')) await new Promise((next) => setTimeout(next, 20))
      return answer
    }
  })
  return {
    now: (faults: string) => page.evaluate((text) => sessionStorage.setItem('faults', text), faults),
    sent: async () => {
      const text = await page.evaluate(() => sessionStorage.getItem('sent') ?? '')
      await page.evaluate(() => sessionStorage.removeItem('sent'))
      return text.split('\n').filter(Boolean)
    },
  }
}

test('both shops at once keep both receipts; a lost answer is never told as nothing, nor paid twice', async ({
  page,
}) => {
  const { a, b } = await openCheckout(page)
  const faults = await standInTheWay(page)
  await page.getByRole('button', { name: 'New customer' }).click()
  await page.getByText('Customer data the shop sends along').click()
  await page.getByLabel('Last name (optional)').fill('4111 1111 1111 1111')
  await page.getByLabel('First name (optional)').fill('Ada')
  await page.getByLabel('Last name (optional)').blur()
  await expect(page.getByLabel('Last name (optional)')).toHaveAccessibleDescription(/looks like a card number/)
  await page.getByLabel('Last name (optional)').fill('')
  await typeNew(a, 'Visa', { save: true })
  await typeNew(b, 'Mastercard', { save: false })
  await faults.now('slow')
  await payIn(a).click()
  await payIn(b).click()
  await page.getByLabel('Whether the bank asks the customer to confirm').selectOption('never')
  await faults.now('')
  await expect(receiptIn(a)).toContainText('Paid')
  await expect(receiptIn(b)).toContainText('Paid')
  expect(new URL(page.url()).searchParams.get('ask'), 'chosen meanwhile').toBe('never')
  const both = await faults.sent()
  expect(both).toHaveLength(2)
  expect(both.join(), 'what lies in a faulty field').not.toContain('4111 1111')

  await receiptIn(b).getByRole('button', { name: 'Pay again' }).click()
  await expect(b.getByRole('radio', { name: /^Visa •••• 1111/ })).toBeChecked()
  await expect(payIn(b)).toHaveAccessibleDescription(/Visa •••• 1111/)
  await faults.now('debit looks')
  await payIn(b).click()
  await expect(b.getByText('It is not known whether the debit took effect')).toBeVisible()
  await expect(payIn(b)).toBeHidden()
  await page.getByLabel('Whether the bank asks the customer to confirm').selectOption('always')
  await faults.now('refused looks')
  const again = b.getByRole('button', { name: 'Send it again unchanged' })
  const lost = await faults.sent()
  await press(again)
  await page.waitForFunction(() => sessionStorage.getItem('sent') !== null)
  await expect(again).not.toHaveAttribute('aria-busy', 'true')
  await expect(b.getByText('It is not known whether the debit took effect')).toBeVisible()
  const sent = new Set([...lost, ...(await faults.sent())])
  expect(sent.size, 'the same, under the same key').toBe(1)
  expect([...sent].join(), 'its id is in the address').toContain(new URL(page.url()).searchParams.get('sentB'))

  await page.getByRole('link', { name: 'Transactions', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Transactions' })).toBeVisible()
  await page.goBack()
  await expect(b.getByText('Your payment could not be looked up')).toBeVisible()
  await expect(payIn(b)).toHaveCount(0)
  await expectAccessible(page)
  await faults.now('')
  await press(b.getByRole('button', { name: 'Try again' }))
  await expect(receiptIn(b)).toContainText('Paid')
  await expect(receiptIn(a), 'the other shop’s').toContainText('Paid')
  expect(await faults.sent(), 'nothing was sent once more').toEqual([])
})

test('whoever may not send transactions sees both shops and cannot pay', async ({ page }) => {
  const { a } = await openCheckout(page, 'read-only agent')
  await signInAtShops(page, 'hk-0092001')
  await expect(a.getByRole('radio', { name: /Preferred|Mastercard/ }).first()).toBeChecked()
  await expect(payIn(a)).toHaveAttribute('aria-disabled', 'true')
  await expect(payIn(a)).toHaveAccessibleDescription(/send transactions \(transaction.create\)/)
})
