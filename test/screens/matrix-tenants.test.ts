import { expect, test } from 'vitest'
import type { TenantRow } from '@/contract/console/tenants.ts'
import { matrixTenants } from '@/features/overview/matrix-tenants.ts'

const tenant = (guid: string, parentGuid: string | null): TenantRow => ({
  guid,
  name: `Tenant ${guid}`,
  parentGuid,
  subTenants: 0,
  containersOff: false,
})
const listed = [tenant('top', null), tenant('middle', 'top'), tenant('aside', 'top'), tenant('leaf', 'middle')]

test('rows get their names and parents from the list of tenants; what is above the first is left out', () => {
  expect(matrixTenants({ tenants: ['middle', 'leaf'], cells: ['oa', '-x'] }, listed)).toEqual([
    { guid: 'middle', name: 'Tenant middle', parentGuid: null, cells: 'oa' },
    { guid: 'leaf', name: 'Tenant leaf', parentGuid: 'middle', cells: '-x' },
  ])
})

test('a tenant that the list does not have yet is called by its guid and stands below the first', () => {
  expect(matrixTenants({ tenants: ['top', 'new'], cells: ['o', 'a'] }, listed)[1]).toEqual({
    guid: 'new',
    name: 'new',
    parentGuid: 'top',
    cells: 'a',
  })
})
