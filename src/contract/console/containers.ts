import { defineEndpoint } from '@/contract/endpoint.ts'
import { z } from '@/contract/zod.ts'
import { ContainerParams, Etag, Reason, TenantRef } from './references.ts'

/** A tenant that is named only if it is one of the caller's own or the owner of the container; null is "a tenant above yours" (I23). */
const NamedTenant = z.nullable(TenantRef)

/**
 * What stops a shared container on its way down: disabled for `tenant`, or containers switched off for the sub-tenants of `tenant`.
 * `by` is the tenant that did it, the highest one if several did.
 */
export const Cut = z.object({ tenant: NamedTenant, how: z.enum(['disabled-for', 'containers-off']), by: NamedTenant })
export type Cut = z.output<typeof Cut>

/**
 * What a container is to one tenant (`visible(c,t)`, I5): `owned`, `available` by sharing, `cut-off` on the way down,
 * or `below`: owned by a sub-tenant, so administered from here but not usable here (decision 2).
 */
export const Standing = z.object({
  state: z.enum(['owned', 'available', 'cut-off', 'below']),
  cutBy: z.nullable(Cut),
})
export type Standing = z.output<typeof Standing>

/** A sub-tenant for which the container is disabled, once; `by` is the tenant that did it, the highest one if several did. */
export const DisabledFor = z.object({ tenant: TenantRef, by: NamedTenant, at: z.string() })
export type DisabledFor = z.output<typeof DisabledFor>

/**
 * A customer profile container as the caller may see it: counts and `disabledFor` cover the caller's own tenants only (I23),
 * except `profiles`, which all who share the container see. `administered` says whether the caller may change it.
 */
export const Container = z.object({
  id: z.int(),
  name: z.string(),
  owner: TenantRef,
  shared: z.boolean(),
  disabled: z.boolean(),
  profiles: z.int(),
  connectors: z.int(),
  globalFor: z.int(),
  disabledFor: z.array(DisabledFor),
  administered: z.boolean(),
  createdAt: z.string(),
  etag: Etag,
})
export type Container = z.output<typeof Container>

export const ContainerRow = z.extend(Container, { standing: Standing })
export type ContainerRow = z.output<typeof ContainerRow>

/**
 * A container is disabled for this very tenant, by the highest of those that did it. `removable` says whether enabling would take
 * anything back, `staysDisabled` whether the container would be disabled here even then, because another tenant did it as well.
 */
const DisabledHere = z.object({ by: NamedTenant, at: z.string(), removable: z.boolean(), staysDisabled: z.boolean() })

/** What a container is to one tenant below its owner, and how it is used there. */
export const ContainerTenant = z.object({
  guid: z.string(),
  name: z.string(),
  parentGuid: z.nullable(z.string()),
  state: z.enum(['owned', 'available', 'cut-off', 'not-shared']),
  cutBy: z.nullable(Cut),
  disabledHere: z.nullable(DisabledHere),
  isGlobal: z.boolean(),
  connectors: z.int(),
})
export type ContainerTenant = z.output<typeof ContainerTenant>

/** 1 to 64 characters after trimming; unique per owner without regard to case (decision 3). */
export const ContainerName = z
  .pipe(
    z.string(),
    z.transform((name) => name.trim()),
  )
  .check(
    z.refine((name: string) => name.length > 0, { error: 'Give the container a name.' }),
    z.refine((name: string) => [...name].length <= 64, { error: 'At most 64 characters.' }),
  )

/** `shared` at creation is an option of the platform; as a call it is [ours], and needs `container.share` as well. */
export const CreateContainerBody = z.strictObject({
  tenantGuid: z.string().check(z.minLength(1, { error: 'Choose the tenant that owns the container.' })),
  name: ContainerName,
  shared: z.optional(z.boolean()),
  disabled: z.optional(z.boolean()),
  reason: Reason,
})
export type CreateContainerBody = z.output<typeof CreateContainerBody>

export const UpdateContainerBody = z.strictObject({
  name: z.optional(ContainerName),
  disabled: z.optional(z.boolean()),
  reason: Reason,
})
export type UpdateContainerBody = z.output<typeof UpdateContainerBody>

