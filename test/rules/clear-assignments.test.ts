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

  test('assignments outside the caller’s own tenants block as well, but are not named', async () => {
    const builder = used().person('alone', { at: 'Owner', without: ['tenant.access'] })
    const alone = await builder.start().signIn('alone')
    const refused = await alone.share('Cards', false)
    expect(refused).toMatchObject({ status: 409, body: { assignments: [] } })
    expect(refused.body['detail']).toMatch(/^2 assignments of “Cards”/)
  })

  test('an assignment of the owner’s own connector never blocks', async () => {
    const started = shop().connector('desk', { at: 'Owner', own: 'Cards' }).start()
    expect((await (await started.signIn('owner')).share('Cards', false)).status).toBe(200)
  })
})
