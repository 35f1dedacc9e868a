import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ConnectorRow, TransactionRow } from '@mocks/entities.ts'
import { inScope } from './scope.ts'

export type TransactionTest = (row: TransactionRow) => boolean

/** Transactions that one of the chosen connectors was called for or carried out; each connector is asked once. */
export function through(db: Db, isChosen: (connector: ConnectorRow) => boolean): TransactionTest {
  const known = new Map<string, boolean>()
  const isOne = (guid: string) => {
    const before = known.get(guid)
    if (before !== undefined) return before
    const connector = db.connectors.get(guid)
    const answer = connector !== undefined && isChosen(connector)
    known.set(guid, answer)
    return answer
  }
  return ({ connectorGuid, processing }) =>
    isOne(connectorGuid) || (processing !== null && isOne(processing.calledGuid))
}

/** Those that exist for a caller: called for, or carried out by, a connector of the caller's tenants (I23, decision 48). */
export function toldTo(db: Db, caller: Caller): TransactionTest {
  return through(db, ({ tenantGuid }) => inScope(db, caller, tenantGuid))
}
