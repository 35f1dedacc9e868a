import { describe, expect, test } from 'vitest'
import type { Finding } from '@/contract/console/findings.ts'
import { clean, expectFixed, findings, look, only } from '@test/support/findings.ts'
import { tenantGuid } from '@test/support/names.ts'

test('a world in order has no findings', async () => {
  expect(await look(clean())).toEqual([])
})

describe('a container shared for nobody', () => {
  const failing = (off: Record<string, string>) =>
    clean()
      .container('Gift', { owner: 'Owner', shared: true, off })
      .connector('gift till', { at: 'Owner', own: 'Gift' })

  test('is found where every tenant right below the owner is cut off, and is mended by sharing it no more', async () => {
    const make = () => failing({ Below: 'Owner', Aside: 'Owner' })
    expect(await only(make(), 'shared-for-nobody')).toMatchObject({
      id: 'shared-for-nobody~2',
      tenant: { name: 'Owner' },
      containers: [{ id: 2, name: 'Gift' }],
      count: 3,
      advice: null,
    })
    await expectFixed(make, 'shared-for-nobody', ['Stop sharing “Gift”'])
  })

  test('is found where containers are switched off for all below the owner', async () => {
    const off = clean().tenant('Shop', { under: 'Owner', containersOff: true }).tenant('Corner', { under: 'Shop' })
    const builder = off.container('Gift', { owner: 'Shop', shared: true }).connector('x', { at: 'Shop', own: 'Gift' })
    expect(await only(builder, 'shared-for-nobody')).toMatchObject({ tenant: { name: 'Shop' }, count: 1 })
  })

  test('is none while one tenant sees it, or where there is nobody below, or where the caller knows of nobody (I23)', async () => {
    expect(await look(failing({ Below: 'Owner' }))).toEqual([])
    const leaf = clean().container('Gift', { owner: 'Leaf', shared: true }).connector('x', { at: 'Leaf', own: 'Gift' })
    expect(await look(leaf)).toEqual([])
    expect(await look(failing({ Below: 'Owner', Aside: 'Owner' }), 'alone')).toEqual([])
  })
})

describe('a container that no connector uses', () => {
  const failing = () => clean().container('Spare', { owner: 'Below', shared: true }).profile('ada', 'Spare')

  test('is found with the profiles it holds, and is mended by disabling it', async () => {
    expect(await only(failing(), 'container-unused')).toMatchObject({
      id: 'container-unused~2',
      tenant: { name: 'Below' },
      count: 1,
    })
    await expectFixed(failing, 'container-unused', ['Disable “Spare”'])
  })

  test('is none when disabled, or when used, also by somebody the caller may not see (I23)', async () => {
    expect(await look(clean().container('Spare', { owner: 'Below', disabled: true }))).toEqual([])
    const elsewhere = clean().container('Spare', { owner: 'Owner', shared: true })
    expect(await look(elsewhere.connector('leaf till', { at: 'Leaf', own: 'Spare' }), 'alone')).toEqual([])
  })

  test('is reported beside being shared for nobody, and each fix takes away its own finding alone', async () => {
    const make = () =>
      clean().container('Spare', { owner: 'Owner', shared: true, off: { Below: 'Owner', Aside: 'Owner' } })
    expect((await look(make())).map(({ kind }) => kind)).toEqual(['shared-for-nobody', 'container-unused'])
    await expectFixed(make, 'shared-for-nobody', ['Stop sharing “Spare”'])
    await expectFixed(make, 'container-unused', ['Disable “Spare”'])
  })
})

