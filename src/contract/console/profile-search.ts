import { defineEndpoint } from '@/contract/endpoint.ts'
import { z } from '@/contract/zod.ts'
import { ContainerRef, Etag } from './references.ts'

/** An instrument in a list of hits: enough to recognise it, never more than the last four digits. */
export const InstrumentMark = z.object({
  kind: z.enum(['card', 'iban', 'wallet', 'other']),
  label: z.string(),
  lastFour: z.nullable(z.string()),
  expired: z.boolean(),
  preferred: z.boolean(),
})
export type InstrumentMark = z.output<typeof InstrumentMark>

/** Another profile that looks like the same person's, with what the two have in common: equal word for word, e-mails without regard to case [ours]. */
export const SamePerson = z.object({
  profileGuid: z.string(),
  container: ContainerRef,
  because: z.array(z.enum(['customerIdentification', 'email'])),
})
export type SamePerson = z.output<typeof SamePerson>

/**
 * A profile that was found; `matched` names the field the search met. The e-mail is masked for a caller who may not see personal data.
 * `samePerson`: at most five, of containers the caller may see from the tenant in view, whether or not they were searched.
 */
export const ProfileHit = z.object({
  profileGuid: z.string(),
  customerIdentification: z.string(),
  container: ContainerRef,
  name: z.nullable(z.string()),
  email: z.nullable(z.string()),
  createdAt: z.string(),
  instruments: z.array(InstrumentMark),
  matched: z.nullable(z.string()),
  samePerson: z.array(SamePerson),
})
export type ProfileHit = z.output<typeof ProfileHit>

const day = z.string().check(z.iso.date({ error: 'A real day, written as 2026-01-31.' }))

/**
 * Conditions on one profile, every one of which must be met. `text` is met by any field but the last four below. Name words and e-mails are
 * met by their beginning, an e-mail that is masked for the caller only as a whole, as is all else; `brand` without regard to case. Days are
 * gateway time: `createdFrom` is inclusive, `createdBefore` exclusive. `expired`: whether any of its cards is past its month.
 */
const conditions = {
  text: z.optional(z.string()),
  customerIdentification: z.optional(z.string()),
  profileGuid: z.optional(z.string()),
  paymentToken: z.optional(z.string()),
  transactionUuid: z.optional(z.string()),
  email: z.optional(z.string()),
  name: z.optional(z.string()),
  lastFour: z.optional(z.string().check(z.regex(/^\d{4}$/, { error: 'Four digits.' }))),
  brand: z.optional(z.string()),
  createdFrom: z.optional(day),
  createdBefore: z.optional(day),
  expired: z.optional(z.boolean()),
}

/** What is looked for; a profile that meets any one of `without` wholly is left out. */
export const ProfileQuery = z.strictObject({
  ...conditions,
  without: z.optional(z.array(z.strictObject(conditions)).check(z.maxLength(10))),
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

/**
 * Many identifiers at once, each as it was pasted: a profile guid, an identification, a payment token, the UUID of a registering
 * transaction, or an e-mail. All are met as a whole.
 */
export const LookUpProfilesBody = z.strictObject({
  identifiers: z.array(z.string().check(z.minLength(1), z.maxLength(255))).check(z.minLength(1), z.maxLength(200)),
  tenant: z.optional(z.string()),
  containers: z.optional(z.array(z.int())),
})
export type LookUpProfilesBody = z.output<typeof LookUpProfilesBody>

/** A profile an identifier led to, with the ETag for its next change. */
export const LookedUpProfile = z.object({ hit: ProfileHit, etag: Etag })
export type LookedUpProfile = z.output<typeof LookedUpProfile>

const console = { api: 'console', access: 'session' } as const
const base = '/api/console/v1'

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

/** One item for each identifier, in order, with at most ten profiles each; `more` tells that there are others. */
export const lookUpProfiles = defineEndpoint({
  ...console,
  name: 'lookUpProfiles',
  summary: 'Find the profiles of up to 200 identifiers at once, in the containers the caller may see.',
  method: 'POST',
  path: `${base}/profiles/look-up`,
  effect: 'read',
  body: LookUpProfilesBody,
  answer: z.object({
    items: z.array(z.object({ profiles: z.array(LookedUpProfile), more: z.boolean() })),
    searched: z.array(ContainerRef),
  }),
})
