import { afterEach, beforeEach, expect, test } from 'vitest'
import { call } from '@/api/client.ts'
import { delayBefore, retryAfterMs, retryLimits, type RetryWorld } from '@/api/retry.ts'
import { configureTransport } from '@/api/transport.ts'
import { endpoints } from '@/contract/endpoints.ts'

type Reply = () => Response | Promise<Response>

const waits: number[] = []
let sent: Request[] = []

/** A world without waiting: the clock moves by what is waited. */
function patient(): RetryWorld {
  let clock = 0
  return {
    now: () => clock,
    random: () => 0.5,
    wait: (milliseconds) => {
      waits.push(milliseconds)
      clock += milliseconds
      return Promise.resolve()
    },
  }
}

function gatewayAnswers(...replies: Reply[]): void {
  let next = 0
  configureTransport((input) => {
    sent.push(input as Request)
    const reply = replies[Math.min(next, replies.length - 1)] as Reply
    next += 1
    return Promise.resolve().then(reply)
  })
}

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}) =>
  () =>
    new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } })
const broken: Reply = () => {
  throw new TypeError('fetch failed')
}

const cutShort: Reply = () => {
  const body = new ReadableStream({
    start: (stream) => stream.enqueue(new TextEncoder().encode('{"items": [')),
    pull: (stream) => stream.error(new TypeError('terminated')),
  })
  return new Response(body, { status: 200 })
}

const container = {
  id: 8,
  name: 'Wallet',
  owner: { guid: 'TE-1', name: 'Nordwind' },
  shared: false,
  disabled: false,
  profiles: 0,
  connectors: 0,
  globalFor: 0,
  disabledFor: [],
  administered: true,
  createdAt: '2026-01-01T00:00:00Z',
  etag: '"container-8-1"',
}
const create = { body: { tenantGuid: 'TE-1', name: 'Wallet' } }
const erase = { params: { apiKey: 'k' }, body: { profileGuid: 'CP-0000-0000-0000-0000-0000-0001' } }
const rename = { params: { id: '8' }, body: { name: 'Wallet' } }

beforeEach(() => {
  Object.defineProperty(globalThis, 'location', { value: new URL('http://console.test/'), configurable: true })
  waits.length = 0
  sent = []
})
afterEach(() => configureTransport(fetch))

test('a well-formed answer is done, with its ETag and request id', async () => {
  gatewayAnswers(json(200, container, { ETag: '"container-8-1"', 'X-Request-Id': 'r-1' }))
  const outcome = await call(endpoints.getContainer, { params: { id: '8' } })
  expect(outcome).toMatchObject({ kind: 'done', data: { id: 8 }, etag: '"container-8-1"', requestId: 'r-1' })
})

test('a well-formed 4xx is refused: certainly no effect', async () => {
  gatewayAnswers(
    json(409, { code: 'container-name-taken', detail: 'Choose another name.', status: 409, pointer: '/name' }),
  )
  const outcome = await call(endpoints.createContainer, create, { idempotencyKey: 'k' })
  expect(outcome).toMatchObject({
    kind: 'refused',
    refusal: { code: 'container-name-taken', sentence: 'Choose another name.' },
  })
  expect(sent).toHaveLength(1)
})

test('success false under HTTP 200 is refused', async () => {
  gatewayAnswers(json(200, { success: false, errorMessage: 'Invalid token', errorCode: 1002 }))
  const outcome = await call(endpoints.deleteProfileByApiKey, erase)
  expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: '1002' } })
})

test.each([
  ['a broken connection', broken, 'connection'],
  ['HTTP 500', json(500, { code: 'internal-error' }), 'gateway-failed'],
  ['HTTP 504', json(504, {}), 'gateway-failed'],
  ['a 200 that is no JSON', () => new Response('<html>', { status: 200 }), 'unreadable-answer'],
  ['a 404 page of a proxy', () => new Response('<html>', { status: 404 }), 'unreadable-answer'],
  ['a 200 of another shape', json(200, { id: 'eight' }), 'unreadable-answer'],
])('a change answered by %s is unknown and is not sent again', async (_name, reply, reason) => {
  gatewayAnswers(reply)
  const outcome = await call(endpoints.updateContainer, rename, { ifMatch: '"1"', world: patient() })
  expect(outcome).toMatchObject({ kind: 'unknown', reason })
  expect(sent).toHaveLength(1)
})

