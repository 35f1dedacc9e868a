import { defineEndpoint } from '@/contract/endpoint.ts'
import { ProfileGuid } from '@/contract/v3/identification.ts'
import { PaymentToken } from '@/contract/v3/profiles.ts'
import { z } from '@/contract/zod.ts'
import { InstrumentMark } from './profile-search.ts'
import { ConnectorRef, ContainerParams } from './references.ts'

/**
 * A transaction made for a profile. `instrument` is the one it stored or used, null when that is gone or there was none; `paymentToken` names
 * it while the profile has it. Only those through connectors of the caller's tenants are told (I23); connector and merchant are null where
 * they are gone. `type` and `status` may be ones this console does not know.
 */
export const ProfileTransaction = z.object({
  uuid: z.string(),
  merchantTransactionId: z.nullable(z.string()),
  type: z.string(),
  withRegister: z.boolean(),
  status: z.string(),
  createdAt: z.string(),
  amount: z.nullable(z.string()),
  currency: z.nullable(z.string()),
  connector: z.nullable(ConnectorRef),
  merchant: z.nullable(z.object({ guid: z.string(), name: z.string() })),
  paymentToken: z.nullable(z.string()),
  instrument: z.nullable(InstrumentMark),
})
export type ProfileTransaction = z.output<typeof ProfileTransaction>

/** Newest first, 50 a page unless told, at most 200. `paymentToken` narrows to one instrument; it stands in the body because it opens a payment. */
export const listProfileTransactions = defineEndpoint({
  api: 'console',
  access: 'session',
  name: 'listProfileTransactions',
  summary: 'The transactions of a profile, or of one of its instruments, newest first.',
  method: 'POST',
  path: '/api/console/v1/containers/{id}/customerProfiles/listTransactions',
  effect: 'read',
  params: ContainerParams,
  body: z.strictObject({
    profileGuid: ProfileGuid,
    paymentToken: z.optional(PaymentToken),
    cursor: z.optional(z.nullable(z.string())),
    limit: z.optional(z.int().check(z.minimum(1), z.maximum(200))),
  }),
  answer: z.object({
    profileExists: z.boolean(),
    items: z.array(ProfileTransaction),
    nextCursor: z.nullable(z.string()),
    total: z.int(),
  }),
})
