import { describe, expect, test } from 'vitest'
import type { Change, Plan } from '@/contract/console/changes.ts'
import {
  apply,
  assign,
  box,
  cards,
  disable,
  enable,
  family,
  global,
  off,
  plan,
  share,
  vault,
} from '@test/support/plans.ts'
import type { Heard, Person } from '@test/support/person.ts'

const used = () =>
  family().connector('till', { at: 'Leaf', own: 'Cards' }).connector('desk', { at: 'Side', own: 'Cards' })

describe('changes are made as planned', () => {
  test('several at once, in their order, with every use cleared, as one step of the activity with one reason', async () => {
    const started = used().start()
    const owner = await started.signIn('owner')
    const changes = [share(cards, false), share(vault, true), assign('desk', vault)]
    const { planToken, clearCount } = await plan(owner, changes)
    const entries = started.db.activity.size
    const done = await apply(owner, changes, planToken, { clearAssignments: true, reason: 'moving' })
    expect(done).toMatchObject({ status: 200, body: { cleared: clearCount, activityId: entries + 1 } })
    expect((done.body['steps'] as Plan['steps']).map(({ effective }) => effective)).toEqual([true, true, true])
    expect(started.container('Cards').shared).toBe(false)
    expect([started.connector('till').ownContainer, started.connector('desk').ownContainer]).toEqual([null, vault])
    const written = [...started.db.activity.values()].slice(entries)
    expect(written.map(({ what, change, reverts, reason }) => [what, change, reverts, reason])).toEqual([
      ['shareContainer', entries + 1, null, 'moving'],
      ['assignConnectorContainer', entries + 1, null, 'moving'],
      ['assignConnectorContainer', entries + 1, null, 'moving'],
      ['shareContainer', entries + 1, null, 'moving'],
      ['assignConnectorContainer', entries + 1, null, 'moving'],
    ])
  })

  test('every kind of change can be applied, with its reason', async () => {
    const started = used().start()
    const owner = await started.signIn('owner')
    const changes: Change[] = [
      disable('Side', cards),
      enable('Side'),
      { change: 'updateContainer', containerId: vault, name: ' Safe ', disabled: true },
      off('Leaf'),
      global('Middle', box),
      assign('till', null, true),
      share(vault, true),
    ]
    const { planToken } = await plan(owner, changes)
    expect((await apply(owner, changes, planToken, { clearAssignments: true, reason: 'tidy' })).status).toBe(200)
    expect(started.container('Vault')).toMatchObject({ name: 'Safe', disabled: true, shared: true })
    expect(started.container('Cards').disabledFor).toEqual([])
    expect(started.tenant('Leaf').containersOff).toBe(true)
    expect(started.tenant('Middle').globalContainer).toBe(box)
    expect(started.connector('till')).toMatchObject({ ownContainer: null, ignoreGlobal: true })
    const written = [...started.db.activity.values()].filter(({ object }) => object.kind !== 'session')
    expect(new Set(written.map(({ reason }) => reason))).toEqual(new Set(['tidy']))
    expect(new Set(written.map(({ change }) => change)).size).toBe(1)
  })

  test('what is so already is no change: no entry, no new version (I19)', async () => {
    const started = family().start()
    const owner = await started.signIn('owner')
    const { planToken } = await plan(owner, [share(cards, true)])
    const before = started.state()
    expect((await apply(owner, [share(cards, true)], planToken)).body).toMatchObject({ cleared: 0, activityId: null })
    expect(started.state()).toBe(before)
  })

  test('all or none: when the last is refused, nothing was done (I22)', async () => {
    const started = used().start()
    const owner = await started.signIn('owner')
    const { planToken } = await plan(owner, [share(vault, true)])
    const before = started.state()
    const refused = await apply(owner, [share(vault, true), global('Side', box)], planToken)
    expect(refused).toMatchObject({ status: 422, body: { code: 'container-not-visible' } })
    expect(started.state()).toBe(before)
  })

  test('uses are cleared only with consent, and nothing happens without', async () => {
    const started = used().start()
    const owner = await started.signIn('owner')
    const { planToken } = await plan(owner, [share(vault, true), share(cards, false)])
    const before = started.state()
    const refused = await apply(owner, [share(vault, true), share(cards, false)], planToken)
    expect(refused).toMatchObject({ status: 409, body: { code: 'container-in-use', assignmentCount: 2 } })
    expect(started.state()).toBe(before)
  })

  test('who may not clear may not apply, with consent or without', async () => {
    const started = used()
      .person('sharer', { at: 'Owner', without: ['merchant.connector.edit'] })
      .start()
    const sharer = await started.signIn('sharer')
    const { planToken, cannotClear } = await plan(sharer, [share(cards, false)])
    expect(cannotClear?.permission).toBe('merchant.connector.edit')
    const before = started.state()
    expect(await apply(sharer, [share(cards, false)], planToken, { clearAssignments: true })).toMatchObject({
      status: 403,
      body: { code: 'not-permitted', permission: 'merchant.connector.edit' },
    })
    expect(started.state()).toBe(before)
  })

  test.each([
    ['if-plan-match', 428, 'if-plan-match-missing'],
    ['idempotency-key', 400, 'idempotency-key-missing'],
  ])('nothing is applied without %s', async (left, status, code) => {
    const owner = await family().start().signIn('owner')
    const { planToken } = await plan(owner, [share(vault, true)])
    const headers = { 'if-plan-match': planToken, 'idempotency-key': 'key-1', [left]: undefined }
    const refused = await owner.post('/changes', { changes: [share(vault, true)] }, headers)
    expect(refused).toMatchObject({ status, body: { code } })
  })
})

