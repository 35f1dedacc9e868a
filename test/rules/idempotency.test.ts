import { expect, test } from 'vitest'
import { keptReplies } from '@mocks/rules/idempotency.ts'
import { world } from '@test/support/gateway.ts'
import { tenantGuid } from '@test/support/names.ts'

function shop() {
  return world().tenant('Shop').person('ann', { at: 'Shop' }).person('ben', { at: 'Shop' })
}

test('the same key with the same body has one effect and the same reply (I21)', async () => {
  const started = shop().start()
  const ann = await started.signIn('ann')
  const first = await ann.create('Cards', 'Shop', {}, 'key-1')
  const again = await ann.create('Cards', 'Shop', {}, 'key-1')
  expect([again.status, again.body, again.headers.get('etag')]).toEqual([201, first.body, first.headers.get('etag')])
  expect([first, again].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true'])
  expect(started.db.containers.size).toBe(1)
})

test('two at once have one effect', async () => {
  const started = shop().start()
  const ann = await started.signIn('ann')
  const heard = await Promise.all([1, 2, 3].map(async () => ann.create('Cards', 'Shop', {}, 'key-1')))
  expect(heard.map(({ status }) => status)).toEqual([201, 201, 201])
  expect(started.db.containers.size).toBe(1)
})

test('the same key with another body is refused and has no effect (I21)', async () => {
  const started = shop().start()
  const ann = await started.signIn('ann')
  await ann.create('Cards', 'Shop', {}, 'key-1')
  const before = started.state()
  expect(await ann.create('Wallets', 'Shop', {}, 'key-1')).toMatchObject({
    status: 422,
    body: { code: 'idempotency-key-reused' },
  })
  expect(started.state()).toBe(before)
})

test('a key belongs to one person', async () => {
  const started = shop().start()
  await (await started.signIn('ann')).create('Cards', 'Shop', {}, 'key-1')
  const ben = await (await started.signIn('ben')).create('Wallets', 'Shop', {}, 'key-1')
  expect(ben).toMatchObject({ status: 201, body: { name: 'Wallets' } })
})

test('a refusal by a rule is given again, also when the rule would say yes by now', async () => {
  const started = shop().container('Cards', { owner: 'Shop' }).start()
  const ann = await started.signIn('ann')
  const first = await ann.create('Cards', 'Shop', {}, 'key-1')
  await ann.update('Cards', { name: 'Other' })
  const again = await ann.create('Cards', 'Shop', {}, 'key-1')
  expect([again.status, again.body]).toEqual([409, first.body])
})

test('a request that never reached a rule does not use up its key', async () => {
  const started = shop().start()
  const ann = await started.signIn('ann')
  const body = { tenantGuid: tenantGuid('Shop'), name: 'Cards' }
  const key = { 'idempotency-key': 'key-1' }
  expect((await started.visitor().post('/containers', body, key)).status).toBe(401)
  expect((await ann.post('/containers', body, { ...key, 'x-console': undefined })).status).toBe(403)
  expect((await ann.post('/containers', { ...body, name: '' }, key)).status).toBe(422)
  expect((await ann.post('/containers', body, key)).status).toBe(201)
})

test('a missing right does not use up the key: the same request succeeds once the right is there', async () => {
  const started = shop()
    .person('eva', { at: 'Shop', without: ['container.create'] })
    .start()
  const eva = await started.signIn('eva')
  expect((await eva.create('Cards', 'Shop', {}, 'key-1')).status).toBe(403)
  const row = started.db.admins.get('eva')
  if (row) started.db.admins.replace({ ...row, permissions: [...row.permissions, 'container.create'] })
  expect((await eva.create('Cards', 'Shop', {}, 'key-1')).status).toBe(201)
})

test('a stale version does not use up the key: the same request succeeds on the present version', async () => {
  const started = shop().container('Cards', { owner: 'Shop' }).start()
  const ann = await started.signIn('ann')
  const send = async (etag: string) =>
    ann.call('PUT', '/containers/1', { name: 'New' }, { 'if-match': etag, 'idempotency-key': 'key-1' })
  expect((await send('"container-1-0"')).status).toBe(412)
  expect((await send('"container-1-1"')).body).toMatchObject({ name: 'New' })
})

test('creating without a key is refused', async () => {
  const ann = await shop().start().signIn('ann')
  const heard = await ann.post('/containers', { tenantGuid: tenantGuid('Shop'), name: 'Cards' })
  expect(heard).toMatchObject({ status: 400, body: { code: 'idempotency-key-missing' } })
})

test('a key on a change that needs none is honoured: the repeat is not a stale version', async () => {
  const ann = await shop().container('Cards', { owner: 'Shop' }).start().signIn('ann')
  const headers = { 'if-match': '"container-1-1"', 'idempotency-key': 'key-1' }
  const first = await ann.call('PUT', '/containers/1', { name: 'New' }, headers)
  const again = await ann.call('PUT', '/containers/1', { name: 'New' }, headers)
  expect([again.status, again.body]).toEqual([200, first.body])
})

test('what is kept of a request does not hold its words', async () => {
  const started = shop().start()
  await (await started.signIn('ann')).create('Confidential', 'Shop', { reason: 'secret plan' }, 'key-1')
  expect([...started.db.replies.values()].map(({ request }) => request).join()).not.toMatch(/Confidential|secret/)
})

test('only the last replies are kept', async () => {
  const started = shop().start()
  const ann = await started.signIn('ann')
  for (let number = 0; number <= keptReplies; number += 1) {
    started.db.replies.insert({ key: `old|${number}`, request: '', status: 200, headers: {}, body: '{}' })
  }
  await ann.create('Cards', 'Shop', {}, 'key-1')
  expect(started.db.replies.size).toBe(keptReplies)
  expect(started.db.replies.get('ann|key-1')).toBeDefined()
  expect(started.db.replies.get('old|0')).toBeUndefined()
})
