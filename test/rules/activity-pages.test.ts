import { describe, expect, test } from 'vitest'
import { activity, family, started, whats } from '@test/support/activity.ts'
import { connectorGuid, tenantGuid } from '@test/support/names.ts'

describe('looking for something in it', () => {
  async function busy() {
    const at = await started(family().person('helper', { at: 'Owner' }))
    const [owner, helper] = [await at.as('owner'), await at.as('helper')]
    await owner.setGlobal('Owner', 'Cards')
    at.clock.now += 600_000
    await helper.assign('till', 'Cards')
    await helper.disableFor('Leaf', 'Cards', { clearAssignments: true })
    await helper.setGlobal('Middle', 'Middle box')
    return { owner }
  }

  test.each([
    ['a tenant and all below it', { tenant: tenantGuid('Middle') }, 4],
    ['a tenant at the end', { tenant: 'te-leaf' }, 3],
    ['a kind of object', { kind: 'tenant' }, 2],
    ['a container and what assigned it', { kind: 'container', id: '1' }, 4],
    ['a container that was used once', { kind: 'container', id: '2' }, 1],
    ['a tenant with its connectors', { kind: 'tenant', id: tenantGuid('Leaf') }, 3],
    ['a connector', { kind: 'connector', id: connectorGuid('till') }, 2],
    ['a call', { what: 'setGlobalContainer' }, 2],
    ['a person', { who: 'helper' }, 4],
    ['the time since', { from: '2026-01-05T09:10:00Z' }, 4],
    ['the time until', { to: '2026-01-05T09:10:00Z' }, 1],
    ['several at once', { who: 'helper', kind: 'connector', what: 'assignConnectorContainer' }, 2],
    ['nothing there is', { kind: 'container', id: '99' }, 0],
  ])('%s', async (_, query, total) => {
    const { owner } = await busy()
    const page = await activity(owner, query)
    expect([page.total, page.items.length]).toEqual([total, total])
  })

  test('one step holds all that was done at once', async () => {
    const { owner } = await busy()
    const [disabled] = (await activity(owner, { what: 'disableContainerFor' })).items
    const step = await activity(owner, { change: String(disabled?.change) })
    expect(whats(step)).toEqual(['assignConnectorContainer till', 'disableContainerFor Cards'])
  })

  test('the people to choose from are those who did anything', async () => {
    const { owner } = await busy()
    expect((await activity(owner, { who: 'owner' })).people).toEqual([
      { username: 'helper', name: 'helper' },
      { username: 'owner', name: 'owner' },
    ])
  })

  test('a tenant of somebody else is unknown, and an instant that is none is refused', async () => {
    const { owner } = await busy()
    expect(await owner.get('/activity?tenant=TE-Top')).toMatchObject({ status: 404, body: { code: 'not-found' } })
    expect(await owner.get('/activity?from=yesterday')).toMatchObject({ status: 422, body: { pointer: '/from' } })
  })
})

describe('page by page', () => {
  async function many(count: number) {
    const at = await started()
    const owner = await at.as('owner')
    for (let number = 1; number <= count; number += 1) await owner.update('Cards', { name: `Cards ${number}` })
    return { at, owner }
  }

  test('50 entries unless told, at most 200, and each once although new ones come in', async () => {
    const { owner } = await many(60)
    const first = await activity(owner)
    expect([first.items.length, first.total]).toEqual([50, 60])
    await owner.update('Cards', { name: 'Newest' })
    const second = await activity(owner, { cursor: first.nextCursor ?? '' })
    expect([second.items.length, second.nextCursor, second.total]).toEqual([10, null, 61])
    const ids = [...first.items, ...second.items].map(({ id }) => id)
    expect(ids).toEqual(ids.toSorted((one, other) => other - one))
    expect(new Set(ids).size).toBe(60)
    expect((await activity(owner, { limit: 7 })).items).toHaveLength(7)
  })

  test('a cursor of another list is refused', async () => {
    const { owner } = await many(3)
    const { nextCursor } = await activity(owner, { limit: 1 })
    for (const path of [`/activity?cursor=${nextCursor ?? ''}&kind=tenant`, '/activity?cursor=4711'])
      expect(await owner.get(path)).toMatchObject({ status: 400, body: { code: 'cursor-invalid' } })
  })

  test('10,000 entries are counted, and narrowed to one container', async () => {
    const { at, owner } = await many(1)
    const row = [...at.db.activity.values()].at(-1)
    if (row === undefined) throw new Error('no entry')
    for (let id = row.id + 1; id <= row.id + 10_000; id += 1) at.db.activity.insert({ ...row, id, change: id })
    const page = await activity(owner, { kind: 'container', id: '1', limit: 200 })
    expect(page.total).toBe(10_001)
  })
})
