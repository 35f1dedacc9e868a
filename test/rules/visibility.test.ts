import { describe, expect, test } from 'vitest'
import { isVisible, reachOf } from '@mocks/rules/visibility.ts'
import { world, type WorldBuilder } from '@test/support/gateway.ts'
import { tenantGuid } from '@test/support/names.ts'

/** Owner > Middle > Leaf, with Aside beside Middle and Top above the owner. */
function family(): WorldBuilder {
  return world()
    .tenant('Top')
    .tenant('Owner', { under: 'Top' })
    .tenant('Middle', { under: 'Owner' })
    .tenant('Leaf', { under: 'Middle' })
    .tenant('Aside', { under: 'Top' })
}

function visibleTo(builder: WorldBuilder, container: string): string[] {
  const row = builder.db.containers.get(builder.idOf(container))
  if (row === undefined) throw new Error(container)
  return [...builder.db.tenants.values()].filter(({ guid }) => isVisible(builder.db, row, guid)).map(({ name }) => name)
}

describe('where a container is visible (I5, I6)', () => {
  test('a container that is not shared is visible to its owner alone', () => {
    expect(visibleTo(family().container('Cards', { owner: 'Owner' }), 'Cards')).toEqual(['Owner'])
  })

  test('sharing reaches all descendants, never upward and never sideways', () => {
    expect(visibleTo(family().container('Cards', { owner: 'Owner', shared: true }), 'Cards')).toEqual([
      'Owner',
      'Middle',
      'Leaf',
    ])
  })

  test('administering a sub-tenant does not make its container visible to the tenant above (decision 2)', () => {
    expect(visibleTo(family().container('Cards', { owner: 'Leaf', shared: true }), 'Cards')).toEqual(['Leaf'])
  })

  test('disabled-for beats shared and cuts the whole subtree, never the owner', () => {
    const cut = family().container('Cards', { owner: 'Owner', shared: true, off: { Middle: 'Owner' } })
    expect(visibleTo(cut, 'Cards')).toEqual(['Owner'])
  })

  test('disabled for the lowest tenant leaves those above it untouched', () => {
    const cut = family().container('Cards', { owner: 'Owner', shared: true, off: { Leaf: 'Middle' } })
    expect(visibleTo(cut, 'Cards')).toEqual(['Owner', 'Middle'])
  })

  test('an entry for the owner itself would change nothing: the owner is never cut off', () => {
    const odd = family().container('Cards', { owner: 'Owner', shared: true, off: { Owner: 'Owner' } })
    expect(visibleTo(odd, 'Cards')).toEqual(['Owner', 'Middle', 'Leaf'])
  })

  test('containers switched off for sub-tenants of the owner stop at the owner', () => {
    const builder = world().tenant('Owner', { containersOff: true }).tenant('Leaf', { under: 'Owner' })
    expect(visibleTo(builder.container('Cards', { owner: 'Owner', shared: true }), 'Cards')).toEqual(['Owner'])
  })

  test('containers switched off further down stop there, and the tenant itself still has them', () => {
    const builder = world()
      .tenant('Owner')
      .tenant('Middle', { under: 'Owner', containersOff: true })
      .tenant('Leaf', { under: 'Middle' })
    expect(visibleTo(builder.container('Cards', { owner: 'Owner', shared: true }), 'Cards')).toEqual([
      'Owner',
      'Middle',
    ])
  })

  test('containers switched off above the owner do not stop the owner’s own sharing', () => {
    const builder = world()
      .tenant('Top', { containersOff: true })
      .tenant('Owner', { under: 'Top' })
      .tenant('Leaf', { under: 'Owner' })
    expect(visibleTo(builder.container('Cards', { owner: 'Owner', shared: true }), 'Cards')).toEqual(['Owner', 'Leaf'])
  })

  test('the topmost stop is the one that is named', () => {
    const builder = family().container('Cards', {
      owner: 'Owner',
      shared: true,
      off: { Middle: 'Owner', Leaf: 'Middle' },
    })
    const row = builder.db.containers.get(1)
    if (row === undefined) throw new Error('no container')
    expect(reachOf(builder.db, row, tenantGuid('Leaf'))).toMatchObject({
      state: 'cut-off',
      cutBy: { tenant: { name: 'Middle' }, how: 'disabled-for' },
    })
  })
})

