import { describe, expect, test } from 'vitest'
import { tenantGuid } from '@test/support/names.ts'
import type { Heard, Json, Person } from '@test/support/person.ts'
import { family } from '@test/support/plans.ts'

/** Sends the switch with the present version, or the one given. */
async function setOff(person: Person, tenant: string, body: Json = { off: true }, version = 1): Promise<Heard> {
  const guid = tenantGuid(tenant)
  return person.call('PUT', `/tenants/${guid}/containers-off`, body, { 'if-match': `"tenant-${guid}-${version}"` })
}

describe('containers off for sub-tenants', () => {
  test('stops what is shared from the tenant and from above, for all below it and not for itself (SEED; I5)', async () => {
    const started = family().start()
    const owner = await started.signIn('owner')
    const done = await setOff(owner, 'Middle')
    expect(done).toMatchObject({ status: 200, body: { containersOff: true, etag: '"tenant-TE-Middle-2"' } })
    expect(done.headers.get('etag')).toBe('"tenant-TE-Middle-2"')
    expect(await owner.standings('Middle')).toEqual({ Cards: 'available', Box: 'owned' })
    expect(await owner.standings('Leaf')).toEqual({ Cards: 'cut-off', Box: 'cut-off' })
    expect(await owner.standings('Low')).toEqual({ Cards: 'cut-off', Box: 'cut-off' })
    expect(await owner.standings('Side')).toEqual({ Cards: 'available' })
  })

  test('off and on again gives back what was visible before (I7)', async () => {
    const owner = await family().start().signIn('owner')
    const before = JSON.stringify(await owner.items('/containers/1/tenants'))
    await setOff(owner, 'Middle')
    expect(JSON.stringify(await owner.items('/containers/1/tenants'))).not.toBe(before)
    await setOff(owner, 'Middle', { off: false }, 2)
    expect(JSON.stringify(await owner.items('/containers/1/tenants'))).toBe(before)
  })

  test('what tenants below share among themselves goes on', async () => {
    const builder = family().container('Leaf box', { owner: 'Leaf', shared: true })
    const owner = await builder.connector('till', { at: 'Low', own: 'Leaf box' }).start().signIn('owner')
    expect((await setOff(owner, 'Middle')).status).toBe(200)
    expect(await owner.standings('Low')).toMatchObject({ 'Leaf box': 'available' })
  })

  test('switching off what is off changes nothing, the version included (I19)', async () => {
    const started = family().start()
    const owner = await started.signIn('owner')
    await setOff(owner, 'Middle')
    const before = started.state()
    expect((await setOff(owner, 'Middle', { off: true }, 2)).status).toBe(200)
    expect(started.state()).toBe(before)
  })

  test('an older version is 412 and has no effect (I20)', async () => {
    const started = family().start()
    const owner = await started.signIn('owner')
    await owner.setGlobal('Middle', 'Cards')
    const before = started.state()
    expect((await setOff(owner, 'Middle')).status).toBe(412)
    expect(started.state()).toBe(before)
  })

  test('is told in the activity, with what was before', async () => {
    const started = family().start()
    await setOff(await started.signIn('owner'), 'Middle', { off: true, reason: 'separate books' })
    const [entry] = [...started.db.activity.values()].slice(-1)
    expect(entry).toMatchObject({
      what: 'setContainersOffForSubTenants',
      object: { kind: 'tenant', id: tenantGuid('Middle'), tenantGuid: tenantGuid('Middle') },
      before: { off: false },
      after: { off: true },
      reason: 'separate books',
    })
  })
})

