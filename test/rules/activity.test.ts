import { describe, expect, test } from 'vitest'
import { activity, family, started } from '@test/support/activity.ts'
import { tenantGuid } from '@test/support/names.ts'
import type { Person } from '@test/support/person.ts'

describe('the activity', () => {
  test('tells who changed what from what to what, when, why and under which request, newest first', async () => {
    const at = await started()
    const owner = await at.as('owner')
    await owner.update('Cards', { name: 'All cards', reason: 'new brand' })
    at.clock.now += 60_000
    await owner.setGlobal('Middle', 'Cards')
    const { items, total } = await activity(owner)
    expect(total).toBe(2)
    expect(items).toMatchObject([
      {
        what: 'setGlobalContainer',
        object: { kind: 'tenant', id: tenantGuid('Middle'), name: 'Middle', tenant: { name: 'Middle' } },
        fields: [{ name: 'container', before: null, after: { id: 1, name: 'All cards' } }],
        reason: null,
      },
      {
        what: 'updateContainer',
        at: '2026-01-05T09:00:00.000Z',
        who: { username: 'owner', name: 'owner' },
        object: { kind: 'container', id: '1', name: 'All cards', tenant: { name: 'Owner' } },
        fields: [{ name: 'name', before: 'Cards', after: 'All cards' }],
        reason: 'new brand',
        notRevertible: null,
        reverts: null,
        revertedBy: null,
      },
    ])
    expect(items[1]?.requestId).toMatch(/^req_/)
  })

  test('tells for whom a container was disabled, and in whose name it is now', async () => {
    const at = await started()
    await (await at.as('owner')).disableFor('Leaf', 'Cards')
    await (await at.as('middle')).disableFor('Leaf', 'Cards')
    const leaf = { guid: tenantGuid('Leaf'), name: 'Leaf' }
    const [owner, middle] = ['Owner', 'Middle'].map((name) => ({ guid: tenantGuid(name), name }))
    expect((await activity(await at.as('owner'))).items[0]?.fields).toEqual([
      { name: 'tenant', before: leaf, after: leaf },
      { name: 'disabledBy', before: [owner], after: [owner, middle] },
    ])
  })

  test('tells of a connector only what was changed of it', async () => {
    const at = await started()
    const owner = await at.as('owner')
    await owner.assign('desk', 'Cards')
    await owner.assign('desk', 'Cards', true)
    expect((await activity(owner)).items.map(({ fields }) => fields)).toEqual([
      [{ name: 'ignoreGlobal', before: false, after: true }],
      [{ name: 'container', before: null, after: { id: 1, name: 'Cards' } }],
    ])
  })

  test('tells of a profile its guid, its container and the names of changed fields, never customer data', async () => {
    const builder = family().profile('ada-1842', 'Cards')
    const at = await started(builder)
    const owner = await at.as('owner')
    const guid = 'CP-0000-0000-0000-0000-0000-0000'
    const body = { profileGuid: guid, customerData: { firstName: 'Ada', lastName: 'Berg' } }
    await owner.call('POST', '/containers/1/customerProfiles/updateProfile', body, {
      'if-match': `"profile-${guid}-1"`,
    })
    await owner.call(
      'POST',
      '/containers/1/customerProfiles/deleteProfile',
      { profileGuid: guid },
      { 'if-match': `"profile-${guid}-2"`, 'idempotency-key': owner.newKey() },
    )
    const page = await activity(owner)
    expect(page.items).toMatchObject([
      { what: 'deleteProfile', notRevertible: expect.stringMatching(/^A delete is final/) as unknown },
      {
        what: 'updateProfile',
        object: { kind: 'profile', id: guid, name: guid, container: { id: 1, name: 'Cards' } },
        fields: [{ name: 'changedFields', before: null, after: 'firstName, lastName' }],
        notRevertible: expect.stringMatching(/^Former values of profiles are not kept/) as unknown,
      },
    ])
    expect(JSON.stringify(page)).not.toMatch(/Ada|Berg|Mia|ada-1842/)
  })

  test('does not tell who came and went', async () => {
    const at = await started()
    expect(await activity(await at.as('owner'))).toEqual({ items: [], nextCursor: null, total: 0, people: [] })
  })
})

