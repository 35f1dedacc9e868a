import { describe, expect, test } from 'vitest'
import type { Change } from '@/contract/console/changes.ts'
import { activity, apply, configuration, family, revert, started } from '@test/support/activity.ts'
import { connectorGuid, tenantGuid } from '@test/support/names.ts'
import type { Person } from '@test/support/person.ts'

const [cards, box] = [1, 2]
const till = connectorGuid('till')

/** The family with uses of Cards below: a global setting of Far’s, and Leaf’s till. */
function used() {
  return family()
    .tenant('Far', { under: 'Middle', global: 'Cards' })
    .tenant('Shop', { under: 'Leaf' })
    .connector('follower', { at: 'Far' })
    .connector('register', { at: 'Leaf', own: 'Cards' })
    .connector('kiosk', { at: 'Shop', own: 'Cards', ignoreGlobal: true })
}

const newest = async (person: Person) => (await activity(person)).items[0]

const steps: [string, Change[]][] = [
  ['no longer sharing, with the uses cleared', [{ change: 'shareContainer', containerId: cards, shared: false }]],
  [
    'disabling for a sub-tenant, with the uses cleared',
    [{ change: 'disableContainerFor', containerId: cards, tenantGuid: tenantGuid('Leaf') }],
  ],
  [
    'switching containers off, with the uses cleared',
    [{ change: 'setContainersOffForSubTenants', tenantGuid: tenantGuid('Middle'), off: true }],
  ],
  ['disabling a container', [{ change: 'updateContainer', containerId: cards, disabled: true }]],
  ['renaming a container', [{ change: 'updateContainer', containerId: cards, name: 'All cards' }]],
  ['a global setting', [{ change: 'setGlobalContainer', tenantGuid: tenantGuid('Middle'), containerId: box }]],
  [
    'taking a global setting away',
    [{ change: 'setGlobalContainer', tenantGuid: tenantGuid('Far'), containerId: null }],
  ],
  [
    'an own container',
    [{ change: 'assignConnectorContainer', connectorGuid: till, containerId: cards, ignoreGlobal: false }],
  ],
  [
    'ignoring the global setting',
    [{ change: 'assignConnectorContainer', connectorGuid: till, containerId: null, ignoreGlobal: true }],
  ],
  [
    'sharing a container and using it below at once',
    [
      { change: 'shareContainer', containerId: box, shared: true },
      { change: 'setGlobalContainer', tenantGuid: tenantGuid('Leaf'), containerId: box },
      {
        change: 'assignConnectorContainer',
        connectorGuid: connectorGuid('kiosk'),
        containerId: box,
        ignoreGlobal: false,
      },
      { change: 'shareContainer', containerId: cards, shared: false },
    ],
  ],
  [
    'swapping two names by way of a third',
    [
      { change: 'updateContainer', containerId: cards, name: 'Aside' },
      { change: 'updateContainer', containerId: box, name: 'Cards' },
      { change: 'updateContainer', containerId: cards, name: 'Middle box' },
    ],
  ],
]

