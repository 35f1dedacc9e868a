import { describe, expect, test } from 'vitest'
import { etagOf } from '@mocks/rules/versions.ts'
import { world } from '@test/support/gateway.ts'
import { tenantGuid } from '@test/support/names.ts'

function shop() {
  return world()
    .tenant('Owner')
    .tenant('Below', { under: 'Owner' })
    .tenant('Stranger')
    .container('Cards', { owner: 'Owner', shared: true })
    .connector('till', { at: 'Owner' })
    .person('owner', { at: 'Owner' })
    .person('below', { at: 'Below' })
}

describe('creating', () => {
  test('a new container is linked to nothing: not shared, disabled for nobody, used by no connector (I2)', async () => {
    const started = shop().start()
    const owner = await started.signIn('owner')
    const heard = await owner.create('Wallets', 'Owner')
    expect(heard.status).toBe(201)
    expect(heard.body).toMatchObject({
      name: 'Wallets',
      owner: { guid: tenantGuid('Owner'), name: 'Owner' },
      shared: false,
      disabled: false,
      disabledFor: [],
      connectors: 0,
      globalFor: 0,
      profiles: 0,
    })
    expect(await owner.effective('till')).toEqual([null, 'none-set'])
  })

  test('a container can be born shared or disabled when that is asked for', async () => {
    const owner = await shop().start().signIn('owner')
    expect((await owner.create('Born', 'Below', { shared: true, disabled: true })).body).toMatchObject({
      shared: true,
      disabled: true,
    })
  })

  test('a container is born shared only by one who may share', async () => {
    const started = shop()
      .person('maker', { at: 'Owner', without: ['container.share'] })
      .start()
    const maker = await started.signIn('maker')
    const before = started.state()
    expect(await maker.create('Born', 'Owner', { shared: true })).toMatchObject({
      status: 403,
      body: { code: 'not-permitted', permission: 'container.share', grantedBy: 'an administrator of Owner' },
    })
    expect(started.state()).toBe(before)
    expect((await maker.create('Born', 'Owner', { shared: false })).status).toBe(201)
  })

  test('ids are never given twice, also where seeded ones are in the way', async () => {
    const started = shop().container('Seeded', { owner: 'Owner', id: 3 }).start()
    const owner = await started.signIn('owner')
    const ids = [await owner.create('a', 'Owner'), await owner.create('b', 'Owner')].map(({ body }) => body['id'])
    expect(ids).toEqual([2, 4])
  })

  test('a name is trimmed, and unique for its owner without regard to case (decision 3)', async () => {
    const started = shop().start()
    const owner = await started.signIn('owner')
    const before = started.state()
    expect(await owner.create('  cARDS ', 'Owner')).toMatchObject({
      status: 409,
      body: {
        code: 'container-name-taken',
        pointer: '/name',
        detail: 'Owner already has a container named “Cards”. Choose another name.',
      },
    })
    expect(started.state()).toBe(before)
    expect((await owner.create(' cards ', 'Below')).body).toMatchObject({ name: 'cards' })
  })

  test.each([
    ['   ', 'Give the container a name.'],
    ['x'.repeat(65), 'At most 64 characters.'],
  ])('a name has 1 to 64 characters: %j', async (name, detail) => {
    const owner = await shop().start().signIn('owner')
    expect(await owner.create(name, 'Owner')).toMatchObject({
      status: 422,
      body: { code: 'invalid-request', errors: [{ pointer: '/name', detail }] },
    })
    expect((await owner.create('𝄞'.repeat(64), 'Owner')).status).toBe(201)
  })

  test('a tenant outside the caller’s own is answered like one that does not exist (I23)', async () => {
    const started = shop().start()
    const owner = await started.signIn('owner')
    const [hidden, missing] = [await owner.create('x', 'Stranger'), await owner.create('x', 'Nobody')]
    expect(hidden).toMatchObject({ status: 404, body: { code: 'not-found', pointer: '/tenantGuid' } })
    expect(hidden.body['detail']).toBe(missing.body['detail'])
    expect(started.db.containers.size).toBe(1)
  })

  test('the guid of the owner may be written in either case (decision 4)', async () => {
    const owner = await shop().start().signIn('owner')
    const heard = await owner.post('/containers', { tenantGuid: 'te-oWNER', name: 'x' }, { 'idempotency-key': 'k' })
    expect(heard.body).toMatchObject({ owner: { guid: 'TE-Owner' } })
  })
})

