import { queryOptions } from '@tanstack/react-query'
import { getTenant, listMerchants, listTenants, type TenantRow } from '@/contract/console/tenants.ts'
import { keys } from './keys.ts'
import { read } from './read.ts'

/** A page is read, parsed and answered by the mock within a frame or two, so that fifty thousand tenants never stop the page. */
const pageSize = '5000'

async function readAllTenants(signal: AbortSignal) {
  const items: TenantRow[] = []
  let cursor: string | undefined
  for (;;) {
    const page = await read(listTenants, { query: { limit: pageSize, cursor } }, signal)
    for (const item of page.items) items.push(item)
    if (page.nextCursor === null) return { items, total: page.total }
    cursor = page.nextCursor
  }
}

type Tenants = Awaited<ReturnType<typeof readAllTenants>>

function isSame(one: TenantRow, other: TenantRow | undefined): boolean {
  return (
    one.guid === other?.guid &&
    one.name === other.name &&
    one.parentGuid === other.parentGuid &&
    one.subTenants === other.subTenants &&
    one.containersOff === other.containersOff &&
    one.treeFault === other.treeFault
  )
}

/** The former list where nothing differs, so that no tree is built anew; comparing in the general way takes ten times as long. */
function keepFormer(former: unknown, latest: unknown): Tenants {
  const [before, after] = [former as Tenants | undefined, latest as Tenants]
  const same =
    before?.items.length === after.items.length && after.items.every((row, at) => isSame(row, before.items[at]))
  return same ? before : after
}

/** All tenants the caller may see, flat. */
export const tenantsQuery = () =>
  queryOptions({
    queryKey: keys.tenants(),
    queryFn: ({ signal }) => readAllTenants(signal),
    structuralSharing: keepFormer,
    staleTime: 300_000,
  })

export const tenantQuery = (guid: string) =>
  queryOptions({ queryKey: keys.tenant(guid), queryFn: ({ signal }) => read(getTenant, { params: { guid } }, signal) })

export const merchantsQuery = (tenant: string) =>
  queryOptions({
    queryKey: keys.merchants(tenant),
    queryFn: ({ signal }) => read(listMerchants, { params: { guid: tenant } }, signal),
  })
