import { defineEndpoint } from '@/contract/endpoint.ts'
import { ProfileGuid } from '@/contract/v3/identification.ts'
import { z } from '@/contract/zod.ts'
import { ProfileTransaction } from './profile-transactions.ts'
import { ConnectorRef, ContainerParams, ContainerRef, TenantRef } from './references.ts'

/**
 * The fields of customer data that are masked for whoever lacks the right `profile.personal-data.show` [ours]: such a caller gets the value
 * as dots, with as much of it as tells two customers apart on the phone.
 */
export const maskableFields = [
  'email',
  'birthDate',
  'billingAddress1',
  'billingAddress2',
  'billingPostcode',
  'billingCity',
  'nationalId',
] as const
export type MaskableField = (typeof maskableFields)[number]

/** Which fields an answer tells masked. */
export const MaskedFields = z.array(z.enum(maskableFields))

/** Why personal data is looked at or handed out: it must be given, and is kept in the activity. */
const GivenReason = z
  .string()
  .check(
    z.trim(),
    z.minLength(4, { error: 'At least 4 characters.' }),
    z.maxLength(200, { error: 'At most 200 characters.' }),
  )

export const RevealProfileFieldBody = z.strictObject({
  profileGuid: ProfileGuid,
  field: z.enum(maskableFields),
  reason: GivenReason,
})
export type RevealProfileFieldBody = z.output<typeof RevealProfileFieldBody>

export const ExportProfileBody = z.strictObject({ profileGuid: ProfileGuid, reason: GivenReason })

const PaymentDataRecord = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))
const CustomerRecord = z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())]))

/**
 * Everything the gateway keeps of a person in one container, for that person (GDPR articles 15 and 20), as far as it exists for who asks (I23). Times are gateway time unless they
 * end in Z. Payment data never hold more than the gateway stores: first six and last four digits of a card.
 */
export const DataSubjectExport = z.object({
  format: z.literal('customer-profile-export/1'),
  exportedAt: z.string(),
  container: ContainerRef,
  tenant: TenantRef,
  profileGuid: z.string(),
  customerIdentification: z.string(),
  createdAt: z.string(),
  createdThrough: z.nullable(ConnectorRef),
  preferredMethod: z.nullable(z.string()),
  customer: CustomerRecord,
  paymentInstruments: z.array(
    z.object({
      paymentToken: z.string(),
      method: z.string(),
      createdAt: z.string(),
      isPreferred: z.boolean(),
      connector: z.nullable(ConnectorRef),
      associatedTokenType: z.nullable(z.string()),
      networkTokenStatus: z.nullable(z.string()),
      paymentData: PaymentDataRecord,
    }),
  ),
  /**
   * `customer` is what a transaction keeps of the person by itself, as it was then; `paymentData` what it keeps of the instrument it stored,
   * also after that was detached; `description` what the merchant wrote, told with the connector that was called alone. Payments that wait for the
   * customer's bank, or did in vain, and would have made this profile are among them.
   */
  transactions: z.array(
    z.extend(ProfileTransaction, {
      customer: CustomerRecord,
      paymentData: z.nullable(PaymentDataRecord),
      description: z.nullable(z.string()),
    }),
  ),
  /** What was done with the profile, without who did it. */
  activity: z.array(z.object({ at: z.string(), what: z.string(), changedFields: z.array(z.string()) })),
})
export type DataSubjectExport = z.output<typeof DataSubjectExport>

const console = { api: 'console', access: 'session', method: 'POST', effect: 'write', params: ContainerParams } as const
const operations = '/api/console/v1/containers/{id}/customerProfiles'

/** `value` is null when the field is empty or there is no such profile. A write, because the look itself is recorded. */
export const revealProfileField = defineEndpoint({
  ...console,
  name: 'revealProfileField',
  summary: 'Tell one masked field of a profile, for a reason that is recorded.',
  path: `${operations}/revealField`,
  body: RevealProfileFieldBody,
  answer: z.object({ profileExists: z.boolean(), value: z.nullable(z.string()) }),
})

/** `export` is null when there is no such profile. */
export const exportProfile = defineEndpoint({
  ...console,
  name: 'exportProfile',
  summary: 'Everything kept of one customer profile, for the data subject; recorded in the activity.',
  path: `${operations}/export`,
  body: ExportProfileBody,
  answer: z.object({ export: z.nullable(DataSubjectExport) }),
})