describe('what a caller may read of it (I23)', () => {
  test('a tenant above the caller’s is not named, nor why it acted, nor found by its people’s names', async () => {
    const at = await started()
    await (await at.as('owner')).setGlobal('Leaf', 'Cards')
    const middle = await at.as('middle')
    const page = await activity(middle)
    expect(page.items).toMatchObject([{ what: 'setGlobalContainer', who: null, reason: null }])
    expect(page.people).toEqual([])
    expect(await activity(middle, { who: 'owner' })).toMatchObject({ items: [], total: 0 })
    expect(await activity(await at.as('owner'), { who: 'owner' })).toMatchObject({ total: 1 })
  })

  test('what happened beside or above the caller’s tenants is not there', async () => {
    const at = await started()
    const owner = await at.as('owner')
    await owner.share('Cards', false)
    await owner.assign('desk', 'Cards')
    await owner.create('Another', 'Owner')
    expect((await activity(await at.as('middle'))).total).toBe(0)
    expect((await activity(await at.as('top'))).total).toBe(3)
  })

  test('of a container from above, what the caller’s tenants did and what was done to them is there', async () => {
    const at = await started()
    await (await at.as('middle')).disableFor('Leaf', 'Cards')
    await (await at.as('owner')).disableFor('Leaf', 'Cards')
    const { items } = await activity(await at.as('middle'))
    expect(items.map(({ who, object, fields }) => [who?.name, object.tenant.name, fields[1]?.after])).toMatchObject([
      [undefined, 'Owner', [{ name: 'Middle' }, { name: 'Owner' }]],
      ['middle', 'Owner', [{ name: 'Middle' }]],
    ])
    expect((await activity(await at.as('leaf'))).total).toBe(0)
  })

  test('a tenant between is null among those that disabled a container', async () => {
    const at = await started(family().tenant('Twig', { under: 'Leaf' }))
    await (await at.as('middle')).disableFor('Twig', 'Cards')
    const { items } = await activity(await at.as('leaf'))
    expect(items).toMatchObject([{ who: null, fields: [{ after: { name: 'Twig' } }, { before: [], after: [null] }] }])
  })

  test('a container that no longer reaches the caller is not told by its present name', async () => {
    const at = await started()
    await (await at.as('leaf')).assign('till', 'Cards')
    const owner = await at.as('owner')
    await owner.share('Cards', false, { clearAssignments: true })
    await owner.update('Cards', { name: 'Secret' })
    const page = await activity(await at.as('leaf'))
    expect(page.items[0]?.fields).toEqual([
      { name: 'container', before: 'container 1, no longer available to you', after: null },
    ])
    expect(JSON.stringify(page)).not.toMatch(/Secret|Cards/)
  })

  test.each([
    ['tenant.show', 'tenant'],
    ['merchant.connector-list.show', 'connector'],
    ['container.show', 'container'],
    ['frontend.customer-profiles.show', 'profile'],
  ] as const)('without %s entries of a %s are not there', async (right, kind) => {
    const builder = family()
      .profile('x', 'Cards')
      .person('less', { at: 'Owner', without: [right] })
    const at = await started(builder)
    const owner = await at.as('owner')
    await owner.setGlobal('Leaf', 'Cards')
    await owner.assign('till', 'Cards')
    await owner.update('Cards', { name: 'Other' })
    const profileGuid = 'CP-0000-0000-0000-0000-0000-0000'
    const seen = { 'if-match': `"profile-${profileGuid}-1"`, 'idempotency-key': owner.newKey() }
    await owner.call('POST', '/containers/1/customerProfiles/deleteProfile', { profileGuid }, seen)
    const kinds = async (person: Person) => (await activity(person)).items.map(({ object }) => object.kind)
    expect(await kinds(owner)).toEqual(['profile', 'container', 'connector', 'tenant'])
    const less = await at.as('less')
    expect(await kinds(less)).toEqual((await kinds(owner)).filter((one) => one !== kind))
    expect(await less.get(`/activity?kind=${kind}`)).toMatchObject({ status: 403, body: { permission: right } })
  })
})
