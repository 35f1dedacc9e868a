import type { TransactionContext } from '@/contract/console/transactions.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { TransactionRow } from '@mocks/entities.ts'
import { sees } from '@mocks/rules/visibility.ts'
import { connectorRef, containerRef } from './references.ts'

/**
 * Which connector and which container a transaction used, and why. Null for one that was not carried out here, and where the connector
 * that was called is not the caller's: why it led where it did is its tenant's affair (I23).
 */
export function transactionContext(db: Db, caller: Caller, row: TransactionRow): TransactionContext | null {
  const { processing } = row
  const called = connectorRef(db, caller, processing?.calledGuid ?? null)
  if (processing === null || called === null) return null
  const container = processing.container === null ? undefined : db.containers.get(processing.container)
  return {
    called,
    calledKind: db.connectors.get(called.guid)?.kind ?? 'direct',
    processedBy: connectorRef(db, caller, row.connectorGuid),
    route: processing.route,
    container: container && sees(db, caller, container) ? containerRef(container) : null,
    containerRule: processing.containerRule,
    profile: processing.profile,
    instrument: processing.instrument,
  }
}
