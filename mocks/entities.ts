import type { Receipt } from '@/contract/console/receipts.ts'

/** Rows of the mock gateway's tables. They are replaced, never changed in place: a journal can then undo, and an ETag is a row's version. */

/** A tenant. `containersOff` stops every container shared from here or above at this tenant (SEED: disable containers for sub-tenants). */
export interface TenantRow {
  readonly guid: string
  readonly name: string
  readonly parentGuid: string | null
  readonly defaultCurrency: string
  readonly domain: string
  readonly globalContainer: number | null
  readonly containersOff: boolean
  readonly version: number
}

export interface MerchantRow {
  readonly guid: string
  readonly name: string
  readonly tenantGuid: string
  readonly homepage: string
  readonly timezone: string
  readonly disabled: boolean
}

/** A connector; `kind` other than `direct` makes it a meta-connector that routes to `members`. */
export interface ConnectorRow {
  readonly guid: string
  readonly name: string
  readonly merchantGuid: string
  readonly tenantGuid: string
  readonly kind: 'direct' | 'routing' | 'multi-method'
  readonly adapter: string
  readonly method: string
  readonly apiKey: string
  readonly publicIntegrationKey: string
  readonly description: string
  readonly disabled: boolean
  readonly members: readonly string[]
  readonly ownContainer: number | null
  readonly ignoreGlobal: boolean
  readonly version: number
}

/** One tenant's disabling of a container for a sub-tenant. */
export interface Disabling {
  readonly tenantGuid: string
  readonly by: string
  readonly at: string
}

/**
 * `disabledFor` is off(c): the sub-tenants of its entries. Several tenants may disable a container for the same one, each with an entry
 * of its own, because only the tenant that made it, or one above, may take it back.
 */
export interface ContainerRow {
  readonly id: number
  readonly name: string
  readonly owner: string
  readonly shared: boolean
  readonly disabled: boolean
  readonly disabledFor: readonly Disabling[]
  readonly createdAt: string
  readonly version: number
}

/** Customer data as stored: only fields that have a value (I19: `""` and null clear). */
export type StoredCustomer = Readonly<Record<string, string | Readonly<Record<string, string>>>>

/** Payment data as it goes on the wire, `_TYPE` included; never a full card number. */
export type StoredPaymentData = Readonly<Record<string, string | number | null>>

export interface InstrumentRow {
  readonly paymentToken: string
  readonly type: string
  readonly method: string
  readonly paymentData: StoredPaymentData
  readonly createdAt: string
  readonly preferred: boolean
  readonly connectorGuid: string
  readonly transactionUuid: string | null
  readonly associatedTokenType: string | null
  readonly networkTokenStatus: string | null
}

/** `createdAt` and the instruments' are gateway time, `YYYY-MM-DD HH:MM:SS` without a zone, as the gateway shows them (GF 5, row 6). */
export interface ProfileRow {
  readonly guid: string
  readonly container: number
  readonly identification: string
  readonly preferredMethod: string | null
  readonly customer: StoredCustomer
  readonly instruments: readonly InstrumentRow[]
  readonly createdBy: string | null
  readonly createdAt: string
  readonly version: number
}

/** A challenge of the customer's bank that is not answered yet, and what is to be done when it is (GF 2.9: REDIRECT). */
export interface OpenChallenge {
  readonly successUrl: string | null
  readonly cancelUrl: string | null
  readonly errorUrl: string | null
  /** The profile to store for, by either name; null when the transaction names none. Its own profile's guid once that is known. */
  readonly naming: { readonly profileGuid?: string; readonly customerIdentification?: string } | null
  readonly markAsPreferred: boolean
  /** Who sent it, in whose name it is finished. */
  readonly sentBy: { readonly username: string; readonly name: string; readonly tenantGuid: string }
}

