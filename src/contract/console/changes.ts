import { defineEndpoint } from '@/contract/endpoint.ts'
import { z } from '@/contract/zod.ts'
import { EffectiveContainer } from './connectors.ts'
import { Assignment } from './problem.ts'
import { ConnectorRef, ContainerRef, Etag, Reason, TenantRef } from './references.ts'

/** The ETag the object to be changed had when the person looked at it; a stale one is 412, in a plan as well. */
const Seen = z.optional(Etag)
const containerId = z.int({ error: 'Choose a container.' })

/**
 * One change of the configuration, named after the call that makes it: what a plan rehearses, what is applied, and what a
 * finding or an undo proposes. `updateContainer` may also rename; a plan tells that nobody gains or loses by it.
 */
export const Change = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('shareContainer'), containerId, shared: z.boolean(), ifMatch: Seen }),
  z.strictObject({ change: z.literal('disableContainerFor'), containerId, tenantGuid: z.string(), ifMatch: Seen }),
  z.strictObject({ change: z.literal('enableContainerFor'), containerId, tenantGuid: z.string(), ifMatch: Seen }),
  z.strictObject({
    change: z.literal('updateContainer'),
    containerId,
    name: z.optional(z.string()),
    disabled: z.optional(z.boolean()),
    ifMatch: Seen,
  }),
  z.strictObject({
    change: z.literal('setContainersOffForSubTenants'),
    tenantGuid: z.string(),
    off: z.boolean(),
    ifMatch: Seen,
  }),
  z.strictObject({
    change: z.literal('setGlobalContainer'),
    tenantGuid: z.string(),
    containerId: z.nullable(containerId),
    ifMatch: Seen,
  }),
  z.strictObject({
    change: z.literal('assignConnectorContainer'),
    connectorGuid: z.string(),
    containerId: z.nullable(containerId),
    ignoreGlobal: z.boolean(),
    ifMatch: Seen,
  }),
])
export type Change = z.output<typeof Change>

/** Changes made together, in their order: all or none (I22). */
const Changes = z
  .array(Change)
  .check(
    z.minLength(1, { error: 'Name at least one change.' }),
    z.maxLength(500, { error: 'At most 500 changes are made at once. Make the others in a second step.' }),
  )

/**
 * What to rehearse: changes, or taking back an entry of the activity. Listed are tenants and connectors of which anything changes, the rule
 * or a disabled container included, which count as unchanged; with `rows: 'all'` also those that stay as they are, with `none` nobody:
 * counts first, the list on demand, because a plan may concern 50,000 tenants.
 */
export const PlanChangeBody = z.strictObject({
  changes: z.optional(Changes),
  revertOf: z.optional(z.int()),
  rows: z.optional(z.enum(['none', 'changed', 'all'])),
})
export type PlanChangeBody = z.output<typeof PlanChangeBody>

const ContainerState = z.enum(['owned', 'available', 'cut-off', 'not-shared'])
export type ContainerState = z.output<typeof ContainerState>

/**
 * What a plan does to one tenant: `gains` and `loses` name the containers that become or cease to be visible to it. `states` tells
 * before and after of every container whose state changes here, and of the only container concerned when there is but one.
 */
export const PlannedTenant = z.object({
  guid: z.string(),
  name: z.string(),
  parentGuid: z.nullable(z.string()),
  gains: z.array(z.int()),
  loses: z.array(z.int()),
  states: z.array(z.object({ containerId: z.int(), before: ContainerState, after: ContainerState })),
})
export type PlannedTenant = z.output<typeof PlannedTenant>

/**
 * What a plan does to one connector: `gains` a container calls can be made with, `loses` the one it had (none is left, or the one
 * left is disabled), `switches` to another one, or `unchanged`. A disabled container counts as none.
 */
export const PlannedConnector = z.object({
  guid: z.string(),
  name: z.string(),
  tenant: TenantRef,
  effect: z.enum(['gains', 'loses', 'switches', 'unchanged']),
  before: EffectiveContainer,
  after: EffectiveContainer,
})
export type PlannedConnector = z.output<typeof PlannedConnector>

/** One of the changes with the names of what it touches; `effective` is false where it is so already. */
export const PlannedStep = z.object({
  change: Change,
  container: z.nullable(ContainerRef),
  tenant: z.nullable(TenantRef),
  connector: z.nullable(ConnectorRef),
  effective: z.boolean(),
})
export type PlannedStep = z.output<typeof PlannedStep>

/** A container that a plan concerns; the connectors are those of the caller's tenants. */
const PlannedContainer = z.object({
  id: z.int(),
  name: z.string(),
  profiles: z.int(),
  connectorsBefore: z.int(),
  connectorsAfter: z.int(),
})

/** A use that the plan clears, because its container would no longer be visible there (I10). */
const Cleared = z.extend(Assignment, { containerId: z.int() })

/**
 * What changes would do, rehearsed by the gateway and not done. Counts cover the caller's tenants that the changes can reach (I23).
 * `profiles`: gains are those in containers that get their first usable connector, loses those in containers that lose their last.
 * No profile itself is ever changed (I7). `tenants` and `connectors` are empty for who may not see containers or connectors, and where
 * no rows were asked for.
 *
 * `planToken` stands for this plan and the state it was made on; sent back as `If-Plan-Match` it lets the change happen only as
 * planned. `clears` are at most 200 of the `clearCount` uses that would dangle and are cleared together with the change.
 * `cannotClear` says why the caller may not clear them: the plan can then be looked at and not applied.
 */
export const Plan = z.object({
  planToken: z.string(),
  asOf: z.string(),
  steps: z.array(PlannedStep),
  counts: z.object({
    tenants: z.object({ gains: z.int(), loses: z.int(), unchanged: z.int() }),
    connectors: z.object({ gains: z.int(), loses: z.int(), switches: z.int(), unchanged: z.int() }),
    profiles: z.object({ gains: z.int(), loses: z.int(), unchanged: z.int() }),
  }),
  containers: z.array(PlannedContainer),
  tenants: z.array(PlannedTenant),
  connectors: z.array(PlannedConnector),
  clears: z.array(Cleared),
  clearCount: z.int(),
  cannotClear: z.nullable(z.object({ permission: z.string(), grantedBy: z.string(), detail: z.string() })),
})
export type Plan = z.output<typeof Plan>

/** `clearAssignments` consents to the plan's `clears`; without it a plan with some is refused (409 container-in-use). */
const ApplyChangesBody = z.strictObject({
  changes: Changes,
  clearAssignments: z.optional(z.boolean()),
  reason: Reason,
})

const console = { api: 'console', access: 'session' } as const

/** Needs the rights the changes themselves need; what it refuses, the change would be refused too. */
export const planChange = defineEndpoint({
  ...console,
  name: 'planChange',
  summary:
    'Rehearse changes of containers and their use: who gains, loses, keeps; what stands in the way. Nothing is done.',
  method: 'POST',
  path: '/api/console/v1/plans',
  effect: 'read',
  body: PlanChangeBody,
  answer: Plan,
})

/** [ours] The single calls make one change; several at once, as one step that can be undone as one, need a call of their own. */
export const applyChanges = defineEndpoint({
  ...console,
  name: 'applyChanges',
  summary:
    'Make planned changes, all or none, exactly as planned; when the state moved since, the new plan comes back instead.',
  method: 'POST',
  path: '/api/console/v1/changes',
  effect: 'write',
  ifPlanMatch: 'required',
  idempotencyKey: 'required',
  body: ApplyChangesBody,
  answer: z.object({ steps: z.array(PlannedStep), cleared: z.int(), activityId: z.nullable(z.int()) }),
})
