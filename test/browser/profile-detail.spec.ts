import { expect, test } from '@test/support/browser/browser-test.ts'
import { expectAccessible, widthBeyondScreen } from '@test/support/browser/looks.ts'
import { instrumentOf, openTab } from '@test/support/browser/profile-detail.ts'
import { openProfile, openProfiles, searchFor } from '@test/support/browser/profiles.ts'
import { openStory } from '@test/support/browser/stories.ts'

test('instruments are grouped and marked: preferred, expired, unusable with what to do, unknown, never more than four digits unasked', async ({
  page,
}) => {
  await openProfile(page, 'hk-0092010')
  const cards = page.getByRole('region', { name: 'Cards' })
  await expect(cards.getByRole('article')).toHaveCount(7)
  await expect(instrumentOf(page, 'Mastercard •••• 4444')).toContainText('Expired')
  await expect(instrumentOf(page, 'Apple Pay •••• 5100')).toContainText('Apple Pay · Mastercard')
  await expect(page.getByRole('region', { name: 'IBAN' })).toContainText('DE •••• 2051')
  const wallet = page.getByRole('region', { name: 'Others' }).getByRole('article', { name: 'PayPal wallet' })
  await expect(wallet).toContainText('Preferred')
  await expect(wallet.getByRole('button', { name: 'Set as preferred' })).toHaveAccessibleDescription(
    'It is the preferred instrument already.',
  )
  await expect(page.getByText('Preferred method')).toBeVisible()
  await expect(page.getByText('Creditcard', { exact: true }), 'a fact of its own, not inferred').toBeVisible()

  await expect(page.getByText('411111')).toHaveCount(0)
  await page.getByRole('button', { name: 'Show first six' }).click()
  await expect(cards.getByText('411111 •••• 1111')).toBeVisible()

  const another = async (identification: string) => {
    await page.getByRole('link', { name: 'Profiles', exact: true }).click()
    await expect(page.getByRole('table', { name: 'Profiles' })).toBeVisible()
    await searchFor(page, identification)
    await expect(page.getByRole('heading', { level: 1, name: identification })).toBeVisible()
  }
  await another('hk-0092003')
  await expect(page.getByRole('article').filter({ hasText: 'Network token suspended' })).toHaveCount(1)
  await another('hk-0092006')
  await expect(page.getByRole('region', { name: 'Others' })).toContainText('Unknown kind')
  await another('hk-0092011')
  await expect(page.getByRole('article')).toContainText('Not in 8 now')
  await expect(page.getByRole('article')).toContainText('ask the customer to store a payment method anew')
  await another('hk-0092009')
  await expect(page.getByText('No payment instrument')).toBeVisible()
})

test('the transactions of a profile are listed newest first, and narrowed to one instrument without its token in the address', async ({
  page,
}) => {
  await openProfile(page, 'hk-0092010')
  await openTab(page, 'Transactions')
  const rows = page.getByRole('table', { name: 'Transactions' }).locator('tbody tr')
  await expect(rows).toHaveCount(50)
  const times = await rows.locator('th time').allTextContents()
  expect(times).toEqual(times.toSorted().toReversed())
  await expect(rows.first()).toContainText(/\d[.,]\d\d PLN/)
  await expect(rows.first()).toContainText('Hafenkontor Online')
  await page.getByRole('button', { name: /^Show \d+ older$/ }).click()
  await expect(rows.nth(50).locator('th a')).toBeFocused()

  await openTab(page, 'Payment instruments')
  const name = 'IBAN DE •••• 2051'
  await instrumentOf(page, name)
    .getByRole('button', { name: `More for ${name}` })
    .click()
  await page.getByRole('menuitem', { name: 'Transactions' }).click()
  await expect(page.getByRole('combobox', { name: 'Instrument' })).toHaveValue(/^[0-9a-f]{8}$/)
  await expect(page.getByText(/^All \d+$/)).toBeVisible()
  await expect(rows.filter({ hasText: 'IBAN ending in 2051' })).toHaveCount(await rows.count())
  expect(page.url()).not.toContain('pt%3A')
  expect(new URL(page.url()).search).toMatch(/^\?instrument=[0-9a-f]{8}$/)

  await page.getByRole('combobox', { name: 'Instrument' }).selectOption({ index: 0 })
  await expect(rows).not.toHaveCount(0)
  await expect(page.getByText(/^1 to \d+ of \d+$|^All 10\d$/)).toBeVisible()
  await page.goto(`${page.url().split('?')[0]}?instrument=00000000`)
  await expect(page.getByText('No such instrument')).toBeVisible()
})

