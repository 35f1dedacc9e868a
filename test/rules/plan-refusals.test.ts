import { describe, expect, test } from 'vitest'
import { box, cards, disable, family, global, plan, share, vault } from '@test/support/plans.ts'

describe('what stands in the way of a plan', () => {
  test.each([
    ['tenant.globalConnectorSettings', 'change the global setting of a tenant'],
    ['merchant.connector.edit', 'change connectors'],
  ] as const)('who lacks %s sees what would be cleared, and why not by whom', async (right, act) => {
    const builder = family()
      .tenant('Far', { under: 'Side', global: 'Cards' })
      .connector('till', { at: 'Leaf', own: 'Cards' })
      .person('sharer', { at: 'Owner', without: [right] })
    const planned = await plan(await builder.start().signIn('sharer'), [share(cards, false)])
    expect(planned.clearCount).toBe(2)
    expect(planned.cannotClear).toEqual({
      permission: right,
      grantedBy: 'an administrator of Owner',
      detail: `You may not ${act}. Ask an administrator of Owner for the right ${right}.`,
    })
  })

  test('uses outside the caller’s tenants refuse the plan as they refuse the change, unnamed and uncounted (I23)', async () => {
    const builder = family()
      .connector('till', { at: 'Leaf', own: 'Cards' })
      .person('alone', { at: 'Owner', without: ['tenant.access'] })
    const alone = await builder.start().signIn('alone')
    const planned = await alone.post('/plans', { changes: [share(cards, false)] })
    const changed = await alone.share('Cards', false)
    expect(planned.status).toBe(409)
    for (const name of ['code', 'detail', 'assignments', 'assignmentCount', 'permission', 'grantedBy']) {
      expect(planned.body[name]).toEqual(changed.body[name])
    }
  })

  test('every plan is refused in the words of the single call: rights, scope, owner, not below the owner (I23)', async () => {
    const started = family()
      .container('Foreign', { owner: 'Top' })
      .person('reader', { at: 'Owner', rights: ['container.show', 'tenant.access'] })
      .start()
    const [owner, middle, reader] = await Promise.all(['owner', 'middle', 'reader'].map((name) => started.signIn(name)))
    if (!owner || !middle || !reader) throw new Error('nobody there')
    const pairs = [
      [await reader.share('Cards', false), await reader.post('/plans', { changes: [share(cards, false)] })],
      [await owner.share('Foreign'), await owner.post('/plans', { changes: [share(4, true)] })],
      [await middle.share('Cards', false), await middle.post('/plans', { changes: [share(cards, false)] })],
      [await owner.disableFor('Top', 'Cards'), await owner.post('/plans', { changes: [disable('Top')] })],
      [await owner.disableFor('Owner', 'Cards'), await owner.post('/plans', { changes: [disable('Owner')] })],
      [await owner.setGlobal('Top', 'Cards'), await owner.post('/plans', { changes: [global('Top', cards)] })],
    ] as const
    for (const [single, planned] of pairs) {
      expect(planned.status).toBeGreaterThanOrEqual(400)
      expect([planned.status, planned.body['code'], planned.body['detail']]).toEqual([
        single.status,
        single.body['code'],
        single.body['detail'],
      ])
    }
  })

  test('a refusal blames the field where it stands in the list', async () => {
    const owner = await family().connector('till', { at: 'Top' }).start().signIn('owner')
    const changes = [share(vault, true), global('Side', box)]
    expect(await owner.post('/plans', { changes })).toMatchObject({
      status: 422,
      body: { code: 'container-not-visible', pointer: '/changes/1/containerId' },
    })
  })

  test('more changes than are made at once are refused with what to do', async () => {
    const owner = await family().start().signIn('owner')
    const changes = Array.from({ length: 501 }, () => share(vault, true))
    const { status, body } = await owner.post('/plans', { changes })
    expect([status, body['code'], body['pointer']]).toEqual([422, 'invalid-request', '/changes'])
    expect(body['detail']).toMatch(/^At most 500 changes/)
  })

  test.each([
    ['   ', 'Give the container a name.'],
    ['x'.repeat(65), 'At most 64 characters.'],
  ])('a name that no container may have is refused as the single call refuses it', async (name, detail) => {
    const owner = await family().start().signIn('owner')
    const [planned, single] = [
      await owner.post('/plans', { changes: [{ change: 'updateContainer', containerId: cards, name }] }),
      await owner.update('Cards', { name }),
    ]
    expect(planned).toMatchObject({
      status: 422,
      body: { code: 'invalid-request', pointer: '/changes/0/name', detail },
    })
    expect(single).toMatchObject({ status: 422, body: { code: 'invalid-request', pointer: '/name', detail } })
  })

  test('a version that is not the present one is refused, after rights and scope (I20)', async () => {
    const owner = await family().start().signIn('owner')
    const stale = { ...share(cards, false), ifMatch: '"container-1-7"' }
    expect(await owner.post('/plans', { changes: [stale] })).toMatchObject({
      status: 412,
      body: { code: 'stale-version' },
    })
    const hidden = { ...share(99, false), ifMatch: '"container-99-7"' }
    expect(await owner.post('/plans', { changes: [hidden] })).toMatchObject({ status: 404 })
  })

  test('several changes of one object are all made on the version that was looked at', async () => {
    const owner = await family().start().signIn('owner')
    const ifMatch = '"container-1-1"'
    const planned = await plan(owner, [
      { ...disable('Leaf'), ifMatch },
      { ...disable('Side'), ifMatch },
    ])
    expect(planned.counts.tenants.loses).toBe(3)
  })

  test.each([{}, { changes: [] }, { changes: [share(cards, false)], revertOf: 1 }])(
    'a plan of nothing, or of two things at once, is refused: %o',
    async (body) => {
      const owner = await family().start().signIn('owner')
      expect((await owner.post('/plans', body)).status).toBe(422)
    },
  )
})
