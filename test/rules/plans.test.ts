import { describe, expect, test } from 'vitest'
import type { Change } from '@/contract/console/changes.ts'
import { tenantGuid } from '@test/support/names.ts'
import { assign, box, cards, disable, enable, family, global, off, plan, share, vault } from '@test/support/plans.ts'

const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name)

describe('a plan of each change', () => {
  test('sharing: all tenants below the owner gain, parents before children, and no connector uses it by that alone', async () => {
    const owner = await family().connector('till', { at: 'Leaf' }).start().signIn('owner')
    const planned = await plan(owner, [share(vault, true)])
    expect(planned.counts).toEqual({
      tenants: { gains: 4, loses: 0, unchanged: 0 },
      connectors: { gains: 0, loses: 0, switches: 0, unchanged: 1 },
      profiles: { gains: 0, loses: 0, unchanged: 0 },
    })
    expect(names(planned.tenants)).toEqual(['Middle', 'Leaf', 'Low', 'Side'])
    expect(planned.tenants[1]).toEqual({
      guid: tenantGuid('Leaf'),
      name: 'Leaf',
      parentGuid: tenantGuid('Middle'),
      gains: [vault],
      loses: [],
      states: [{ containerId: vault, before: 'not-shared', after: 'available' }],
    })
    expect(planned.steps).toEqual([
      {
        change: share(vault, true),
        container: { id: vault, name: 'Vault' },
        tenant: null,
        connector: null,
        effective: true,
      },
    ])
    expect([planned.clears, planned.clearCount, planned.cannotClear, planned.connectors]).toEqual([[], 0, null, []])
  })

  test('unsharing: uses below are cleared with it, their connectors lose or switch, and profiles lose their last way in', async () => {
    const builder = family()
      .connector('till', { at: 'Leaf', own: 'Cards' })
      .connector('desk', { at: 'Side', own: 'Cards' })
      .connector('kept', { at: 'Middle', own: 'Box' })
      .profile('ada', 'Cards')
      .profile('bob', 'Cards')
    const started = builder.start()
    const owner = await started.signIn('owner')
    await owner.setGlobal('Leaf', 'Box')
    const planned = await plan(owner, [share(cards, false)])
    expect(planned.counts).toEqual({
      tenants: { gains: 0, loses: 4, unchanged: 0 },
      connectors: { gains: 0, loses: 1, switches: 1, unchanged: 1 },
      profiles: { gains: 0, loses: 2, unchanged: 0 },
    })
    expect(planned.clearCount).toBe(2)
    expect(planned.clears).toEqual([
      {
        tenant: { guid: tenantGuid('Leaf'), name: 'Leaf' },
        connector: { guid: 'CO-till', name: 'till' },
        containerId: 1,
      },
      {
        tenant: { guid: tenantGuid('Side'), name: 'Side' },
        connector: { guid: 'CO-desk', name: 'desk' },
        containerId: 1,
      },
    ])
    expect(planned.containers).toEqual([
      { id: cards, name: 'Cards', profiles: 2, connectorsBefore: 2, connectorsAfter: 0 },
      { id: box, name: 'Box', profiles: 0, connectorsBefore: 1, connectorsAfter: 2 },
    ])
    expect(planned.connectors).toEqual([
      {
        guid: 'CO-till',
        name: 'till',
        tenant: { guid: tenantGuid('Leaf'), name: 'Leaf' },
        effect: 'switches',
        before: { container: { id: cards, name: 'Cards' }, rule: 'own-container', usable: true },
        after: { container: { id: box, name: 'Box' }, rule: 'global-setting', usable: true },
      },
      {
        guid: 'CO-desk',
        name: 'desk',
        tenant: { guid: tenantGuid('Side'), name: 'Side' },
        effect: 'loses',
        before: { container: { id: cards, name: 'Cards' }, rule: 'own-container', usable: true },
        after: { container: null, rule: 'none-set', usable: false },
      },
    ])
  })

  test('disabling for a sub-tenant: it and all below it lose, the others below the owner are counted as unchanged (I6)', async () => {
    const owner = await family().start().signIn('owner')
    const planned = await plan(owner, [disable('Leaf')])
    expect(planned.counts.tenants).toEqual({ gains: 0, loses: 2, unchanged: 2 })
    expect(names(planned.tenants)).toEqual(['Leaf', 'Low'])
    expect(planned.steps[0]?.tenant).toEqual({ guid: tenantGuid('Leaf'), name: 'Leaf' })
  })

  test('enabling gives back exactly what no other disabling keeps', async () => {
    const owner = await family().container('Also', { owner: 'Owner' }).start().signIn('owner')
    await owner.disableFor('Middle', 'Cards')
    await owner.disableFor('Low', 'Cards')
    const planned = await plan(owner, [enable('Middle')])
    expect(names(planned.tenants)).toEqual(['Middle', 'Leaf'])
    expect(planned.counts.tenants).toEqual({ gains: 2, loses: 0, unchanged: 2 })
  })

  test('disabling a container: nobody’s view of it changes, and every connector that uses it loses it, the owner’s too', async () => {
    const builder = family()
      .connector('desk', { at: 'Owner', own: 'Cards' })
      .connector('till', { at: 'Leaf', own: 'Cards' })
      .profile('ada', 'Cards')
    const owner = await builder.start().signIn('owner')
    const change: Change = { change: 'updateContainer', containerId: cards, disabled: true }
    const planned = await plan(owner, [change])
    expect(planned.counts).toEqual({
      tenants: { gains: 0, loses: 0, unchanged: 4 },
      connectors: { gains: 0, loses: 2, switches: 0, unchanged: 0 },
      profiles: { gains: 0, loses: 1, unchanged: 0 },
    })
    expect(planned.connectors[0]?.after).toEqual({
      container: { id: cards, name: 'Cards' },
      rule: 'own-container',
      usable: false,
    })
    await owner.update('Cards', { disabled: true })
    expect((await plan(owner, [{ ...change, disabled: false }])).counts.connectors.gains).toBe(2)
  })

  test('renaming: nobody gains or loses', async () => {
    const owner = await family().connector('till', { at: 'Leaf', own: 'Cards' }).start().signIn('owner')
    const planned = await plan(owner, [{ change: 'updateContainer', containerId: cards, name: '  Wallets ' }])
    expect(planned.steps[0]?.effective).toBe(true)
    expect([planned.tenants, planned.connectors]).toEqual([[], []])
    expect(planned.counts.tenants.unchanged).toBe(4)
    expect(planned.counts.connectors.unchanged).toBe(1)
  })

  test('containers off: what is shared from the tenant or from above stops below it, all containers at once', async () => {
    const builder = family()
      .connector('till', { at: 'Leaf', own: 'Cards' })
      .connector('desk', { at: 'Middle', own: 'Cards' })
    const started = builder.start()
    const owner = await started.signIn('owner')
    await owner.setGlobal('Low', 'Box')
    const planned = await plan(owner, [off('Middle')])
    expect(planned.counts.tenants).toEqual({ gains: 0, loses: 2, unchanged: 0 })
    expect(planned.tenants[0]).toMatchObject({ name: 'Leaf', loses: [cards, box] })
    expect(planned.clears).toEqual([
      { tenant: { guid: tenantGuid('Low'), name: 'Low' }, connector: null, containerId: box },
      {
        tenant: { guid: tenantGuid('Leaf'), name: 'Leaf' },
        connector: { guid: 'CO-till', name: 'till' },
        containerId: 1,
      },
    ])
    expect(planned.counts.connectors).toEqual({ gains: 0, loses: 1, switches: 0, unchanged: 1 })
  })

  test('the global setting: its own tenant’s connectors alone, but for those with a container of their own (I8, I9)', async () => {
    const builder = family()
      .connector('follower', { at: 'Middle' })
      .connector('own', { at: 'Middle', own: 'Box' })
      .connector('ignoring', { at: 'Middle', ignoreGlobal: true })
      .connector('below', { at: 'Leaf' })
      .profile('ada', 'Cards')
    const owner = await builder.start().signIn('owner')
    const planned = await plan(owner, [global('Middle', cards)], { rows: 'all' })
    expect(planned.counts).toEqual({
      tenants: { gains: 0, loses: 0, unchanged: 1 },
      connectors: { gains: 1, loses: 0, switches: 0, unchanged: 2 },
      profiles: { gains: 1, loses: 0, unchanged: 0 },
    })
    expect(planned.connectors.map(({ name, effect }) => [name, effect])).toEqual([
      ['follower', 'gains'],
      ['own', 'unchanged'],
      ['ignoring', 'unchanged'],
    ])
    expect(planned.tenants).toEqual([
      {
        guid: tenantGuid('Middle'),
        name: 'Middle',
        parentGuid: tenantGuid('Owner'),
        gains: [],
        loses: [],
        states: [{ containerId: cards, before: 'available', after: 'available' }],
      },
    ])
  })

  test('assignments of several connectors are one plan', async () => {
    const builder = family()
      .connector('one', { at: 'Middle', own: 'Cards' })
      .connector('two', { at: 'Leaf' })
      .connector('three', { at: 'Leaf', own: 'Box' })
    const owner = await builder.start().signIn('owner')
    const changes = [assign('one', box), assign('two', box), assign('three', null, true)]
    const planned = await plan(owner, changes)
    expect(planned.connectors.map(({ name, effect }) => [name, effect])).toEqual([
      ['one', 'switches'],
      ['two', 'gains'],
      ['three', 'loses'],
    ])
    expect(planned.steps.map(({ connector, tenant }) => [connector?.name, tenant?.name])).toEqual([
      ['one', 'Middle'],
      ['two', 'Leaf'],
      ['three', 'Leaf'],
    ])
    expect(planned.counts.tenants).toEqual({ gains: 0, loses: 0, unchanged: 2 })
  })

  test('the same container by another rule is listed, and counted as unchanged', async () => {
    const started = family().connector('till', { at: 'Middle' }).start()
    const owner = await started.signIn('owner')
    await owner.setGlobal('Middle', 'Cards')
    const planned = await plan(owner, [assign('till', cards)])
    expect(planned.connectors).toMatchObject([
      { effect: 'unchanged', before: { rule: 'global-setting' }, after: { rule: 'own-container' } },
    ])
    expect(planned.counts.connectors).toEqual({ gains: 0, loses: 0, switches: 0, unchanged: 1 })
  })

  test('another container that is disabled as well gives and takes nothing', async () => {
    const builder = family()
      .container('Cold', { owner: 'Middle', disabled: true })
      .container('Frozen', { owner: 'Middle', disabled: true })
      .connector('till', { at: 'Middle', own: 'Cold' })
    const owner = await builder.start().signIn('owner')
    const planned = await plan(owner, [assign('till', 5)])
    expect(planned.connectors).toMatchObject([{ effect: 'unchanged', after: { container: { name: 'Frozen' } } }])
  })
})
