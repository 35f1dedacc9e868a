import type { Page } from '@playwright/test'
import { expect, test } from '@test/support/browser/browser-test.ts'
import { expectAccessible, widthBeyondScreen } from '@test/support/browser/looks.ts'
import {
  choose,
  countDebits,
  everythingKept,
  openConsole,
  outcomeOf,
  profileOf,
} from '@test/support/browser/send-console.ts'

async function change(page: Page, connector: string) {
  await page.getByRole('button', { name: 'Change connector' }).click()
  await choose(page, connector)
}

test('a new card pays and is stored, its number stays in the page, and another connector charges it', async ({
  page,
  watch,
  context,
}) => {
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()}\n${request.postData() ?? ''}`))
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openConsole(page)
  await choose(page, 'Kontor Web Cards')
  await page.getByLabel('Customer identification').fill('walk-in-4711')
  await expect(profileOf(page)).toContainText('There is none of this name yet')
  await page.getByLabel('Test card').selectOption({ label: 'Visa' })
  const typed = await page.getByLabel('Card number').inputValue()
  expect(typed.replaceAll(' ', '')).toHaveLength(16)
  await page.getByLabel('Mark as preferred').check()
  await page.getByText('Customer data').click()
  await page.getByRole('button', { name: 'Fill in somebody invented' }).click()

  await page.getByRole('button', { name: 'Make the token' }).click()
  await expect(page.getByText('Visa •••• 1111 is a token now')).toBeVisible()
  const request = page.getByRole('region', { name: 'Request as JSON' })
  const body = JSON.parse((await request.textContent()) ?? '') as Record<string, unknown>
  expect(body).toMatchObject({ amount: '9.99', currency: 'EUR', withRegister: true })
  expect(body['transactionToken']).toMatch(/^ix::[\w-]+$/)
  await page.getByRole('button', { name: 'curl', exact: true }).click()
  await page.getByRole('button', { name: 'Copy the request as curl' }).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('$GATEWAY/api/v3/transaction/$API_KEY/debit')

  await page.getByRole('button', { name: 'Send debit' }).click()
  const outcome = outcomeOf(page)
  await expect(outcome.getByText('Debit succeeded')).toBeVisible()
  await expect(outcome.getByText('How it ended'), 'the focus is away from what sends').toBeFocused()
  await expect(outcome).toContainText('The connector that was called carries it out itself')
  await expect(outcome).toContainText('Hafenkontor checkout')
  await expect(outcome).toContainText('Inherited')
  const posted = sent.find((one) => one.includes('/transactions/debit')) ?? ''
  expect(JSON.parse(posted.slice(posted.indexOf('\n') + 1)), 'what was shown is what was sent').toEqual(body)
  await expect(profileOf(page)).toContainText('Created just now')
  const line = profileOf(page).getByRole('listitem').filter({ hasText: 'Visa •••• 1111' })
  await expect(line).toContainText('New')
  await expect(line).toContainText('Preferred')
  await expect(page.getByLabel('Card number'), 'a used token takes its card with it').toHaveValue('')
  await outcome.getByText('Answer as JSON').click()
  await expect(outcome.getByRole('region', { name: 'Answer as JSON' })).toContainText('"returnType": "FINISHED"')
  await expectAccessible(page)

  await outcome.getByRole('button', { name: 'Charge what was stored' }).click()
  await expect(page.getByRole('radio', { name: /Visa •••• 1111/ })).toBeFocused()
  await change(page, 'Kontor All Methods')
  await expect(page.getByRole('radio', { name: /Visa •••• 1111.*Charged through Kontor Web Cards/ })).toBeChecked()
  await page.getByRole('button', { name: 'Send debit' }).click()
  await expect(outcome).toContainText('A stored instrument goes to the member that registered it')
  await expect(outcome.getByText('Debit succeeded')).toBeVisible()
  await expect(outcome).toContainText('Multi-method meta-connector')

  const digits = typed.replaceAll(' ', '')
  const traces = [...sent, ...watch.lines, ...watch.addresses, copied, await everythingKept(page)]
  for (const trace of traces) expect(trace.replaceAll(/[ -]/g, ''), trace.slice(0, 120)).not.toContain(digits)

  await outcome.getByRole('link', { name: 'Open transaction' }).click()
  await expect(page, 'nothing unsent is left').toHaveURL(/\/transactions\/[0-9a-f]{20}$/)
})

test('what is refused or fails is told with its meaning, and nothing typed is lost', async ({ page }) => {
  await openConsole(page)
  await page.getByRole('button', { name: 'Send debit' }).click()
  await expect(page.getByText('Choose a connector.')).toBeVisible()
  await expect(page.getByText(/^Enter the customer identification/)).toBeVisible()
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await widthBeyondScreen(page)).toBe(0)
  await expectAccessible(page)
  await choose(page, 'Kontor Web Cards')
  await page.getByLabel('Customer identification').fill('walk-in-4712')
  await page.getByLabel('Description').fill(['4111', '1111', '1111', '1111'].join(' '))
  await page.getByLabel('Test card').selectOption({ label: 'Visa, declined' })
  await page.getByRole('button', { name: 'Send debit' }).click()
  await expect(page.getByText('This looks like a card number, which is never sent.')).toBeVisible()
  await page.getByLabel('Description').fill('Ticket')
  const id = await page.getByLabel('Merchant transaction id').inputValue()
  await page.getByRole('button', { name: 'Send debit' }).click()
  const outcome = outcomeOf(page)
  await expect(outcome.getByText('Debit failed: Declined')).toBeVisible()
  await expect(outcome.getByText(/^Code 2003 Declined/)).toBeVisible()
  await expect(profileOf(page)).toContainText('There is none of this name yet')
  await expect(page.getByLabel('Merchant transaction id')).not.toHaveValue(id)

  await page.getByLabel('Merchant transaction id').fill(id)
  await page.getByLabel('Test card').selectOption({ label: 'Mastercard' })
  await page.getByRole('button', { name: 'Send debit' }).click()
  await expect(outcome.getByText('Debit refused: nothing was done')).toBeVisible()
  await expect(outcome.getByText('Code 3004 Duplicate transaction id')).toBeVisible()
  await expect(page.getByLabel('Merchant transaction id')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('Description')).toHaveValue('Ticket')
  await expect(page.getByLabel('Card number')).toHaveValue(/4444$/)
  await page.getByRole('button', { name: 'Make a new id' }).click()
  await page.getByRole('button', { name: 'Send debit' }).click()
  await expect(outcome.getByText('Debit succeeded')).toBeVisible()
  await expect(profileOf(page)).toContainText('Mastercard •••• 4444')

  // A connector that did not register it.
  await change(page, 'Kontor Web SEPA')
  await page.getByRole('button', { name: 'Stored instrument' }).click()
  await page.getByRole('radio', { name: /Mastercard •••• 4444.*Other connector/ }).check()
  await page.getByRole('button', { name: 'Send debit' }).click()
  await expect(outcome.getByText('Debit refused: nothing was done')).toBeVisible()
  await expect(outcome.getByText(/^Code 1006 Logical error/)).toBeVisible()

  await page.getByRole('link', { name: 'Tenants' }).first().click()
  const dialog = page.getByRole('alertdialog', { name: 'Leave without sending?' })
  await dialog.getByRole('button', { name: 'Stay' }).click()
  await expect(page.getByLabel('Payment token')).toHaveValue(/^pt::/)
})

test('a payment that the bank asks about is read again when the customer comes back', async ({ page }) => {
  await openConsole(page)
  await choose(page, 'Kontor All Methods')
  await page.getByRole('button', { name: 'Preauthorize' }).click()
  await page.getByLabel('Customer identification').fill('walk-in-4713')
  await page.getByLabel('Test card').selectOption({ label: 'Visa, always 3-D Secure' })
  await page.getByLabel('Amount').fill('12.50')
  await page.getByRole('button', { name: 'Send preauthorize' }).click()
  const outcome = outcomeOf(page)
  await expect(outcome.getByText('The customer’s bank wants to ask the customer')).toBeVisible()
  await expect(profileOf(page)).toContainText('There is none of this name yet')
  await outcome.getByRole('link', { name: 'Go to the bank’s page' }).click()
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(page).toHaveURL(/\/transactions\/new\?returned=success$/)
  const back = page.getByRole('region', { name: 'Back from the bank' })
  await expect(back.getByText('Preauthorize: succeeded')).toBeVisible()
  await expect(back).toContainText('A new instrument goes to the first member with its method')
  await expect(profileOf(page).getByRole('listitem')).toContainText('Charged through Kontor Web Cards')
  await expect(page.getByLabel('Amount')).toHaveValue('12.50')
  expect(await page.evaluate(() => Object.keys(sessionStorage)), 'the history entry brought it back').toEqual([])

  // The next one is carried out, and its answer is lost however often it is asked for.
  await page.evaluate(() => {
    const real = window.fetch
    window.fetch = async (input, init) => {
      const answer = await real(input, init)
      const url = input instanceof Request ? input.url : String(input)
      if (url.endsWith('/transactions/preauthorize')) throw new TypeError('The answer was lost')
      return answer
    }
  })
  await page.getByLabel('Test card').selectOption({ label: 'Mastercard' })
  await page.getByRole('button', { name: 'Send preauthorize' }).click()
  await expect(outcome.getByText('The answer was lost; the preauthorize was found')).toBeVisible()
  await expect(outcome).toContainText('it is there: succeeded')
  await expect(outcome.getByText('The transaction as it was found')).toBeVisible()
  await expect(profileOf(page).getByRole('listitem')).toHaveCount(2)
})

test('a double click and a held Enter pay once; one more payment needs one more choice', async ({ page }) => {
  const debits = countDebits(page)
  await openConsole(page)
  await choose(page, 'Kontor Web Cards')
  await page.getByLabel('Customer identification').fill('walk-in-4714')
  await page.getByLabel('Test card').selectOption({ label: 'Visa' })
  await page.getByRole('button', { name: 'Send debit' }).dblclick()
  const outcome = outcomeOf(page)
  await expect(outcome.getByText('Debit succeeded')).toBeVisible()
  const first = await outcome.getByRole('link', { name: 'Open transaction' }).getAttribute('href')

  await outcome.getByRole('button', { name: 'Charge what was stored' }).click()
  await page.getByRole('button', { name: 'Send debit' }).dblclick()
  const open = outcome.getByRole('link', { name: 'Open transaction' })
  await expect(open).not.toHaveAttribute('href', first ?? '')
  const second = await open.getAttribute('href')
  await expect(page.getByRole('radio', { name: /Visa •••• 1111/ })).not.toBeChecked()
  await expect(page.getByLabel('Payment token')).toHaveValue('')

  await page.getByRole('radio', { name: /Visa •••• 1111/ }).check()
  await page.getByLabel('Amount').focus()
  for (let times = 0; times < 20; times += 1) await page.keyboard.down('Enter')
  await expect(open).not.toHaveAttribute('href', second ?? '')
  for (let times = 0; times < 20; times += 1) await page.keyboard.down('Enter')
  await page.keyboard.up('Enter')
  await page.getByRole('button', { name: 'Send debit' }).click()
  await expect(page.getByText('Choose a stored instrument, or paste its payment token.')).toBeVisible()
  expect(debits()).toBe(3)
})

test('cancelled at the bank, the form is as it was; a profile that cannot be read again stays, with its time', async ({
  page,
}) => {
  await openConsole(page)
  await choose(page, 'Kontor Web Cards')
  await page.getByLabel('Customer identification').fill('walk-in-4715')
  await page.getByLabel('Test card').selectOption({ label: 'Visa, always 3-D Secure' })
  await page.getByLabel('Description').fill('Season ticket')
  await page.getByText('Customer data').click()
  await page.getByRole('button', { name: 'Fill in somebody invented' }).click()
  await page.getByLabel('Amount').fill('31.40')
  await page.getByRole('button', { name: 'Send debit' }).click()
  await outcomeOf(page).getByRole('link', { name: 'Go to the bank’s page' }).click()
  await page.getByRole('button', { name: 'Cancel', exact: true }).click()
  await expect(page).toHaveURL(/\/transactions\/new\?returned=cancel$/)
  const back = page.getByRole('region', { name: 'Back from the bank' })
  await expect(back.getByText('Debit: cancelled')).toBeVisible()
  await expect(back.getByText(/^Code 2002/)).toBeVisible()
  await expect(page.getByLabel('Customer identification')).toHaveValue('walk-in-4715')
  await expect(page.getByLabel('Description')).toHaveValue('Season ticket')
  await expect(page.getByLabel('Amount')).toHaveValue('31.40')
  await expect(page.getByText('7 filled in')).toBeVisible()
  await expect(page.getByLabel('Card number')).toHaveValue('')
  const everything = await everythingKept(page)
  expect(everything.includes('erika.beispiel'), 'customer data are in the history entry alone').toBe(false)

  await page.getByLabel('Test card').selectOption({ label: 'Visa' })
  await page.getByRole('button', { name: 'Send debit' }).click()
  await expect(outcomeOf(page).getByText('Debit succeeded')).toBeVisible()
  const line = profileOf(page).getByRole('listitem').filter({ hasText: 'Visa •••• 1111' })
  await expect(line).toBeVisible()
  await page.evaluate(() => {
    const real = window.fetch
    window.fetch = async (input, init) => {
      const answer = await real(input, init)
      const url = input instanceof Request ? input.url : String(input)
      if (url.endsWith('/getProfile')) throw new TypeError('The answer was lost')
      return answer
    }
  })
  await profileOf(page).getByRole('button', { name: 'Read the profile again' }).click()
  await expect(profileOf(page)).toContainText('The profile could not be read')
  await expect(profileOf(page).getByText(/^As of/)).toBeVisible()
  await expect(line).toBeVisible()
  await expect(profileOf(page)).not.toContainText('No profile can be found')
})
