import { expect, it } from 'vitest'
import { sessionCookie } from '@mocks/carrier.ts'
import { CookieJar } from '@mocks/cookie-jar.ts'

function emptyJar(): CookieJar {
  let kept = ''
  return new CookieJar({
    read: () => Promise.resolve(kept),
    write: (_, text) => {
      kept = text
      return Promise.resolve()
    },
  })
}

it('a session cookie is sent until the gateway ends it', async () => {
  const jar = emptyJar()
  expect(await jar.read()).toBe('')
  await jar.take(sessionCookie('abc'))
  expect(await jar.read()).toBe('session=abc')
  await jar.take(sessionCookie('def'))
  expect(await jar.read()).toBe('session=def')
  await jar.take(sessionCookie(null))
  expect(await jar.read()).toBe('')
})

it('another cookie is left alone', async () => {
  const jar = emptyJar()
  await jar.take('theme=dark; Path=/')
  await jar.take(sessionCookie('abc'))
  expect(await jar.read()).toBe('theme=dark; session=abc')
  await jar.take(sessionCookie(null))
  expect(await jar.read()).toBe('theme=dark')
})