test.each([
  ['success false, whatever else it says', { success: false, profileExists: true, errorCode: 1002 }, 'refused'],
  ['success false and no more', { success: false, profileExists: 'true' }, 'refused'],
  ['an error code beside success', { success: true, profileExists: 'true', errorCode: '1003' }, 'refused'],
  ['nothing at all', {}, 'unknown'],
  ['a message without a word of success', { message: 'Accepted' }, 'unknown'],
  ['that there is such a profile', { profileExists: true }, 'unknown'],
  ['success', { success: true }, 'done'],
  ['success in the dialect of texts', { success: 'true', profileExists: 'true' }, 'done'],
  ['that there is no such profile', { success: false, profileExists: 'false' }, 'done'],
])('a delete is done by proof alone (I25): the answer tells %s', async (_name, body, kind) => {
  gatewayAnswers(json(200, body))
  expect(await call(endpoints.deleteProfileByApiKey, erase)).toMatchObject({ kind })
})

test.each([
  ['update', endpoints.updateProfileByApiKey, { customerData: { firstName: 'Li' } }],
  ['attach', endpoints.attachPaymentInstrumentByApiKey, { transactionUuid: '0123456789abcdef0123' }],
  ['detach', endpoints.detachPaymentInstrumentByApiKey, { transactionUuid: '0123456789abcdef0123' }],
] as const)('so is an %s', async (_name, endpoint, more) => {
  gatewayAnswers(json(200, { message: 'Accepted', profileGuid: 'CP-1' }), json(200, { success: true }))
  const input = { ...erase, body: { ...erase.body, ...more } } as never
  expect(await call(endpoint, input)).toMatchObject({ kind: 'unknown', reason: 'unreadable-answer' })
  expect(await call(endpoint, input)).toMatchObject({ kind: 'done' })
})

test('what cannot be read is named by its path', async () => {
  gatewayAnswers(json(200, { ...container, owner: { guid: 7 } }))
  const outcome = await call(endpoints.getContainer, { params: { id: '8' } })
  expect(outcome.kind === 'unknown' && outcome.problems.join()).toContain('owner.guid')
})

test('a change with an idempotency key is repeated with the same key', async () => {
  gatewayAnswers(broken, json(200, container))
  const outcome = await call(endpoints.createContainer, create, { idempotencyKey: 'one-intent', world: patient() })
  expect(outcome.kind).toBe('done')
  expect(sent.map((request) => request.headers.get('Idempotency-Key'))).toEqual(['one-intent', 'one-intent'])
})

test.each([401, 403, 412, 428, 429])(
  'a repeated change that is turned away with %i stays unknown: the attempt that was lost may have had its effect',
  async (status) => {
    gatewayAnswers(broken, json(status, { code: 'turned-away', detail: 'Not like this.' }))
    const outcome = await call(endpoints.createContainer, create, { idempotencyKey: 'k', world: patient() })
    expect(outcome).toMatchObject({ kind: 'unknown', reason: 'connection' })
  },
)

test('a repeated change that a rule refuses is refused: the gateway answers every attempt under a key alike', async () => {
  gatewayAnswers(broken, json(409, { code: 'container-name-taken', detail: 'Choose another name.' }))
  const outcome = await call(endpoints.createContainer, create, { idempotencyKey: 'k', world: patient() })
  expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'container-name-taken' } })
})

test('a repeated change whose plan moved stays unknown: a moved plan is not kept under its key', async () => {
  gatewayAnswers(broken, json(409, { code: 'plan-moved', detail: 'Look at the new plan.' }))
  const outcome = await call(endpoints.createContainer, create, { idempotencyKey: 'k', world: patient() })
  expect(outcome).toMatchObject({ kind: 'unknown', reason: 'connection' })
})

test('a repeated read that is turned away is refused: it had no effect to lose', async () => {
  gatewayAnswers(broken, json(401, { code: 'session-expired', detail: 'Sign in again.' }))
  const outcome = await call(endpoints.listTenants, { query: {} }, { world: patient() })
  expect(outcome).toMatchObject({ kind: 'refused', refusal: { status: 401 } })
})

test('a connection that breaks inside the body is a broken connection, and a read is tried again', async () => {
  gatewayAnswers(cutShort, json(200, { items: [], nextCursor: null, total: 0 }))
  expect(await call(endpoints.listTenants, { query: {} }, { world: patient() })).toMatchObject({ kind: 'done' })
  gatewayAnswers(cutShort)
  const change = await call(endpoints.updateContainer, rename, { ifMatch: '"1"', world: patient() })
  expect(change).toMatchObject({ kind: 'unknown', reason: 'connection' })
})

