import { queryOptions } from '@tanstack/react-query'
import { listFindings } from '@/contract/console/findings.ts'
import { getOverview, getSharingMatrix } from '@/contract/console/overview.ts'
import { keys } from './keys.ts'
import { read } from './read.ts'

export const overviewQuery = (tenant: string) =>
  queryOptions({
    queryKey: keys.overviewOf(tenant),
    queryFn: ({ signal }) => read(getOverview, { query: { tenant } }, signal),
  })

/** What deserves attention in a tenant and all below it. */
export const findingsQuery = (tenant: string) =>
  queryOptions({
    queryKey: keys.findings(tenant),
    queryFn: ({ signal }) => read(listFindings, { query: { tenant } }, signal),
  })

export const matrixQuery = (tenant: string) =>
  queryOptions({
    queryKey: keys.matrix(tenant),
    queryFn: ({ signal }) => read(getSharingMatrix, { query: { tenant } }, signal),
  })
