import { expect, test } from '@test/support/browser/browser-test.ts'

// The watch itself: each of these must fail, or nothing else that uses it proves anything.
const complaints: Record<string, () => unknown> = {
  'an uncaught error': () =>
    setTimeout(() => {
      throw new Error('planted')
    }),
  'an unhandled rejection': () => void Promise.reject(new Error('planted')),
  'a console error': () => console.error('planted'),
  'a console warning': () => console.warn('planted'),
  'a broken policy': () => {
    const script = document.createElement('script')
    script.textContent = 'window.planted = true'
    document.head.append(script)
  },
  'an e-mail address in the URL': () => history.pushState(null, '', '?q=someone%40example.org'),
  'a card number in storage': () => sessionStorage.setItem('draft', '4111 1111 1111 1111'),
}

for (const [complaint, provoke] of Object.entries(complaints)) {
  test(`${complaint} fails the test`, async ({ page }) => {
    test.fail()
    await page.goto('/')
    await page.evaluate(provoke)
    await expect.poll(() => page.evaluate(() => document.readyState)).toBe('complete')
    await page.waitForTimeout(200)
  })
}

test('a page that does nothing wrong passes', async ({ page }) => {
  await page.goto('/')
})
