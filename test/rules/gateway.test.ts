import { describe, expect, test, vi } from 'vitest'
import { endpoints } from '@/contract/endpoints.ts'
import type { Guard } from '@mocks/gateway.ts'
import { handlers } from '@mocks/handlers/handlers.ts'
import { world } from '@test/support/gateway.ts'
import { tenantGuid } from '@test/support/names.ts'

function shop() {
  return world().tenant('Shop').container('Cards', { owner: 'Shop' }).person('ann', { at: 'Shop' })
}

describe('every call', () => {
  test('of the contract has a handler', () => {
    expect(Object.keys(handlers).toSorted()).toEqual(Object.keys(endpoints).toSorted())
  })

  test('has a request id, the caller’s own if it is a plain one, and is never cached', async () => {
    const visitor = shop().start().visitor()
    const own = await visitor.call('GET', '/capabilities', undefined, { 'x-request-id': 'my-id_1' })
    const odd = await visitor.call('GET', '/capabilities', undefined, { 'x-request-id': 'no <b>' })
    expect(own.headers.get('x-request-id')).toBe('my-id_1')
    expect(odd.headers.get('x-request-id')).toMatch(/^req_/)
    expect(own.headers.get('cache-control')).toBe('no-store')
  })

  test('that is refused is a problem with type, title, status, detail, instance, code and request id', async () => {
    const { body, headers } = await shop().start().visitor().get('/tenants')
    expect(headers.get('content-type')).toBe('application/problem+json')
    expect(body).toEqual({
      type: '/problems/not-signed-in',
      title: 'Not signed in',
      status: 401,
      detail: 'Sign in to go on.',
      instance: '/api/console/v1/tenants',
      code: 'not-signed-in',
      requestId: headers.get('x-request-id'),
    })
  })

  test('that the gateway does not know is refused loudly', async () => {
    const report = vi.fn<(sentence: string) => void>()
    const visitor = shop().start({ report }).visitor()
    for (const [method, path] of [
      ['GET', '/api/nothing'],
      ['PATCH', '/api/console/v1/tenants'],
      ['GET', '/api/console/v1/tenants/'],
    ] as const) {
      expect(await visitor.call(method, path)).toMatchObject({ status: 404, body: { code: 'unknown-endpoint' } })
    }
    expect(report.mock.calls.map(([sentence]) => sentence)).toContain('This gateway has no call GET /api/nothing.')
  })

  test('that changes something needs the console’s own header, signing in included', async () => {
    const started = shop().start()
    const ann = await started.signIn('ann')
    const before = started.state()
    const bare = { 'x-console': undefined, 'idempotency-key': 'k' }
    for (const [path, body] of [
      ['/session', { username: 'ann', password: 'x' }],
      ['/containers', { tenantGuid: 'TE-Shop', name: 'x' }],
    ] as const) {
      expect(await ann.post(path, body, bare)).toMatchObject({ status: 403, body: { code: 'request-header-missing' } })
    }
    expect(started.state()).toBe(before)
  })
})

describe('a request that breaks the contract', () => {
  test('is malformed when it is not JSON', async () => {
    const ann = await shop().start().signIn('ann')
    for (const text of ['{"name":', 'name=x']) {
      expect(await ann.call('POST', '/containers', text, { 'idempotency-key': 'k' })).toMatchObject({
        status: 400,
        body: { code: 'malformed-request' },
      })
    }
  })

  test('hears every field to blame, with a pointer', async () => {
    const ann = await shop().start().signIn('ann')
    const heard = await ann.post('/containers', { name: '', shared: 'yes', 'a/b': 1 }, { 'idempotency-key': 'k' })
    expect(heard).toMatchObject({ status: 422, body: { code: 'invalid-request', detail: '4 fields need attention.' } })
    expect(heard.body['errors']).toEqual(
      expect.arrayContaining([
        { pointer: '/tenantGuid', code: 'required', detail: 'This field is required.' },
        { pointer: '/name', code: 'custom', detail: 'Give the container a name.' },
        expect.objectContaining({ pointer: '/shared', code: 'invalid-type' }),
        { pointer: '/a~1b', code: 'unknown-field', detail: 'The gateway does not know this field.' },
      ]),
    )
  })

  test('is refused for parameters of the path and the query as well', async () => {
    const ann = await shop().start().signIn('ann')
    expect(await ann.get('/containers/abc')).toMatchObject({
      status: 422,
      body: { code: 'invalid-request', pointer: '/id' },
    })
    expect(await ann.get('/connectors?container=x')).toMatchObject({ status: 422, body: { pointer: '/container' } })
    expect((await ann.get('/containers/%E0%A4%A')).status).toBe(422)
  })

  test('may leave out a body whose every field is optional', async () => {
    const started = shop().tenant('Below', { under: 'Shop' }).start()
    const ann = await started.signIn('ann')
    const heard = await ann.call('PUT', '/containers/1/disabled-for/TE-Below', undefined, {
      'if-match': '"container-1-1"',
    })
    expect(heard.status).toBe(200)
  })

  test('needs its identity first: without a session nothing is told about the body', async () => {
    const heard = await shop().start().visitor().post('/containers', 'nonsense', { 'idempotency-key': 'k' })
    expect(heard.body['code']).toBe('not-signed-in')
  })
})

