import { expect, test } from 'vitest'
import { gatewayFetch } from '@mocks/node.ts'
import { sessionLength } from '@mocks/rules/sessions.ts'
import { monday, password, world } from '@test/support/gateway.ts'

const minute = 60_000

function shop() {
  return world().tenant('Shop').person('ann', { at: 'Shop' })
}

const inFifteenMinutes = new Date(monday + sessionLength).toISOString()

test('signing in starts a session that tells who, where, with which rights and until when', async () => {
  const visitor = shop().start().visitor()
  const { status, body, headers } = await visitor.post('/session', { username: 'ann', password })
  expect(status).toBe(200)
  expect(body).toMatchObject({
    principal: { username: 'ann', role: 'Tester', tenant: { guid: 'TE-Shop', name: 'Shop' } },
    expiresAt: inFifteenMinutes,
  })
  expect(headers.getSetCookie()[0]).toMatch(/^session=[0-9a-f]{32}; Path=\/; HttpOnly; SameSite=Strict$/)
  expect(JSON.stringify(body)).not.toContain(password)
  expect((await visitor.get('/session')).body).toEqual(body)
})

test('a wrong password and an unknown user get the same answer', async () => {
  const visitor = shop().start().visitor()
  const wrong = await visitor.post('/session', { username: 'ann', password: 'guess' })
  const unknown = await visitor.post('/session', { username: 'bob', password })
  expect(wrong).toMatchObject({ status: 401, body: { code: 'wrong-credentials' } })
  expect({ ...unknown.body, requestId: '' }).toEqual({ ...wrong.body, requestId: '' })
  expect(wrong.headers.getSetCookie()).toEqual([])
})

test('without a session, or with one that never was, nothing is told', async () => {
  const started = shop().start()
  expect(await started.visitor().get('/session')).toMatchObject({ status: 401, body: { code: 'not-signed-in' } })
  const forged = await started.visitor().call('GET', '/tenants', undefined, { cookie: 'session=0123456789abcdef' })
  expect(forged).toMatchObject({ status: 401, body: { code: 'not-signed-in' } })
})

test('a session ends after fifteen minutes without a call', async () => {
  const started = shop().start()
  const ann = await started.signIn('ann')
  started.clock.now += sessionLength - 1
  expect((await ann.get('/session')).status).toBe(200)
  started.clock.now += sessionLength
  expect(await ann.get('/session')).toMatchObject({ status: 401, body: { code: 'session-expired' } })
})

test('calls move the end on, reads and writes alike, at most once a minute', async () => {
  const started = shop().start()
  const ann = await started.signIn('ann')
  started.clock.now += minute - 1
  expect((await ann.get('/session')).body['expiresAt']).toBe(inFifteenMinutes)
  started.clock.now += 1
  expect((await ann.get('/session')).body['expiresAt']).toBe(new Date(started.clock.now + sessionLength).toISOString())
  started.clock.now += 14 * minute
  await ann.create('Cards', 'Shop')
  started.clock.now += 14 * minute
  expect((await ann.get('/session')).status).toBe(200)
})

test('a refused call moves the end on as well, and has no other effect', async () => {
  const started = shop().start()
  const ann = await started.signIn('ann')
  const before = started.state()
  started.clock.now += 14 * minute
  expect((await ann.create('', 'Shop')).status).toBe(422)
  started.clock.now += 14 * minute
  expect((await ann.get('/session')).status).toBe(200)
  expect(started.state()).toBe(before)
})

test('signing out ends the session for whoever holds its cookie', async () => {
  const started = shop().start()
  const ann = await started.signIn('ann')
  const [stolen] = [...started.db.sessions.values()]
  const out = await ann.call('DELETE', '/session')
  expect(out).toMatchObject({ status: 200, body: { signedOut: true } })
  expect(out.headers.getSetCookie()[0]).toMatch(/^session=; .*Max-Age=0$/)
  const thief = await started.visitor().call('GET', '/session', undefined, { cookie: `session=${stolen?.id ?? ''}` })
  expect(thief.body['code']).toBe('not-signed-in')
})

test('two people have two sessions at the same time', async () => {
  const started = shop().person('ben', { at: 'Shop' }).start()
  const [ann, ben] = [await started.signIn('ann'), await started.signIn('ben')]
  await ann.call('DELETE', '/session')
  expect((await ben.get('/session')).body).toMatchObject({ principal: { username: 'ben' } })
})

test('signing in and out stands in the history, without the secret id', async () => {
  const started = shop().start()
  await (await started.signIn('ann')).call('DELETE', '/session')
  const entries = [...started.db.activity.values()]
  expect(entries.map(({ what, object }) => [what, object.kind, object.id])).toEqual([
    ['signIn', 'session', 'ann'],
    ['signOut', 'session', 'ann'],
  ])
})

test('sessions that ended long ago are forgotten', async () => {
  const started = shop().start()
  await started.signIn('ann')
  started.clock.now += 2 * 24 * 60 * minute
  await started.signIn('ann')
  expect(started.db.sessions.size).toBe(1)
})

test('in a page the session travels in headers a script may set', async () => {
  const { browserCarrier } = await import('@mocks/carrier.ts')
  const started = shop().start({ carrier: browserCarrier })
  const headers = { 'x-console': '1', 'content-type': 'application/json' }
  const answer = await started.gateway.handle(
    new Request('http://gateway.test/api/console/v1/session', {
      method: 'POST',
      headers,
      body: JSON.stringify({ username: 'ann', password }),
    }),
  )
  const cookie = answer.headers.get('x-mock-set-cookie')?.split(';')[0] ?? ''
  expect(answer.headers.getSetCookie()).toEqual([])
  const again = await started.gateway.handle(
    new Request('http://gateway.test/api/console/v1/session', { headers: { 'x-mock-cookie': cookie } }),
  )
  expect(again.status).toBe(200)
})

test('an aborted call is not made', async () => {
  const started = shop().start()
  const call = gatewayFetch(started.gateway)('/api/console/v1/capabilities', { signal: AbortSignal.abort() })
  await expect(call).rejects.toThrow(/abort/i)
})
