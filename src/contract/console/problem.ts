import { optionalInteger, optionalText } from '@/contract/tolerant.ts'
import { z } from '@/contract/zod.ts'

/** Every refusal of the console API: its HTTP status and a title that never varies. Screens decide on the code, never on text. */
export const consoleCodes = {
  'malformed-request': { status: 400, title: 'The request cannot be read' },
  'cursor-invalid': { status: 400, title: 'This place in the list no longer exists' },
  'idempotency-key-missing': { status: 400, title: 'The request needs an Idempotency-Key' },
  'not-signed-in': { status: 401, title: 'Not signed in' },
  'session-expired': { status: 401, title: 'The session has ended' },
  'wrong-credentials': { status: 401, title: 'User name or password is wrong' },
  'request-header-missing': { status: 403, title: 'The request does not come from this console' },
  'not-permitted': { status: 403, title: 'A right is missing' },
  'not-found': { status: 404, title: 'Not found' },
  'unknown-endpoint': { status: 404, title: 'The gateway has no such call' },
  'container-name-taken': { status: 409, title: 'The name is taken' },
  'container-in-use': { status: 409, title: 'The container is in use' },
  'transaction-pending': { status: 409, title: 'A transaction is not finished' },
  'attempt-closed': { status: 409, title: 'This attempt has ended' },
  'plan-moved': { status: 409, title: 'The plan no longer holds' },
  'not-revertible': { status: 409, title: 'This cannot be taken back' },
  'stale-version': { status: 412, title: 'Changed meanwhile' },
  'invalid-request': { status: 422, title: 'The request breaks a rule' },
  'idempotency-key-reused': { status: 422, title: 'The Idempotency-Key was used for another request' },
  'container-not-visible': { status: 422, title: 'The container is not available here' },
  'tenant-not-below-owner': { status: 422, title: 'Not a sub-tenant of the owner' },
  'disabled-from-above': { status: 403, title: 'Disabled by a tenant above' },
  'card-number-refused': { status: 422, title: 'This looks like a card number' },
  'if-plan-match-missing': { status: 428, title: 'The request needs an If-Plan-Match' },
  'if-match-missing': { status: 428, title: 'The request needs an If-Match' },
  'rate-limited': { status: 429, title: 'Too many requests' },
  'internal-error': { status: 500, title: 'The gateway failed' },
  maintenance: { status: 503, title: 'The gateway is being maintained' },
} as const

export type ConsoleCode = keyof typeof consoleCodes

/** One use of a container that stands in the way of a change: a connector's own container, or a tenant's global setting. */
export const Assignment = z.object({
  tenant: z.object({ guid: z.string(), name: z.string() }),
  connector: z.nullable(z.object({ guid: z.string(), name: z.string() })),
})
export type Assignment = z.output<typeof Assignment>

/**
 * RFC 9457 problem details with a stable `code`, the fields to blame, and the assignments that block a change (409 container-in-use):
 * at most 200 of those in the caller's own tenants, and `assignmentCount`, how many there are in all of them. With uses elsewhere,
 * which are neither listed nor counted, `permission` names the right without which the caller cannot clear them.
 * A refused delete carries the id of its receipt as `receiptId`. 409 plan-moved carries the new plan as `plan`; its shape is `Plan` of changes.ts, read by who asked for it.
 */
const Problem = z.looseObject({
  type: optionalText,
  title: optionalText,
  status: optionalInteger,
  detail: optionalText,
  instance: optionalText,
  code: optionalText,
  pointer: optionalText,
  requestId: optionalText,
  permission: optionalText,
  grantedBy: optionalText,
  errors: z.nullish(z.array(z.looseObject({ pointer: optionalText, code: optionalText, detail: optionalText }))),
  assignments: z.nullish(z.array(Assignment)),
  assignmentCount: optionalInteger,
  receiptId: optionalText,
  plan: z.optional(z.unknown()),
})
export type Problem = z.output<typeof Problem>
