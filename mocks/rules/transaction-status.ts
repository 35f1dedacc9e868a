import type { Db } from '@mocks/db.ts'
import type { TransactionRow } from '@mocks/entities.ts'

const challengeMinutes = 30

/** The first moment at which a challenge cannot be answered any more, in milliseconds: 30 minutes from the transaction on (decision 46). Gateway time is taken as UTC. */
export function challengeEndsAt({ createdAt }: Pick<TransactionRow, 'createdAt'>): number {
  return Date.parse(`${createdAt.replace(' ', 'T')}Z`) + challengeMinutes * 60_000
}

/** Whether the customer's bank still waits for an answer. */
export function isChallenged(db: Db, row: Pick<TransactionRow, 'status' | 'createdAt'>): boolean {
  return row.status === 'REDIRECT' && db.environment.now() < challengeEndsAt(row)
}

/** How a transaction stands now: a challenge that nobody answered in time is a cancelled one, though its row was never written again (decision 46). */
export function statusOf(db: Db, row: Pick<TransactionRow, 'status' | 'createdAt'>): TransactionRow['status'] {
  return row.status === 'REDIRECT' && !isChallenged(db, row) ? 'CANCELLED' : row.status
}
