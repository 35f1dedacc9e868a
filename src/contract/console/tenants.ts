import { defineEndpoint } from '@/contract/endpoint.ts'
import { z } from '@/contract/zod.ts'
import { ContainerRef, Etag, Reason, TenantRef } from './references.ts'

/**
 * A tenant in the flat list (walked with loops, never nested: depth 1,000 must work).
 * `parentGuid` is null at the top of what the caller may see; `subTenants` counts all tenants below, at any depth.
 * `treeFault` marks a tenant whose stored parent is missing or would close a circle; it is listed at the top (I24).
 */
export const TenantRow = z.object({
  guid: z.string(),
  name: z.string(),
  parentGuid: z.nullable(z.string()),
  subTenants: z.int(),
  containersOff: z.boolean(),
  treeFault: z.optional(z.string()),
})
export type TenantRow = z.output<typeof TenantRow>

/** One tenant; `path` leads from the top of what the caller may see down to the tenant itself. */
export const Tenant = z.object({
  guid: z.string(),
  name: z.string(),
  parentGuid: z.nullable(z.string()),
  path: z.array(TenantRef),
  subTenants: z.int(),
  directSubTenants: z.int(),
  merchants: z.int(),
  connectors: z.int(),
  globalContainer: z.nullable(ContainerRef),
  connectorsOnGlobal: z.int(),
  /** ISO 4217 (PROV); what a new payment is meant to be in. */
  defaultCurrency: z.string(),
  containersOff: z.boolean(),
  etag: Etag,
})
export type Tenant = z.output<typeof Tenant>

/** Operator of a sales channel; `connectors` counts its connectors, meta-connectors included. */
export const Merchant = z.object({
  guid: z.string(),
  name: z.string(),
  tenantGuid: z.string(),
  disabled: z.boolean(),
  connectors: z.int(),
})
export type Merchant = z.output<typeof Merchant>

const SetGlobalContainerBody = z.strictObject({
  containerId: z.nullable(z.int({ error: 'Choose a container.' })),
  reason: Reason,
})
export type SetGlobalContainerBody = z.output<typeof SetGlobalContainerBody>

const SetContainersOffBody = z.strictObject({
  off: z.boolean(),
  clearAssignments: z.optional(z.boolean()),
  reason: Reason,
})
export type SetContainersOffBody = z.output<typeof SetContainersOffBody>

const console = { api: 'console', access: 'session' } as const
const base = '/api/console/v1/tenants'
const params = z.object({ guid: z.string() })

const number = z.string().check(z.regex(/^[1-9]\d{0,5}$/))

/** With `limit` the list comes in pages, each quick to answer and to read; without it all at once. */
export const listTenants = defineEndpoint({
  ...console,
  name: 'listTenants',
  summary: 'The tenants the caller may see, flat, each once, parents before children.',
  method: 'GET',
  path: base,
  effect: 'read',
  query: z.object({ cursor: z.optional(z.string()), limit: z.optional(number) }),
  answer: z.object({ items: z.array(TenantRow), nextCursor: z.nullable(z.string()), total: z.int() }),
})

export const getTenant = defineEndpoint({
  ...console,
  name: 'getTenant',
  summary: 'One tenant with its counts and its global setting.',
  method: 'GET',
  path: `${base}/{guid}`,
  effect: 'read',
  params,
  answer: Tenant,
})

export const setGlobalContainer = defineEndpoint({
  ...console,
  name: 'setGlobalContainer',
  summary:
    'Make all connectors of a tenant use a container, except where they set their own. Not passed down to sub-tenants (I8).',
  method: 'PUT',
  path: `${base}/{guid}/global-container`,
  effect: 'write',
  ifMatch: 'required',
  ifPlanMatch: 'optional',
  params,
  body: SetGlobalContainerBody,
  answer: Tenant,
})

/** The switch of the platform's sharing settings (SEED); uses that would dangle below are refused or cleared as with sharing (I10). */
export const setContainersOffForSubTenants = defineEndpoint({
  ...console,
  name: 'setContainersOffForSubTenants',
  summary: 'Disable containers for all sub-tenants of a tenant: what is shared from it or from above stops here.',
  method: 'PUT',
  path: `${base}/{guid}/containers-off`,
  effect: 'write',
  ifMatch: 'required',
  ifPlanMatch: 'optional',
  params,
  body: SetContainersOffBody,
  answer: Tenant,
})

export const listMerchants = defineEndpoint({
  ...console,
  name: 'listMerchants',
  summary: 'The merchants of a tenant.',
  method: 'GET',
  path: `${base}/{guid}/merchants`,
  effect: 'read',
  params,
  answer: z.object({ items: z.array(Merchant), nextCursor: z.nullable(z.string()), total: z.int() }),
})