describe('the guard', () => {
  const watched = () => {
    const seen: { kind: string; tables: string[] }[] = []
    const guard: Guard = {
      read: async (work) => {
        const result = work()
        seen.push({ kind: 'read', tables: [] })
        return result
      },
      write: async (work) => {
        const { result, dirty } = work()
        seen.push({ kind: 'write', tables: dirty.map(({ table }) => table).toSorted() })
        return result
      },
    }
    return { seen, guard }
  }

  test('gets the reply to an idempotency key together with the effect, so that both are stored or none (I21, I27)', async () => {
    const { seen, guard } = watched()
    const ann = await shop().start({ guard }).signIn('ann')
    await ann.create('New', 'Shop')
    expect(seen.at(-1)).toEqual({ kind: 'write', tables: ['activity', 'containers', 'counters', 'replies'] })
  })

  test('lets reads read only, and hears of the session once a minute', async () => {
    const { seen, guard } = watched()
    const started = shop().start({ guard })
    const ann = await started.signIn('ann')
    seen.length = 0
    await ann.get('/tenants')
    started.clock.now += 60_000
    await ann.get('/tenants')
    expect(seen.map(({ kind, tables }) => [kind, tables])).toEqual([
      ['read', []],
      ['read', []],
      ['write', ['sessions']],
    ])
  })

  test('hears of nothing when a rule refuses', async () => {
    const { seen, guard } = watched()
    const ann = await shop().start({ guard }).signIn('ann')
    await ann.update('Cards', { name: 'x' }, '"container-1-0"')
    expect(seen.at(-1)).toEqual({ kind: 'write', tables: [] })
  })
})

describe('a defect of the gateway', () => {
  test('that throws is answered with 500 and the request id, told loudly, and takes everything back', async () => {
    const report = vi.fn<(sentence: string, cause?: unknown) => void>()
    const started = shop().start({ report })
    const ann = await started.signIn('ann')
    const before = started.state()
    vi.spyOn(started.db.activity, 'insert').mockImplementation(() => {
      throw new TypeError('planted')
    })
    const heard = await ann.create('New', 'Shop')
    expect(heard).toMatchObject({
      status: 500,
      body: { code: 'internal-error', requestId: heard.headers.get('x-request-id') },
    })
    expect(JSON.stringify(heard.body)).not.toContain('planted')
    expect(report).toHaveBeenCalledOnce()
    expect(started.state()).toBe(before)
  })

  test('that gives a misshapen answer is loud, and changes nothing', async () => {
    const report = vi.fn<(sentence: string, cause?: unknown) => void>()
    const started = shop().start({ report })
    const ann = await started.signIn('ann')
    const before = started.state()
    vi.spyOn(started.db.profiles, 'groupSize').mockReturnValue(Number.NaN)
    expect(await ann.create('New', 'Shop')).toMatchObject({ status: 500, body: { code: 'internal-error' } })
    expect(String(report.mock.calls[0]?.[1])).toMatch(
      /createContainer gave an answer that its schema refuses: profiles/,
    )
    expect(started.state()).toBe(before)
  })

  test('is told on the console when nobody else listens', async () => {
    const spy = vi.mocked(console.error).mockImplementation(() => undefined)
    await shop().start().visitor().get('/api/nothing')
    expect(spy).toHaveBeenCalledWith('[mock gateway] This gateway has no call GET /api/nothing.')
    spy.mockClear()
  })
})

describe('the public APIs', () => {
  const post = { 'x-console': undefined }

  test('refuse somebody unknown with their own number before looking at anything', async () => {
    const visitor = shop().start().visitor()
    expect(await visitor.call('POST', '/api/v3/customerProfiles/key-x/getProfile', 'nonsense', post)).toMatchObject({
      status: 401,
      body: { success: false, errorCode: 1000 },
    })
    expect(await visitor.call('GET', '/api/provisioning/listTenants')).toMatchObject({
      status: 401,
      body: { errorCode: 1000 },
    })
  })

  test.each([
    ['/api/v3/customerProfiles/key-till/getProfile', 'api', { errorCode: 1005 }, { errorCode: 1002 }],
    ['/api/v3/customerProfiles/key-till/attachPaymentInstrument', 'api', { errorCode: '1005' }, { errorCode: '1002' }],
    ['/api/provisioning/updateConnector/CO-till', 'provisioning', { errorCode: 1001 }, { errorCode: 1005 }],
  ] as const)('refuse what they cannot read in their own shape: %s', async (path, kind, unreadable, invalid) => {
    const builder = shop().connector('till', { at: 'Shop' })
    const tenant = tenantGuid('Shop')
    builder.db.credentials.insert({
      username: 'u',
      password: 'p',
      kind,
      merchantGuid: 'ME-Shop merchant',
      tenantGuid: tenant,
    })
    const visitor = builder.start().visitor()
    const headers = { ...post, authorization: `Basic ${btoa('u:p')}` }
    expect(await visitor.call('POST', path, '{', headers)).toMatchObject({
      status: 400,
      body: { success: false, ...unreadable },
    })
    expect(await visitor.call('POST', path, {}, headers)).toMatchObject({
      status: 422,
      body: { success: false, ...invalid },
    })
  })
})
