import { defineEndpoint } from '@/contract/endpoint.ts'
import { z } from '@/contract/zod.ts'
import { ContainerRef, TenantRef } from './references.ts'

/**
 * Proof of one attempt to delete a profile: append-only, and free of personal data of the customer [ours, I28]. Only ASCII text and whole
 * numbers, so that its hash is easy to recompute anywhere.
 *
 * Receipts of one tenant's people and API users form its book: `number` counts from 1, `previousHash` is the `hash` of the one before,
 * 64 noughts for the first. `hash` is the SHA-256, in hexadecimal, of the receipt without `hash` as JSON with sorted keys and no blanks (RFC 8785).
 * `attempt` is the Idempotency-Key, null for a delete through v3, which knows none. `code` names the refusal of a refused attempt. `requestId`
 * is the request's where that is a UUID or of the gateway's own form, else one of the gateway's own. `at` is never before that of the receipt before.
 */
export const Receipt = z.object({
  receiptId: z.string(),
  book: z.string(),
  number: z.int(),
  at: z.string(),
  outcome: z.enum(['deleted', 'already-gone', 'not-deleted', 'refused']),
  code: z.nullable(z.string()),
  profileGuid: z.string(),
  container: z.int(),
  access: z.enum(['console', 'v3']),
  by: z.string(),
  attempt: z.nullable(z.string()),
  requestId: z.string(),
  instruments: z.int(),
  transactions: z.int(),
  previousHash: z.string(),
  hash: z.string(),
})
export type Receipt = z.output<typeof Receipt>

/** A receipt with the names of today, which are no part of it. The container is null when the caller may not see it any more. */
export const ReceiptEntry = z.object({ receipt: Receipt, container: z.nullable(ContainerRef), book: TenantRef })
export type ReceiptEntry = z.output<typeof ReceiptEntry>

const number = z.string().check(z.regex(/^\d{1,15}$/))
const console = { api: 'console', access: 'session', method: 'GET', effect: 'read' } as const
const base = '/api/console/v1/receipts'

/** Newest first, 50 a page unless told, at most 500; of the books of the caller's tenants, `tenant` narrows to that one and those below. */
export const listReceipts = defineEndpoint({
  ...console,
  name: 'listReceipts',
  summary: 'Receipts of deletes, newest first.',
  path: base,
  query: z.object({
    tenant: z.optional(z.string()),
    /** One book, whole and in the order of its numbers when `order` is `number`. */
    book: z.optional(z.string()),
    order: z.optional(z.enum(['newest', 'number'])),
    /** One number of that book. */
    number: z.optional(number),
    profile: z.optional(z.string()),
    outcome: z.optional(z.enum(['deleted', 'already-gone', 'not-deleted', 'refused'])),
    cursor: z.optional(z.string()),
    limit: z.optional(number),
  }),
  answer: z.object({
    items: z.array(ReceiptEntry),
    nextCursor: z.nullable(z.string()),
    total: z.int(),
    books: z.array(TenantRef),
  }),
})

export const getReceipt = defineEndpoint({
  ...console,
  name: 'getReceipt',
  summary: 'One receipt of a delete.',
  path: `${base}/{receiptId}`,
  params: z.object({ receiptId: z.string() }),
  answer: ReceiptEntry,
})
