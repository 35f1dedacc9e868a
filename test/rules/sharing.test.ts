import { describe, expect, test } from 'vitest'
import { world } from '@test/support/gateway.ts'

/** Owner > Middle > Leaf, and Other beside Owner, all below Root; a shared and a private container of Owner's. */
function shop() {
  return world()
    .tenant('Root')
    .tenant('Owner', { under: 'Root' })
    .tenant('Middle', { under: 'Owner' })
    .tenant('Leaf', { under: 'Middle' })
    .tenant('Other', { under: 'Root' })
    .container('Cards', { owner: 'Owner', shared: true })
    .container('Private', { owner: 'Owner' })
    .person('root', { at: 'Root' })
    .person('owner', { at: 'Owner' })
    .person('middle', { at: 'Middle' })
    .person('leaf', { at: 'Leaf' })
    .person('other', { at: 'Other' })
}

describe('sharing', () => {
  test('a shared container becomes available below, and nobody uses it by that alone', async () => {
    const started = shop().connector('till', { at: 'Middle' }).start()
    const owner = await started.signIn('owner')
    expect(await owner.standings('Middle')).toEqual({ Cards: 'available' })
    expect((await owner.share('Private')).body).toMatchObject({ shared: true, connectors: 0 })
    expect(await owner.standings('Middle')).toEqual({ Cards: 'available', Private: 'available' })
    expect(await owner.effective('till')).toEqual([null, 'none-set'])
  })

  test('off and on again restores exactly the former visibility and changes no profile (I7)', async () => {
    const started = shop().profile('c-1', 'Cards').start()
    const owner = await started.signIn('owner')
    await owner.disableFor('Leaf', 'Cards')
    const before = JSON.stringify(await owner.items('/containers/1/tenants'))
    const profiles = JSON.stringify([...started.db.profiles.values()])
    await owner.share('Cards', false)
    expect(await owner.standings('Middle')).toEqual({})
    await owner.share('Cards', true)
    expect(JSON.stringify(await owner.items('/containers/1/tenants'))).toBe(before)
    expect(JSON.stringify([...started.db.profiles.values()])).toBe(profiles)
  })

  test('sharing what is shared changes nothing, the version included (I19)', async () => {
    const started = shop().start()
    const owner = await started.signIn('owner')
    const before = started.state()
    expect((await owner.share('Cards', true)).status).toBe(200)
    expect(started.state()).toBe(before)
  })

  test('a tenant above the owner shares in the owner’s place', async () => {
    const root = await shop().start().signIn('root')
    expect((await root.share('Private')).status).toBe(200)
  })

  test('one who sees a container without administering its owner may not share it, and hears who may (I23)', async () => {
    const started = shop().start()
    const middle = await started.signIn('middle')
    const before = started.state()
    const refused = await middle.share('Cards', false)
    expect(refused).toMatchObject({
      status: 403,
      body: { code: 'not-permitted', grantedBy: 'an administrator of Owner' },
    })
    expect(refused.body['detail']).toBe('“Cards” belongs to Owner. Only an administrator of Owner may change it.')
    expect(started.state()).toBe(before)
  })

  test('one who does not see a container gets the answer for what does not exist (I23)', async () => {
    const other = await shop().start().signIn('other')
    const headers = { 'if-match': '"container-1-1"' }
    const hidden = await other.call('PUT', '/containers/1/sharing', { shared: false }, headers)
    const missing = await other.call('PUT', '/containers/4711/sharing', { shared: false }, headers)
    expect([hidden.status, hidden.body['code'], hidden.body['detail']]).toEqual([
      404,
      'not-found',
      missing.body['detail'],
    ])
  })
})