describe('connectors on a disabled container', () => {
  const failing = () =>
    clean()
      .container('Old', { owner: 'Owner', shared: true, disabled: true })
      .connector('desk', { at: 'Owner', own: 'Old' })
      .connector('leaf till', { at: 'Leaf', own: 'Old' })

  test('are one finding a container, mended by enabling it', async () => {
    expect(await only(failing(), 'connectors-on-disabled-container')).toMatchObject({
      id: 'connectors-on-disabled-container~2',
      tenant: { name: 'Owner' },
      connectors: [{ name: 'desk' }, { name: 'leaf till' }],
      count: 2,
    })
    await expectFixed(failing, 'connectors-on-disabled-container', ['Enable “Old”'])
  })

  test('below the caller only are told with whom to ask, where the owner is not the caller’s (I23)', async () => {
    expect(await only(failing(), 'connectors-on-disabled-container', 'below')).toMatchObject({
      tenant: { name: 'Leaf' },
      connectors: [{ name: 'leaf till' }],
      count: 1,
      fixes: [],
      advice: 'Ask an administrator of Owner to enable “Old”, or assign another container to these connectors.',
    })
  })

  test('are none where nothing uses it', async () => {
    expect(await look(clean().container('Old', { owner: 'Owner', disabled: true }))).toEqual([])
  })
})

describe('the same identification in two containers of one tenant', () => {
  const failing = () =>
    clean()
      .container('Box', { owner: 'Below' })
      .connector('below till', { at: 'Below', own: 'Box' })
      .profile('ada', 'Cards')
      .profile('ada', 'Box')
      .profile('bob', 'Cards')
      .profile('Bob', 'Box')

  test('is found at the lower owner, and is mended by disabling the upper one there', async () => {
    expect(await only(failing(), 'same-identification-twice')).toMatchObject({
      id: `same-identification-twice~${tenantGuid('Below')}~1`,
      tenant: { name: 'Below' },
      containers: [{ name: 'Cards' }, { name: 'Box' }],
      count: 1,
    })
    await expectFixed(failing, 'same-identification-twice', ['Disable “Cards” for Below and all below it'])
  })

  test('is mended by sharing no more where nobody else gets the upper one', async () => {
    const make = () =>
      failing()
        .container('Gift', { owner: 'Owner', shared: true, off: { Aside: 'Owner' } })
        .profile('cleo', 'Gift')
    const twice = () => make().profile('cleo', 'Box').connector('gift', { at: 'Owner', own: 'Gift' })
    const found = (await look(twice())).filter(({ kind }) => kind === 'same-identification-twice')
    expect(found.map(({ fixes }) => fixes[0]?.label)).toEqual([
      'Disable “Cards” for Below and all below it',
      'Stop sharing “Gift”, which only Below gets',
    ])
  })

  test('further down goes with the finding above it, since one change parts both', async () => {
    const make = () =>
      failing()
        .container('Leaf box', { owner: 'Leaf' })
        .connector('leaf till', { at: 'Leaf', own: 'Leaf box' })
        .profile('cleo', 'Cards')
        .profile('cleo', 'Leaf box')
    expect(await only(make(), 'same-identification-twice')).toMatchObject({
      tenant: { name: 'Below' },
      containers: [{ name: 'Cards' }, { name: 'Box' }, { name: 'Leaf box' }],
      count: 2,
    })
    await expectFixed(make, 'same-identification-twice', ['Disable “Cards” for Below and all below it'])
    // One who administers Below alone can do so further down only.
    const below = (await look(make(), 'below')).filter(({ kind }) => kind === 'same-identification-twice')
    expect(below.map(({ tenant, fixes }) => [tenant.name, fixes.length])).toEqual([
      ['Below', 0],
      ['Leaf', 1],
    ])
  })

  test('is not mended by clearing uses (I10): who uses the upper one there or below is told instead', async () => {
    const used = () => failing().connector('leaf till', { at: 'Leaf', own: 'Cards' })
    expect(await only(used(), 'same-identification-twice')).toMatchObject({
      fixes: [],
      advice:
        '“Cards” is used by leaf till. Assign another container there first, then disable “Cards” for Below and all below it.',
    })
    // Nobody follows the setting; it stands all the same, and would be cleared.
    const set = () => failing().tenant('Shop', { under: 'Below', global: 'Cards' })
    expect((await only(set(), 'same-identification-twice')).advice).toMatch(
      /^“Cards” is used as global setting of Shop\. /,
    )
    const blind = used().person('blind', { at: 'Owner', without: ['merchant.connector-list.show'] })
    expect((await only(blind, 'same-identification-twice', 'blind')).advice).toMatch(
      /^“Cards” is used by connectors of Leaf\. /,
    )
    const aside = () => failing().connector('aside till', { at: 'Aside', own: 'Cards' })
    await expectFixed(aside, 'same-identification-twice', ['Disable “Cards” for Below and all below it'])
  })

  test('of one owner cannot be parted by sharing', async () => {
    const builder = clean().container('Second', { owner: 'Owner' }).connector('x', { at: 'Owner', own: 'Second' })
    const found = await only(builder.profile('ada', 'Cards').profile('ada', 'Second'), 'same-identification-twice')
    expect(found).toMatchObject({ id: 'same-identification-twice~1~2', fixes: [] })
    expect(found.advice).toMatch(/^Both containers belong to Owner/)
  })

  test('is told with whom to ask by one who administers the lower owner alone', async () => {
    expect(await only(failing(), 'same-identification-twice', 'below')).toMatchObject({
      fixes: [],
      advice: 'Ask an administrator of Owner to disable “Cards” for Below.',
    })
  })

  test('is none where no tenant sees both, and needs the right to see profiles', async () => {
    const cut = clean()
      .container('Box', { owner: 'Below' })
      .container('Far', { owner: 'Aside' })
      .connector('below till', { at: 'Below', own: 'Box' })
      .connector('aside till', { at: 'Aside', own: 'Far' })
    expect(await look(cut.profile('ada', 'Box').profile('ada', 'Far'))).toEqual([])
    const blind = failing().person('blind', { at: 'Owner', without: ['frontend.customer-profiles.show'] })
    expect(await look(blind, 'blind')).toEqual([])
  })

  test('goes when one of the profiles is deleted, and comes with a new one', async () => {
    const started = failing().start()
    const owner = await started.signIn('owner')
    started.db.profiles.remove('CP-0000-0000-0000-0000-0000-0001')
    expect(await findings(owner)).toEqual([])
  })
})

