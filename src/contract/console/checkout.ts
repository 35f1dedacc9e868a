import { defineEndpoint } from '@/contract/endpoint.ts'
import { GetProfileBody } from '@/contract/v3/profiles.ts'
import { z } from '@/contract/zod.ts'
import { ChargeRule } from './chargeability.ts'
import { EffectiveContainer } from './connectors.ts'
import { ProfileInContainer } from './profiles.ts'
import { ConnectorRef } from './references.ts'

const console = { api: 'console', access: 'session' } as const
const ConnectorParams = z.object({ guid: z.string() })
const base = '/api/console/v1/connectors/{guid}'

/**
 * What a payment page of a connector offers for new instruments: a direct connector its own method, a meta-connector those of its members, each
 * with the member that would carry it out. `usable` is false where nobody would, all members for it being disabled, or where this connector
 * or its merchant is. `method` is the platform's word, such as `Creditcard`.
 */
export const listPaymentMethods = defineEndpoint({
  ...console,
  name: 'listPaymentMethods',
  summary: 'The payment methods that a payment page of this connector offers.',
  method: 'GET',
  path: `${base}/payment-methods`,
  effect: 'read',
  params: ConnectorParams,
  answer: z.object({
    items: z.array(z.object({ method: z.string(), connector: z.nullable(ConnectorRef), usable: z.boolean() })),
    effective: EffectiveContainer,
  }),
})

/**
 * A profile as it is found through a connector (I12), with what that connector could do with each instrument. A connector without a
 * container, or with a disabled one, refuses with 1007, as v3 does.
 */
export const getProfileThrough = defineEndpoint({
  ...console,
  name: 'getProfileThrough',
  summary: 'Find a profile in the container that a connector uses, as its merchant does.',
  method: 'POST',
  path: `${base}/getProfile`,
  effect: 'read',
  params: ConnectorParams,
  body: GetProfileBody,
  answer: z.object({
    profile: ProfileInContainer,
    ways: z.array(
      z.object({
        paymentToken: z.string(),
        chargeable: z.boolean(),
        rule: ChargeRule,
        processedBy: z.nullable(ConnectorRef),
      }),
    ),
  }),
})
