import { expect, test } from '@test/support/browser/browser-test.ts'
import { expectAccessible } from '@test/support/browser/looks.ts'
import { instrumentOf } from '@test/support/browser/profile-detail.ts'
import {
  actionsOn,
  changeElsewhere,
  detachElsewhere,
  openProfilePage,
  press,
  readProfile,
} from '@test/support/browser/profile-edit.ts'

test('an instrument is preferred, then detached', async ({ page }) => {
  await openProfilePage(page, 'hk-0092001')
  await actionsOn(page, 'Visa •••• 1111').getByRole('link', { name: 'Set as preferred' }).click()
  const prefer = page.getByRole('dialog', { name: 'Make Visa •••• 1111 preferred' })
  await expect(prefer).toContainText('Mastercard •••• 4444 loses the mark')
  await press(prefer.getByRole('button', { name: 'Make preferred' }))
  await expect(page.getByText('Visa •••• 1111 is preferred now').first()).toBeVisible()
  await expect(instrumentOf(page, 'Visa •••• 1111')).toContainText('Preferred')
  await expect(instrumentOf(page, 'Mastercard •••• 4444')).not.toContainText('Preferred')

  const { context, instruments } = await readProfile(page, 8, 'hk-0092001')
  const token = instruments.find(({ isPreferred }) => isPreferred)?.paymentToken ?? ''
  const uuid = context.instruments.find((one) => one.paymentToken === token)?.transactionUuid ?? ''
  await actionsOn(page, 'Visa •••• 1111').getByRole('link', { name: 'Detach…' }).click()
  const detach = page.getByRole('dialog', { name: 'Detach Visa •••• 1111' })
  await expect(detach).toContainText('it stays stored at the provider')
  await expect(detach).toContainText('Afterwards none is')
  await expect(detach.getByText(uuid), 'what it can be attached again with').toBeVisible()
  await expectAccessible(page)
  await detach.getByRole('textbox', { name: 'Reason' }).fill('Ticket 4711')
  await press(detach.getByRole('button', { name: 'Detach', exact: true }))
  await expect(page.getByText('Visa •••• 1111 detached').first()).toBeVisible()
  await expect(instrumentOf(page, 'Visa •••• 1111')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 }), 'the focus is not lost with the card').toBeFocused()

  await page.getByRole('tab', { name: 'Activity' }).click()
  for (const what of [/^Detached an instrument/, /^Chose the preferred instrument/])
    await expect(page.getByRole('rowheader', { name: what }).first()).toBeVisible()
})

test('an instrument is attached by its transaction; what cannot be attached is told with what to do next', async ({
  page,
}) => {
  const before = await openProfilePage(page, 'hk-0092001')
  const token = before.instruments[0]?.paymentToken ?? ''
  const uuid = await detachElsewhere(page, 8, 'hk-0092001')
  await page.reload()
  await expect(instrumentOf(page, 'Mastercard •••• 4444')).toBeVisible()
  await expect(instrumentOf(page, 'Visa •••• 1111')).toHaveCount(0)
  await page.getByRole('link', { name: 'Attach instrument' }).click()
  const attach = page.getByRole('dialog', { name: 'Attach an instrument' })
  const box = attach.getByRole('textbox', { name: 'Transaction UUID' })
  const submit = attach.getByRole('button', { name: 'Attach', exact: true })
  await box.fill(token)
  await press(submit)
  await expect(attach.getByText(/This is a payment token/)).toBeVisible()
  await box.fill('0123456789abcdef0123')
  await press(submit)
  await expect(attach.getByText('TRANSACTION_NOT_FOUND')).toBeVisible()
  await expect(attach).toContainText('it was made through a connector of your tenants that uses container 8')
  await expectAccessible(page)
  await box.fill(` "${uuid}" `)
  await press(submit)
  const attached = page.getByRole('dialog', { name: 'Visa •••• 1111 attached' })
  await expect(attached.getByRole('article', { name: 'Visa •••• 1111' })).toBeVisible()
  await attached.getByRole('link', { name: 'Make it preferred…' }).click()
  await expect(page.getByRole('dialog', { name: 'Make Visa •••• 1111 preferred' })).toContainText(
    'Mastercard •••• 4444 loses the mark',
  )
  await page.keyboard.press('Escape')
  await expect(instrumentOf(page, 'Visa •••• 1111')).toBeVisible()

  await page.getByRole('tab', { name: 'Activity' }).click()
  await expect(page.getByRole('rowheader', { name: /^Attached an instrument/ })).toBeVisible()
})

