import { describe, expect, test } from 'vitest'
import type { Trace } from '@/contract/console/trace.ts'
import { world } from '@test/support/gateway.ts'
import { connectorGuid, tenantGuid } from '@test/support/names.ts'
import type { Person } from '@test/support/person.ts'

async function explained(person: Person, connector: string): Promise<Trace> {
  const { status, body } = await person.get(`/connectors/${connectorGuid(connector)}/effective-container`)
  expect(status).toBe(200)
  return body as unknown as Trace
}

/** Rule and outcome of each step, for example `own-container passes`. */
const outcomes = ({ steps }: Trace) => steps.map(({ rule, outcome }) => `${rule} ${outcome}`)

/** Top > Owner > Below > Leaf. */
function family() {
  return world()
    .tenant('Top')
    .tenant('Owner', { under: 'Top' })
    .tenant('Below', { under: 'Owner' })
    .tenant('Leaf', { under: 'Below' })
    .tenant('Aside')
    .container('Cards', { owner: 'Owner', shared: true })
    .container('Leaf box', { owner: 'Leaf' })
    .person('owner', { at: 'Owner' })
    .person('below', { at: 'Below' })
}

describe('why a connector uses the container it uses', () => {
  test('its own container decides first, and what stands behind is still told', async () => {
    const started = family()
      .tenant('Shop', { under: 'Below', global: 'Cards' })
      .container('Shop box', { owner: 'Shop' })
      .connector('till', { at: 'Shop', own: 'Shop box' })
      .start()
    const trace = await explained(await started.signIn('owner'), 'till')
    expect(outcomes(trace)).toEqual([
      'own-container decides',
      'ignores-global not-asked',
      'global-setting not-asked',
      'none-set not-asked',
    ])
    expect(trace.effective).toEqual({ container: { id: 3, name: 'Shop box' }, rule: 'own-container', usable: true })
    expect(trace.steps[0]).toMatchObject({ owner: { name: 'Shop' }, standing: { state: 'owned' }, flag: null })
    expect(trace.steps[2]).toMatchObject({
      container: { name: 'Cards' },
      owner: { guid: tenantGuid('Owner'), name: 'Owner' },
      standing: { state: 'available', cutBy: null },
    })
    expect(trace).toMatchObject({
      connector: { guid: connectorGuid('till'), name: 'till' },
      tenant: { name: 'Shop' },
      merchant: { name: 'Shop merchant' },
      etag: '"connector-CO-till-1"',
    })
  })

  test('a connector that ignores the global setting stops there, with nothing', async () => {
    const builder = family().tenant('Shop', { under: 'Below', global: 'Cards' })
    const started = builder.connector('kiosk', { at: 'Shop', ignoreGlobal: true }).start()
    const trace = await explained(await started.signIn('owner'), 'kiosk')
    expect(outcomes(trace)).toEqual([
      'own-container passes',
      'ignores-global decides',
      'global-setting not-asked',
      'none-set not-asked',
    ])
    expect(trace.effective).toEqual({ container: null, rule: 'ignores-global', usable: false })
    expect(trace.steps[1]).toMatchObject({ flag: true, container: null, owner: null, standing: null })
    expect(trace.steps[2]?.container).toEqual({ id: 1, name: 'Cards' })
  })

  test('where no rule finds anything, the last one says so (I1)', async () => {
    const started = family().connector('till', { at: 'Leaf' }).start()
    const trace = await explained(await started.signIn('owner'), 'till')
    expect(outcomes(trace)).toEqual([
      'own-container passes',
      'ignores-global passes',
      'global-setting passes',
      'none-set decides',
    ])
    expect(trace.steps[1]?.flag).toBe(false)
    expect(trace.stopsAbove).toBe(null)
  })

  test('the global setting one may expect from above is named, nearest first, and does not decide (I8)', async () => {
    const started = family()
      .tenant('Group', { under: 'Below', global: 'Cards' })
      .tenant('Team', { under: 'Group', global: 'Cards' })
      .tenant('Shop', { under: 'Team' })
      .connector('till', { at: 'Shop' })
      .start()
    const trace = await explained(await started.signIn('owner'), 'till')
    expect(trace.effective.rule).toBe('none-set')
    expect(trace.stopsAbove).toEqual({
      tenant: { guid: tenantGuid('Team'), name: 'Team' },
      container: { id: 1, name: 'Cards' },
    })
  })

  test('a disabled container decides all the same, and is not usable', async () => {
    const started = family()
      .container('Old', { owner: 'Below', disabled: true })
      .connector('till', { at: 'Below', own: 'Old' })
      .start()
    const trace = await explained(await started.signIn('owner'), 'till')
    expect(trace.effective).toMatchObject({ rule: 'own-container', usable: false })
    expect(trace.steps[0]).toMatchObject({ outcome: 'decides', disabled: true })
  })

  test('a container that no longer reaches the tenant is still explained, with who cut it off', async () => {
    const started = family()
      .container('Cut', { owner: 'Owner', shared: true, off: { Below: 'Owner' } })
      .container('Private', { owner: 'Owner' })
      .connector('till', { at: 'Leaf', own: 'Cut' })
      .connector('desk', { at: 'Leaf', own: 'Private' })
      .connector('pole', { at: 'Below', own: 'Leaf box' })
      .start()
    const owner = await started.signIn('owner')
    expect((await explained(owner, 'till')).steps[0]).toMatchObject({
      outcome: 'decides',
      standing: { state: 'cut-off', cutBy: { how: 'disabled-for', tenant: { name: 'Below' }, by: { name: 'Owner' } } },
    })
    expect((await explained(owner, 'desk')).steps[0]).toMatchObject({ container: { name: 'Private' }, standing: null })
    expect((await explained(owner, 'pole')).steps[0]).toMatchObject({ standing: { state: 'below', cutBy: null } })
  })

  test('a meta-connector tells what each of its members uses itself (GF 1.4)', async () => {
    const started = family()
      .connector('cards', { at: 'Owner', own: 'Cards' })
      .connector('sepa', { at: 'Owner' })
      .connector('page', { at: 'Owner', kind: 'multi-method', members: ['CO-cards', 'CO-sepa'] })
      .start()
    const trace = await explained(await started.signIn('owner'), 'page')
    expect(trace.kind).toBe('multi-method')
    expect(trace.members.map(({ name, effective }) => [name, effective.container?.name, effective.rule])).toEqual([
      ['cards', 'Cards', 'own-container'],
      ['sepa', undefined, 'none-set'],
    ])
  })
})

