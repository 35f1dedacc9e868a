import { describe, expect, test } from 'vitest'
import { clean, expectFixed, findings, ids, look, only } from '@test/support/findings.ts'
import { tenantGuid } from '@test/support/names.ts'
import { apply, plan } from '@test/support/plans.ts'

describe('connectors without a container', () => {
  const failing = () =>
    clean()
      .container('Aside box', { owner: 'Aside' })
      .connector('aside till', { at: 'Aside', own: 'Aside box' })
      .connector('kiosk', { at: 'Aside', ignoreGlobal: true })

  test('are one finding a tenant, with the containers in use there as fixes, the nearest and most used first', async () => {
    expect(await only(failing(), 'connectors-without-container')).toMatchObject({
      id: `connectors-without-container~${tenantGuid('Aside')}`,
      tenant: { name: 'Aside' },
      connectors: [{ name: 'kiosk' }],
      count: 1,
    })
    await expectFixed(failing, 'connectors-without-container', ['Give “Aside box” to kiosk', 'Give “Cards” to kiosk'])
  })

  test('that follow the global setting get one; those that ignore it get the container themselves', async () => {
    const make = () =>
      clean()
        .tenant('Shop', { under: 'Top' })
        .container('Shop box', { owner: 'Shop' })
        .connector('shop till', { at: 'Shop', own: 'Shop box' })
        .connector('one', { at: 'Shop' })
        .connector('two', { at: 'Shop' })
        .connector('kiosk', { at: 'Shop', ignoreGlobal: true })
    const { fixes } = await only(make(), 'connectors-without-container', 'top')
    expect(fixes[0]?.changes).toEqual([
      { change: 'setGlobalContainer', tenantGuid: tenantGuid('Shop'), containerId: 2 },
      { change: 'assignConnectorContainer', connectorGuid: 'CO-kiosk', containerId: 2, ignoreGlobal: true },
    ])
    await expectFixed(
      make,
      'connectors-without-container',
      ['Set “Shop box” as global setting of Shop, and give it to kiosk'],
      'top',
    )
  })

  test('get an own container where a global setting would seem to be meant for tenants below', async () => {
    const make = () =>
      clean()
        .tenant('Shop', { under: 'Top' })
        .tenant('Corner', { under: 'Shop' })
        .container('Shop box', { owner: 'Shop', shared: true })
        .connector('shop till', { at: 'Shop', own: 'Shop box' })
        .connector('one', { at: 'Shop' })
        .connector('corner till', { at: 'Corner' })
    const found = await look(make(), 'top')
    expect(found.map(({ kind, tenant }) => [kind, tenant.name])).toEqual([
      ['connectors-without-container', 'Shop'],
      ['connectors-without-container', 'Corner'],
    ])
    const [first] = found
    expect(first?.fixes.map(({ label }) => label)).toEqual(['Give “Shop box” to one'])
    const top = await make().start().signIn('top')
    const changes = first?.fixes[0]?.changes ?? []
    await apply(top, changes, (await plan(top, changes)).planToken)
    expect(ids(await findings(top))).toEqual(ids(found.slice(1)))
  })

  test('where nothing can be used are told what to do first', async () => {
    const lonely = clean().tenant('Shop', { under: 'Top' }).connector('one', { at: 'Shop' })
    expect(await only(lonely, 'connectors-without-container', 'top')).toMatchObject({
      fixes: [],
      advice: 'Create a container for Shop, or share one with it first.',
    })
  })

  test('are proposed the container nobody uses yet, which is then not reported as unused', async () => {
    const make = () =>
      clean().tenant('Shop', { under: 'Top' }).container('New', { owner: 'Shop' }).connector('one', { at: 'Shop' })
    expect((await look(make(), 'top')).map(({ kind }) => kind)).toEqual(['connectors-without-container'])
    await expectFixed(make, 'connectors-without-container', ['Set “New” as global setting of Shop'], 'top')
  })

  test('are no finding for those who may not see connectors', async () => {
    const builder = failing().person('blind', { at: 'Owner', without: ['merchant.connector-list.show'] })
    expect(await look(builder, 'blind')).toEqual([])
  })
})

