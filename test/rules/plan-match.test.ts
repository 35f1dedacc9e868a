import { describe, expect, test } from 'vitest'
import type { Change } from '@/contract/console/changes.ts'
import { connectorGuid, tenantGuid } from '@test/support/names.ts'
import { assign, box, cards, disable, enable, family, global, off, plan, share } from '@test/support/plans.ts'
import type { Json } from '@test/support/person.ts'

const used = () =>
  family().connector('till', { at: 'Leaf', own: 'Cards' }).connector('desk', { at: 'Side', own: 'Cards' })

describe('If-Plan-Match on the calls that make one change', () => {
  const etag = (kind: string, id: string | number) => `"${kind}-${id}-1"`
  const [middle, side, till] = [tenantGuid('Middle'), tenantGuid('Side'), connectorGuid('till')]
  const both = { clearAssignments: true }
  const cases: [string, Change, string, string, Json | undefined, string][] = [
    [
      'shareContainer',
      share(cards, false),
      'PUT',
      '/containers/1/sharing',
      { shared: false, ...both },
      etag('container', 1),
    ],
    ['disableContainerFor', disable('Side'), 'PUT', `/containers/1/disabled-for/${side}`, both, etag('container', 1)],
    [
      'enableContainerFor',
      enable('Side', 4),
      'DELETE',
      `/containers/4/disabled-for/${side}`,
      undefined,
      etag('container', 4),
    ],
    [
      'updateContainer',
      { change: 'updateContainer', containerId: cards, name: 'New ', disabled: true },
      'PUT',
      '/containers/1',
      { disabled: true, name: ' New' },
      etag('container', 1),
    ],
    [
      'setGlobalContainer',
      global('Middle', box),
      'PUT',
      `/tenants/${middle}/global-container`,
      { containerId: box },
      etag('tenant', middle),
    ],
    [
      'setContainersOffForSubTenants',
      off('Middle'),
      'PUT',
      `/tenants/${middle.toLowerCase()}/containers-off`,
      { off: true, ...both },
      etag('tenant', middle),
    ],
    [
      'assignConnectorContainer',
      assign('till', box),
      'PUT',
      `/connectors/${till}/container`,
      { containerId: box, ignoreGlobal: false },
      etag('connector', till),
    ],
  ]

  test.each(cases)('%s happens as planned, or not at all', async (_, change, method, path, body, ifMatch) => {
    const started = used()
      .container('Cut', { owner: 'Owner', shared: true, off: { Side: 'Owner' } })
      .start()
    const owner = await started.signIn('owner')
    const { planToken } = await plan(owner, [change])
    const before = started.state()
    const headers = { 'if-match': ifMatch, 'if-plan-match': 'another' }
    const refused = await owner.call(method, path, body, headers)
    expect(refused).toMatchObject({ status: 409, body: { code: 'plan-moved', plan: { planToken } } })
    expect(started.state()).toBe(before)
    const done = await owner.call(method, path, body, { ...headers, 'if-plan-match': planToken })
    expect(done.status).toBe(200)
    expect(started.state()).not.toBe(before)
  })

  test('a stale version is 412 and a refused change is refused in its own words, before the plan is compared', async () => {
    const owner = await family().start().signIn('owner')
    const headers = { 'if-match': etag('container', 1), 'if-plan-match': 'another' }
    const stale = { ...headers, 'if-match': '"container-1-9"' }
    expect((await owner.call('PUT', '/containers/1/sharing', { shared: false }, stale)).status).toBe(412)
    const taken = await owner.call('PUT', '/containers/1', { name: 'vault' }, headers)
    expect(taken).toMatchObject({ status: 409, body: { code: 'container-name-taken', pointer: '/name' } })
  })

  test('a plan that clears still needs consent', async () => {
    const started = used().start()
    const owner = await started.signIn('owner')
    const { planToken } = await plan(owner, [share(cards, false)])
    const headers = { 'if-match': etag('container', 1), 'if-plan-match': planToken }
    const refused = await owner.call('PUT', '/containers/1/sharing', { shared: false }, headers)
    expect(refused).toMatchObject({ status: 409, body: { code: 'container-in-use' } })
  })
})