describe('what a caller may hear of it (I23)', () => {
  const shop = () =>
    family()
      .tenant('Shop', { under: 'Below' })
      .container('Below box', { owner: 'Below' })
      .connector('till', { at: 'Shop', own: 'Cards' })

  test('the owner above is named, a setting above the caller’s tenants is not', async () => {
    const builder = shop().person('shop', { at: 'Shop' })
    const started = builder.start()
    await (await started.signIn('owner')).setGlobal('Below', 'Below box')
    const trace = await explained(await started.signIn('shop'), 'till')
    expect(trace.steps[0]?.owner).toEqual({ guid: tenantGuid('Owner'), name: 'Owner' })
    expect(trace.stopsAbove).toBe(null)
    expect((await explained(await started.signIn('below'), 'till')).stopsAbove?.tenant.name).toBe('Below')
  })

  test('who cut a container off is not named when it was neither the owner nor one of the caller’s', async () => {
    const started = shop()
      .container('Cut', { owner: 'Owner', shared: true, off: { Shop: 'Below' } })
      .connector('desk', { at: 'Shop', own: 'Cut' })
      .person('shop', { at: 'Shop' })
      .start()
    expect((await explained(await started.signIn('shop'), 'desk')).steps[0]?.standing).toEqual({
      state: 'cut-off',
      cutBy: { how: 'disabled-for', tenant: { guid: tenantGuid('Shop'), name: 'Shop' }, by: null },
    })
  })

  test('an owner beside the caller’s tenants, which only a broken row leads to, is nobody', async () => {
    const started = family()
      .container('Foreign', { owner: 'Aside', shared: true })
      .connector('till', { at: 'Leaf', own: 'Foreign' })
      .start()
    expect((await explained(await started.signIn('owner'), 'till')).steps[0]).toMatchObject({
      owner: null,
      standing: null,
    })
  })

  test('a connector of another tenant is as unknown as one that does not exist', async () => {
    const started = family().connector('top-till', { at: 'Top' }).start()
    const owner = await started.signIn('owner')
    const [foreign, missing] = [
      await owner.get('/connectors/CO-top-till/effective-container'),
      await owner.get('/connectors/CO-nothing/effective-container'),
    ]
    expect([foreign.status, foreign.body['code']]).toEqual([404, 'not-found'])
    expect(foreign.body['detail']).toBe(missing.body['detail'])
  })

  test('it needs the right to see connectors', async () => {
    const started = shop()
      .person('blind', { at: 'Owner', without: ['merchant.connector-list.show'] })
      .start()
    const heard = await (await started.signIn('blind')).get('/connectors/CO-till/effective-container')
    expect(heard).toMatchObject({ status: 403, body: { permission: 'merchant.connector-list.show' } })
  })
})
