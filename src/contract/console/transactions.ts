import { defineEndpoint } from '@/contract/endpoint.ts'
import { DeregisterBody, PaymentBody, RegisterBody } from '@/contract/v3/transaction-bodies.ts'
import { tellsAcceptance, transactionAnswerFields } from '@/contract/v3/transactions.ts'
import { z } from '@/contract/zod.ts'
import { EffectiveContainer } from './connectors.ts'
import { InstrumentMark } from './profile-search.ts'
import { ConnectorRef, ContainerRef, TenantRef } from './references.ts'

const MerchantRef = z.object({ guid: z.string(), name: z.string() })

/**
 * Which connector and which container a transaction used, and why. `called` is the connector the call was made through; `processedBy`
 * the one that carried it out. `route`: `direct` called itself; `registered-there` a meta-connector sent a stored instrument to the
 * connector that registered it; `by-method` and `by-order` a multi-method or routing meta-connector chose for a new token. `container`
 * and `containerRule` are the effective container of the called connector and the rule that decided.
 */
export const TransactionContext = z.object({
  called: ConnectorRef,
  calledKind: z.enum(['direct', 'routing', 'multi-method']),
  processedBy: z.nullable(ConnectorRef),
  route: z.enum(['direct', 'registered-there', 'by-method', 'by-order']),
  container: z.nullable(ContainerRef),
  containerRule: EffectiveContainer.shape.rule,
  /** What became of the profile, and of the instrument in it. */
  profile: z.enum(['created', 'reused', 'none']),
  instrument: z.enum(['stored', 'used', 'deregistered', 'none']),
})
export type TransactionContext = z.output<typeof TransactionContext>

/** The answer of v3 with `context` added. */
export const SentTransaction = z
  .looseObject({ ...transactionAnswerFields, context: z.optional(z.nullable(TransactionContext)) })
  .check(tellsAcceptance)
export type SentTransaction = z.output<typeof SentTransaction>

/** A failed transaction is a refusal under HTTP 200 that names the transaction it left behind; null for every other refusal. */
export function failedTransactionOf(raw: unknown): { uuid: string; context: TransactionContext | null } | null {
  const read = z.safeParse(
    z.looseObject({ uuid: z.string(), context: z.optional(z.nullable(TransactionContext)) }),
    raw,
  )
  return read.success ? { uuid: read.data.uuid, context: read.data.context ?? null } : null
}

const console = { api: 'console', access: 'session' } as const
const ConnectorParams = z.object({ guid: z.string() })
const sends = {
  ...console,
  method: 'POST',
  effect: 'write',
  idempotencyKey: 'required',
  params: ConnectorParams,
  answer: SentTransaction,
} as const
const through = '/api/console/v1/connectors/{guid}/transactions'

export const register = defineEndpoint({
  ...sends,
  name: 'register',
  summary: 'Store a payment instrument through a connector, in a customer profile if one is named.',
  path: `${through}/register`,
  body: RegisterBody,
})

export const debit = defineEndpoint({
  ...sends,
  name: 'debit',
  summary: 'Take a payment through a connector, with a new token or a stored instrument.',
  path: `${through}/debit`,
  body: PaymentBody,
})

export const preauthorize = defineEndpoint({
  ...sends,
  name: 'preauthorize',
  summary: 'Authorize a payment through a connector, with a new token or a stored instrument.',
  path: `${through}/preauthorize`,
  body: PaymentBody,
})

export const deregister = defineEndpoint({
  ...sends,
  name: 'deregister',
  summary: 'Make a stored instrument unusable through a connector; it is detached from its profile by that.',
  path: `${through}/deregister`,
  body: DeregisterBody,
})

