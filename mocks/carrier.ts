/** The headers that carry the session, as cookies are written: what a caller sends, and what the gateway answers. */
export interface Carrier {
  cookie: string
  setCookie: string
}

/** Over HTTP: a real cookie that no script can read. */
export const httpCarrier: Carrier = { cookie: 'cookie', setCookie: 'set-cookie' }

/** In a page, where Request and Response hide real cookies from scripts; the transport keeps the jar. */
export const browserCarrier: Carrier = { cookie: 'x-mock-cookie', setCookie: 'x-mock-set-cookie' }

const name = 'session'
const attributes = 'Path=/; HttpOnly; SameSite=Strict'

/** The session id a request carries, or null. */
export function sessionIdOf(carrier: Carrier, headers: Headers): string | null {
  for (const pair of (headers.get(carrier.cookie) ?? '').split(';')) {
    const [key, ...rest] = pair.trim().split('=')
    if (key === name && rest.join('=') !== '') return rest.join('=')
  }
  return null
}

/** The cookie that starts a session, or ends it when there is no id. */
export function sessionCookie(id: string | null): string {
  return id === null ? `${name}=; ${attributes}; Max-Age=0` : `${name}=${id}; ${attributes}`
}
