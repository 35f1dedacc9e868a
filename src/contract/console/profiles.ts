import { defineEndpoint } from '@/contract/endpoint.ts'
import { z } from '@/contract/zod.ts'
import {
  AttachPaymentInstrumentAnswer,
  DeleteProfileAnswer,
  DetachPaymentInstrumentAnswer,
  GetProfileBody,
  UpdateProfileAnswer,
  attachFields,
  createsByIdentificationOnly,
  detachFields,
  existsIn,
  profileAnswerFields,
  updateProfileFields,
} from '@/contract/v3/profiles.ts'
import { identificationFields, namesOneProfile } from '@/contract/v3/identification.ts'
import { ConnectorRef, ContainerParams, ContainerRef, Reason } from './references.ts'

/** An instrument in a list of hits: enough to recognise it, never more than the last four digits. */
export const InstrumentMark = z.object({
  kind: z.enum(['card', 'iban', 'wallet', 'other']),
  label: z.string(),
  lastFour: z.nullable(z.string()),
  expired: z.boolean(),
  preferred: z.boolean(),
})
export type InstrumentMark = z.output<typeof InstrumentMark>

/** A profile that was found; `matched` names the field the search met. */
export const ProfileHit = z.object({
  profileGuid: z.string(),
  customerIdentification: z.string(),
  container: ContainerRef,
  name: z.nullable(z.string()),
  email: z.nullable(z.string()),
  createdAt: z.string(),
  instruments: z.array(InstrumentMark),
  matched: z.nullable(z.string()),
})
export type ProfileHit = z.output<typeof ProfileHit>

/** Fields that can be searched; every one given must match. `text` is met by any of them. */
export const ProfileQuery = z.strictObject({
  text: z.optional(z.string()),
  customerIdentification: z.optional(z.string()),
  profileGuid: z.optional(z.string()),
  paymentToken: z.optional(z.string()),
  email: z.optional(z.string()),
  name: z.optional(z.string()),
  lastFour: z.optional(z.string().check(z.regex(/^\d{4}$/, { error: 'Four digits.' }))),
})
export type ProfileQuery = z.output<typeof ProfileQuery>

/** `tenant` is the tenant in view: its containers and those of the tenants below it are searched. `containers` narrows that further. */
export const SearchProfilesBody = z.strictObject({
  query: ProfileQuery,
  tenant: z.optional(z.string()),
  containers: z.optional(z.array(z.int())),
  sort: z.optional(z.enum(['created-newest', 'created-oldest', 'identification'])),
  cursor: z.optional(z.nullable(z.string())),
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(200))),
})
export type SearchProfilesBody = z.output<typeof SearchProfilesBody>

/** A page of hits; `total` is exact, `searched` names the containers that were looked through. */
export const ProfilePage = z.object({
  items: z.array(ProfileHit),
  nextCursor: z.nullable(z.string()),
  total: z.int(),
  searched: z.array(ContainerRef),
})
export type ProfilePage = z.output<typeof ProfilePage>

/** What the public answer lacks and an operator needs: where the profile lies, and which connector and transaction each instrument comes from. */
const ProfileContext = z.object({
  container: ContainerRef,
  createdAt: z.string(),
  createdBy: z.nullable(ConnectorRef),
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
const DeleteProfileInContainerBody = z.strictObject({ ...identificationFields, reason: Reason }).check(namesOneProfile)
export type DeleteProfileInContainerBody = z.output<typeof DeleteProfileInContainerBody>
const AttachInContainerBody = z
  .strictObject({ ...attachFields, reason: Reason })
  .check(namesOneProfile, createsByIdentificationOnly)
const DetachInContainerBody = z.strictObject({ ...detachFields, reason: Reason }).check(namesOneProfile)

const console = { api: 'console', access: 'session' } as const
const base = '/api/console/v1'
const operations = `${base}/containers/{id}/customerProfiles`

export const searchProfiles = defineEndpoint({
  ...console,
  name: 'searchProfiles',
  summary: 'Find profiles in the containers the caller may see. A POST, so that no personal data stands in a URL.',
  method: 'POST',
  path: `${base}/profiles/search`,
  effect: 'read',
  body: SearchProfilesBody,
  answer: ProfilePage,
})

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

export const deleteProfile = defineEndpoint({
  ...console,
  name: 'deleteProfile',
  summary: 'Delete a profile with all its data and instruments, for good.',
  method: 'POST',
  path: `${operations}/deleteProfile`,
  effect: 'write',
  ifMatch: 'required',
  idempotencyKey: 'required',
  params: ContainerParams,
  body: DeleteProfileInContainerBody,
  answer: DeleteProfileAnswer,
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