/**
 * A transaction in a list, through connectors of the caller's tenants alone (I23). `connector` carried it out, `through` is the
 * meta-connector that was called, null when `connector` itself was; either is null where it is gone or not the caller's. `merchant` and `tenant`
 * are those of the connector that was called. `instrument` is what it stored or used; `profile` the one it was made for, null when there
 * is none, it is gone, or the caller does not see its container. `type` and `status` may be ones this console does not know.
 */
export const ListedTransaction = z.object({
  uuid: z.string(),
  merchantTransactionId: z.nullable(z.string()),
  type: z.string(),
  withRegister: z.boolean(),
  status: z.string(),
  createdAt: z.string(),
  amount: z.nullable(z.string()),
  currency: z.nullable(z.string()),
  paymentMethod: z.nullable(z.string()),
  connector: z.nullable(ConnectorRef),
  through: z.nullable(ConnectorRef),
  merchant: z.nullable(MerchantRef),
  tenant: z.nullable(TenantRef),
  instrument: z.nullable(InstrumentMark),
  /** The last eight characters of the token of that instrument, while the profile has it: they name it in a URL. */
  tokenTail: z.nullable(z.string()),
  profile: z.nullable(z.object({ guid: z.string(), container: ContainerRef, customerIdentification: z.string() })),
})
export type ListedTransaction = z.output<typeof ListedTransaction>

const number = z.string().check(z.regex(/^\d{1,15}$/))
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))

/**
 * Newest first. `tenant` (with all below it), `merchant` and `connector` narrow the list to transactions for which one connector that meets them was
 * called, or which it carried out. `profile` needs the right to see profiles. `from` and `to` are days of gateway time, both included.
 * `merchantTransactionId` is met as a whole. 50 a page unless told, at most 200.
 */
export const ListTransactionsQuery = z.object({
  tenant: z.optional(z.string()),
  merchant: z.optional(z.string()),
  connector: z.optional(z.string()),
  type: z.optional(z.string()),
  status: z.optional(z.string()),
  profile: z.optional(z.string()),
  from: z.optional(day),
  to: z.optional(day),
  merchantTransactionId: z.optional(z.string()),
  cursor: z.optional(z.string()),
  limit: z.optional(number),
})
export type ListTransactionsQuery = z.input<typeof ListTransactionsQuery>

export const listTransactions = defineEndpoint({
  ...console,
  name: 'listTransactions',
  summary: 'Transactions through connectors of a tenant and of those below it, newest first.',
  method: 'GET',
  path: '/api/console/v1/transactions',
  effect: 'read',
  query: ListTransactionsQuery,
  answer: z.object({
    items: z.array(ListedTransaction),
    nextCursor: z.nullable(z.string()),
    total: z.int(),
  }),
})

/**
 * One transaction. `error` says why it failed. `context` is what the answer said when it was sent; null for one that this console's gateway did
 * not carry out, or that was called through a connector that is not the caller's. `redirectUrl` is there while the customer has to be sent to it. `related` are those that refer to it, and the one it refers to.
 */
export const TransactionDetail = z.extend(ListedTransaction, {
  purchaseId: z.string(),
  description: z.nullable(z.string()),
  referenceUuid: z.nullable(z.string()),
  deregistered: z.boolean(),
  error: z.nullable(
    z.object({
      code: z.string(),
      message: z.string(),
      adapterCode: z.nullable(z.string()),
      adapterMessage: z.nullable(z.string()),
    }),
  ),
  context: z.nullable(TransactionContext),
  redirectUrl: z.nullable(z.string()),
  related: z.array(z.object({ uuid: z.string(), type: z.string(), status: z.string(), createdAt: z.string() })),
})
export type TransactionDetail = z.output<typeof TransactionDetail>

export const getTransaction = defineEndpoint({
  ...console,
  name: 'getTransaction',
  summary: 'One transaction, with the connector, container and rule it used.',
  method: 'GET',
  path: '/api/console/v1/transactions/{uuid}',
  effect: 'read',
  params: z.object({ uuid: z.string() }),
  answer: TransactionDetail,
})
