import type { Gateway } from './gateway.ts'

const origin = 'http://gateway.test'

/** `fetch` straight into a gateway, for tests in Node: relative URLs work, and a cookie jar keeps the session as a browser would. */
export function gatewayFetch(gateway: Gateway): typeof fetch {
  const jar = new Map<string, string>()
  return async (input, init) => {
    const target = input instanceof Request ? input : new URL(input, origin)
    const request = new Request(target, init)
    request.signal.throwIfAborted()
    if (jar.size > 0) request.headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await gateway.handle(request)
    request.signal.throwIfAborted()
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      const [name = '', value = ''] = pair.split('=')
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    return response
  }
}