/**
 * With `clearAssignments` the uses that would be left dangling are taken away in the same step (I10): all or none, so they must all lie
 * in the caller's tenants, and need the rights to change them (I23).
 */
export const ShareContainerBody = z.strictObject({
  shared: z.boolean(),
  clearAssignments: z.optional(z.boolean()),
  reason: Reason,
})
export type ShareContainerBody = z.output<typeof ShareContainerBody>

const DisableContainerForBody = z.strictObject({
  clearAssignments: z.optional(z.boolean()),
  reason: Reason,
})

const console = { api: 'console', access: 'session' } as const
const base = '/api/console/v1/containers'
const disabledForParams = z.extend(ContainerParams, { tenantGuid: z.string() })

export const listContainers = defineEndpoint({
  ...console,
  name: 'listContainers',
  summary: 'The containers that concern a tenant: owned, available, cut off, and those of its sub-tenants.',
  method: 'GET',
  path: base,
  effect: 'read',
  query: z.object({ tenant: z.optional(z.string()) }),
  answer: z.object({ items: z.array(ContainerRow), nextCursor: z.nullable(z.string()), total: z.int() }),
})

export const getContainer = defineEndpoint({
  ...console,
  name: 'getContainer',
  summary: 'One container.',
  method: 'GET',
  path: `${base}/{id}`,
  effect: 'read',
  params: ContainerParams,
  answer: Container,
})

export const listContainerTenants = defineEndpoint({
  ...console,
  name: 'listContainerTenants',
  summary:
    'The owner and the tenants below it that the caller may see: where the container reaches, who cut it off, who uses it.',
  method: 'GET',
  path: `${base}/{id}/tenants`,
  effect: 'read',
  params: ContainerParams,
  answer: z.object({ items: z.array(ContainerTenant), nextCursor: z.nullable(z.string()), total: z.int() }),
})

export const createContainer = defineEndpoint({
  ...console,
  name: 'createContainer',
  summary:
    'Create a container. Nothing uses it until it is assigned (I2); to create it shared needs the right to share as well.',
  method: 'POST',
  path: base,
  effect: 'write',
  idempotencyKey: 'required',
  body: CreateContainerBody,
  answer: Container,
})

export const updateContainer = defineEndpoint({
  ...console,
  name: 'updateContainer',
  summary: 'Rename a container, or disable it for everybody, its owner included.',
  method: 'PUT',
  path: `${base}/{id}`,
  effect: 'write',
  ifMatch: 'required',
  ifPlanMatch: 'optional',
  params: ContainerParams,
  body: UpdateContainerBody,
  answer: Container,
})

export const shareContainer = defineEndpoint({
  ...console,
  name: 'shareContainer',
  summary: 'Make a container available to sub-tenants, or take that back.',
  method: 'PUT',
  path: `${base}/{id}/sharing`,
  effect: 'write',
  ifMatch: 'required',
  ifPlanMatch: 'optional',
  params: ContainerParams,
  body: ShareContainerBody,
  answer: Container,
})

export const disableContainerFor = defineEndpoint({
  ...console,
  name: 'disableContainerFor',
  summary: 'Take a shared container away from a sub-tenant and all below it (I6).',
  method: 'PUT',
  path: `${base}/{id}/disabled-for/{tenantGuid}`,
  effect: 'write',
  ifMatch: 'required',
  ifPlanMatch: 'optional',
  params: disabledForParams,
  body: DisableContainerForBody,
  answer: Container,
})

/** Takes back what the caller's own tenant disabled (the owner, if the caller administers it), else what tenants below did; others' stays [ours]. */
export const enableContainerFor = defineEndpoint({
  ...console,
  name: 'enableContainerFor',
  summary: 'Give a container back to a sub-tenant it was disabled for.',
  method: 'DELETE',
  path: `${base}/{id}/disabled-for/{tenantGuid}`,
  effect: 'write',
  ifMatch: 'required',
  ifPlanMatch: 'optional',
  params: disabledForParams,
  answer: Container,
})
