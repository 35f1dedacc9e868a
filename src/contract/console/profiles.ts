import { defineEndpoint } from '@/contract/endpoint.ts'
import { z } from '@/contract/zod.ts'
import {
  AttachPaymentInstrumentAnswer,
  DetachPaymentInstrumentAnswer,
  GetProfileBody,
  PaymentToken,
  UpdateProfileAnswer,
  attachFields,
  createsByIdentificationOnly,
  detachFields,
  existsIn,
  profileAnswerFields,
  updateProfileFields,
} from '@/contract/v3/profiles.ts'
import { identificationFields, namesOneProfile } from '@/contract/v3/identification.ts'
import { MaskedFields } from './personal-data.ts'
import { SamePerson } from './profile-search.ts'
import { ConnectorRef, ContainerParams, ContainerRef, Reason } from './references.ts'

/**
 * What the public answer lacks and an operator needs: where the profile lies, and which connector and transaction each instrument comes
 * from. `masked` names the fields of the customer that are not told as they are stored; `samePerson` other profiles the caller may see
 * that look like the same person's.
 */
const ProfileContext = z.object({
  container: ContainerRef,
  createdAt: z.string(),
  createdBy: z.nullable(ConnectorRef),
  masked: MaskedFields,
  samePerson: z.array(SamePerson),
  instruments: z.array(
    z.object({
      paymentToken: z.string(),
      transactionUuid: z.nullable(z.string()),
      connector: z.nullable(ConnectorRef),
      unusable: z.nullable(z.enum(['connector-moved', 'container-disabled', 'deregistered'])),
    }),
  ),
})

/** getProfile's own answer with `context` added; `profileExists` false comes without it. */
export const ProfileInContainer = z.pipe(
  z.looseObject({ ...profileAnswerFields, context: z.optional(z.nullable(ProfileContext)) }),
  z.transform((wire) => ({
    ...wire,
    profileExists: existsIn(wire),
    customer: wire.customer ?? undefined,
    paymentInstruments: wire.paymentInstruments ?? [],
    context: wire.context ?? undefined,
  })),
)
export type ProfileInContainer = z.output<typeof ProfileInContainer>

const UpdateProfileInContainerBody = z.strictObject({ ...updateProfileFields, reason: Reason }).check(namesOneProfile)
const AttachInContainerBody = z
  .strictObject({ ...attachFields, reason: Reason })
  .check(namesOneProfile, createsByIdentificationOnly)
const DetachInContainerBody = z.strictObject({ ...detachFields, reason: Reason }).check(namesOneProfile)
const DeregisterInContainerBody = z
  .strictObject({ ...identificationFields, paymentToken: PaymentToken, reason: Reason })
  .check(namesOneProfile)

const console = { api: 'console', access: 'session' } as const
const operations = '/api/console/v1/containers/{id}/customerProfiles'

export const getProfile = defineEndpoint({
  ...console,
  name: 'getProfile',
  summary: 'Find a profile in a container. The ETag header goes with the next change.',
  method: 'POST',
  path: `${operations}/getProfile`,
  effect: 'read',
  params: ContainerParams,
  body: GetProfileBody,
  answer: ProfileInContainer,
})

export const updateProfile = defineEndpoint({
  ...console,
  name: 'updateProfile',
  summary: 'Change customer data or the preferred instrument of a profile.',
  method: 'POST',
  path: `${operations}/updateProfile`,
  effect: 'write',
  ifMatch: 'required',
  params: ContainerParams,
  body: UpdateProfileInContainerBody,
  answer: UpdateProfileAnswer,
})

export const attachPaymentInstrument = defineEndpoint({
  ...console,
  name: 'attachPaymentInstrument',
  summary: 'Add the instrument that a successful registering transaction stored.',
  method: 'POST',
  path: `${operations}/attachPaymentInstrument`,
  effect: 'write',
  idempotencyKey: 'required',
  params: ContainerParams,
  body: AttachInContainerBody,
  answer: AttachPaymentInstrumentAnswer,
})

export const detachPaymentInstrument = defineEndpoint({
  ...console,
  name: 'detachPaymentInstrument',
  summary: 'Take the instrument of a registering transaction off a profile, without deregistering it.',
  method: 'POST',
  path: `${operations}/detachPaymentInstrument`,
  effect: 'write',
  ifMatch: 'required',
  idempotencyKey: 'required',
  params: ContainerParams,
  body: DetachInContainerBody,
  answer: DetachPaymentInstrumentAnswer,
})

export const deregisterPaymentInstrument = defineEndpoint({
  ...console,
  name: 'deregisterPaymentInstrument',
  summary:
    'Make a stored instrument unusable at the provider, which takes it off the profile as well. There is no way back.',
  method: 'POST',
  path: `${operations}/deregisterPaymentInstrument`,
  effect: 'write',
  ifMatch: 'required',
  idempotencyKey: 'required',
  params: ContainerParams,
  body: DeregisterInContainerBody,
  answer: DetachPaymentInstrumentAnswer,
})
