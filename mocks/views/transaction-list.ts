import type { ListedTransaction, TransactionDetail } from '@/contract/console/transactions.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ProfileRow, TransactionRow } from '@mocks/entities.ts'
import { instrumentIn } from '@mocks/rules/profile-transactions.ts'
import { profileOf, tellsProfile, type FoundTransaction } from '@mocks/rules/transaction-pages.ts'
import { calledGuidOf, standingNow } from '@mocks/rules/transaction-rows.ts'
import { statusOf } from '@mocks/rules/transaction-status.ts'
import { instrumentMark } from './profile-hits.ts'
import { connectorRef, containerRef, tenantRef } from './references.ts'
import { transactionContext } from './transaction-context.ts'
import { paymentMethodOf, purchaseIdOf, redirectUrlOf } from './transactions.ts'

/** How many last characters of a payment token name an instrument in a URL; the whole opens a payment. */
const tail = 8

function profileRef(db: Db, profile: ProfileRow): ListedTransaction['profile'] {
  const { guid, identification, container: id } = profile
  const container = db.containers.get(id)
  return container ? { guid, container: containerRef(container), customerIdentification: identification } : null
}

/** What a transaction stored or used: as the profile has it where the caller may know of that, else as the transaction itself keeps it. */
function instrumentOf(
  row: TransactionRow,
  profile: ProfileRow | null,
  now: Date,
): Pick<ListedTransaction, 'instrument' | 'tokenTail'> {
  const had = profile && instrumentIn(profile, row)
  const instrument = had ?? (row.instrument && { ...row.instrument, preferred: false })
  return {
    instrument: instrument && instrumentMark(instrument, now),
    tokenTail: had?.paymentToken.slice(-tail) ?? null,
  }
}

/** Merchant and tenant of the connector that was called, told to whom that connector is told. */
function calledBy(db: Db, caller: Caller, calledGuid: string): Pick<ListedTransaction, 'merchant' | 'tenant'> {
  const called = connectorRef(db, caller, calledGuid) && db.connectors.get(calledGuid)
  if (!called) return { merchant: null, tenant: null }
  const merchant = db.merchants.get(called.merchantGuid)
  return {
    merchant: merchant ? { guid: merchant.guid, name: merchant.name } : null,
    tenant: tenantRef(db, called.tenantGuid),
  }
}

/** A transaction in a list: nothing of the customer, and of the profile only what the caller may see (decision 48). */
export function listedTransaction(db: Db, caller: Caller, row: TransactionRow): ListedTransaction {
  const { uuid, merchantTransactionId, type, withRegister, createdAt, amount, currency, connectorGuid } = row
  const found = profileOf(db, row)
  const profile = found && tellsProfile(db, caller, found) ? found : null
  const calledGuid = calledGuidOf(row)
  return {
    uuid,
    merchantTransactionId,
    type,
    withRegister,
    status: statusOf(db, row),
    createdAt,
    amount,
    currency,
    paymentMethod: paymentMethodOf(db, row),
    connector: connectorRef(db, caller, connectorGuid),
    through: calledGuid === connectorGuid ? null : connectorRef(db, caller, calledGuid),
    ...calledBy(db, caller, calledGuid),
    ...instrumentOf(row, profile, new Date(db.environment.now())),
    profile: profile && profileRef(db, profile),
  }
}

function errorOf({ processing }: TransactionRow): TransactionDetail['error'] {
  return processing?.error ? { ...processing.error, code: String(processing.error.code) } : null
}

/** One transaction whole. Its description is free text of the merchant that called, and told with that connector alone. */
export function transactionDetail(
  db: Db,
  caller: Caller,
  { row: stored, referred, related }: FoundTransaction,
  origin: string,
): TransactionDetail {
  const row = standingNow(db, stored)
  const { deregistered, processing } = row
  const context = transactionContext(db, caller, row)
  return {
    ...listedTransaction(db, caller, row),
    purchaseId: purchaseIdOf(row),
    description: context && (processing?.description ?? null),
    referenceUuid: referred?.uuid ?? null,
    deregistered,
    error: errorOf(row),
    context,
    redirectUrl: context && redirectUrlOf(row, origin),
    related: related.map((other) => ({
      uuid: other.uuid,
      type: other.type,
      status: statusOf(db, other),
      createdAt: other.createdAt,
    })),
  }
}
