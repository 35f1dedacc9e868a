import type { Db } from '@mocks/db.ts'
import type { ConnectorRow, Processing, TransactionRow } from '@mocks/entities.ts'
import { newTransactionUuid } from '@mocks/ids.ts'
import { isChallenged } from './transaction-status.ts'

/** What a transaction stored or tried, before a profile has it. */
export type KeptInstrument = NonNullable<TransactionRow['instrument']>

export type TransactionFailure = NonNullable<Processing['error']>

/** A transaction UUID that no transaction has. */
export function freshUuid(db: Db): string {
  for (;;) {
    const uuid = newTransactionUuid(db.environment.random)
    if (!db.transactions.get(uuid)) return uuid
  }
}

/** The connector that was called; of a seeded transaction the one that carried it out. */
export function calledGuidOf({ processing, connectorGuid }: TransactionRow): string {
  return processing?.calledGuid ?? connectorGuid
}

/** The merchant whose transaction it is: that of the connector that was called. */
export function merchantGuidOf(db: Db, row: TransactionRow): string | undefined {
  return db.connectors.get(calledGuidOf(row))?.merchantGuid
}

/** Whether a transaction was called through a connector or carried out by it. */
export function concerns(row: TransactionRow, { guid }: ConnectorRow): boolean {
  return row.connectorGuid === guid || calledGuidOf(row) === guid
}

export function failure(
  code: number,
  message: string,
  adapterCode: string | null = null,
  adapterMessage: string | null = null,
): TransactionFailure {
  return { code, message, adapterCode, adapterMessage }
}

/** What is kept of an instrument that nothing stores: how it looks, not whose it is. */
export function faceOf(instrument: KeptInstrument): KeptInstrument {
  const names = ['cardHolder', 'walletOwner', 'walletOwnerFirstName', 'walletOwnerLastName', 'walletReferenceId']
  const told = Object.entries(instrument.paymentData).map(([name, value]) => [
    name,
    names.includes(name) ? null : value,
  ])
  return { ...instrument, paymentData: Object.fromEntries(told) as KeptInstrument['paymentData'] }
}

/** A transaction that ends without effect: nothing of the customer stays with it but how the instrument looked. */
export function endedWithout(
  row: TransactionRow,
  status: 'ERROR' | 'CANCELLED',
  error: TransactionFailure,
): TransactionRow {
  const { instrument, processing } = row
  return {
    ...row,
    status,
    customer: {},
    instrument: instrument && faceOf(instrument),
    processing: processing && {
      ...processing,
      profile: 'none',
      instrument: 'none',
      description: null,
      error,
      challenge: null,
    },
  }
}

/** A transaction as it stands now: a challenge that nobody answered in time counts as cancelled (2005) wherever it is told (decision 46). */
export function standingNow(db: Db, row: TransactionRow): TransactionRow {
  return row.status === 'REDIRECT' && !isChallenged(db, row)
    ? endedWithout(row, 'CANCELLED', failure(2005, 'The customer did not answer the 3-D Secure challenge in time.'))
    : row
}

/** Writes challenges of a connector that nobody answered in time down as they stand: nothing of the customer stays (decision 46). */
export function endLateChallenges(db: Db, called: ConnectorRow): void {
  for (const row of db.transactions.group('redirected', called.guid)) {
    const standing = standingNow(db, row)
    if (standing !== row) db.transactions.replace(standing)
  }
}

/** Whether a transaction has not ended: it is on its way, or waits for the customer. */
export function isUnderWay(db: Db, row: TransactionRow): boolean {
  return row.status === 'PENDING' || isChallenged(db, row)
}
