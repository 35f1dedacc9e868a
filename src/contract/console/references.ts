import { z } from '@/contract/zod.ts'

/** A tenant where only its name is needed. */
export const TenantRef = z.object({ guid: z.string(), name: z.string() })
export type TenantRef = z.output<typeof TenantRef>

export const ConnectorRef = z.object({ guid: z.string(), name: z.string() })
export type ConnectorRef = z.output<typeof ConnectorRef>

/** A container where only its name is needed; the id is the platform's integer. */
export const ContainerRef = z.object({ id: z.int(), name: z.string() })
export type ContainerRef = z.output<typeof ContainerRef>

/** The container id in a path: digits, as they stand in a URL. */
export const ContainerParams = z.object({ id: z.string().check(z.regex(/^\d{1,15}$/)) })

/** Why a change is made; kept in the activity, and told there to who may know who made it (I23). */
export const Reason = z.optional(z.string().check(z.maxLength(200, { error: 'At most 200 characters.' })))

/** The ETag to send as `If-Match` with the next change of the object. */
export const Etag = z.string()