/** What only transactions have that this gateway carried out; seeded ones have none of it. */
export interface Processing {
  /** The connector that was called; `connectorGuid` of the transaction is the one that carried it out. */
  readonly calledGuid: string
  readonly route: 'direct' | 'registered-there' | 'by-method' | 'by-order'
  readonly container: number | null
  readonly containerRule: 'own-container' | 'global-setting' | 'ignores-global' | 'none-set'
  readonly profile: 'created' | 'reused' | 'none'
  readonly instrument: 'stored' | 'used' | 'deregistered' | 'none'
  readonly referenceUuid: string | null
  readonly description: string | null
  readonly error: {
    readonly code: number
    readonly message: string
    readonly adapterCode: string | null
    readonly adapterMessage: string | null
  } | null
  /** Whether the customer's bank was asked, also when it has its answer. */
  readonly wasChallenged: boolean
  readonly challenge: OpenChallenge | null
}

/**
 * A transaction. One that registers is what attach and detach name: `instrument` is what it stored, `attachedTo` the profile that has it.
 * `profileGuid` is the profile it was made for, `paymentToken` the stored instrument it used. Deleting a profile takes all of that away (I14).
 */
export interface TransactionRow {
  readonly uuid: string
  readonly merchantTransactionId: string | null
  readonly connectorGuid: string
  readonly type: 'REGISTER' | 'DEBIT' | 'PREAUTHORIZE' | 'DEREGISTER'
  readonly withRegister: boolean
  readonly status: 'SUCCESS' | 'ERROR' | 'PENDING' | 'REDIRECT' | 'CANCELLED'
  readonly createdAt: string
  /** A decimal number as the gateway writes it, `49.90`; null where no money moves. */
  readonly amount: string | null
  readonly currency: string | null
  readonly profileGuid: string | null
  readonly paymentToken: string | null
  readonly customer: StoredCustomer
  readonly instrument: Omit<InstrumentRow, 'paymentToken' | 'preferred' | 'connectorGuid' | 'transactionUuid'> | null
  readonly attachedTo: string | null
  readonly deregistered: boolean
  readonly processing: Processing | null
}

/** A person who signs in to the console. Passwords of the demo people are printed in the README; a mock has no secrets. */
export interface AdminRow {
  readonly username: string
  readonly password: string
  readonly name: string
  readonly role: string
  readonly tenantGuid: string
  readonly permissions: readonly string[]
}

/** Credentials for Basic authentication: an API user of one merchant (v3), or a provisioning key of one tenant. */
export interface CredentialRow {
  readonly username: string
  readonly password: string
  readonly kind: 'api' | 'provisioning'
  readonly merchantGuid: string | null
  readonly tenantGuid: string
}

export interface SessionRow {
  readonly id: string
  readonly username: string
  readonly expiresAt: number
}

/** The first answer to an idempotency key, given again to the same request (I21). */
export interface ReplyRow {
  readonly key: string
  readonly request: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/**
 * One effective change of one object: who, when, what before and after, why. Never customer data: profile entries name changed fields
 * only. `change` is the number of the first entry of the step it belongs to, `reverts` the number of the step that this one took back.
 */
export interface ActivityRow {
  readonly id: number
  readonly change: number
  readonly reverts: number | null
  readonly at: string
  readonly who: { readonly username: string; readonly name: string; readonly tenantGuid: string }
  readonly what: string
  readonly object: {
    readonly kind: 'tenant' | 'connector' | 'container' | 'profile' | 'session'
    readonly id: string
    readonly tenantGuid: string
    /** Where a profile lies; it may be gone when somebody asks. */
    readonly container?: number
  }
  readonly before: unknown
  readonly after: unknown
  readonly reason: string | null
  readonly requestId: string
}

/** What was given once and is never given again: the last number of a series, and the guids and tokens of what was deleted (I4, I18). */
export interface CounterRow {
  readonly name: string
  readonly value: number
}

/** A receipt as it is told: append-only (I28). */
export type ReceiptRow = Readonly<Receipt>
