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
}

describe('disabling for sub-tenants', () => {
  test('disabling for a sub-tenant cuts its whole subtree (I6)', async () => {
    const started = shop().start()
    const owner = await started.signIn('owner')
    expect((await owner.disableFor('Middle', 'Cards')).status).toBe(200)
    expect(await owner.standings('Middle')).toEqual({ Cards: 'cut-off' })
    expect(await owner.standings('Leaf')).toEqual({ Cards: 'cut-off' })
    expect(await owner.standings('Owner')).toEqual({ Cards: 'owned', Private: 'owned' })
    expect((await (await started.signIn('middle')).get('/containers/1')).status).toBe(404)
  })

  test('disabling is possible before sharing and takes effect with it', async () => {
    const owner = await shop().start().signIn('owner')
    await owner.disableFor('Middle', 'Private')
    await owner.share('Private')
    expect(await owner.standings('Leaf')).toMatchObject({ Private: 'cut-off' })
  })

  test('a container cannot be disabled for its owner, for a tenant above it, or beside it', async () => {
    const started = shop().start()
    const root = await started.signIn('root')
    const before = started.state()
    for (const tenant of ['Owner', 'Root', 'Other']) {
      expect(await root.disableFor(tenant, 'Cards')).toMatchObject({
        status: 422,
        body: { code: 'tenant-not-below-owner' },
      })
    }
    expect(started.state()).toBe(before)
  })

  test('disabling twice changes nothing the second time', async () => {
    const started = shop().start()
    const owner = await started.signIn('owner')
    await owner.disableFor('Leaf', 'Cards')
    const before = started.state()
    expect((await owner.disableFor('Leaf', 'Cards')).status).toBe(200)
    expect(started.state()).toBe(before)
  })

  test('a tenant in between disables for those below it, in its own name', async () => {
    const middle = await shop().start().signIn('middle')
    const { body } = await middle.disableFor('Leaf', 'Cards')
    expect(body).toMatchObject({ disabledFor: [{ tenant: { name: 'Leaf' }, by: { name: 'Middle' } }] })
  })

  test('a tenant in between may not disable for itself', async () => {
    const middle = await shop().start().signIn('middle')
    expect(await middle.disableFor('Middle', 'Cards')).toMatchObject({ status: 403, body: { code: 'not-permitted' } })
  })

  test('a tenant outside the caller’s own does not exist (I23)', async () => {
    const started = shop().start()
    const middle = await started.signIn('middle')
    const before = started.state()
    const hidden = await middle.disableFor('Other', 'Cards')
    const missing = await middle.call(
      'PUT',
      '/containers/1/disabled-for/TE-Nobody',
      {},
      { 'if-match': '"container-1-1"' },
    )
    expect([hidden.status, hidden.body['code'], hidden.body['detail']]).toEqual([
      404,
      'not-found',
      missing.body['detail'],
    ])
    expect(started.state()).toBe(before)
  })

  test('what the owner disabled, a tenant below cannot enable', async () => {
    const started = world()
      .tenant('Owner')
      .tenant('Middle', { under: 'Owner' })
      .tenant('Leaf', { under: 'Middle' })
      .container('Cards', { owner: 'Owner', shared: true, off: { Leaf: 'Owner' } })
      .person('middle', { at: 'Middle' })
      .start()
    const middle = await started.signIn('middle')
    const before = started.state()
    const refused = await middle.enableFor('Leaf', 'Cards')
    expect(refused).toMatchObject({
      status: 403,
      body: { code: 'disabled-from-above', grantedBy: 'an administrator of Owner' },
    })
    expect(refused.body['detail']).toBe(
      'Owner disabled “Cards” for Leaf. Only an administrator of Owner may enable it again.',
    )
    expect(started.state()).toBe(before)
  })

  test('enabling gives the container back, and enabling again changes nothing', async () => {
    const started = shop().start()
    const owner = await started.signIn('owner')
    await owner.disableFor('Middle', 'Cards')
    expect((await owner.enableFor('Middle', 'Cards')).body).toMatchObject({ disabledFor: [] })
    expect(await owner.standings('Leaf')).toEqual({ Cards: 'available' })
    const before = started.state()
    expect((await owner.enableFor('Middle', 'Cards')).status).toBe(200)
    expect(started.state()).toBe(before)
  })

  test('entries for tenants outside the caller’s own are not told', async () => {
    const started = shop().tenant('Cousin', { under: 'Owner' }).start()
    await (await started.signIn('owner')).disableFor('Cousin', 'Cards')
    const { body } = await (await started.signIn('middle')).get('/containers/1')
    expect(body).toMatchObject({ disabledFor: [], name: 'Cards' })
  })
})

