import { describe, expect, test } from 'vitest'
import { world } from '@test/support/gateway.ts'
import { tenantGuid } from '@test/support/names.ts'

/** Owner > Below, with connectors of both; Cards is shared, Private is not. */
function shop() {
  return world()
    .tenant('Owner')
    .tenant('Below', { under: 'Owner' })
    .tenant('Stranger')
    .container('Cards', { owner: 'Owner', shared: true })
    .container('Private', { owner: 'Owner' })
    .container('Below box', { owner: 'Below' })
    .connector('owner-till', { at: 'Owner' })
    .connector('till', { at: 'Below' })
    .connector('desk', { at: 'Below' })
    .connector('foreign', { at: 'Stranger' })
    .person('owner', { at: 'Owner' })
    .person('below', { at: 'Below' })
}

describe('the global setting of a tenant', () => {
  test('applies to all connectors of the tenant at once and is not passed down (I8)', async () => {
    const owner = await shop().start().signIn('owner')
    const heard = await owner.setGlobal('Owner', 'Cards')
    expect(heard.body).toMatchObject({ globalContainer: { id: 1, name: 'Cards' }, connectorsOnGlobal: 1 })
    expect(await owner.effective('owner-till')).toEqual(['Cards', 'global-setting'])
    expect(await owner.effective('till')).toEqual([null, 'none-set'])
  })

  test('a sub-tenant may choose a shared container as its own (decision 1)', async () => {
    const below = await shop().start().signIn('below')
    expect((await below.setGlobal('Below', 'Cards')).status).toBe(200)
    expect(await below.effective('till')).toEqual(['Cards', 'global-setting'])
    expect(await below.effective('desk')).toEqual(['Cards', 'global-setting'])
  })

  test('assigning another container replaces the first, null takes it away (I11)', async () => {
    const below = await shop().start().signIn('below')
    await below.setGlobal('Below', 'Cards')
    await below.setGlobal('Below', 'Below box')
    expect(await below.effective('till')).toEqual(['Below box', 'global-setting'])
    await below.setGlobal('Below', null)
    expect(await below.effective('till')).toEqual([null, 'none-set'])
  })

  test('setting what is set changes nothing (I19)', async () => {
    const started = shop().start()
    const below = await started.signIn('below')
    await below.setGlobal('Below', 'Cards')
    const before = started.state()
    expect((await below.setGlobal('Below', 'Cards')).headers.get('etag')).toBe('"tenant-TE-Below-2"')
    expect(started.state()).toBe(before)
  })

  test('a stale version is refused without effect (I20)', async () => {
    const started = shop().start()
    const below = await started.signIn('below')
    const before = started.state()
    const headers = { 'if-match': '"tenant-TE-Below-0"' }
    const refused = await below.call('PUT', '/tenants/TE-Below/global-container', { containerId: 1 }, headers)
    expect(refused).toMatchObject({ status: 412, body: { code: 'stale-version' } })
    expect(started.state()).toBe(before)
  })

  test('the history tells before, after and why', async () => {
    const started = shop().start()
    await (await started.signIn('below')).setGlobal('Below', 'Cards')
    expect([...started.db.activity.values()].at(-1)).toMatchObject({
      what: 'setGlobalContainer',
      object: { kind: 'tenant', id: 'TE-Below', tenantGuid: 'TE-Below' },
      before: { containerId: null },
      after: { containerId: 1 },
    })
  })
})

describe('the container of a connector', () => {
  test('its own beats the global one (I9)', async () => {
    const below = await shop().start().signIn('below')
    await below.setGlobal('Below', 'Cards')
    expect((await below.assign('till', 'Below box')).body).toMatchObject({
      ownContainer: { name: 'Below box' },
      effective: { container: { name: 'Below box' }, rule: 'own-container', usable: true },
      etag: '"connector-CO-till-2"',
    })
    expect(await below.effective('desk')).toEqual(['Cards', 'global-setting'])
  })

  test('a connector that ignores the global setting uses none, or its own', async () => {
    const below = await shop().start().signIn('below')
    await below.setGlobal('Below', 'Cards')
    await below.assign('till', null, true)
    expect(await below.effective('till')).toEqual([null, 'ignores-global'])
    await below.assign('till', 'Below box', true)
    expect(await below.effective('till')).toEqual(['Below box', 'own-container'])
  })

  test('assigning replaces, taking away falls back to the global setting (I11)', async () => {
    const below = await shop().start().signIn('below')
    await below.setGlobal('Below', 'Cards')
    await below.assign('till', 'Below box')
    await below.assign('till', 'Cards')
    expect(await below.effective('till')).toEqual(['Cards', 'own-container'])
    await below.assign('till', null)
    expect(await below.effective('till')).toEqual(['Cards', 'global-setting'])
  })

  test('assigning what is assigned changes nothing (I19)', async () => {
    const started = shop().start()
    const below = await started.signIn('below')
    await below.assign('till', 'Cards')
    const before = started.state()
    expect((await below.assign('till', 'Cards')).status).toBe(200)
    expect(started.state()).toBe(before)
  })

  test('a connector outside the caller’s tenants is answered like one that does not exist (I23)', async () => {
    const started = shop().start()
    const owner = await started.signIn('owner')
    const before = started.state()
    const hidden = await owner.assign('foreign', null, true)
    const missing = await owner.get('/connectors/CO-nobody')
    expect([hidden.status, hidden.body['code'], hidden.body['detail']]).toEqual([
      404,
      'not-found',
      missing.body['detail'],
    ])
    expect(started.state()).toBe(before)
  })
})

