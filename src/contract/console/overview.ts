import { defineEndpoint } from '@/contract/endpoint.ts'
import { z } from '@/contract/zod.ts'
import { TenantRef } from './references.ts'

/** A column of the sharing matrix. */
export const MatrixContainer = z.object({
  id: z.int(),
  name: z.string(),
  owner: TenantRef,
  shared: z.boolean(),
  disabled: z.boolean(),
  administered: z.boolean(),
})
export type MatrixContainer = z.output<typeof MatrixContainer>

/** A cell whose container is in use: by so many connectors of the tenant, and whether it is the tenant's global setting. */
export const MatrixUse = z.object({
  tenantGuid: z.string(),
  containerId: z.int(),
  connectors: z.int(),
  isGlobal: z.boolean(),
})
export type MatrixUse = z.output<typeof MatrixUse>

const console = { api: 'console', access: 'session' } as const
const query = z.object({ tenant: z.optional(z.string()) })

/**
 * The rows are the guids of `tenants`, parents before children; their names and parents are those of `listTenants`. `cells` has for each
 * of them, in their order, one letter for each column: `o` owned, `a` available by sharing, `x` cut off on the way down, `-` not
 * shared with this tenant. 50,000 tenants and 50 containers are 2,500,000 of them, hence the brevity.
 */
const SharingMatrix = z.object({
  containers: z.array(MatrixContainer),
  tenants: z.array(z.string()),
  cells: z.array(z.string()),
  uses: z.array(MatrixUse),
})

export const getSharingMatrix = defineEndpoint({
  ...console,
  name: 'getSharingMatrix',
  summary: 'What every container is to every tenant, from one tenant down: owned, available, cut off, in use.',
  method: 'GET',
  path: '/api/console/v1/sharing-matrix',
  effect: 'read',
  query,
  answer: SharingMatrix,
})

/** Counts of a tenant and all below it; `profiles` are those in the containers they own. */
export const getOverview = defineEndpoint({
  ...console,
  name: 'getOverview',
  summary: 'How much there is in a tenant and all below it.',
  method: 'GET',
  path: '/api/console/v1/overview',
  effect: 'read',
  query,
  answer: z.object({
    tenants: z.int(),
    containers: z.int(),
    sharedContainers: z.int(),
    disabledContainers: z.int(),
    profiles: z.int(),
    connectors: z.int(),
    connectorsWithoutContainer: z.int(),
  }),
})
