import type { ReceiptEntry } from '@/contract/console/receipts.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ReceiptRow } from '@mocks/entities.ts'
import { sees } from '@mocks/rules/visibility.ts'
import { containerRef, tenantRef } from './references.ts'

/** A receipt with the names of today; a container the caller does not see any more is not named (I23). */
export function receiptView(db: Db, caller: Caller, receipt: ReceiptRow): ReceiptEntry {
  const container = db.containers.get(receipt.container)
  return {
    receipt,
    container: container && sees(db, caller, container) ? containerRef(container) : null,
    book: tenantRef(db, receipt.book),
  }
}

/** The console's answer to a delete: documented as v3's, with the receipt [ours]. */
export function erasedView({ outcome, receiptId }: ReceiptRow) {
  return outcome === 'deleted'
    ? { success: true, receiptId }
    : { success: false, profileExists: false as const, receiptId }
}
