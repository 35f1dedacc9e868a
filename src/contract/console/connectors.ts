import { defineEndpoint } from '@/contract/endpoint.ts'
import { z } from '@/contract/zod.ts'
import { ConnectorRef, ContainerRef, Etag, Reason, TenantRef } from './references.ts'

/**
 * The container a connector uses, and the rule that decided (`eff(k)`, I8, I9).
 * `usable` is false when the container is disabled: it is still the effective one, but calls through the connector are refused.
 */
export const EffectiveContainer = z.object({
  container: z.nullable(ContainerRef),
  rule: z.enum(['own-container', 'global-setting', 'ignores-global', 'none-set']),
  usable: z.boolean(),
})
export type EffectiveContainer = z.output<typeof EffectiveContainer>

/** A technical integration of one merchant. A meta-connector routes to `members`: by rules (`routing`) or by method (`multi-method`). */
export const Connector = z.object({
  guid: z.string(),
  name: z.string(),
  kind: z.enum(['direct', 'routing', 'multi-method']),
  adapter: z.string(),
  method: z.string(),
  disabled: z.boolean(),
  tenant: TenantRef,
  merchant: z.object({ guid: z.string(), name: z.string() }),
  members: z.array(ConnectorRef),
  ownContainer: z.nullable(ContainerRef),
  ignoreGlobal: z.boolean(),
  effective: EffectiveContainer,
  etag: Etag,
})
export type Connector = z.output<typeof Connector>

const AssignConnectorContainerBody = z.strictObject({
  containerId: z.nullable(z.int({ error: 'Choose a container.' })),
  ignoreGlobal: z.boolean(),
  reason: Reason,
})
export type AssignConnectorContainerBody = z.output<typeof AssignConnectorContainerBody>

const console = { api: 'console', access: 'session' } as const
const base = '/api/console/v1/connectors'
const number = z.string().check(z.regex(/^\d{1,15}$/))

/**
 * `tenant`: connectors of that tenant alone, or with `below` of all tenants below it too. `container`: connectors whose effective
 * container it is, wherever the caller may see. `rule` and `text` (name or guid of connector or merchant) narrow the list; `counts`
 * are those before `rule` narrowed it, by rule. With `limit` the list comes in pages.
 */
export const listConnectors = defineEndpoint({
  ...console,
  name: 'listConnectors',
  summary: 'Connectors of a tenant, or those that use a container, with the effective container of each.',
  method: 'GET',
  path: base,
  effect: 'read',
  query: z.object({
    tenant: z.optional(z.string()),
    container: z.optional(number),
    below: z.optional(z.literal('true')),
    rule: z.optional(z.enum([...EffectiveContainer.shape.rule.options, 'none'])),
    text: z.optional(z.string().check(z.maxLength(100))),
    cursor: z.optional(z.string()),
    limit: z.optional(number),
  }),
  answer: z.object({
    items: z.array(Connector),
    nextCursor: z.nullable(z.string()),
    total: z.int(),
    counts: z.array(z.object({ rule: EffectiveContainer.shape.rule, count: z.int() })),
  }),
})

export const getConnector = defineEndpoint({
  ...console,
  name: 'getConnector',
  summary: 'One connector with its effective container.',
  method: 'GET',
  path: `${base}/{guid}`,
  effect: 'read',
  params: z.object({ guid: z.string() }),
  answer: Connector,
})

export const assignConnectorContainer = defineEndpoint({
  ...console,
  name: 'assignConnectorContainer',
  summary: 'Give a connector its own container, or take it away; say whether it ignores the global setting.',
  method: 'PUT',
  path: `${base}/{guid}/container`,
  effect: 'write',
  ifMatch: 'required',
  ifPlanMatch: 'optional',
  params: z.object({ guid: z.string() }),
  body: AssignConnectorContainerBody,
  answer: Connector,
})
