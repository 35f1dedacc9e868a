import { defineEndpoint } from '@/contract/endpoint.ts'
import { ProfileGuid } from '@/contract/v3/identification.ts'
import { PaymentToken } from '@/contract/v3/profiles.ts'
import { z } from '@/contract/zod.ts'
import { ConnectorRef, ContainerParams, TenantRef } from './references.ts'

/**
 * Why a connector can charge a stored instrument now, or cannot; the gateway asks in this order, and the first that says no decides.
 * `routed` and `registered-here` say yes: a meta-connector leads to the connector that registered the instrument, or it is that one.
 */
export const ChargeRule = z.enum([
  'merchant-disabled',
  'connector-disabled',
  'cut-off',
  'container-not-resolved',
  'container-disabled',
  'deregistered',
  'other-connector',
  'no-route',
  'member-disabled',
  'member-moved',
  'expired',
  'routed',
  'registered-here',
])
export type ChargeRule = z.output<typeof ChargeRule>

/** What one connector of a merchant could do with an instrument. `processedBy` is where a meta-connector would send it. */
export const ChargeWay = z.object({
  connector: ConnectorRef,
  kind: z.enum(['direct', 'routing', 'multi-method']),
  chargeable: z.boolean(),
  rule: ChargeRule,
  processedBy: z.nullable(ConnectorRef),
})
export type ChargeWay = z.output<typeof ChargeWay>

/**
 * Whether a merchant can charge an instrument now. `rule` and `connector` are those of the best of its `ways`; a merchant without
 * connectors has rule `no-connector`. A yes says what this gateway's rules allow: a bank may still decline.
 */
export const MerchantVerdict = z.object({
  merchant: z.object({ guid: z.string(), name: z.string() }),
  tenant: TenantRef,
  chargeable: z.boolean(),
  rule: z.enum([...ChargeRule.options, 'no-connector']),
  connector: z.nullable(ConnectorRef),
  ways: z.array(ChargeWay),
})
export type MerchantVerdict = z.output<typeof MerchantVerdict>

/**
 * Merchants of the caller's tenants by name, or those whose name or guid holds `text`; `merchant` asks for one alone. `chargeable` is how many of
 * the `total` can. 50 a page unless told, at most 200. The token stands in the body because it opens a payment.
 */
export const explainInstrument = defineEndpoint({
  api: 'console',
  access: 'session',
  name: 'explainInstrument',
  summary: 'Which merchants can charge a stored instrument now, and the rule that decides.',
  method: 'POST',
  path: '/api/console/v1/containers/{id}/customerProfiles/explainInstrument',
  effect: 'read',
  params: ContainerParams,
  body: z.strictObject({
    profileGuid: ProfileGuid,
    paymentToken: PaymentToken,
    merchant: z.optional(z.string()),
    text: z.optional(z.string().check(z.maxLength(100))),
    cursor: z.optional(z.nullable(z.string())),
    limit: z.optional(z.int().check(z.minimum(1), z.maximum(200))),
  }),
  answer: z.object({
    profileExists: z.boolean(),
    instrumentExists: z.boolean(),
    items: z.array(MerchantVerdict),
    nextCursor: z.nullable(z.string()),
    total: z.int(),
    chargeable: z.int(),
  }),
})