describe('a container cannot be assigned where it is not visible (I10)', () => {
  test('not one that is not shared, not one of a tenant below, and not one that does not exist: in the same words', async () => {
    const started = shop().start()
    const owner = await started.signIn('owner')
    const before = started.state()
    const headers = { 'if-match': '"tenant-TE-Below-1"' }
    const refusals = [
      await owner.setGlobal('Below', 'Private'),
      await owner.assign('till', 'Private'),
      await owner.call('PUT', '/tenants/TE-Below/global-container', { containerId: 4711 }, headers),
    ]
    for (const refused of refusals) {
      expect(refused).toMatchObject({ status: 422, body: { code: 'container-not-visible', pointer: '/containerId' } })
      expect(refused.body['detail']).toBe(refusals[0]?.body['detail'])
    }
    expect((await owner.setGlobal('Owner', 'Below box')).body['code']).toBe('container-not-visible')
    expect(started.state()).toBe(before)
  })

  test('not one that was disabled for the tenant', async () => {
    const owner = await shop().start().signIn('owner')
    await owner.disableFor('Below', 'Cards')
    expect((await owner.setGlobal('Below', 'Cards')).body['code']).toBe('container-not-visible')
  })

  test('but one that is disabled as a whole can be', async () => {
    const owner = await shop().start().signIn('owner')
    await owner.update('Cards', { disabled: true })
    expect((await owner.assign('till', 'Cards')).status).toBe(200)
  })
})

describe('lists of connectors', () => {
  test('those of a tenant alone, those that use a container, and both at once', async () => {
    const owner = await shop().connector('far', { at: 'Owner', own: 'Cards' }).start().signIn('owner')
    await owner.setGlobal('Below', 'Cards')
    const names = async (query: string) => (await owner.items(`/connectors?${query}`)).map(({ name }) => name)
    expect(await names('')).toEqual(['owner-till', 'far'])
    expect(await names(`tenant=${tenantGuid('Below')}`)).toEqual(['till', 'desk'])
    expect(await names('container=1')).toEqual(['far', 'till', 'desk'])
    expect(await names(`container=1&tenant=${tenantGuid('Below')}`)).toEqual(['till', 'desk'])
    expect((await owner.get('/connectors?container=99')).body['code']).toBe('not-found')
    expect((await owner.get('/connectors?tenant=TE-Stranger')).body['code']).toBe('not-found')
  })

  test('a meta-connector names its members', async () => {
    const builder = shop().connector('all', { at: 'Below', kind: 'multi-method', members: ['CO-till', 'CO-desk'] })
    const below = await builder.start().signIn('below')
    expect((await below.get('/connectors/co-ALL')).body).toMatchObject({
      kind: 'multi-method',
      members: [
        { guid: 'CO-till', name: 'till' },
        { guid: 'CO-desk', name: 'desk' },
      ],
    })
  })

  test('a member in a tenant that is not the caller’s is not named (I23)', async () => {
    const members = ['CO-till', 'CO-owner-till', 'CO-nowhere']
    const builder = shop().connector('all', { at: 'Below', kind: 'multi-method', members })
    const started = builder.start()
    const till = { guid: 'CO-till', name: 'till' }
    const below = await started.signIn('below')
    expect((await below.get('/connectors/CO-all')).body).toMatchObject({ members: [till] })
    expect((await below.get(`/connectors?tenant=${tenantGuid('Below')}`)).body['items']).toContainEqual(
      expect.objectContaining({ name: 'all', members: [till] }),
    )
    expect((await (await started.signIn('owner')).get('/connectors/CO-all')).body).toMatchObject({
      members: [till, { guid: 'CO-owner-till', name: 'owner-till' }],
    })
  })
})
