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
