import { describe, expect, test } from 'vitest'
import { world } from '@test/support/gateway.ts'
import { tenantGuid } from '@test/support/names.ts'
import type { Json, Person } from '@test/support/person.ts'

/** Owner (global Cards) > Below > Leaf, and a stranger; one connector by each rule. */
function shop() {
  return world()
    .container('Cards', { owner: 'Owner', shared: true })
    .container('Old', { owner: 'Owner', disabled: true })
    .tenant('Owner', { global: 'Cards' })
    .tenant('Below', { under: 'Owner' })
    .tenant('Leaf', { under: 'Below', global: 'Cards' })
    .tenant('Stranger')
    .connector('Owner till', { at: 'Owner' })
    .connector('Owner desk', { at: 'Owner', own: 'Old' })
    .connector('Below till', { at: 'Below' })
    .connector('Below kiosk', { at: 'Below', ignoreGlobal: true })
    .connector('Leaf till', { at: 'Leaf' })
    .connector('Foreign till', { at: 'Stranger' })
    .person('owner', { at: 'Owner' })
    .person('alone', { at: 'Owner', without: ['tenant.access'] })
    .person('below', { at: 'Below' })
    .person('blind', { at: 'Owner', without: ['merchant.connector-list.show'] })
}

async function list(person: Person, query: string) {
  const { body } = await person.get(`/connectors?${query}`)
  const counts = body['counts'] as { rule: string; count: number }[]
  return {
    names: (body['items'] as Json[]).map(({ name }) => name),
    total: body['total'],
    next: body['nextCursor'] as string | null,
    counts: counts.map(({ count }) => count),
  }
}

const all = ['Owner till', 'Owner desk', 'Below till', 'Below kiosk', 'Leaf till']

describe('the list of connectors', () => {
  test('is that of one tenant, or of all below it too', async () => {
    const owner = await shop().start().signIn('owner')
    expect((await list(owner, '')).names).toEqual(['Owner till', 'Owner desk'])
    expect((await list(owner, `tenant=${tenantGuid('Below')}`)).names).toEqual(['Below till', 'Below kiosk'])
    expect((await list(owner, 'below=true')).names).toEqual(all)
    expect((await list(owner, `tenant=${tenantGuid('Below')}&below=true`)).names).toEqual(all.slice(2))
  })

  test('holds the caller’s tenants and no others (I23)', async () => {
    const started = shop().start()
    const [alone, below] = [await started.signIn('alone'), await started.signIn('below')]
    expect((await list(alone, 'below=true')).names).toEqual(['Owner till', 'Owner desk'])
    expect((await list(below, 'below=true')).names).toEqual(all.slice(2))
    expect(await below.get(`/connectors?below=true&tenant=${tenantGuid('Owner')}`)).toMatchObject({ status: 404 })
    expect(await (await started.signIn('blind')).get('/connectors?below=true')).toMatchObject({ status: 403 })
  })

  test('is narrowed by rule, and counts by rule what was there before', async () => {
    const owner = await shop().start().signIn('owner')
    // Own container, global setting, ignores it, none set.
    const counts = [1, 2, 1, 1]
    expect(await list(owner, 'below=true')).toMatchObject({ total: 5, counts })
    expect(await list(owner, 'below=true&rule=own-container')).toMatchObject({
      names: ['Owner desk'],
      total: 1,
      counts,
    })
    expect(await list(owner, 'below=true&rule=none-set')).toMatchObject({ names: ['Below till'], counts })
    expect(await list(owner, 'below=true&rule=none')).toMatchObject({ names: ['Below till', 'Below kiosk'], counts })
  })

  test('finds a text in name and guid of connector and merchant, in any case', async () => {
    const owner = await shop().start().signIn('owner')
    expect(await list(owner, 'below=true&text=TILL')).toMatchObject({
      names: ['Owner till', 'Below till', 'Leaf till'],
      counts: [0, 2, 0, 1],
    })
    expect((await list(owner, 'below=true&text=leaf%20merchant')).names).toEqual(['Leaf till'])
    expect((await list(owner, 'below=true&text=co-below%20kiosk')).names).toEqual(['Below kiosk'])
    expect((await list(owner, 'below=true&text=%20till%20&rule=none')).names).toEqual(['Below till'])
    expect((await list(owner, 'below=true&text=me-stranger')).names).toEqual([])
  })

  test('of a container holds those that use it, also narrowed to a tenant and those below', async () => {
    const started = shop().start()
    const owner = await started.signIn('owner')
    expect((await list(owner, 'container=1')).names).toEqual(['Owner till', 'Leaf till'])
    expect((await list(owner, `container=1&tenant=${tenantGuid('Below')}`)).names).toEqual([])
    expect((await list(owner, `container=1&tenant=${tenantGuid('Below')}&below=true`)).names).toEqual(['Leaf till'])
    expect((await list(await started.signIn('below'), 'container=1')).names).toEqual(['Leaf till'])
  })

  test('comes in pages that leave out none and repeat none, whatever the connectors use meanwhile', async () => {
    const started = shop().start()
    const owner = await started.signIn('owner')
    const first = await list(owner, 'below=true&rule=none&limit=1')
    expect(first).toMatchObject({ names: ['Below till'], total: 2 })
    await owner.assign('Below till', 'Cards')
    const second = await list(owner, `below=true&rule=none&limit=1&cursor=${first.next}`)
    expect(second).toMatchObject({ names: ['Below kiosk'], total: 1, next: null })

    const seen: unknown[] = []
    let cursor = ''
    for (;;) {
      const page = await list(owner, `below=true&limit=2${cursor}`)
      seen.push(...page.names)
      expect(page.total).toBe(5)
      if (page.next === null) break
      cursor = `&cursor=${page.next}`
    }
    expect(seen).toEqual(all)
  })

  test('refuses a place of another list', async () => {
    const below = await shop().start().signIn('below')
    for (const cursor of ['CO-Owner%20till', 'CO-Foreign%20till', 'nowhere']) {
      expect(await below.get(`/connectors?below=true&limit=2&cursor=${cursor}`)).toMatchObject({
        status: 400,
        body: { code: 'cursor-invalid' },
      })
    }
  })
})
