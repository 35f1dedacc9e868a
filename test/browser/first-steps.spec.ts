import { expect, test } from '@test/support/browser/browser-test.ts'
import { failReads } from '@test/support/browser/failing.ts'
import { expectAccessible, widthBeyondScreen } from '@test/support/browser/looks.ts'
import { lineOf, stepOf } from '@test/support/browser/seed-document.ts'
import { signInAs } from '@test/support/browser/sign-in.ts'
import { openStory } from '@test/support/browser/stories.ts'

const steps = /^\d of 6 steps are behind you$/

test('who may not create a container sees the way, where it begins, and which right is missing', async ({ page }) => {
  await openStory(page, 'Empty tenant', 'support agent', '/containers')
  await page.getByRole('link', { name: 'Be led through the first steps' }).click()
  await expect(page.getByText(steps)).toHaveText(/^0 of 6/)
  const create = stepOf(page, 'Create a container')
  await expect(create).toHaveAttribute('aria-current', 'step')
  await expect(create.getByRole('listitem')).toHaveText([/^Begin at Strandhaus4/, /Café2/, /^Begin at Deichgraf2/])
  const button = create.getByRole('button', { name: 'Create a container of Wattenmeer Gruppe' })
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  await expect(button).toHaveAccessibleDescription(/\(container\.create\).*can grant it/)
  await expect(stepOf(page, 'Charge it as a second merchant')).toContainText('It needs a stored instrument.')
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 800 })
  expect(await widthBeyondScreen(page)).toBe(0)

  await page.getByRole('link', { name: 'Begin at Deichgraf' }).click()
  await expect(stepOf(page, 'Create a container')).toContainText('Deichgraf owns no container')
})

test('begun in the middle: what is true is told, another container is followed, and pages led to lead back', async ({
  page,
}) => {
  await signInAs(page, 'root tenant admin')
  await page.getByRole('link', { name: 'First steps' }).click()
  await expect(page.getByText(steps)).toHaveText(/^5 of 6/)
  await expect(stepOf(page, 'Share it')).toContainText('Available to 1 of 2 sub-tenants of Hafenkontor Hamburg')
  await expect(lineOf(stepOf(page, 'Assign it'), 'Kontor Geschenke')).toContainText('Single connectors')
  const charge = stepOf(page, 'Charge it as a second merchant')
  await expect(lineOf(charge, 'Geschenke Online')).toContainText(/Geschenke Checkout.*Can charge it/)
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 800 })
  expect(await widthBeyondScreen(page)).toBe(0)
  await page.setViewportSize({ width: 1440, height: 900 })

  // What is not read is not told; what was read before is told as old.
  await expect(stepOf(page, 'Take the first payment')).toContainText('Carried out')
  await failReads(page, /getProfile$|\/connectors\?/)
  // Whoever comes back to the tab sees what is true now.
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
  const profile = stepOf(page, 'Find the profile')
  await expect(profile.getByRole('alert')).toContainText(/could not be read.*Code maintenance.*Request/)
  await expect(profile).not.toContainText('none preferred')
  await expect(charge).toContainText('Who can charge it is not known')
  const old = page.getByRole('alert').filter({ hasText: 'The first steps could not be read again' })
  await expect(old).toContainText(/as of \d\d:\d\d/)
  await expectAccessible(page)
  await failReads(page, null)
  await old.getByRole('button', { name: 'Try again' }).click()
  await expect(old).toHaveCount(0)
  await profile.getByRole('button', { name: 'Try again' }).click()
  await expect(profile).toContainText(/1 instrument, Visa/)

  await profile.getByRole('link', { name: 'Open the profile' }).click()
  await page.getByRole('tab', { name: 'Profile data' }).click()
  const back = page.getByRole('navigation', { name: 'Way back' })
  await expect(back, 'it stays while one looks around').toBeVisible()
  await expectAccessible(page)
  await back.getByRole('link', { name: 'First steps' }).click()
  await expect(page.getByText(steps)).toBeVisible()
  await expect(back).toHaveCount(0)

  await page.getByRole('button', { name: 'Container 8: follow another' }).click()
  await page.getByRole('menuitemradio', { name: /Speicherstadt/ }).click()
  await expect(page).toHaveURL(/\/first-steps\/11$/)
  await expect(stepOf(page, 'Share it')).toHaveAttribute('aria-current', 'step')
  await page.getByRole('link', { name: 'Share it with 2 sub-tenants' }).click()
  await expect(page.getByRole('switch', { name: 'Shared with sub-tenants' })).toBeVisible()
  await back.getByRole('button', { name: 'Close the way back' }).click()
  await expect(back).toHaveCount(0)
})
