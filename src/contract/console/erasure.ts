import { defineEndpoint } from '@/contract/endpoint.ts'
import { optionalBoolean, optionalText } from '@/contract/tolerant.ts'
import { identificationFields, namesOneProfile, ProfileGuid } from '@/contract/v3/identification.ts'
import { tellsOutcome } from '@/contract/v3/profiles.ts'
import { z } from '@/contract/zod.ts'
import { InstrumentMark } from './profile-search.ts'
import { Receipt } from './receipts.ts'
import { ConnectorRef, ContainerParams, ContainerRef, Reason, TenantRef } from './references.ts'

/** Something to know before deleting: `code` is stable, `sentence` is for a person. */
const Remark = z.object({ code: z.string(), sentence: z.string() })

/**
 * What a delete would take, and from whom. `losers` are those of the caller's tenants in which the profile can be found now, at most 200 of
 * `loserCount`; `usedBy` the connectors there that use the container. `othersMayLose`: the container is shared, and the
 * tenants it may reach are not all the caller's, so others may lose the profile too, of which nothing is told (I23). `transactions` and
 * `lastUsedAt` tell of payments through the caller's connectors alone. While there is a blocker the console's delete is refused.
 */
export const DeleteImpact = z.object({
  container: ContainerRef,
  owner: TenantRef,
  shared: z.boolean(),
  losers: z.array(
    z.object({
      tenant: TenantRef,
      merchants: z.array(z.object({ guid: z.string(), name: z.string() })),
      usedBy: z.int(),
    }),
  ),
  loserCount: z.int(),
  othersMayLose: z.boolean(),
  instruments: z.array(
    z.object({
      paymentToken: z.string(),
      mark: InstrumentMark,
      connector: z.nullable(ConnectorRef),
      /** Gateway time of the latest transaction that stored or used it. */
      lastUsedAt: z.nullable(z.string()),
    }),
  ),
  transactions: z.int(),
  blockers: z.array(Remark),
  warnings: z.array(Remark),
})
export type DeleteImpact = z.output<typeof DeleteImpact>

const DeleteProfileInContainerBody = z.strictObject({ ...identificationFields, reason: Reason }).check(namesOneProfile)
export type DeleteProfileInContainerBody = z.output<typeof DeleteProfileInContainerBody>

/** The Idempotency-Key of a delete, which names the attempt and stands in its receipt: a UUID, so that it says nothing of the customer. */
export const Attempt = z.uuid()

const console = { api: 'console', access: 'session', method: 'POST', params: ContainerParams } as const
const operations = '/api/console/v1/containers/{id}/customerProfiles'

/** `impact` is null when there is no such profile (I13). */
export const deleteImpact = defineEndpoint({
  ...console,
  name: 'deleteImpact',
  summary: 'Who would lose what if this profile were deleted, and what stands in the way.',
  path: `${operations}/deleteImpact`,
  effect: 'read',
  body: z.strictObject({ profileGuid: ProfileGuid }),
  answer: z.object({ impact: z.nullable(DeleteImpact) }),
})

/**
 * The Idempotency-Key, a UUID, names the attempt: it gets exactly one receipt, whose id is in the answer, or in the problem details of a
 * refusal (I28). 409 transaction-pending while a blocker stands. An attempt that has its receipt is told its outcome again, without another
 * effect: a refused one stays refused, and the next try needs a new key; 409 attempt-closed when it was settled, or was for another profile.
 */
export const deleteProfile = defineEndpoint({
  ...console,
  name: 'deleteProfile',
  summary: 'Delete a profile with all its data and instruments, for good.',
  path: `${operations}/deleteProfile`,
  effect: 'write',
  ifMatch: 'required',
  idempotencyKey: 'required',
  refuses: [409, 429],
  body: DeleteProfileInContainerBody,
  answer: z
    .looseObject({ success: optionalBoolean, profileExists: optionalBoolean, receiptId: optionalText })
    .check(tellsOutcome),
})

/**
 * Clears up an attempt whose answer was lost. If it has its receipt, that is the answer. Else the attempt is closed, so that a request still
 * on its way can do nothing any more, with a receipt of what is found: `not-deleted` while the profile is there, else `already-gone`.
 * Asked again, the same receipt is given. `reason` is accepted and kept nowhere: only a delete that had an effect has activity to keep it.
 */
export const settleDeleteAttempt = defineEndpoint({
  ...console,
  name: 'settleDeleteAttempt',
  summary: 'Find out what became of a delete whose answer was lost, and close it.',
  path: `${operations}/settleDeleteAttempt`,
  effect: 'write',
  refuses: [409],
  body: z.strictObject({ profileGuid: ProfileGuid, attempt: Attempt, reason: Reason }),
  answer: z.object({ receipt: Receipt }),
})
