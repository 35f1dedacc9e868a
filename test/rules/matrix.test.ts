import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MatrixContainer, MatrixUse } from '@/contract/console/overview.ts'
import { reachOf } from '@mocks/rules/visibility.ts'
import { matrixOf } from '@mocks/views/matrix.ts'
import { dbOf } from '@test/model/world-db.ts'
import { worldPlan } from '@test/model/world-plan.ts'
import { modelOf } from '@test/model/world.ts'
import { allRights, world } from '@test/support/gateway.ts'
import { tenantGuid } from '@test/support/names.ts'
import type { Person } from '@test/support/person.ts'

/** Top > Owner > Middle > Leaf, and Aside below Top. */
function family() {
  return world()
    .container('Top box', { owner: 'Top', shared: true, off: { Aside: 'Top' } })
    .container('Cards', { owner: 'Owner', shared: true, off: { Leaf: 'Owner' }, disabled: true })
    .container('Private', { owner: 'Owner' })
    .container('Aside box', { owner: 'Aside', shared: true })
    .tenant('Top')
    .tenant('Owner', { under: 'Top', global: 'Cards' })
    .tenant('Middle', { under: 'Owner' })
    .tenant('Leaf', { under: 'Middle', global: 'Top box' })
    .tenant('Aside', { under: 'Top' })
    .connector('follows', { at: 'Owner' })
    .connector('own', { at: 'Owner', own: 'Private' })
    .connector('own too', { at: 'Middle', own: 'Cards' })
    .connector('nothing', { at: 'Aside', ignoreGlobal: true })
    .person('top', { at: 'Top' })
    .person('owner', { at: 'Owner' })
    .person('alone', { at: 'Owner', without: ['tenant.access'] })
    .person('blind', { at: 'Top', without: ['container.show'] })
}

async function matrix(person: Person, tenant?: string) {
  const { status, body } = await person.get(
    `/sharing-matrix${tenant === undefined ? '' : `?tenant=${tenantGuid(tenant)}`}`,
  )
  expect(status).toBe(200)
  const rows = body['tenants'] as string[]
  const letters = body['cells'] as string[]
  expect(letters).toHaveLength(rows.length)
  return {
    columns: (body['containers'] as MatrixContainer[]).map(({ name }) => name),
    containers: body['containers'] as MatrixContainer[],
    cells: Object.fromEntries(rows.map((guid, at) => [guid.replace('TE-', ''), letters[at]])),
    rows,
    uses: (body['uses'] as MatrixUse[]).map(
      ({ tenantGuid: guid, containerId, connectors, isGlobal }) =>
        `${guid} ${containerId}: ${connectors}${isGlobal ? ' global' : ''}`,
    ),
  }
}

describe('the sharing matrix', () => {
  test('tells for every tenant and container: owned, available, cut off, not shared', async () => {
    const told = await matrix(await family().start().signIn('top'))
    expect(told.columns).toEqual(['Top box', 'Cards', 'Private', 'Aside box'])
    expect(told.cells).toEqual({ Top: 'o---', Owner: 'aoo-', Middle: 'aa--', Leaf: 'ax--', Aside: 'x--o' })
  })

  test('tells what is in use: by how many connectors, and as global setting, used or not', async () => {
    const told = await matrix(await family().start().signIn('top'))
    expect(told.uses).toEqual(['TE-Owner 2: 1 global', 'TE-Owner 3: 1', 'TE-Middle 2: 1', 'TE-Leaf 1: 0 global'])
  })

  test('of a sub-tenant begins there, with the containers that concern it or those below', async () => {
    const started = family().start()
    const top = await started.signIn('top')
    expect(await matrix(top, 'Middle')).toMatchObject({
      columns: ['Top box', 'Cards'],
      cells: { Middle: 'aa', Leaf: 'ax' },
      rows: [tenantGuid('Middle'), tenantGuid('Leaf')],
    })
    // What was cut off above is shown as such, for one who administers where.
    expect(await matrix(top, 'Leaf')).toMatchObject({ columns: ['Top box', 'Cards'], cells: { Leaf: 'ax' } })
  })

  test('shows the caller’s tenants, and containers from above only where they reach the caller (I23)', async () => {
    const started = family().start()
    const owner = await matrix(await started.signIn('owner'))
    expect(owner.cells).toEqual({ Owner: 'aoo', Middle: 'aa-', Leaf: 'ax-' })
    expect(owner.containers.map(({ administered, owner: { name } }) => [name, administered])).toEqual([
      ['Top', false],
      ['Owner', true],
      ['Owner', true],
    ])
    expect((await matrix(await started.signIn('alone'))).cells).toEqual({ Owner: 'aoo' })
    const cut = family().person('aside', { at: 'Aside' }).start()
    expect((await matrix(await cut.signIn('aside'))).columns).toEqual(['Aside box'])
    expect(await (await started.signIn('owner')).get(`/sharing-matrix?tenant=${tenantGuid('Aside')}`)).toMatchObject({
      status: 404,
    })
    expect(await (await started.signIn('blind')).get('/sharing-matrix')).toMatchObject({ status: 403 })
  })

  test('is the formula of visibility, cell by cell, in arbitrary worlds (I5, I6)', () => {
    const letters = { owned: 'o', available: 'a', 'cut-off': 'x', 'not-shared': '-', elsewhere: '-' }
    fc.assert(
      fc.property(worldPlan, (plan) => {
        const db = dbOf(plan, modelOf(plan), () => 0)
        for (const top of db.tenants.values()) {
          const caller = {
            username: '',
            name: '',
            tenantGuid: top.guid,
            permissions: new Set(allRights),
            requestId: '',
          }
          const { containers, tenants, cells } = matrixOf(db, caller, top)
          for (const [place, guid] of tenants.entries()) {
            const wanted = containers.map(({ id }) => {
              const container = db.containers.get(id)
              return container ? letters[reachOf(db, container, guid).state] : '?'
            })
            expect(cells[place]).toBe(wanted.join(''))
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('the overview', () => {
  test('counts a tenant and all below it', async () => {
    const started = family().profile('ada', 'Cards').profile('bob', 'Private').profile('cleo', 'Top box').start()
    expect((await (await started.signIn('top')).get('/overview')).body).toEqual({
      tenants: 5,
      containers: 4,
      sharedContainers: 3,
      disabledContainers: 1,
      profiles: 3,
      connectors: 4,
      connectorsWithoutContainer: 1,
    })
    expect((await (await started.signIn('owner')).get('/overview')).body).toMatchObject({
      tenants: 3,
      containers: 2,
      profiles: 2,
      connectors: 3,
      connectorsWithoutContainer: 0,
    })
  })

  test('counts nothing outside the caller’s tenants, and needs the right to see tenants (I23)', async () => {
    const started = family()
      .person('bare', { at: 'Owner', without: ['tenant.show'] })
      .start()
    const alone = await started.signIn('alone')
    expect((await alone.get('/overview')).body).toMatchObject({ tenants: 1, connectors: 2 })
    expect(await alone.get(`/overview?tenant=${tenantGuid('Middle')}`)).toMatchObject({ status: 404 })
    expect(await (await started.signIn('bare')).get('/overview')).toMatchObject({ status: 403 })
  })
})