test('an instrument of another profile is not attached twice, and the way to it is shown', async ({ page }) => {
  await openProfilePage(page, 'hk-0092001')
  const other = await readProfile(page, 8, 'hk-0092008')
  const [origin] = other.context.instruments
  await page.getByRole('link', { name: 'Attach instrument' }).click()
  const attach = page.getByRole('dialog', { name: 'Attach an instrument' })
  await attach.getByRole('textbox', { name: 'Transaction UUID' }).fill(origin?.transactionUuid ?? '')
  await press(attach.getByRole('button', { name: 'Attach', exact: true }))
  await expect(attach.getByText('ALREADY_ATTACHED')).toBeVisible()
  await expect(attach.getByRole('link', { name: 'Search for this transaction' })).toBeVisible()
})

test('a card is deregistered by its last four digits, and can never be attached again', async ({ page }) => {
  const { context, instruments } = await openProfilePage(page, 'hk-0092008')
  const address = page.url()
  const [instrument] = instruments
  const uuid = context.instruments[0]?.transactionUuid ?? ''
  const name = 'American Express •••• 0005'
  await page.getByRole('button', { name: `More for ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Deregister and detach…' }).click()
  const dialog = page.getByRole('alertdialog', { name: `Deregister ${name}` })
  const submit = dialog.getByRole('button', { name: 'Deregister for good' })
  await expect(dialog).toContainText('can never be attached again')
  await expect(submit).toHaveAccessibleDescription('First type the last four digits.')
  await expectAccessible(page)
  const digits = dialog.getByRole('textbox', { name: 'Type the last four digits of the card' })
  await digits.fill('0006')
  await expect(submit).toHaveAttribute('aria-disabled', 'true')
  await digits.fill('0005')

  // Somebody else is quicker with something else: it is told, and asked again.
  await changeElsewhere(page, 8, 'hk-0092008', { customerData: { company: 'Whitlock Ltd' } })
  await press(submit)
  await expect(dialog.getByText('Not deregistered: the profile changed since you looked.')).toBeVisible()
  await expect(dialog.getByText(/Customer data changed: company/)).toBeVisible()

  await press(submit)
  await expect(page.getByText(`${name} deregistered and detached`).first()).toBeVisible()
  await expect(instrumentOf(page, name)).toHaveCount(0)

  await page.goto(`${address}/instruments/${instrument?.paymentToken.slice(-8) ?? ''}/deregister`)
  await expect(page.getByRole('dialog', { name: 'No such instrument (any more)' })).toBeVisible()
  await page.getByRole('button', { name: 'Close', exact: true }).last().click()
  await page.getByRole('link', { name: 'Attach instrument' }).click()
  await page.getByRole('textbox', { name: 'Transaction UUID' }).fill(uuid)
  const attach = page.getByRole('button', { name: 'Attach', exact: true })
  await press(attach)
  await expect(page.getByText('TRANSACTION_NOT_FOUND')).toBeVisible()
  await expect(attach, 'while it is sent, Escape does not close').not.toHaveAttribute('aria-busy')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Discard' }).click()
  await page.getByRole('tab', { name: 'Activity' }).click()
  await expect(page.getByRole('rowheader', { name: /^Deregistered an instrument/ })).toHaveCount(1)
})

test('without a first name no instrument can be preferred, and the way there is shown', async ({ page }) => {
  const { instruments } = await openProfilePage(page, 'hk-0092110')
  const tail = instruments[0]?.paymentToken.slice(-8) ?? ''
  await page.goto(`${page.url()}/instruments/${tail}/prefer`)
  const dialog = page.getByRole('dialog', { name: /preferred$/ })
  await expect(dialog.getByText('This profile needs a first name before an instrument can be preferred.')).toBeVisible()
  await dialog.getByRole('link', { name: 'Edit the profile' }).click()
  await expect(page.getByRole('dialog', { name: /^Edit profile/ })).toBeVisible()
})

test('who may not change instruments sees why, also at the dialogs’ own addresses', async ({ page }) => {
  const { instruments } = await openProfilePage(page, 'hk-0092001', { person: 'read-only agent' })
  const tail = instruments[0]?.paymentToken.slice(-8) ?? ''
  const address = page.url()
  for (const [way, right] of [
    [`instruments/${tail}/prefer`, 'prefer'],
    [`instruments/${tail}/detach`, 'detach'],
    [`instruments/${tail}/deregister`, 'deregister-and-detach'],
    ['attach', 'update'],
  ] as const) {
    await page.goto(`${address}/${way}`)
    const dialog = page.locator('.dialog')
    await expect(dialog.getByText(new RegExp(`customer-profiles\\.${right}\\)`)).first()).toBeVisible()
    await expect(dialog.locator('button[type="submit"]')).toHaveAttribute('aria-disabled', 'true')
  }
})