describe('who may switch containers off', () => {
  test('who has the right to share and administers the tenant, also where the containers come from above [ours]', async () => {
    const started = family().start()
    const middle = await started.signIn('middle')
    expect((await setOff(middle, 'Middle')).status).toBe(200)
    expect((await setOff(middle, 'Leaf')).status).toBe(200)
  })

  test('nobody else: the right is named, and other tenants do not exist (I23)', async () => {
    const started = family()
      .person('reader', { at: 'Owner', without: ['container.share'] })
      .start()
    const [reader, middle] = [await started.signIn('reader'), await started.signIn('middle')]
    const before = started.state()
    expect(await setOff(reader, 'Middle')).toMatchObject({
      status: 403,
      body: { code: 'not-permitted', permission: 'container.share' },
    })
    const [elsewhere, nowhere] = [await setOff(middle, 'Side'), await setOff(middle, 'Nowhere')]
    expect([elsewhere.status, elsewhere.body['detail']]).toEqual([404, nowhere.body['detail']])
    expect(started.state()).toBe(before)
  })
})

describe('uses below that would be left without a container (I10)', () => {
  const used = () =>
    family()
      .connector('till', { at: 'Leaf', own: 'Cards' })
      .connector('desk', { at: 'Low', own: 'Box' })
      .connector('own', { at: 'Middle', own: 'Box' })
      .tenant('Far', { under: 'Low', global: 'Cards' })
      .tenant('Cut', { under: 'Side', global: 'Cards' })

  test('refuse it with the list over all containers, and nothing changes', async () => {
    const started = used().start()
    const owner = await started.signIn('owner')
    const before = started.state()
    const refused = await setOff(owner, 'Middle')
    expect(refused).toMatchObject({ status: 409, body: { code: 'container-in-use', assignmentCount: 3 } })
    expect(refused.body['assignments']).toEqual([
      { tenant: { guid: tenantGuid('Far'), name: 'Far' }, connector: null },
      { tenant: { guid: tenantGuid('Leaf'), name: 'Leaf' }, connector: { guid: 'CO-till', name: 'till' } },
      { tenant: { guid: tenantGuid('Low'), name: 'Low' }, connector: { guid: 'CO-desk', name: 'desk' } },
    ])
    expect(refused.body['detail']).toBe(
      '3 assignments below Middle would be left without a container. Assign another one there first, or clear them together with this change.',
    )
    expect(started.state()).toBe(before)
  })

  test('are cleared with it when told to, all as one step of the activity', async () => {
    const started = used().start()
    const owner = await started.signIn('owner')
    const entries = started.db.activity.size
    expect((await setOff(owner, 'Middle', { off: true, clearAssignments: true })).status).toBe(200)
    expect(started.connector('till').ownContainer).toBe(null)
    expect(started.connector('desk').ownContainer).toBe(null)
    expect(started.tenant('Far').globalContainer).toBe(null)
    expect(started.tenant('Cut').globalContainer).toBe(1)
    expect(started.connector('own').ownContainer).toBe(3)
    const written = [...started.db.activity.values()].slice(entries)
    expect(written.map(({ what, change }) => [what, change - entries])).toEqual([
      ['setContainersOffForSubTenants', 1],
      ['setGlobalContainer', 1],
      ['assignConnectorContainer', 1],
      ['assignConnectorContainer', 1],
    ])
  })

  test('need the rights to clear them one by one', async () => {
    const started = used()
      .person('sharer', { at: 'Owner', without: ['tenant.globalConnectorSettings'] })
      .start()
    const sharer = await started.signIn('sharer')
    expect(await setOff(sharer, 'Middle', { off: true, clearAssignments: true })).toMatchObject({
      status: 403,
      body: { permission: 'tenant.globalConnectorSettings' },
    })
  })

  test('outside the caller’s tenants refuse it in any case, and are neither named nor counted (I23)', async () => {
    const started = used()
      .person('alone', { at: 'Middle', without: ['tenant.access'] })
      .start()
    const alone = await started.signIn('alone')
    const before = started.state()
    for (const clearAssignments of [false, true]) {
      const refused = await setOff(alone, 'Middle', { off: true, clearAssignments })
      expect(refused).toMatchObject({
        status: 409,
        body: { code: 'container-in-use', assignments: [], assignmentCount: 0, permission: 'tenant.access' },
      })
      expect(refused.body['detail']).toBe(
        'Sub-tenants where you have no rights use containers that would no longer reach them. Ask an administrator of Middle who may work in sub-tenants to make this change.',
      )
    }
    expect(started.state()).toBe(before)
  })
})
