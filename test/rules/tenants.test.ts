import { describe, expect, test } from 'vitest'
import { tenantRows } from '@mocks/views/tenants.ts'
import { isBelow, pathUp } from '@mocks/rules/scope.ts'
import { allRights, world } from '@test/support/gateway.ts'
import { tenantGuid } from '@test/support/names.ts'
import type { Person } from '@test/support/person.ts'

const callerAt = (name: string) => ({
  username: 'x',
  name: 'x',
  tenantGuid: tenantGuid(name),
  permissions: new Set<string>(allRights),
  requestId: 'r',
})

function forest() {
  return world()
    .tenant('Root')
    .tenant('A', { under: 'Root' })
    .tenant('A1', { under: 'A' })
    .tenant('A2', { under: 'A' })
    .tenant('A1x', { under: 'A1' })
    .tenant('B', { under: 'Root' })
    .tenant('Elsewhere')
    .person('root', { at: 'Root' })
    .person('a', { at: 'A' })
    .person('lone', { at: 'A', without: ['tenant.access'] })
}

describe('the tree of tenants', () => {
  test('a new tenant owns no container, has no global setting, and its connectors have none of their own (I1)', async () => {
    const root = await forest().connector('till', { at: 'B' }).start().signIn('root')
    expect((await root.get('/tenants/TE-B')).body).toMatchObject({ globalContainer: null, containersOff: false })
    expect(await root.standings('B')).toEqual({})
    expect(await root.effective('till')).toEqual([null, 'none-set'])
  })

  test('is a flat list, parents before children, with the number of tenants below each', async () => {
    const items = await (await forest().start().signIn('root')).items('/tenants')
    expect(items.map(({ name, subTenants }) => [name, subTenants])).toEqual([
      ['Root', 5],
      ['A', 3],
      ['A1', 1],
      ['A1x', 0],
      ['A2', 0],
      ['B', 0],
    ])
  })

  test('begins at the caller’s own tenant, which has no parent there', async () => {
    const a = await forest().start().signIn('a')
    expect((await a.items('/tenants')).map(({ name, parentGuid }) => [name, parentGuid])).toEqual([
      ['A', null],
      ['A1', 'TE-A'],
      ['A1x', 'TE-A1'],
      ['A2', 'TE-A'],
    ])
    expect((await a.get('/tenants/TE-A1x')).body).toMatchObject({
      parentGuid: 'TE-A1',
      path: [{ name: 'A' }, { name: 'A1' }, { name: 'A1x' }],
    })
  })

  test('without the right tenant.access the sub-tenants do not exist for the caller', async () => {
    const lone = await forest().start().signIn('lone')
    expect(await lone.items('/tenants')).toMatchObject([{ name: 'A', subTenants: 0 }])
    expect((await lone.get('/tenants/TE-A1')).body['code']).toBe('not-found')
  })

  test.each(['TE-B', 'TE-Root', 'TE-Elsewhere', 'TE-Nobody'])(
    'a tenant beside, above or nowhere gets the same answer: %s (I23)',
    async (guid) => {
      const a = await forest().start().signIn('a')
      for (const path of [
        `/tenants/${guid}`,
        `/tenants/${guid}/merchants`,
        `/containers?tenant=${guid}`,
        `/connectors?tenant=${guid}`,
      ]) {
        expect(await a.get(path)).toMatchObject({
          status: 404,
          body: {
            code: 'not-found',
            detail: 'There is no such tenant among those you may see. Check the address, or go back to the list.',
          },
        })
      }
    },
  )

  test('a tenant tells its counts', async () => {
    const builder = forest()
      .merchant('Second', 'A')
      .connector('one', { at: 'A' })
      .connector('two', { at: 'A', ignoreGlobal: true })
    const a = await builder.start().signIn('a')
    expect((await a.get('/tenants/TE-A')).body).toMatchObject({
      subTenants: 3,
      directSubTenants: 2,
      merchants: 2,
      connectors: 2,
      connectorsOnGlobal: 1,
      etag: '"tenant-TE-A-1"',
    })
    expect((await a.items('/tenants/TE-A/merchants')).map(({ name, connectors }) => [name, connectors])).toEqual([
      ['A merchant', 2],
      ['Second', 0],
    ])
  })

  test('guids are found in either case (decision 4)', async () => {
    const a = await forest().start().signIn('a')
    expect((await a.get('/tenants/te-a1X')).body).toMatchObject({ guid: 'TE-A1x' })
  })
})

