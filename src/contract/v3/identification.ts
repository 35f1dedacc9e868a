import { z } from '@/contract/zod.ts'

/** A profile guid in a request: exactly 32 characters, `CP-` and six groups of four hexadecimal digits, in either case (GF 1.6). */
export const ProfileGuid = z
  .string()
  .check(z.regex(/^CP(-[0-9a-f]{4}){6}$/i, { error: 'CP- and six groups of four hexadecimal digits.' }))

/** A merchant's own name for a customer in a request: 1 to 36 characters, compared code point by code point (I3). */
export const CustomerIdentification = z.string().check(
  z.minLength(1, { error: 'At least one character.' }),
  z.refine((text: string) => [...text].length <= 36, { error: 'At most 36 characters.' }),
  // Counted in code points by the refinement; JSON Schema counts the same way.
  z.meta({ maxLength: 36 }),
)

/** The two ways to name a profile in a request; exactly one must be there (GF 2.2). */
export const identificationFields = {
  profileGuid: z.optional(ProfileGuid),
  customerIdentification: z.optional(CustomerIdentification),
}

/** Refuses a request that names a profile twice or not at all: GF does not say what the gateway does then. */
export const namesOneProfile = z.refine<{
  profileGuid?: string | undefined
  customerIdentification?: string | undefined
}>((request) => (request.profileGuid === undefined) !== (request.customerIdentification === undefined), {
  error: 'Name the profile by profileGuid or by customerIdentification, not both.',
})

/** `CP-…` guids are found without regard to case and shown as the gateway returned them (decision 4). */
export function foldGuid(guid: string): string {
  return guid.toLowerCase()
}