test('whoever may only read sees every control with the right that is missing and who grants it', async ({ page }) => {
  await openProfile(page, 'hk-0092010', 'read-only agent')
  const lacks = (right: string) =>
    new RegExp(`\\(${right.replaceAll('.', '\\.')}\\)\\. An administrator of .+ can grant it`)
  const header = {
    Edit: 'frontend.customer-profiles.update',
    'Attach instrument': 'frontend.customer-profiles.update',
    'Export…': 'profile.personal-data.show',
    'Delete profile…': 'frontend.customer-profiles.delete',
  }
  for (const [name, right] of Object.entries(header)) {
    const control = page.getByRole('button', { name, exact: true })
    await expect(control).toHaveAttribute('aria-disabled', 'true')
    await expect(control).toHaveAccessibleDescription(lacks(right))
  }
  const card = instrumentOf(page, 'Visa •••• 1111')
  await expect(card.getByRole('button', { name: 'Set as preferred' })).toHaveAccessibleDescription(
    lacks('frontend.customer-profiles.prefer'),
  )
  await expect(card.getByRole('button', { name: 'Detach…' })).toHaveAccessibleDescription(
    lacks('frontend.customer-profiles.detach'),
  )
  await card.getByRole('button', { name: 'More for Visa •••• 1111' }).click()
  const deregister = page.getByRole('menuitem', { name: 'Deregister and detach…' })
  await expect(deregister).toHaveAttribute('aria-disabled', 'true')
  await expect(deregister).toHaveAccessibleDescription(lacks('frontend.customer-profiles.deregister-and-detach'))
  await expect(page.getByRole('menuitem', { name: 'Transactions' })).not.toHaveAttribute('aria-disabled')
  await page.keyboard.press('Escape')

  await openTab(page, 'Profile data')
  const revealing = page.getByRole('button', { name: 'Reveal E-mail…' })
  await expect(revealing).toHaveAttribute('aria-disabled', 'true')
  await expect(revealing).toHaveAccessibleDescription(lacks('profile.personal-data.reveal'))

  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: 'Actions on this profile' }).click()
  for (const [name, right] of Object.entries(header)) {
    await expect(page.getByRole('menuitem', { name, exact: true })).toHaveAccessibleDescription(lacks(right))
  }
})

test('the raw answer is the gateway’s own JSON, without what it says of a person, and can be copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openProfile(page, 'hk-0092005')
  await openTab(page, 'Raw answer')
  const raw = page.getByRole('region', { name: 'Raw answer' })
  await expect(raw).toContainText('"profileExists": "true"')
  await expect(raw).toContainText('"walletOwner": "•••"')
  await expect(raw).not.toContainText(/Signe|Østergård|example\.org/)
  await page.getByRole('button', { name: 'Wrap lines' }).click()
  await expect(page.getByRole('button', { name: 'Wrap lines' })).toHaveAttribute('aria-pressed', 'false')
  await page.getByRole('button', { name: 'Copy JSON' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText())) as Record<string, unknown>
  expect(copied).toMatchObject({
    success: true,
    profileExists: 'true',
    customerIdentification: 'hk-0092005',
    customer: { firstName: '•••', billingCountry: 'DK' },
  })
  await expectAccessible(page)
})

test('whatever was written into a profile is text on each of its tabs, also on a phone, and no personal data stands in a title', async ({
  page,
}) => {
  await openProfiles(page, 'root tenant admin')
  await searchFor(page, '<script>alert(1)</script>')
  await expect(page.getByRole('heading', { level: 1, name: /^<scr/ })).toBeVisible()
  await expect(page).toHaveTitle(/^CP-[0-9A-F]{4}…[0-9A-F]{4} · Profiles/)
  await page.setViewportSize({ width: 390, height: 844 })
  for (const [tab, seen] of [
    ['Payment instruments', '<i>card holder</i>'],
    ['Profile data', '{{constructor.constructor("alert(8)")()}}'],
    ['Raw answer', '"hasOwnProperty": "•••"'],
    ['Activity', ''],
    ['Transactions', ''],
  ] as const) {
    await expect(await openTab(page, tab)).toContainText(seen)
    await expect(page.locator('#main').locator('script, img, iframe, marquee, math, style')).toHaveCount(0)
    await expect.poll(() => widthBeyondScreen(page), tab).toBe(0)
  }
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false)
})

test('one of 100,000 profiles shows its instruments and its transactions', async ({ page }) => {
  await openStory(page, 'Large container')
  await page.getByRole('link', { name: 'Profiles', exact: true }).click()
  const first = page.getByRole('table', { name: 'Profiles' }).locator('th a').first()
  await first.click()
  await expect(page.getByRole('article').first()).toBeVisible()
  await openTab(page, 'Transactions')
  await expect(page.getByRole('table', { name: 'Transactions' }).getByRole('row').nth(1)).toBeVisible()
  await openTab(page, 'Raw answer')
  await expect(page.getByRole('region', { name: 'Raw answer' })).toContainText('"profileGuid"')
})

const places = {
  'a profile with every brand': '',
  'the transactions of a profile': '/transactions',
  'the dialog that reveals a field': '/data/reveal/email',
}

for (const [what, place] of Object.entries(places)) {
  test(`${what} is accessible in both themes and fits a phone`, async ({ page }) => {
    await openProfile(page, 'hk-0092001')
    await page.goto(page.url() + place)
    const shown = place.endsWith('email')
      ? page.getByRole('dialog', { name: 'Reveal E-mail' })
      : page.getByRole(place === '' ? 'article' : 'table').first()
    await expect(shown).toBeVisible()
    await expectAccessible(page)
    await page.setViewportSize({ width: 320, height: 900 })
    await expect.poll(() => widthBeyondScreen(page)).toBe(0)
  })
}