describe('disabling for sub-tenants', () => {
  test('disabling for a sub-tenant cuts its whole subtree (I6)', async () => {
    const started = shop().start()
    const owner = await started.signIn('owner')
    expect((await owner.disableFor('Middle', 'Cards')).status).toBe(200)
    expect(await owner.standings('Middle')).toEqual({ Cards: 'cut-off' })
    expect(await owner.standings('Leaf')).toEqual({ Cards: 'cut-off' })
    expect(await owner.standings('Owner')).toEqual({ Cards: 'owned', Private: 'owned' })
    expect((await (await started.signIn('middle')).get('/containers/1')).status).toBe(404)
  })

  test('disabling is possible before sharing and takes effect with it', async () => {
    const owner = await shop().start().signIn('owner')
    await owner.disableFor('Middle', 'Private')
    await owner.share('Private')
    expect(await owner.standings('Leaf')).toMatchObject({ Private: 'cut-off' })
  })

  test('a container cannot be disabled for its owner, for a tenant above it, or beside it', async () => {
    const started = shop().start()
    const root = await started.signIn('root')
    const before = started.state()
    for (const tenant of ['Owner', 'Root', 'Other']) {
      expect(await root.disableFor(tenant, 'Cards')).toMatchObject({
        status: 422,
        body: { code: 'tenant-not-below-owner' },
      })
    }
    expect(started.state()).toBe(before)
  })

  test('disabling twice changes nothing the second time', async () => {
    const started = shop().start()
    const owner = await started.signIn('owner')
    await owner.disableFor('Leaf', 'Cards')
    const before = started.state()
    expect((await owner.disableFor('Leaf', 'Cards')).status).toBe(200)
    expect(started.state()).toBe(before)
  })

  test('a tenant in between disables for those below it, in its own name', async () => {
    const middle = await shop().start().signIn('middle')
    const { body } = await middle.disableFor('Leaf', 'Cards')
    expect(body).toMatchObject({ disabledFor: [{ tenant: { name: 'Leaf' }, by: { name: 'Middle' } }] })
  })

  test('a tenant in between may not disable for itself', async () => {
    const middle = await shop().start().signIn('middle')
    expect(await middle.disableFor('Middle', 'Cards')).toMatchObject({ status: 403, body: { code: 'not-permitted' } })
  })

  test('a tenant outside the caller’s own does not exist (I23)', async () => {
    const started = shop().start()
    const middle = await started.signIn('middle')
    const before = started.state()
    const hidden = await middle.disableFor('Other', 'Cards')
    const missing = await middle.call(
      'PUT',
      '/containers/1/disabled-for/TE-Nobody',
      {},
      { 'if-match': '"container-1-1"' },
    )
    expect([hidden.status, hidden.body['code'], hidden.body['detail']]).toEqual([
      404,
      'not-found',
      missing.body['detail'],
    ])
    expect(started.state()).toBe(before)
  })

  test('what the owner disabled, a tenant below cannot enable', async () => {
    const started = world()
      .tenant('Owner')
      .tenant('Middle', { under: 'Owner' })
      .tenant('Leaf', { under: 'Middle' })
      .container('Cards', { owner: 'Owner', shared: true, off: { Leaf: 'Owner' } })
      .person('middle', { at: 'Middle' })
      .start()
    const middle = await started.signIn('middle')
    const before = started.state()
    const refused = await middle.enableFor('Leaf', 'Cards')
    expect(refused).toMatchObject({
      status: 403,
      body: { code: 'disabled-from-above', grantedBy: 'an administrator of Owner' },
    })
    expect(refused.body['detail']).toBe(
      'Owner disabled “Cards” for Leaf. Only an administrator of Owner may enable it again.',
    )
    expect(started.state()).toBe(before)
  })

  test('when the owner disables what a lower tenant had disabled, the entry becomes the owner’s', async () => {
    const started = shop().start()
    const [owner, middle] = [await started.signIn('owner'), await started.signIn('middle')]
    await middle.disableFor('Leaf', 'Cards')
    expect((await owner.disableFor('Leaf', 'Cards')).body).toMatchObject({ disabledFor: [{ by: { name: 'Owner' } }] })
    expect((await middle.enableFor('Leaf', 'Cards')).body['code']).toBe('disabled-from-above')
  })

  test('a lower tenant does not take over what the owner disabled', async () => {
    const started = shop().start()
    const [owner, middle] = [await started.signIn('owner'), await started.signIn('middle')]
    await owner.disableFor('Leaf', 'Cards')
    expect((await middle.disableFor('Leaf', 'Cards')).body).toMatchObject({ disabledFor: [{ by: { name: 'Owner' } }] })
  })

  test('enabling gives the container back, and enabling again changes nothing', async () => {
    const started = shop().start()
    const owner = await started.signIn('owner')
    await owner.disableFor('Middle', 'Cards')
    expect((await owner.enableFor('Middle', 'Cards')).body).toMatchObject({ disabledFor: [] })
    expect(await owner.standings('Leaf')).toEqual({ Cards: 'available' })
    const before = started.state()
    expect((await owner.enableFor('Middle', 'Cards')).status).toBe(200)
    expect(started.state()).toBe(before)
  })

  test('entries for tenants outside the caller’s own are not told', async () => {
    const started = shop().tenant('Cousin', { under: 'Owner' }).start()
    await (await started.signIn('owner')).disableFor('Cousin', 'Cards')
    const { body } = await (await started.signIn('middle')).get('/containers/1')
    expect(body).toMatchObject({ disabledFor: [], name: 'Cards' })
  })
})