describe('a multi-method meta-connector without a container', () => {
  const failing = () =>
    clean()
      .container('Aside box', { owner: 'Aside' })
      .connector('cards', { at: 'Aside', own: 'Cards' })
      .connector('sepa', { at: 'Aside', own: 'Cards' })
      .connector('paypal', { at: 'Aside', own: 'Aside box' })

  const members = ['CO-cards', 'CO-sepa', 'CO-paypal']

  test('is found where its members have one, and gets the one most of them use', async () => {
    for (const ignoreGlobal of [true, false]) {
      const make = () => failing().connector('all', { at: 'Aside', kind: 'multi-method', members, ignoreGlobal })
      expect(await only(make(), 'multi-method-without-container')).toMatchObject({
        id: 'multi-method-without-container~CO-all',
        tenant: { name: 'Aside' },
        connectors: [{ name: 'all' }],
      })
      await expectFixed(make, 'multi-method-without-container', ['Give “Cards” to all'])
    }
  })

  test('is none where it has one, or routes by rules; without any it is told with the others', async () => {
    const fine = failing()
      .connector('all', { at: 'Aside', kind: 'multi-method', members, own: 'Aside box' })
      .connector('routing', { at: 'Aside', kind: 'routing', members, own: 'Cards' })
    expect(await look(fine)).toEqual([])
    const none = failing()
      .connector('kiosk', { at: 'Aside', ignoreGlobal: true })
      .connector('all', { at: 'Aside', kind: 'multi-method', members: ['CO-kiosk'], ignoreGlobal: true })
    expect((await only(none, 'connectors-without-container')).connectors.map(({ name }) => name)).toEqual([
      'kiosk',
      'all',
    ])
  })

  test('goes with its tenant’s other connectors where one setting mends all of them', async () => {
    const make = () =>
      failing().connector('all', { at: 'Aside', kind: 'multi-method', members }).connector('app', { at: 'Aside' })
    const found = await look(make())
    expect(found.map(({ kind, count }) => [kind, count])).toEqual([['expects-parents-global', 2]])
    await expectFixed(make, 'expects-parents-global', ['Set “Cards” as global setting of Aside'])
  })
})

describe('a tenant that expects the global setting of one above', () => {
  const failing = () => clean().connector('leaf till', { at: 'Leaf' }).connector('leaf desk', { at: 'Leaf' })

  test('is found with the nearest setting above that it could use, and gets it as its own', async () => {
    expect(await only(failing(), 'expects-parents-global')).toMatchObject({
      id: `expects-parents-global~${tenantGuid('Leaf')}`,
      tenant: { name: 'Leaf' },
      other: { name: 'Owner' },
      containers: [{ name: 'Cards' }],
      connectors: [{ name: 'leaf till' }, { name: 'leaf desk' }],
      count: 2,
    })
    await expectFixed(failing, 'expects-parents-global', ['Set “Cards” as global setting of Leaf'])
  })

  test('is none with a setting of its own, and none for one who may not see the tenant above (I23)', async () => {
    const fine = clean().tenant('Shop', { under: 'Below', global: 'Cards' }).connector('shop till', { at: 'Shop' })
    expect(await look(fine)).toEqual([])
    expect(await look(failing(), 'below')).toMatchObject([{ kind: 'connectors-without-container', other: null }])
  })

  test('is none where the container of that setting does not reach it', async () => {
    const cut = clean()
      .container('Inner', { owner: 'Below' })
      .tenant('Shop', { under: 'Below', global: 'Inner' })
      .tenant('Corner', { under: 'Shop' })
      .connector('corner till', { at: 'Corner' })
      .connector('shop till', { at: 'Shop' })
    expect((await look(cut)).map(({ kind }) => kind)).toEqual(['connectors-without-container'])
  })

  test('is told to enable the container first where it is disabled', async () => {
    const builder = clean()
      .container('Old', { owner: 'Top', shared: true, disabled: true })
      .tenant('Shop', { under: 'Top', global: 'Old' })
      .tenant('Corner', { under: 'Shop' })
      .connector('corner till', { at: 'Corner' })
    expect(await only(builder, 'expects-parents-global', 'top')).toMatchObject({
      fixes: [],
      advice: '“Old”, the global setting of Shop, is disabled. Enable it first, or assign another container in Corner.',
    })
  })
})