describe('when the state moved since the plan', () => {
  async function moved(act: (owner: Person, middle: Person) => Promise<Heard>, changes = [share(cards, false)]) {
    const started = used().start()
    const [owner, middle] = [await started.signIn('owner'), await started.signIn('middle')]
    const { planToken } = await plan(owner, changes)
    expect((await act(owner, middle)).status).toBeLessThan(300)
    const before = started.state()
    const heard = await apply(owner, changes, planToken, { clearAssignments: true }, 'key-1')
    return { started, owner, changes, planToken, before, heard }
  }

  test('the new plan comes back instead, and nothing was done', async () => {
    const { started, owner, changes, planToken, before, heard } = await moved(async (_, middle) =>
      middle.assign('till', 'Box'),
    )
    expect(heard).toMatchObject({ status: 409, body: { code: 'plan-moved' } })
    expect(started.state()).toBe(before)
    const instead = heard.body['plan'] as Plan
    expect(instead).toEqual(await plan(owner, changes))
    expect(instead.clearCount).toBe(1)
    expect(instead.planToken).not.toBe(planToken)
  })

  test('the new plan can be applied under the same key, because a moved plan does not use it up', async () => {
    const { owner, changes, heard } = await moved(async (_, middle) => middle.assign('till', 'Box'))
    const { planToken } = heard.body['plan'] as Plan
    const again = await apply(owner, changes, planToken, { clearAssignments: true }, 'key-1')
    expect([again.status, again.body['cleared']]).toEqual([200, 1])
    const replayed = await apply(owner, changes, planToken, { clearAssignments: true }, 'key-1')
    expect([replayed.status, replayed.headers.get('idempotency-replayed')]).toEqual([200, 'true'])
  })

  test.each<[string, (owner: Person, middle: Person) => Promise<Heard>]>([
    ['an object it writes has a new version', async (owner) => owner.update('Cards', { name: 'Wallets' })],
    ['a use of it came', async (_, middle) => middle.setGlobal('Low', 'Cards')],
    ['somebody was cut off already', async (_, middle) => middle.disableFor('Low', 'Cards')],
  ])('it holds no longer when %s', async (_, act) => {
    expect((await moved(act)).heard.body['code']).toBe('plan-moved')
  })

  test.each<[string, (owner: Person, middle: Person) => Promise<Heard>]>([
    ['something else changed', async (owner) => owner.update('Vault', { name: 'Safe' })],
    ['a container that plays no part is shared', async (owner) => owner.share('Vault')],
  ])('it still holds when %s', async (_, act) => {
    expect((await moved(act)).heard.status).toBe(200)
  })

  test('it still holds when customers came or went meanwhile: no profile is touched by it (I7)', async () => {
    const builder = used()
    const started = builder.start()
    const owner = await started.signIn('owner')
    const planned = await plan(owner, [share(cards, false)])
    builder.profile('ada', 'Cards')
    const later = await plan(owner, [share(cards, false)])
    expect([planned.counts.profiles.loses, later.counts.profiles.loses]).toEqual([0, 1])
    expect(later.planToken).toBe(planned.planToken)
  })

  test('a version that was looked at before the form is 412, before the plan is compared', async () => {
    const owner = await family().start().signIn('owner')
    await owner.update('Cards', { name: 'Wallets' })
    const stale = { ...share(cards, false), ifMatch: '"container-1-1"' }
    expect((await apply(owner, [stale], 'whatever')).body['code']).toBe('stale-version')
  })

  test('nobody hears by a wrong token what lies elsewhere (I23)', async () => {
    const started = family().container('Foreign', { owner: 'Top' }).start()
    const owner = await started.signIn('owner')
    const [hidden, missing] = [await apply(owner, [share(4, true)], 'x'), await apply(owner, [share(99, true)], 'x')]
    expect([hidden.status, hidden.body['detail']]).toEqual([404, missing.body['detail']])
  })
})
