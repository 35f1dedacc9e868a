import type { ProfileTransaction } from '@/contract/console/profile-transactions.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ProfileRow, TransactionRow } from '@mocks/entities.ts'
import { instrumentIn } from '@mocks/rules/profile-transactions.ts'
import { statusOf } from '@mocks/rules/transaction-status.ts'
import { instrumentMark } from './profile-hits.ts'
import { connectorRef } from './references.ts'

function merchantOf(db: Db, connectorGuid: string): ProfileTransaction['merchant'] {
  const merchant = db.merchants.get(db.connectors.get(connectorGuid)?.merchantGuid ?? '')
  return merchant ? { guid: merchant.guid, name: merchant.name } : null
}

/** Transactions of a profile, of those that exist for the caller, as they are told. */
export function transactionViews(
  db: Db,
  caller: Caller,
  profile: ProfileRow,
  rows: readonly TransactionRow[],
): ProfileTransaction[] {
  const now = new Date(db.environment.now())
  return rows.map((row) => {
    const { uuid, merchantTransactionId, type, withRegister, createdAt, amount, currency } = row
    const had = instrumentIn(profile, row)
    const instrument = had ?? (row.instrument && { ...row.instrument, preferred: false })
    const connector = connectorRef(db, caller, row.connectorGuid)
    return {
      uuid,
      merchantTransactionId,
      type,
      withRegister,
      status: statusOf(db, row),
      createdAt,
      amount,
      currency,
      connector,
      merchant: connector && merchantOf(db, row.connectorGuid),
      paymentToken: had?.paymentToken ?? null,
      instrument: instrument && instrumentMark(instrument, now),
    }
  })
}
