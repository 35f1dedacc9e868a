import { defineEndpoint } from '@/contract/endpoint.ts'
import { z } from '@/contract/zod.ts'
import { ContainerRef, Reason, TenantRef } from './references.ts'

/** A value before or after: a name, a switch, a container, tenants. A tenant that may not be named is null (I23). */
const ActivityValue = z.nullable(
  z.union([z.string(), z.boolean(), ContainerRef, TenantRef, z.array(z.nullable(TenantRef))]),
)
export type ActivityValue = z.output<typeof ActivityValue>

/**
 * One effective change of one object: who, when, what before and after, why, under which request. Never customer data: entries of
 * profiles name the changed fields only. `who` and `reason` are null when a tenant above the caller's acted (I23).
 *
 * `change` is shared by all entries that were made in one step; taking back one takes back that whole step. `notRevertible` is the
 * sentence that says why that cannot be planned, null when it can; `revertedBy` which step did so already and stands, `reverts` which one
 * this step took back. A step whose revert was itself taken back stands again, so it can be taken back once more.
 */
export const Activity = z.object({
  id: z.int(),
  change: z.int(),
  at: z.string(),
  who: z.nullable(z.object({ username: z.string(), name: z.string() })),
  what: z.string(),
  object: z.object({
    kind: z.enum(['tenant', 'connector', 'container', 'profile', 'session']),
    id: z.string(),
    name: z.string(),
    tenant: TenantRef,
    /** Where a profile lies. */
    container: z.optional(ContainerRef),
  }),
  fields: z.array(z.object({ name: z.string(), before: ActivityValue, after: ActivityValue })),
  reason: z.nullable(z.string()),
  requestId: z.string(),
  notRevertible: z.nullable(z.string()),
  reverts: z.nullable(z.int()),
  revertedBy: z.nullable(z.int()),
})
export type Activity = z.output<typeof Activity>

const number = z.string().check(z.regex(/^\d{1,15}$/))

/**
 * Newest first. `tenant`: entries of that tenant and all below it, and those that disabled or enabled a container for one of them.
 * `kind` and `id`: entries of one object and of all that concern it, so those that assigned a container stand among the container's.
 * `what` is an endpoint's name, `who` a user name, `from` and `to` instants in ISO 8601 (from inclusive, to exclusive), `change` one
 * step.
 */
export const ListActivityQuery = z.object({
  tenant: z.optional(z.string()),
  kind: z.optional(z.enum(['tenant', 'connector', 'container', 'profile'])),
  id: z.optional(z.string()),
  what: z.optional(z.string()),
  who: z.optional(z.string()),
  from: z.optional(z.string()),
  to: z.optional(z.string()),
  change: z.optional(number),
  cursor: z.optional(z.string()),
  limit: z.optional(number),
})
export type ListActivityQuery = z.input<typeof ListActivityQuery>

const console = { api: 'console', access: 'session' } as const

/** `people` are those who made the entries the caller may see, for a filter. */
export const listActivity = defineEndpoint({
  ...console,
  name: 'listActivity',
  summary: 'What was changed, by whom, when and why, newest first; 50 entries a page unless told, at most 200.',
  method: 'GET',
  path: '/api/console/v1/activity',
  effect: 'read',
  query: ListActivityQuery,
  answer: z.object({
    items: z.array(Activity),
    nextCursor: z.nullable(z.string()),
    total: z.int(),
    people: z.array(z.object({ username: z.string(), name: z.string() })),
  }),
})

/** Plan it first: `planChange` with `revertOf`. Needs the rights of the changes it makes. */
export const revertActivity = defineEndpoint({
  ...console,
  name: 'revertActivity',
  summary: 'Take back one step of configuration, as a new entry, exactly as planned.',
  method: 'POST',
  path: '/api/console/v1/activity/{id}/revert',
  effect: 'write',
  ifPlanMatch: 'required',
  idempotencyKey: 'required',
  params: z.object({ id: number }),
  body: z.strictObject({ clearAssignments: z.optional(z.boolean()), reason: Reason }),
  answer: z.object({ cleared: z.int(), activityId: z.nullable(z.int()) }),
})
