import { describe, expect, test } from 'vitest'
import { activity, apply, family, revert, started } from '@test/support/activity.ts'
import { tenantGuid } from '@test/support/names.ts'
import type { Person } from '@test/support/person.ts'

const cards = 1

const newest = async (person: Person) => (await activity(person)).items[0]

describe('who may take back (I23)', () => {
  test('it needs the rights of the changes it makes', async () => {
    const at = await started(family().person('clerk', { at: 'Owner', without: ['container.share'] }))
    await (await at.as('owner')).share('Cards', false)
    const clerk = await at.as('clerk')
    const { id = 0 } = (await newest(clerk)) ?? {}
    expect(await revert(clerk, id)).toMatchObject({ status: 403, body: { permission: 'container.share' } })
  })

  test('an entry that lies outside the caller’s tenants is as unknown as one that does not exist', async () => {
    const at = await started()
    await (await at.as('owner')).share('Cards', false)
    const { id = 0 } = (await newest(await at.as('owner'))) ?? {}
    const middle = await at.as('middle')
    const [foreign, missing] = [await revert(middle, id), await revert(middle, 4711)]
    expect([foreign.status, foreign.body['code']]).toEqual([404, 'not-found'])
    expect(foreign.body['detail']).toBe(missing.body['detail'])
    const headers = { 'if-plan-match': 'x', 'idempotency-key': middle.newKey() }
    expect((await middle.post(`/activity/${id}/revert`, {}, headers)).status).toBe(404)
  })

  test('a step that reached beyond the caller’s tenants is not the caller’s to take back', async () => {
    const at = await started()
    await apply(await at.as('owner'), [
      { change: 'setGlobalContainer', tenantGuid: tenantGuid('Owner'), containerId: cards },
      { change: 'setGlobalContainer', tenantGuid: tenantGuid('Middle'), containerId: cards },
    ])
    const middle = await at.as('middle')
    const { items } = await activity(middle)
    const sentence = expect.stringMatching(/more than your tenants/) as unknown
    expect(items).toMatchObject([{ what: 'setGlobalContainer', object: { name: 'Middle' }, notRevertible: sentence }])
    const refused = await revert(middle, items[0]?.id ?? 0)
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'not-revertible', detail: items[0]?.notRevertible },
    })
    expect(items[0]?.notRevertible).not.toMatch(/Owner/)
    expect((await revert(await at.as('owner'), items[0]?.id ?? 0)).status).toBe(200)
  })

  test('nor does it tell what else that step was about (I23)', async () => {
    const at = await started(
      family()
        .tenant('Side', { under: 'Owner' })
        .container('Quiet', { owner: 'Owner', off: { Side: 'Owner' } }),
    )
    await apply(await at.as('owner'), [
      { change: 'setGlobalContainer', tenantGuid: tenantGuid('Middle'), containerId: cards },
      { change: 'enableContainerFor', containerId: at.idOf('Quiet'), tenantGuid: tenantGuid('Side') },
    ])
    const middle = await at.as('middle')
    const entry = await newest(middle)
    const refused = await revert(middle, entry?.id ?? 0)
    expect(refused).toMatchObject({ status: 409, body: { code: 'not-revertible', detail: entry?.notRevertible } })
    expect(JSON.stringify([entry, refused.body])).not.toMatch(/Quiet|Side/)
  })

  test('what a tenant above enabled or disabled stays', async () => {
    const at = await started()
    const [owner, middle] = [await at.as('owner'), await at.as('middle')]
    for (const act of ['disableFor', 'enableFor'] as const) {
      await owner[act]('Leaf', 'Cards')
      const [entry] = (await activity(middle)).items
      expect(entry).toMatchObject({ who: null, notRevertible: expect.any(String) as unknown })
      expect((await revert(middle, entry?.id ?? 0)).body['code']).toBe('not-revertible')
    }
  })
})
