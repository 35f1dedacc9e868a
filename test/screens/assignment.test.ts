import { expect, test } from 'vitest'
import type { Connector } from '@/contract/console/connectors.ts'
import { assignChange, choiceOf } from '@/features/assignment/connector-choice.ts'
import { membersToAssign, unmatchedMembers } from '@/features/assignment/members.ts'
import { globalSettings, offeredToAll } from '@/features/assignment/offered-containers.ts'

function connector(guid: string, uses: number | null, more: Partial<Connector> = {}): Connector {
  const container = uses === null ? null : { id: uses, name: `Container ${uses}` }
  return {
    guid,
    name: `Connector ${guid}`,
    kind: 'direct',
    adapter: 'Test',
    method: 'Creditcard',
    disabled: false,
    tenant: { guid: 't', name: 'Tenant' },
    merchant: { guid: 'm', name: 'Merchant' },
    members: [],
    ownContainer: null,
    ignoreGlobal: false,
    effective: { container, rule: container ? 'global-setting' : 'none-set', usable: container !== null },
    etag: `"${guid}"`,
    ...more,
  }
}

const [cards, sepa] = [connector('cards', 8), connector('sepa', null)]
const members = [cards, sepa].map(({ guid, name }) => ({ guid, name }))
const meta = connector('meta', 8, { kind: 'multi-method', members })

test('of a multi-method meta-connector, the members that would use another container are found', () => {
  const [found] = unmatchedMembers([meta], [cards, sepa], () => 8)
  expect(found?.members.map(({ guid }) => guid)).toEqual(['sepa'])
})

test('members that are assigned anyway agree with it', () => {
  expect(unmatchedMembers([meta, sepa], [cards], () => 8)[0]?.members).toEqual([])
})

test('without a container for itself, members that have none either agree with it', () => {
  const [found] = unmatchedMembers([meta], [cards, sepa], () => null)
  expect(found?.members.map(({ guid }) => guid)).toEqual(['cards'])
})

test('a member of two meta-connectors is assigned once; one that is not known cannot be assigned', () => {
  const other = connector('other', 8, { kind: 'multi-method', members })
  const unmatched = unmatchedMembers([meta, other], [sepa], () => 11)
  expect(unmatched[0]?.members.map(({ guid }) => guid)).toEqual(['cards', 'sepa'])
  expect(membersToAssign(unmatched).map(({ guid }) => guid)).toEqual(['sepa'])
})

test('a connector that routes by rules needs nothing on its members', () => {
  expect(unmatchedMembers([connector('routing', 8, { kind: 'routing', members })], [cards, sepa], () => 11)).toEqual([])
})

test('an own container leaves the flag to ignore the global setting as it is; inheriting takes it away', () => {
  const ignoring = connector('kiosk', null, { ignoreGlobal: true })
  expect(assignChange(ignoring, 'own', 8)).toMatchObject({ containerId: 8, ignoreGlobal: true, ifMatch: '"kiosk"' })
  expect(assignChange(ignoring, 'inherit', 8)).toMatchObject({ containerId: null, ignoreGlobal: false })
  expect(assignChange(cards, 'none', 8)).toMatchObject({ containerId: null, ignoreGlobal: true })
})

test('an address chooses only what there is to choose', () => {
  expect(choiceOf('own')).toBe('own')
  expect(choiceOf('constructor')).toBeNull()
  expect(choiceOf(null)).toBeNull()
})

const owner = { guid: 'top', name: 'Top' }
const facts = { owner, shared: true, disabled: false, administered: true }
const matrix = {
  containers: [
    { id: 8, name: 'Everywhere', ...facts },
    { id: 9, name: 'Somewhere', ...facts },
    { id: 10, name: 'Nowhere here', ...facts },
  ],
  tenants: ['a', 'b', 'c'],
  cells: ['ao-', 'ax-', '--o'],
  uses: [{ tenantGuid: 'a', containerId: 8, connectors: 1, isGlobal: true }],
}

test('for several tenants a container is offered when all of them may use it', () => {
  const wanted = new Map([
    ['a', 'Alpha'],
    ['b', 'Beta'],
  ])
  const { options, withheld } = offeredToAll(matrix, wanted)
  expect(options.map(({ value }) => value)).toEqual(['8'])
  expect(withheld).toEqual([{ id: 9, name: 'Somewhere', reason: 'Not available to Beta (cut off).' }])
})

test('for no tenant nothing is offered', () => {
  expect(offeredToAll(matrix, new Map())).toEqual({ options: [], withheld: [] })
})

test('global settings are read by tenant', () => {
  expect(globalSettings(matrix).get('a')).toBe(8)
  expect(globalSettings(matrix).get('b')).toBeUndefined()
})
