import { defineEndpoint } from '@/contract/endpoint.ts'
import { optionalBoolean, optionalText, wireBoolean } from '@/contract/tolerant.ts'
import { z } from '@/contract/zod.ts'
import { Customer, CustomerData } from './customer.ts'
import { identificationFields, namesOneProfile } from './identification.ts'
import { PaymentInstrument } from './instruments.ts'

const ApiKeyParams = z.object({ apiKey: z.string() })

export const GetProfileBody = z.strictObject(identificationFields).check(namesOneProfile)
export type GetProfileBody = z.output<typeof GetProfileBody>

/** A `paymentToken` in a request: exactly 24 characters, otherwise opaque (GF 2.4; GF 5, row 15). */
export const PaymentToken = z.string().check(z.length(24, { error: 'A payment token has 24 characters.' }))

export const updateProfileFields = {
  ...identificationFields,
  customerData: CustomerData,
  preferredInstrument: z.optional(PaymentToken),
}
export const UpdateProfileBody = z.strictObject(updateProfileFields).check(namesOneProfile)
export type UpdateProfileBody = z.output<typeof UpdateProfileBody>

export const DeleteProfileBody = z.strictObject(identificationFields).check(namesOneProfile)
export type DeleteProfileBody = z.output<typeof DeleteProfileBody>

/** The UUID of a transaction in a request, 1 to 50 characters (GF 2.6). */
export const TransactionUuid = z
  .string()
  .check(z.minLength(1, { error: 'At least one character.' }), z.maxLength(50, { error: 'At most 50 characters.' }))

export const attachFields = {
  ...identificationFields,
  transactionUuid: TransactionUuid,
  createProfileIfNotExists: z.optional(z.boolean()),
}
/** `createProfileIfNotExists` goes with `customerIdentification` only: a guid is never chosen by the caller (GF 2.6). */
export const createsByIdentificationOnly = z.refine<{
  profileGuid?: string | undefined
  createProfileIfNotExists?: boolean | undefined
}>((request) => !(request.createProfileIfNotExists && request.profileGuid !== undefined), {
  error: 'A profile can be created by customerIdentification only.',
  path: ['createProfileIfNotExists'],
})
export const AttachPaymentInstrumentBody = z
  .strictObject(attachFields)
  .check(namesOneProfile, createsByIdentificationOnly)
export type AttachPaymentInstrumentBody = z.output<typeof AttachPaymentInstrumentBody>

export const detachFields = { ...identificationFields, transactionUuid: TransactionUuid }
export const DetachPaymentInstrumentBody = z.strictObject(detachFields).check(namesOneProfile)
export type DetachPaymentInstrumentBody = z.output<typeof DetachPaymentInstrumentBody>

/** The documented fields of a getProfile answer; the console's own address adds `context` to them. */
export const profileAnswerFields = {
  success: optionalBoolean,
  profileExists: z.optional(z.nullable(wireBoolean)),
  profileGuid: optionalText,
  customerIdentification: optionalText,
  preferredMethod: optionalText,
  customer: z.nullish(Customer),
  paymentInstruments: z.nullish(z.array(PaymentInstrument)),
}

/** `profileExists` decides, whatever `success` says; missing, a profile guid decides (GF 5, rows 1 and 2). */
export function existsIn(answer: {
  profileExists?: boolean | null | undefined
  profileGuid?: string | undefined
}): boolean {
  return answer.profileExists ?? Boolean(answer.profileGuid)
}

/** A profile, or the answer that there is none: both come with HTTP 200 (I13). */
export const ProfileAnswer = z.pipe(
  z.looseObject(profileAnswerFields),
  z.transform((wire) => ({
    ...wire,
    profileExists: existsIn(wire),
    customer: wire.customer ?? undefined,
    paymentInstruments: wire.paymentInstruments ?? [],
  })),
)
export type ProfileAnswer = z.output<typeof ProfileAnswer>

/** A change is believed when the gateway says that it was made or that there is no such profile, never by default (I25). */
export const tellsOutcome = z.refine<{ success?: boolean | undefined; profileExists?: boolean | undefined }>(
  ({ success, profileExists }) => success === true || profileExists === false,
  { error: 'The answer does not tell whether the change was made.', path: ['success'] },
)

/** What an update did: `changedFields` names the fields whose value really differs now (I19). An unknown profile is `profileExists` false. */
export const UpdateProfileAnswer = z
  .looseObject({
    success: optionalBoolean,
    profileExists: optionalBoolean,
    profileGuid: optionalText,
    customerIdentification: optionalText,
    customer: z.nullish(Customer),
    changedFields: z.nullish(z.array(z.string())),
  })
  .check(tellsOutcome)
export type UpdateProfileAnswer = z.output<typeof UpdateProfileAnswer>

/** The documented answer has `success` alone; for a profile that is already gone the mock adds `profileExists` false [ours, decision 5]. */
export const DeleteProfileAnswer = z
  .looseObject({ success: optionalBoolean, profileExists: optionalBoolean })
  .check(tellsOutcome)
export type DeleteProfileAnswer = z.output<typeof DeleteProfileAnswer>

export const AttachPaymentInstrumentAnswer = z
  .looseObject({
    success: optionalBoolean,
    profileExists: optionalBoolean,
    message: optionalText,
    profileGuid: optionalText,
    paymentToken: optionalText,
  })
  .check(tellsOutcome)

export const DetachPaymentInstrumentAnswer = z
  .looseObject({
    success: optionalBoolean,
    profileExists: optionalBoolean,
    message: optionalText,
    profileGuid: optionalText,
  })
  .check(tellsOutcome)

const v3 = { api: 'v3', method: 'POST', access: 'basic', params: ApiKeyParams } as const
const base = '/api/v3/customerProfiles/{apiKey}'

export const getProfileByApiKey = defineEndpoint({
  ...v3,
  name: 'getProfileByApiKey',
  summary: 'Find a profile in the container that the connector of the API key uses.',
  path: `${base}/getProfile`,
  effect: 'read',
  body: GetProfileBody,
  answer: ProfileAnswer,
})

export const updateProfileByApiKey = defineEndpoint({
  ...v3,
  name: 'updateProfileByApiKey',
  summary: 'Change customer data or the preferred instrument of a profile.',
  path: `${base}/updateProfile`,
  effect: 'write',
  body: UpdateProfileBody,
  answer: UpdateProfileAnswer,
})

export const deleteProfileByApiKey = defineEndpoint({
  ...v3,
  name: 'deleteProfileByApiKey',
  summary: 'Delete a profile with all its data and instruments, for good.',
  path: `${base}/deleteProfile`,
  effect: 'write',
  body: DeleteProfileBody,
  answer: DeleteProfileAnswer,
})

export const attachPaymentInstrumentByApiKey = defineEndpoint({
  ...v3,
  name: 'attachPaymentInstrumentByApiKey',
  summary: 'Add the instrument that a successful registering transaction stored.',
  path: `${base}/attachPaymentInstrument`,
  effect: 'write',
  body: AttachPaymentInstrumentBody,
  answer: AttachPaymentInstrumentAnswer,
})

export const detachPaymentInstrumentByApiKey = defineEndpoint({
  ...v3,
  name: 'detachPaymentInstrumentByApiKey',
  summary: 'Take the instrument of a registering transaction off a profile, without deregistering it.',
  path: `${base}/detachPaymentInstrument`,
  effect: 'write',
  body: DetachPaymentInstrumentBody,
  answer: DetachPaymentInstrumentAnswer,
})