test('a caller who gives up while the body comes gets the reason thrown as well', async () => {
  const controller = new AbortController()
  gatewayAnswers(() => {
    const body = new ReadableStream({
      pull(stream) {
        controller.abort(new Error('left the page'))
        stream.error(new Error('aborted'))
      },
    })
    return new Response(body, { status: 200 })
  })
  await expect(call(endpoints.listTenants, { query: {} }, { signal: controller.signal })).rejects.toThrow(
    'left the page',
  )
})

test('a read is tried at most three times', async () => {
  gatewayAnswers(broken)
  const outcome = await call(endpoints.listTenants, { query: {} }, { world: patient() })
  expect(outcome).toMatchObject({ kind: 'unknown', reason: 'connection' })
  expect(sent).toHaveLength(retryLimits.attempts)
})

test('a search is a POST and still a read', async () => {
  gatewayAnswers(broken, json(200, { items: [], nextCursor: null, total: 0, searched: [] }))
  const outcome = await call(endpoints.searchProfiles, { body: { query: {} } }, { world: patient() })
  expect(outcome.kind).toBe('done')
})

test('Retry-After is obeyed', async () => {
  gatewayAnswers(
    json(429, { code: 'rate-limited' }, { 'Retry-After': '2' }),
    json(200, { items: [], nextCursor: null, total: 0 }),
  )
  const outcome = await call(endpoints.listTenants, { query: {} }, { world: patient() })
  expect(outcome.kind).toBe('done')
  expect(waits).toEqual([2000])
})

test('a Retry-After beyond the budget is not waited for', async () => {
  gatewayAnswers(json(429, { code: 'rate-limited' }, { 'Retry-After': '60' }))
  const outcome = await call(endpoints.listTenants, { query: {} }, { world: patient() })
  expect(outcome).toMatchObject({ kind: 'refused', refusal: { status: 429 } })
  expect(waits).toEqual([])
})

test('an answer that takes too long is a time-out', async () => {
  configureTransport(
    (input) =>
      new Promise((_resolve, reject) =>
        (input as Request).signal.addEventListener('abort', () => reject(new Error('aborted'))),
      ),
  )
  const outcome = await call(endpoints.updateContainer, rename, { ifMatch: '"1"', timeoutMs: 20 })
  expect(outcome).toMatchObject({ kind: 'unknown', reason: 'time-out' })
})

test('a caller who gives up gets the reason thrown, not an outcome', async () => {
  const controller = new AbortController()
  gatewayAnswers(() => {
    controller.abort(new Error('left the page'))
    throw new Error('aborted')
  })
  await expect(call(endpoints.listTenants, { query: {} }, { signal: controller.signal })).rejects.toThrow(
    'left the page',
  )
})

test('unsafe calls of the console carry a header that no foreign form can send', async () => {
  gatewayAnswers(json(200, container))
  await call(endpoints.updateContainer, rename, { ifMatch: '"container-8-1"' })
  expect(sent[0]?.headers.get('X-Console')).toBe('1')
  expect(sent[0]?.headers.get('If-Match')).toBe('"container-8-1"')
})

test('path parameters are escaped and never change the path', async () => {
  gatewayAnswers(json(404, { code: 'not-found' }))
  await call(endpoints.getTenant, { params: { guid: '../../v3/x?y' } })
  expect(new URL(sent[0]?.url ?? '').pathname).toBe('/api/console/v1/tenants/..%2F..%2Fv3%2Fx%3Fy')
})

test('delays grow with full jitter up to a ceiling and end with the budget', () => {
  expect(delayBefore(2, null, 15_000, () => 1)).toBe(600)
  expect(delayBefore(3, null, 15_000, () => 1)).toBe(1200)
  expect(delayBefore(3, null, 15_000, () => 0)).toBe(0)
  expect(delayBefore(4, null, 15_000, () => 0)).toBeNull()
  expect(delayBefore(2, null, 100, () => 1)).toBeNull()
})

test('Retry-After is read as seconds or as a date', () => {
  expect(retryAfterMs('3', 0)).toBe(3000)
  expect(retryAfterMs('Thu, 01 Jan 1970 00:00:05 GMT', 1000)).toBe(4000)
  expect(retryAfterMs('soon', 0)).toBeNull()
})
