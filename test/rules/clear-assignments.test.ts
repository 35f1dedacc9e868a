import { describe, expect, test } from 'vitest'
import { world } from '@test/support/gateway.ts'
import { tenantGuid } from '@test/support/names.ts'

/** Owner > Middle > Leaf, with a container of Owner's that is shared. */
function shop() {
  return world()
    .tenant('Owner')
    .tenant('Middle', { under: 'Owner' })
    .tenant('Leaf', { under: 'Middle' })
    .container('Cards', { owner: 'Owner', shared: true })
    .person('owner', { at: 'Owner' })
}

describe('changes that would leave assignments dangling (I10)', () => {
  const used = () =>
    shop()
      .tenant('Far', { under: 'Middle', global: 'Cards' })
      .connector('till', { at: 'Leaf', own: 'Cards' })
      .connector('desk', { at: 'Owner', own: 'Cards' })
      .connector('follower', { at: 'Far' })

  test('unsharing is refused with the list of assignments, and nothing changes', async () => {
    const started = used().start()
    const owner = await started.signIn('owner')
    const before = started.state()
    const refused = await owner.share('Cards', false)
    expect(refused).toMatchObject({
      status: 409,
      body: {
        code: 'container-in-use',
        assignmentCount: 2,
        assignments: [
          { tenant: { guid: tenantGuid('Far'), name: 'Far' }, connector: null },
          { tenant: { guid: tenantGuid('Leaf'), name: 'Leaf' }, connector: { guid: 'CO-till', name: 'till' } },
        ],
      },
    })
    expect(started.state()).toBe(before)
  })

  test('disabling for a sub-tenant is refused for assignments in its subtree only', async () => {
    const owner = await used().start().signIn('owner')
    const refused = await owner.disableFor('Leaf', 'Cards')
    expect(refused).toMatchObject({ status: 409, body: { assignments: [{ connector: { name: 'till' } }] } })
    expect(refused.body['detail']).toBe(
      'One assignment of “Cards” would be left without a container. Assign another one there first, or clear it together with this change.',
    )
  })

  test('with clearAssignments both happen in one step, each with its own entry in the activity', async () => {
    const started = used().start()
    const owner = await started.signIn('owner')
    const entries = started.db.activity.size
    expect((await owner.share('Cards', false, { clearAssignments: true, reason: 'moving' })).status).toBe(200)
    expect(started.connector('till')).toMatchObject({ ownContainer: null, version: 2 })
    expect(started.tenant('Far')).toMatchObject({ globalContainer: null, version: 2 })
    expect(started.connector('desk')).toMatchObject({ ownContainer: 1, version: 1 })
    const written = [...started.db.activity.values()].slice(entries)
    expect(written.map(({ what, reason }) => [what, reason])).toEqual([
      ['shareContainer', 'moving'],
      ['setGlobalContainer', 'moving'],
      ['assignConnectorContainer', 'moving'],
    ])
  })

  test('a connector that loses its own container falls back to the global setting of its tenant', async () => {
    const started = used().container('Leaf box', { owner: 'Leaf' }).start()
    const owner = await started.signIn('owner')
    await owner.setGlobal('Leaf', 'Leaf box')
    await owner.disableFor('Leaf', 'Cards', { clearAssignments: true })
    expect(await owner.effective('till')).toEqual(['Leaf box', 'global-setting'])
  })

  test('all assignments are counted, beyond the 200 that are listed', async () => {
    const builder = shop()
    for (let place = 0; place < 203; place += 1) builder.connector(`till ${place}`, { at: 'Leaf', own: 'Cards' })
    const refused = await (await builder.start().signIn('owner')).share('Cards', false)
    expect(refused).toMatchObject({ status: 409, body: { assignmentCount: 203 } })
    expect(refused.body['assignments']).toHaveLength(200)
    expect(refused.body['detail']).toMatch(/^203 assignments of “Cards”/)
  })

  test.each([
    ['tenant.globalConnectorSettings', 'change the global setting of a tenant'],
    ['merchant.connector.edit', 'change connectors'],
  ] as const)('clearing needs %s as clearing one by one does, and else nothing changes (I23)', async (right, act) => {
    const started = used()
      .person('sharer', { at: 'Owner', without: [right] })
      .start()
    const sharer = await started.signIn('sharer')
    const before = started.state()
    expect((await sharer.share('Cards', false)).body['code']).toBe('container-in-use')
    expect(await sharer.share('Cards', false, { clearAssignments: true })).toMatchObject({
      status: 403,
      body: {
        code: 'not-permitted',
        permission: right,
        grantedBy: 'an administrator of Owner',
        detail: `You may not ${act}. Ask an administrator of Owner for the right ${right}.`,
      },
    })
    expect(started.state()).toBe(before)
  })

  test('clearing needs no right to change what is not used', async () => {
    const builder = shop()
      .connector('till', { at: 'Leaf', own: 'Cards' })
      .person('sharer', { at: 'Owner', without: ['tenant.globalConnectorSettings'] })
    const started = builder.start()
    const sharer = await started.signIn('sharer')
    expect((await sharer.share('Cards', false, { clearAssignments: true })).status).toBe(200)
    expect(started.connector('till').ownContainer).toBe(null)
  })

  test('assignments outside the caller’s own tenants block in any case, and are neither named nor counted (I23)', async () => {
    const started = used()
      .person('alone', { at: 'Owner', without: ['tenant.access'] })
      .start()
    const alone = await started.signIn('alone')
    const before = started.state()
    for (const clearAssignments of [false, true]) {
      const refused = await alone.share('Cards', false, { clearAssignments })
      expect(refused).toMatchObject({
        status: 409,
        body: {
          code: 'container-in-use',
          assignments: [],
          assignmentCount: 0,
          permission: 'tenant.access',
          grantedBy: 'an administrator of Owner who may work in sub-tenants',
        },
      })
      expect(refused.body['detail']).toBe(
        '“Cards” is used in sub-tenants where you have no rights, and would be left without a container there. Ask an administrator of Owner who may work in sub-tenants to make this change.',
      )
    }
    expect(started.state()).toBe(before)
  })

  test('an assignment of the owner’s own connector never blocks', async () => {
    const started = shop().connector('desk', { at: 'Owner', own: 'Cards' }).start()
    expect((await (await started.signIn('owner')).share('Cards', false)).status).toBe(200)
  })
})
