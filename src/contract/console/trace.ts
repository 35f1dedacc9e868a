import { defineEndpoint } from '@/contract/endpoint.ts'
import { z } from '@/contract/zod.ts'
import { EffectiveContainer } from './connectors.ts'
import { Standing } from './containers.ts'
import { ConnectorRef, ContainerRef, Etag, TenantRef } from './references.ts'

/**
 * One rule of the decision, in the order of the platform (GF 3.3). `outcome`: it `decides`, `passes` on to the next, or was
 * `not-asked` because an earlier one decided. What it saw: the container named at that place, its owner and what it is to the
 * connector's tenant (null when there is no container, or one that is not shared with it); whether that container is disabled; for
 * `ignores-global` the flag. What stands at a place after the deciding one is told as well.
 */
export const TraceStep = z.object({
  rule: EffectiveContainer.shape.rule,
  outcome: z.enum(['decides', 'passes', 'not-asked']),
  container: z.nullable(ContainerRef),
  owner: z.nullable(TenantRef),
  standing: z.nullable(Standing),
  disabled: z.boolean(),
  flag: z.nullable(z.boolean()),
})
export type TraceStep = z.output<typeof TraceStep>

/**
 * Why a connector uses the container it uses. `steps` are the four rules in order: own container, ignores the global setting, global
 * setting of its own tenant, none set. `stopsAbove` is the nearest tenant above, among the caller's, that has a global setting: people
 * expect it here, and it is not passed down (I8). `members` are those of a meta-connector with what each uses itself.
 */
export const Trace = z.object({
  connector: ConnectorRef,
  kind: z.enum(['direct', 'routing', 'multi-method']),
  tenant: TenantRef,
  merchant: z.object({ guid: z.string(), name: z.string() }),
  effective: EffectiveContainer,
  steps: z.array(TraceStep),
  stopsAbove: z.nullable(z.object({ tenant: TenantRef, container: ContainerRef })),
  members: z.array(z.object({ guid: z.string(), name: z.string(), effective: EffectiveContainer })),
  etag: Etag,
})
export type Trace = z.output<typeof Trace>

export const explainConnector = defineEndpoint({
  api: 'console',
  access: 'session',
  name: 'explainConnector',
  summary: 'Why a connector uses the container it uses: every rule in order, what it saw, which one decided.',
  method: 'GET',
  path: '/api/console/v1/connectors/{guid}/effective-container',
  effect: 'read',
  params: z.object({ guid: z.string() }),
  answer: Trace,
})
