import type { Db } from '@mocks/db.ts'
import type { ConnectorRow, TransactionRow } from '@mocks/entities.ts'
import { concerns, merchantGuidOf, standingNow } from './transaction-rows.ts'

/** By the gateway's UUID, or by the id the merchant gave it. */
type TransactionNaming = { uuid: string } | { merchantTransactionId: string }

/** An id is the merchant's own: what another merchant called by the same one is another transaction (decision 42). */
function named(db: Db, called: ConnectorRow, naming: TransactionNaming): TransactionRow[] {
  if ('uuid' in naming) return [db.transactions.get(naming.uuid)].filter((row) => row !== undefined)
  return db.transactions
    .group('merchantTransactionId', naming.merchantTransactionId)
    .filter((row) => merchantGuidOf(db, row) === called.merchantGuid)
}

/** A transaction as it stands, for the connector that was called for it or carried it out; for any other there is none (STATUS; decision 44). */
export function findTransactionFor(db: Db, called: ConnectorRow, naming: TransactionNaming): TransactionRow | null {
  const row = named(db, called, naming).findLast((one) => concerns(one, called))
  return row ? standingNow(db, row) : null
}
