import { describe, expect, test } from 'vitest'
import { assign, cards, disable, family, plan, share, vault } from '@test/support/plans.ts'

const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name)

describe('the counts and lists of a plan', () => {
  test('what is so already has no effect, and the plan says so', async () => {
    const owner = await family().start().signIn('owner')
    const planned = await plan(owner, [share(cards, true), share(vault, true)])
    expect(planned.steps.map(({ effective }) => effective)).toEqual([false, true])
  })

  test('with no rows asked for is the same plan, and names nobody', async () => {
    const owner = await family().connector('till', { at: 'Leaf', own: 'Cards' }).start().signIn('owner')
    const [changed, none] = [
      await plan(owner, [disable('Leaf')]),
      await plan(owner, [disable('Leaf')], { rows: 'none' }),
    ]
    expect(changed.tenants).not.toEqual([])
    expect(none).toEqual({ ...changed, tenants: [], connectors: [], asOf: none.asOf })
  })

  test('with all rows it lists what stays as it is, in the same words, under the same token', async () => {
    const owner = await family().connector('till', { at: 'Side' }).start().signIn('owner')
    const [changed, all] = [await plan(owner, [disable('Leaf')]), await plan(owner, [disable('Leaf')], { rows: 'all' })]
    expect(names(changed.tenants)).toEqual(['Leaf', 'Low'])
    expect(names(all.tenants)).toEqual(['Middle', 'Leaf', 'Low', 'Side'])
    expect(all.tenants[0]?.states).toEqual([{ containerId: cards, before: 'available', after: 'available' }])
    expect(names(all.connectors)).toEqual(['till'])
    expect(all.planToken).toBe(changed.planToken)
  })

  test('later changes are rehearsed on what earlier ones did', async () => {
    const owner = await family().connector('till', { at: 'Side' }).start().signIn('owner')
    const planned = await plan(owner, [share(vault, true), disable('Middle', vault), assign('till', vault)])
    expect(planned.counts.tenants).toEqual({ gains: 1, loses: 0, unchanged: 3 })
    expect(planned.connectors).toMatchObject([{ name: 'till', effect: 'gains' }])
  })

  test('at most 200 uses to clear are listed, and all are counted', async () => {
    const builder = family()
    for (let place = 0; place < 203; place += 1) builder.connector(`till ${place}`, { at: 'Leaf', own: 'Cards' })
    const planned = await plan(await builder.start().signIn('owner'), [share(cards, false)])
    expect([planned.clears.length, planned.clearCount]).toEqual([200, 203])
  })

  test('profiles in a container with another usable connector left stay reachable', async () => {
    const builder = family()
      .connector('till', { at: 'Leaf', own: 'Cards' })
      .connector('desk', { at: 'Owner', own: 'Cards' })
      .profile('ada', 'Cards')
    const planned = await plan(await builder.start().signIn('owner'), [share(cards, false)])
    expect(planned.counts.profiles).toEqual({ gains: 0, loses: 0, unchanged: 1 })
  })

  test.each([
    ['container.show', 'tenants'],
    ['merchant.connector-list.show', 'connectors'],
  ] as const)('without %s the %s are counted and not listed', async (right, rows) => {
    const builder = family()
      .connector('till', { at: 'Leaf', own: 'Cards' })
      .person('sharer', { at: 'Owner', without: [right] })
    const started = builder.start()
    const told = await plan(await started.signIn('sharer'), [share(cards, false)])
    expect(told[rows]).toEqual([])
    expect(told.counts[rows].loses).toBeGreaterThan(0)
    expect(told.planToken).toBe((await plan(await started.signIn('owner'), [share(cards, false)])).planToken)
  })
})
