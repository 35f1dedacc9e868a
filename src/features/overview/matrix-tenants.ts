import type { TenantRow } from '@/contract/console/tenants.ts'

/** A row of the matrix with what it is called; `cells` holds one letter for each column. */
export interface MatrixTenant {
  guid: string
  name: string
  parentGuid: string | null
  cells: string
}

interface MatrixRows {
  tenants: readonly string[]
  cells: readonly string[]
}

/**
 * The rows of a matrix with names and parents out of the list of tenants, which tells them once for all screens. The first row is the
 * tenant in view: what is above it is no part of the matrix. A tenant the list does not have yet is called by its guid.
 */
export function matrixTenants({ tenants, cells }: MatrixRows, listed: readonly TenantRow[]): MatrixTenant[] {
  const byGuid = new Map<string, TenantRow>()
  for (const row of listed) byGuid.set(row.guid, row)
  return tenants.map((guid, at) => {
    const row = byGuid.get(guid)
    return {
      guid,
      name: row?.name ?? guid,
      parentGuid: at === 0 ? null : (row?.parentGuid ?? tenants[0] ?? null),
      cells: cells[at] ?? '',
    }
  })
}
