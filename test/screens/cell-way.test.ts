import { expect, test } from 'vitest'
import type { ContainerTenant } from '@/contract/console/containers.ts'
import { wayOf } from '@/features/overview/cell-way.ts'

const owner = { guid: 'root', name: 'Nordwind Handel' }
const nobody = () => false

function tenant(guid: string, parentGuid: string | null, more: Partial<ContainerTenant> = {}): ContainerTenant {
  const plain = { cutBy: null, disabledHere: null, isGlobal: false, connectors: 0 }
  return { guid, name: guid, parentGuid, state: 'available', ...plain, ...more }
}
const root = tenant('root', null, { name: 'Nordwind Handel', state: 'owned' })

/** Each tenant on the way as `name: what happens`, with `>` where it flows on. */
function told(tenants: ContainerTenant[], guid: string, shared = true, isOff: (guid: string) => boolean = nobody) {
  return wayOf({ owner, shared }, tenants, isOff, guid)?.map(
    ({ name, says, flows }) => `${name}: ${says.join('; ')}${flows ? ' >' : ''}`,
  )
}

test('a shared container is passed on from tenant to tenant', () => {
  const listing = [root, tenant('dach', 'root'), tenant('hamburg', 'dach')]
  expect(told(listing, 'hamburg')).toEqual([
    'Nordwind Handel: Owner, shares it with its sub-tenants >',
    'dach: Passes it on >',
    'hamburg: Available here',
  ])
  expect(told(listing, 'root')).toEqual(['Nordwind Handel: Owner, shares it with its sub-tenants'])
})

test('it ends where it is disabled, and says by whom; below that nothing arrives', () => {
  const disabledHere = { by: owner, at: '2026-09-30T15:00:12Z', removable: true, staysDisabled: false }
  const listing = [
    root,
    tenant('adria', 'root', { state: 'cut-off', disabledHere }),
    tenant('bora', 'adria', { state: 'cut-off' }),
  ]
  expect(told(listing, 'bora')).toEqual([
    'Nordwind Handel: Owner, shares it with its sub-tenants',
    'adria: Disabled for adria by Nordwind Handel',
    'bora: Cut off on the way',
  ])
  expect(wayOf({ owner, shared: true }, listing, nobody, 'bora')?.map(({ disabledAt }) => disabledAt)).toEqual([
    null,
    '2026-09-30T15:00:12Z',
    null,
  ])
})

test('a tenant that disables containers for its sub-tenants has it, and lets it go no further', () => {
  const listing = [root, tenant('benelux', 'root'), tenant('tulpenveld', 'benelux', { state: 'cut-off' })]
  const isOff = (guid: string) => guid === 'benelux'
  expect(told(listing, 'tulpenveld', true, isOff)).toEqual([
    'Nordwind Handel: Owner, shares it with its sub-tenants >',
    'benelux: Available here; Disables containers for its sub-tenants',
    'tulpenveld: Cut off on the way',
  ])
})

test('what is not shared stays with its owner', () => {
  const listing = [root, tenant('dach', 'root', { state: 'not-shared' })]
  expect(told(listing, 'dach', false)).toEqual([
    'Nordwind Handel: Owner, does not share it',
    'dach: Not shared with it',
  ])
})

test('an owner above the caller is named, and the tenants between are not (I23)', () => {
  const mine = tenant('nordics', null)
  expect(told([mine, tenant('skagen', 'nordics')], 'skagen')).toEqual([
    'Nordwind Handel: Owner, above your tenants; shares it with its sub-tenants >',
    'nordics: Passes it on >',
    'skagen: Available here',
  ])
  const cutBy = { tenant: null, how: 'disabled-for', by: null } as const
  expect(told([tenant('nordics', null, { state: 'cut-off', cutBy })], 'nordics')).toEqual([
    'Nordwind Handel: Owner, above your tenants; shares it with its sub-tenants',
    'nordics: Disabled for a tenant above yours by a tenant above yours',
  ])
})

test('what is used on the way is shown as assigned', () => {
  const listing = [root, tenant('dach', 'root', { connectors: 2 }), tenant('hamburg', 'dach', { isGlobal: true })]
  expect(wayOf({ owner, shared: true }, listing, nobody, 'hamburg')?.map(({ state }) => state)).toEqual([
    'owned',
    'assigned',
    'assigned',
  ])
})

test('a tenant that is not below the owner has no way', () => {
  expect(wayOf({ owner, shared: true }, [root], nobody, 'elsewhere')).toBeNull()
})