describe('taking back a step of configuration', () => {
  test.each(steps)('%s: off and on again restores the former state, and again (I7)', async (_, changes) => {
    const at = await started(used())
    const owner = await at.as('owner')
    const before = await configuration(owner)
    expect(await apply(owner, changes)).toMatchObject({ status: 200 })
    const after = await configuration(owner)
    expect(after).not.toBe(before)

    const first = await newest(owner)
    expect(first).toMatchObject({ notRevertible: null, revertedBy: null })
    expect(await revert(owner, first?.id ?? 0)).toMatchObject({ status: 200 })
    expect(await configuration(owner)).toBe(before)

    const second = await newest(owner)
    expect(second).toMatchObject({ notRevertible: null, reverts: first?.change })
    expect(await revert(owner, second?.id ?? 0)).toMatchObject({ status: 200 })
    expect(await configuration(owner)).toBe(after)
  })

  test('enabling is taken back in the name of who takes it back (decision 15)', async () => {
    const at = await started(family().container('Cut', { owner: 'Owner', shared: true, off: { Leaf: 'Middle' } }))
    const owner = await at.as('owner')
    await owner.enableFor('Leaf', 'Cut')
    expect(at.container('Cut').disabledFor).toEqual([])
    expect((await revert(owner, (await newest(owner))?.id ?? 0)).status).toBe(200)
    expect(at.container('Cut').disabledFor).toMatchObject([{ tenantGuid: tenantGuid('Leaf'), by: tenantGuid('Owner') }])
  })

  test('a step taken back says by which; taken back in turn, it stands and can be taken back again', async () => {
    const at = await started()
    const owner = await at.as('owner')
    await owner.setGlobal('Owner', 'Cards')
    const { id = 0, change = 0 } = (await newest(owner)) ?? {}
    await revert(owner, id, { reason: 'too early' })
    const undo = await newest(owner)
    expect(undo).toMatchObject({ what: 'setGlobalContainer', reverts: change, reason: 'too early' })
    const told = async () => (await activity(owner)).items.find((one) => one.id === id)
    expect(await told()).toMatchObject({
      notRevertible: expect.stringMatching(/taken back already/) as unknown,
      revertedBy: undo?.change,
    })
    expect(await revert(owner, id)).toMatchObject({ status: 409, body: { code: 'not-revertible' } })
    await revert(owner, undo?.id ?? 0)
    expect(await told()).toMatchObject({ notRevertible: null, revertedBy: null })
    expect((await revert(owner, id)).status).toBe(200)
  })

  test('what was changed of the same object since stays: of container and flag only the one that the step changed goes back', async () => {
    const at = await started()
    const owner = await at.as('owner')
    await owner.assign('desk', 'Cards')
    const { id = 0 } = (await newest(owner)) ?? {}
    await owner.assign('desk', 'Cards', true)
    await revert(owner, id)
    expect(at.connector('desk')).toMatchObject({ ownContainer: null, ignoreGlobal: true })
  })

  test('uses that came since stand in the way like anywhere, and can be cleared with it (I10)', async () => {
    const at = await started(family().container('New', { owner: 'Owner' }))
    const owner = await at.as('owner')
    await owner.share('New')
    const { id = 0 } = (await newest(owner)) ?? {}
    await owner.assign('till', 'New')
    expect(await revert(owner, id, { clearAssignments: false })).toMatchObject({
      status: 409,
      body: { code: 'container-in-use' },
    })
    expect(await revert(owner, id)).toMatchObject({ status: 200, body: { cleared: 1 } })
    expect(at.connector('till').ownContainer).toBe(null)
  })

  test('a former container that the tenant sees no longer is refused like anywhere (I10)', async () => {
    const at = await started(used())
    const owner = await at.as('owner')
    await owner.assign('register', null)
    const { id = 0 } = (await newest(owner)) ?? {}
    await owner.disableFor('Leaf', 'Cards', { clearAssignments: true })
    expect(await revert(owner, id)).toMatchObject({ status: 422, body: { code: 'container-not-visible' } })
  })

  test('only as planned: when the state moved, the new plan comes back instead', async () => {
    const at = await started(used())
    const owner = await at.as('owner')
    await owner.share('Cards', false, { clearAssignments: true })
    const { id = 0, change = 0 } = (await newest(owner)) ?? {}
    const plan = await owner.post('/plans', { revertOf: id })
    await owner.setGlobal('Leaf', 'Middle box')
    const path = `/activity/${id}/revert`
    const headers = { 'if-plan-match': String(plan.body['planToken']), 'idempotency-key': owner.newKey() }
    await owner.assign('register', null, true)
    const before = at.state()
    const moved = await owner.post(path, {}, headers)
    expect(moved).toMatchObject({
      status: 409,
      body: { code: 'plan-moved', plan: { steps: expect.any(Array) as unknown } },
    })
    expect(at.state()).toBe(before)
    const again = { ...headers, 'if-plan-match': (moved.body['plan'] as { planToken: string }).planToken }
    expect((await owner.post(path, {}, { ...again, 'idempotency-key': owner.newKey() })).status).toBe(200)
    expect((await newest(owner))?.reverts).toBe(change)
    expect(await owner.post(path, {}, { 'idempotency-key': owner.newKey() })).toMatchObject({ status: 428 })
  })
})

describe('what cannot be taken back says what to do instead', () => {
  test.each([
    ['creating a container', async (owner: Person) => owner.create('New', 'Owner'), /never deleted. Disable it/],
    [
      'a change of a profile',
      async (owner: Person) => {
        const guid = 'CP-0000-0000-0000-0000-0000-0000'
        const body = { profileGuid: guid, customerData: { firstName: 'Ada', lastName: 'Berg' } }
        await owner.call('POST', '/containers/1/customerProfiles/updateProfile', body, {
          'if-match': `"profile-${guid}-1"`,
        })
      },
      /Change the profile itself/,
    ],
  ])('%s', async (_, act, sentence) => {
    const at = await started(family().profile('ada', 'Cards'))
    const owner = await at.as('owner')
    await act(owner)
    const { id = 0, notRevertible } = (await newest(owner)) ?? {}
    expect(notRevertible).toMatch(sentence)
    expect(await revert(owner, id)).toMatchObject({
      status: 409,
      body: { code: 'not-revertible', detail: notRevertible },
    })
  })

  test('a disabling in the name of another tenant, where enabling would take back one’s own', async () => {
    const at = await started()
    const [owner, middle] = [await at.as('owner'), await at.as('middle')]
    await middle.disableFor('Leaf', 'Cards')
    const { id = 0 } = (await newest(owner)) ?? {}
    expect(await newest(owner)).toMatchObject({ notRevertible: null })
    await owner.disableFor('Leaf', 'Cards')
    expect((await revert(owner, id)).body['detail']).toMatch(/in the name of another tenant/)
    expect((await revert(middle, id)).status).toBe(200)
    expect(at.container('Cards').disabledFor).toMatchObject([{ by: tenantGuid('Owner') }])
  })

  test('a disabling that is enabled again already', async () => {
    const at = await started()
    const owner = await at.as('owner')
    await owner.disableFor('Leaf', 'Cards')
    const { id = 0 } = (await newest(owner)) ?? {}
    await owner.enableFor('Leaf', 'Cards')
    expect((await revert(owner, id)).body['detail']).toMatch(/nothing to take back/)
  })
})