describe('what a person sees of it', () => {
  const shared = () =>
    family()
      .container('Cards', { owner: 'Owner', shared: true, off: { Leaf: 'Owner' } })
      .container('Private', { owner: 'Owner' })
      .container('Deep', { owner: 'Leaf' })
      .container('Foreign', { owner: 'Aside', shared: true })

  test('a list tells what each container is to the tenant in view', async () => {
    const started = shared().person('ann', { at: 'Owner' }).start()
    const ann = await started.signIn('ann')
    expect(await ann.standings('Owner')).toEqual({ Cards: 'owned', Private: 'owned', Deep: 'below' })
    expect(await ann.standings('Middle')).toEqual({ Cards: 'available', Deep: 'below' })
    expect(await ann.standings('Leaf')).toEqual({ Cards: 'cut-off', Deep: 'owned' })
  })

  test('a list names who cut a container off', async () => {
    const ann = await shared().person('ann', { at: 'Owner' }).start().signIn('ann')
    const [cards] = await ann.items(`/containers?tenant=${tenantGuid('Leaf')}`)
    expect(cards).toMatchObject({
      standing: { state: 'cut-off', cutBy: { tenant: { name: 'Leaf' }, how: 'disabled-for' } },
    })
  })

  test('a container that reaches the caller’s tenant is seen, one that stops above is as if it did not exist', async () => {
    const started = shared().person('mid', { at: 'Middle' }).person('leaf', { at: 'Leaf' }).start()
    const [mid, leaf] = [await started.signIn('mid'), await started.signIn('leaf')]
    expect((await mid.get('/containers/1')).body).toMatchObject({ name: 'Cards', administered: false })
    const [cut, missing] = [await leaf.get('/containers/1'), await leaf.get('/containers/4711')]
    expect([cut.status, cut.body['code']]).toEqual([404, 'not-found'])
    expect(cut.body['detail']).toBe(missing.body['detail'])
  })

  test('the tenants of a container show where it reaches, who cut it off and who may give it back', async () => {
    const started = shared().person('ann', { at: 'Owner' }).person('mid', { at: 'Middle' }).start()
    const below = await (await started.signIn('ann')).items('/containers/1/tenants')
    expect(below.map(({ name, state, parentGuid }) => [name, state, parentGuid])).toEqual([
      ['Owner', 'owned', null],
      ['Middle', 'available', tenantGuid('Owner')],
      ['Leaf', 'cut-off', tenantGuid('Middle')],
    ])
    expect(below[2]).toMatchObject({ disabledHere: { by: { name: 'Owner' }, removable: true } })
    const fromBelow = await (await started.signIn('mid')).items('/containers/1/tenants')
    expect(fromBelow.map(({ name, state }) => [name, state])).toEqual([
      ['Middle', 'available'],
      ['Leaf', 'cut-off'],
    ])
    expect(fromBelow[1]).toMatchObject({ disabledHere: { by: { name: 'Owner' }, removable: false } })
  })

  test('what is cut off above is cut off all the way down, by the same tenant', async () => {
    const started = shared().tenant('Twig', { under: 'Leaf' }).person('ann', { at: 'Owner' }).start()
    const rows = await (await started.signIn('ann')).items('/containers/1/tenants')
    expect(rows.at(-1)).toMatchObject({
      name: 'Twig',
      state: 'cut-off',
      cutBy: { tenant: { name: 'Leaf' } },
      disabledHere: null,
    })
  })

  test('the tenants of a container that is not shared have it nowhere but at its owner', async () => {
    const ann = await shared().person('ann', { at: 'Owner' }).start().signIn('ann')
    const states = (await ann.items('/containers/2/tenants')).map(({ state }) => state)
    expect(states).toEqual(['owned', 'not-shared', 'not-shared'])
  })
})