describe('a broken tree (I24)', () => {
  test('a circle is cut at one place, the same from wherever one looks, and every tenant is listed once', () => {
    const { db } = world()
      .tenant('Root')
      .tenant('B', { under: 'C' })
      .tenant('C', { under: 'A' })
      .tenant('A', { under: 'B' })
      .tenant('Tail', { under: 'C' })
    expect(pathUp(db, 'TE-Tail').map(({ name }) => name)).toEqual(['Tail', 'C', 'A'])
    expect(pathUp(db, 'TE-B').map(({ name }) => name)).toEqual(['B', 'C', 'A'])
    expect(isBelow(db, 'TE-A', 'TE-B')).toBe(false)
    const rows = tenantRows(db, callerAt('Root')).items
    expect(rows.map(({ name, parentGuid, subTenants }) => [name, parentGuid, subTenants])).toEqual([
      ['Root', null, 0],
      ['A', null, 3],
      ['C', 'TE-A', 2],
      ['B', 'TE-C', 0],
      ['Tail', 'TE-C', 0],
    ])
    expect(rows.find(({ name }) => name === 'A')?.treeFault).toMatch(/circle was cut/)
    expect(rows.filter(({ treeFault }) => treeFault !== undefined)).toHaveLength(1)
  })

  test('a tenant that is its own parent is listed once', () => {
    const { db } = world().tenant('Self', { under: 'Self' })
    expect(tenantRows(db, callerAt('Self')).items).toMatchObject([{ name: 'Self', parentGuid: null, subTenants: 0 }])
  })

  test('a tenant whose parent is missing stands at the top, flagged, with what is below it', () => {
    const { db } = world().tenant('Root').tenant('Orphan', { under: 'Gone' }).tenant('Child', { under: 'Orphan' })
    expect(tenantRows(db, callerAt('Root')).items).toMatchObject([
      { name: 'Root', parentGuid: null },
      { name: 'Orphan', parentGuid: null, subTenants: 1, treeFault: 'The parent tenant of this tenant is missing.' },
      { name: 'Child', parentGuid: 'TE-Orphan' },
    ])
  })

  test('where several tenants stand at the top, none of them gets another’s orphans (I23)', () => {
    const { db } = world().tenant('One').tenant('Two').tenant('Orphan', { under: 'Gone' })
    expect(tenantRows(db, callerAt('One')).items.map(({ name }) => name)).toEqual(['One'])
  })
})

describe('pages of the list', () => {
  const page = async (person: Person, query: string) => {
    const { body } = await person.get(`/tenants?${query}`)
    return {
      names: (body['items'] as { name: string }[]).map(({ name }) => name),
      next: body['nextCursor'] as string | null,
      ...body,
    }
  }

  test('follow one another without a gap and tell the same counts as the whole list', async () => {
    const root = await forest().start().signIn('root')
    const whole = await root.items('/tenants')
    const items: unknown[] = []
    let query = 'limit=4'
    for (;;) {
      const { body } = await root.get(`/tenants?${query}`)
      items.push(...(body['items'] as unknown[]))
      expect(body['total']).toBe(6)
      if (body['nextCursor'] === null) break
      query = `limit=4&cursor=${body['nextCursor'] as string}`
    }
    expect(items).toEqual(whole)
  })

  test('show a change made between two pages', async () => {
    const started = forest().start()
    const root = await started.signIn('root')
    const first = await page(root, 'limit=5')
    started.db.tenants.replace({ ...started.tenant('B'), name: 'Renamed', containersOff: true })
    expect(await page(root, `limit=5&cursor=${first.next}`)).toMatchObject({
      names: ['Renamed'],
      items: [{ containersOff: true }],
      next: null,
    })
  })

  test('of another caller’s list are refused (I23)', async () => {
    const a = await forest().start().signIn('a')
    expect(await a.get('/tenants?limit=2&cursor=TE-B')).toMatchObject({ status: 400, body: { code: 'cursor-invalid' } })
    expect((await a.get('/tenants?limit=0')).status).toBe(422)
  })
})

describe('large trees', () => {
  test('a chain of 1,000 tenants is listed, counted and walked', async () => {
    const builder = world().tenant('T0').person('top', { at: 'T0' }).container('Cards', { owner: 'T0', shared: true })
    for (let depth = 1; depth < 1000; depth += 1) builder.tenant(`T${depth}`, { under: `T${depth - 1}` })
    const top = await builder.start().signIn('top')
    const items = await top.items('/tenants')
    expect(items).toHaveLength(1000)
    expect(items[0]).toMatchObject({ subTenants: 999 })
    expect((await top.get('/tenants/TE-T999')).body['path']).toHaveLength(1000)
    expect((await top.items('/containers/1/tenants')).at(-1)).toMatchObject({ name: 'T999', state: 'available' })
  })

  test('50,000 siblings are listed', async () => {
    const builder = world().tenant('Top').person('top', { at: 'Top' })
    const top = builder.db.tenants.get('TE-Top')
    if (top === undefined) throw new Error('no tenant')
    for (let place = 0; place < 50_000; place += 1) {
      builder.db.tenants.insert({ ...top, guid: `TE-${place}`, name: `S${place}`, parentGuid: 'TE-Top' })
    }
    const { body } = await (await builder.start().signIn('top')).get('/tenants')
    expect(body['total']).toBe(50_001)
  })
})
