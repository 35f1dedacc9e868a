import { expect, test } from 'vitest'
import type { MatrixContainer, MatrixUse } from '@/contract/console/overview.ts'
import { cellAt, cellLooks, labelOf, usesByTenant } from '@/features/overview/matrix-cells.ts'
import type { MatrixTenant } from '@/features/overview/matrix-tenants.ts'

const tenant: MatrixTenant = { guid: 'TE-1', name: 'Nordwind DACH', parentGuid: null, cells: 'oax-a' }
const container = (id: number, disabled = false): MatrixContainer => ({
  id,
  name: `Container ${id}`,
  owner: { guid: 'TE-0', name: 'Nordwind Handel' },
  shared: true,
  disabled,
  administered: true,
})
const use = (containerId: number, connectors: number, isGlobal = false): MatrixUse => ({
  tenantGuid: 'TE-1',
  containerId,
  connectors,
  isGlobal,
})

/** What is said of each column, with these uses. */
function said(...uses: MatrixUse[]): string[] {
  const of = usesByTenant(uses).get('TE-1')
  return [8, 9, 14, 17, 21].map((id, column) => labelOf(tenant, container(id), cellAt(tenant, column, id, of)))
}

test('every cell says the tenant, the container and what it is to the tenant', () => {
  expect(said()).toEqual([
    'Nordwind DACH, container 8: owner',
    'Nordwind DACH, container 9: available',
    'Nordwind DACH, container 14: cut off',
    'Nordwind DACH, container 17: not shared',
    'Nordwind DACH, container 21: available',
  ])
})

test('what is used here is assigned, by connectors or as the global setting; an owner stays the owner', () => {
  expect(said(use(8, 4, true), use(9, 1), use(21, 0, true)).filter((one) => one.includes(', '))).toEqual([
    'Nordwind DACH, container 8: owner, 4 connectors, global setting',
    'Nordwind DACH, container 9: assigned, 1 connector',
    'Nordwind DACH, container 14: cut off',
    'Nordwind DACH, container 17: not shared',
    'Nordwind DACH, container 21: assigned, global setting',
  ])
})

test('a disabled container is said with the cell', () => {
  const cell = cellAt(tenant, 0, 8, undefined)
  expect(labelOf(tenant, container(8, true), cell)).toBe('Nordwind DACH, container 8: owner; the container is disabled')
})

test('letters this console does not know, or that are missing, are taken for not shared', () => {
  expect(cellAt({ ...tenant, cells: '?' }, 0, 8, undefined).state).toBe('not-shared')
  expect(cellAt(tenant, 99, 8, undefined).state).toBe('not-shared')
})

test('no two states share icon or hue: colour is never alone', () => {
  const looks = Object.values(cellLooks)
  expect(new Set(looks.map(({ icon }) => icon)).size).toBe(looks.length)
  expect(new Set(looks.map(({ hue }) => hue)).size).toBe(looks.length)
})