describe('changing', () => {
  test('a container is renamed, with a new version, and a history of who and why (I20)', async () => {
    const started = shop().start()
    const owner = await started.signIn('owner')
    const heard = await owner.update('Cards', { name: 'Customer cards', reason: 'clearer' })
    expect(heard.body).toMatchObject({ name: 'Customer cards', disabled: false, etag: '"container-1-2"' })
    expect(heard.headers.get('etag')).toBe('"container-1-2"')
    expect([...started.db.activity.values()].at(-1)).toMatchObject({
      what: 'updateContainer',
      who: { username: 'owner', tenantGuid: 'TE-Owner' },
      object: { kind: 'container', id: '1' },
      before: { name: 'Cards' },
      after: { name: 'Customer cards' },
      reason: 'clearer',
      requestId: heard.headers.get('x-request-id'),
    })
  })

  test('what is absent stays, and a change to the same values changes nothing (I19)', async () => {
    const started = shop().start()
    const owner = await started.signIn('owner')
    const before = started.state()
    for (const change of [{}, { name: 'Cards' }, { name: ' Cards ', disabled: false }]) {
      expect((await owner.update('Cards', change)).body).toMatchObject({ etag: '"container-1-1"' })
    }
    expect(started.state()).toBe(before)
  })

  test('only the case of a name may change, but not to another container’s name', async () => {
    const owner = await shop().container('Wallets', { owner: 'Owner' }).start().signIn('owner')
    expect((await owner.update('Cards', { name: 'CARDS' })).body).toMatchObject({ name: 'CARDS' })
    expect((await owner.update('Cards', { name: 'wallets' })).body['code']).toBe('container-name-taken')
  })

  test('a disabled container stays the effective one but is not usable', async () => {
    const builder = shop().connector('desk', { at: 'Owner', own: 'Cards' })
    const owner = await builder.start().signIn('owner')
    await owner.update('Cards', { disabled: true })
    expect((await owner.get('/connectors/CO-desk')).body).toMatchObject({
      effective: { container: { name: 'Cards' }, rule: 'own-container', usable: false },
    })
  })

  test('a write on an older version is refused and has no effect (I20)', async () => {
    const started = shop().start()
    const owner = await started.signIn('owner')
    await owner.update('Cards', { name: 'Newer' })
    const before = started.state()
    const refused = await owner.update('Cards', { name: 'Older' }, etagOf('container', 1, 1))
    expect(refused).toMatchObject({ status: 412, body: { code: 'stale-version' } })
    expect(started.state()).toBe(before)
  })

  test('a write without If-Match is refused', async () => {
    const owner = await shop().start().signIn('owner')
    expect(await owner.call('PUT', '/containers/1', { name: 'x' })).toMatchObject({
      status: 428,
      body: { code: 'if-match-missing' },
    })
  })

  test('one who only uses a container may not change it (I23)', async () => {
    const started = shop().start()
    const below = await started.signIn('below')
    const before = started.state()
    expect((await below.update('Cards', { disabled: true })).body['code']).toBe('not-permitted')
    expect(started.state()).toBe(before)
  })

  test('a container that is not there is not found', async () => {
    const owner = await shop().start().signIn('owner')
    expect(await owner.get('/containers/99')).toMatchObject({ status: 404, body: { code: 'not-found' } })
  })
})

test('counts cover the caller’s own tenants only, profiles those of the whole container (I23)', async () => {
  const builder = shop()
    .tenant('Cousin', { under: 'Owner', global: 'Cards' })
    .connector('cousin-till', { at: 'Cousin' })
    .connector('ignoring', { at: 'Cousin', ignoreGlobal: true })
    .connector('below-till', { at: 'Below', own: 'Cards' })
    .profile('c-1', 'Cards')
  const started = builder.start()
  const [owner, below] = [await started.signIn('owner'), await started.signIn('below')]
  expect((await owner.get('/containers/1')).body).toMatchObject({
    profiles: 1,
    connectors: 2,
    globalFor: 1,
    administered: true,
  })
  expect((await below.get('/containers/1')).body).toMatchObject({
    profiles: 1,
    connectors: 1,
    globalFor: 0,
    administered: false,
  })
  expect((await below.items('/connectors?container=1')).map(({ name }) => name)).toEqual(['below-till'])
})