describe('disabling by several tenants', () => {
  const started = async () => {
    const running = shop().start()
    const [owner, middle] = [await running.signIn('owner'), await running.signIn('middle')]
    const stored = () => running.container('Cards').disabledFor.map(({ by }) => by)
    return { running, owner, middle, stored }
  }

  test.each([
    ['owner', 'middle'],
    ['middle', 'owner'],
  ] as const)('off and on again by %s leaves what %s had disabled (I7)', async (one, other) => {
    const people = await started()
    await people[other].disableFor('Leaf', 'Cards')
    const before = people.stored()
    expect((await people[one].disableFor('Leaf', 'Cards')).status).toBe(200)
    expect(people.stored()).toHaveLength(2)
    expect((await people[one].enableFor('Leaf', 'Cards')).status).toBe(200)
    expect(people.stored()).toEqual(before)
    expect(await people.owner.standings('Leaf')).toMatchObject({ Cards: 'cut-off' })
    await people[other].enableFor('Leaf', 'Cards')
    expect(await people.owner.standings('Leaf')).toMatchObject({ Cards: 'available' })
  })

  test('the sub-tenant is listed once, with the highest that disabled it, and whether it stays disabled', async () => {
    const { owner, middle } = await started()
    await middle.disableFor('Leaf', 'Cards')
    expect((await middle.items('/containers/1/tenants'))[1]).toMatchObject({
      disabledHere: { by: { name: 'Middle' }, removable: true, staysDisabled: false },
    })
    expect((await owner.disableFor('Leaf', 'Cards')).body['disabledFor']).toMatchObject([
      { tenant: { name: 'Leaf' }, by: { name: 'Owner' } },
    ])
    for (const person of [owner, middle]) {
      expect((await person.items('/containers/1/tenants')).at(-1)).toMatchObject({
        name: 'Leaf',
        disabledHere: { by: { name: 'Owner' }, removable: true, staysDisabled: true },
      })
    }
  })

  test('one above enables what a lower tenant alone had disabled (I23)', async () => {
    const { owner, middle, stored } = await started()
    await middle.disableFor('Leaf', 'Cards')
    expect((await owner.enableFor('Leaf', 'Cards')).body).toMatchObject({ disabledFor: [] })
    expect(stored()).toEqual([])
  })

  test('what only one above disabled stays, also after the own was taken back', async () => {
    const { owner, middle } = await started()
    await owner.disableFor('Leaf', 'Cards')
    await middle.disableFor('Leaf', 'Cards')
    expect((await middle.enableFor('Leaf', 'Cards')).body).toMatchObject({ disabledFor: [{ by: { name: 'Owner' } }] })
    expect((await middle.enableFor('Leaf', 'Cards')).body['code']).toBe('disabled-from-above')
  })
})

test('a tenant between the owner and the caller is never named (I23)', async () => {
  const running = world()
    .tenant('Owner')
    .tenant('Between', { under: 'Owner' })
    .tenant('Middle', { under: 'Between' })
    .tenant('Leaf', { under: 'Middle' })
    .container('Cards', { owner: 'Owner', shared: true, off: { Leaf: 'Between' } })
    .person('owner', { at: 'Owner' })
    .person('middle', { at: 'Middle' })
    .start()
  const middle = await running.signIn('middle')
  const [list, one, tenants, refused] = [
    await middle.get('/containers?tenant=TE-Leaf'),
    await middle.get('/containers/1'),
    await middle.get('/containers/1/tenants'),
    await middle.enableFor('Leaf', 'Cards'),
  ]
  const cutBy = { tenant: { name: 'Leaf' }, how: 'disabled-for', by: null }
  expect(list.body['items']).toMatchObject([{ standing: { state: 'cut-off', cutBy } }])
  expect(one.body['disabledFor']).toMatchObject([{ tenant: { name: 'Leaf' }, by: null }])
  expect(tenants.body['items']).toMatchObject([
    { name: 'Middle', cutBy: null },
    { name: 'Leaf', cutBy, disabledHere: { by: null, removable: false } },
  ])
  expect(refused).toMatchObject({
    status: 403,
    body: { code: 'disabled-from-above', grantedBy: 'an administrator of a tenant above yours' },
  })
  expect(refused.body['detail']).toBe(
    'A tenant above yours disabled “Cards” for Leaf. Only an administrator of a tenant above yours may enable it again.',
  )
  expect(JSON.stringify([list, one, tenants, refused])).not.toContain('Between')
  const owner = await running.signIn('owner')
  expect((await owner.get('/containers/1')).body['disabledFor']).toMatchObject([{ by: { name: 'Between' } }])
})