describe('the list of findings', () => {
  test('of a sub-tenant holds what is there and below', async () => {
    const builder = clean()
      .connector('leaf till', { at: 'Leaf' })
      .connector('kiosk', { at: 'Aside', ignoreGlobal: true })
    expect((await look(builder, 'owner', 'Below')).map(({ tenant }) => tenant.name)).toEqual(['Leaf'])
  })

  test('needs the right to see containers, and tells nothing of tenants elsewhere (I23)', async () => {
    const started = clean()
      .person('blind', { at: 'Owner', without: ['container.show'] })
      .start()
    expect((await (await started.signIn('blind')).get('/findings')).status).toBe(403)
    expect((await (await started.signIn('below')).get(`/findings?tenant=${tenantGuid('Aside')}`)).status).toBe(404)
  })

  test('spells out a hundred of a kind, twenty connectors of each, and counts all', async () => {
    const builder = clean()
    for (let shop = 0; shop < 120; shop += 1) {
      builder.tenant(`Shop ${shop}`, { under: 'Owner' })
      const connectors = shop === 0 ? 30 : 1
      for (let till = 0; till < connectors; till += 1) builder.connector(`till ${shop}-${till}`, { at: `Shop ${shop}` })
    }
    const { body } = await (await builder.start().signIn('owner')).get('/findings')
    const items = body['items'] as Finding[]
    expect([items.length, body['total']]).toEqual([100, 120])
    expect(body['counts']).toContainEqual({ kind: 'expects-parents-global', count: 120 })
    expect([items[0]?.connectors.length, items[0]?.count]).toEqual([20, 30])
  })
})
