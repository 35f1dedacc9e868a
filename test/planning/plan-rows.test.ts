import { expect, test } from 'vitest'
import { csvRows } from '@/planning/plan-csv.ts'
import { planRows } from '@/planning/plan-rows.ts'
import { aConnector, aPlan, aTenant } from './plans.ts'

const unchanged = { gains: [], loses: [], states: [] }
const outline = (rows: ReturnType<typeof planRows>) => rows.map(({ name, depth }) => `${'  '.repeat(depth)}${name}`)

test('tenants stand above those below them, their own connectors directly under them', () => {
  const plan = aPlan({
    tenants: [
      aTenant('Shop', 'Nordics'),
      aTenant('Nordics', null),
      aTenant('Outlet', 'Shop'),
      aTenant('Deep', 'Outlet'),
    ],
    connectors: [aConnector('Cards', 'Nordics')],
  })
  expect(outline(planRows(plan, 'changed', ''))).toEqual([
    'Nordics',
    '  Cards',
    '  Shop',
    '    Outlet',
    // Deeper than three levels is not indented further: the list is as narrow as a phone.
    '    Deep',
  ])
})

test('a connector whose tenant is not listed names its tenant', () => {
  const plan = aPlan({ tenants: [aTenant('Nordics', null, unchanged)], connectors: [aConnector('Cards', 'Nordics')] })
  expect(planRows(plan, 'changed', '')).toMatchObject([{ name: 'Cards', of: 'Nordics', depth: 0 }])
})

test('what is found is not indented under what is not', () => {
  const plan = aPlan({ tenants: [aTenant('Nordics', null), aTenant('Fjordlys', 'Nordics')] })
  expect(outline(planRows(plan, 'changed', 'fjord'))).toEqual(['Fjordlys'])
})

test('a connector is found by the name of its tenant too', () => {
  const plan = aPlan({ connectors: [aConnector('Cards', 'Fjordlys'), aConnector('Wallet', 'Skagen')] })
  expect(planRows(plan, 'changed', 'FJORD').map(({ name }) => name)).toEqual(['Cards'])
})

test('each effect is shown alone; who gains and loses is among both', () => {
  const plan = aPlan({
    tenants: [
      aTenant('Loses', null),
      aTenant('Gains', null, { gains: [8], loses: [] }),
      aTenant('Both', null, { gains: [9] }),
      aTenant('Same', null, unchanged),
    ],
    connectors: [aConnector('Switch', 'Elsewhere', { effect: 'switches' })],
  })
  const names = (shown: Parameters<typeof planRows>[1]) => planRows(plan, shown, '').map(({ name }) => name)
  expect(names('changed')).toEqual(['Loses', 'Gains', 'Both', 'Switch'])
  expect(names('loses')).toEqual(['Loses', 'Both'])
  expect(names('gains')).toEqual(['Gains', 'Both'])
  expect(names('switches')).toEqual(['Switch'])
  expect(names('unchanged')).toEqual(['Same'])
})

test('a row says what it was and what it becomes; containers are named where there are several', () => {
  const other = { id: 9, name: 'B2B', profiles: 3, connectorsBefore: 0, connectorsAfter: 0 }
  const states = [
    { containerId: 8, before: 'available', after: 'cut-off' },
    { containerId: 9, before: 'available', after: 'cut-off' },
  ] as const
  const one = aPlan({ tenants: [aTenant('Nordics', null)], connectors: [aConnector('Cards', 'Nordics')] })
  expect(planRows(one, 'changed', '').map(({ turns }) => turns)).toEqual([
    [{ what: null, before: 'Available', after: 'Cut off' }],
    [{ what: null, before: '8', after: 'none' }],
  ])
  const two = aPlan({
    containers: [...one.containers, other],
    tenants: [aTenant('Nordics', null, { states: [...states] })],
  })
  expect(planRows(two, 'changed', '')[0]?.turns).toEqual([{ what: '8, 9', before: 'Available', after: 'Cut off' }])
})

test('a container that is disabled stays the effective one, and says so', () => {
  const before = aConnector('x', 'y').before
  const plan = aPlan({ connectors: [aConnector('Cards', 'Nordics', { before, after: { ...before, usable: false } })] })
  expect(planRows(plan, 'changed', '')[0]?.turns).toEqual([{ what: null, before: '8', after: '8, disabled' }])
})

test('a tree of two thousand tenants, a thousand levels deep, is laid out', () => {
  const tenants = Array.from({ length: 2000 }, (_, at) =>
    aTenant(`T${at}`, at === 0 ? null : `T${Math.max(0, at - 2)}`),
  )
  expect(planRows(aPlan({ tenants }), 'changed', '')).toHaveLength(2000)
})

test('a file has one row for every tenant and connector, with the containers before and after', () => {
  const plan = aPlan({
    tenants: [aTenant('Nordics', null)],
    connectors: [aConnector('Cards', 'Nordics', { effect: 'switches' })],
  })
  expect(csvRows(plan)).toEqual([
    ['tenant', 'Nordics', 'TE-Nordics', null, null, '8', '', 'loses'],
    ['connector', 'Nordics', 'TE-Nordics', 'Cards', 'CO-Cards', '8', '', 'switches'],
  ])
})
