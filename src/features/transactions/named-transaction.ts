import { ReadFailed } from '@/api/outcome.ts'
import type { ListedTransaction } from '@/contract/console/transactions.ts'
import { plural } from '@/ui/time.ts'

interface LookUp {
  data: ListedTransaction | undefined
  error: unknown
  isFetching: boolean
}

/** What is known of the transaction whose UUID was typed; `found` may be what was read before, where the look-up failed since. */
export interface NamedTransaction {
  found: ListedTransaction | null
  looking: boolean
  failure: ReadFailed | null
}

/** That there is no such transaction is an answer, and no failure; anything else that went wrong is not "there is none" (I25). */
export function namedBy(uuid: string | null, { data, error, isFetching }: LookUp): NamedTransaction {
  if (uuid === null) return { found: null, looking: false, failure: null }
  const failed = error instanceof ReadFailed ? error : null
  const isNone = failed?.code === 'not-found'
  return {
    found: isNone ? null : (data ?? null),
    looking: isFetching && data === undefined,
    failure: isNone ? null : failed,
  }
}

/** What matches, with the one that was asked for by its UUID in front and not twice. */
export function withNamed(rows: readonly ListedTransaction[], named: ListedTransaction | null): ListedTransaction[] {
  return named === null ? [...rows] : [named, ...rows.filter(({ uuid }) => uuid !== named.uuid)]
}

/** How many there are, as the head of the page says it; null where that is not known. */
export function countText(total: number, narrowed: boolean, { found, failure }: NamedTransaction): string | null {
  const count = plural(total, 'transaction', 'transactions')
  const matching = narrowed ? `${count} ${total === 1 ? 'matches' : 'match'}` : count
  if (found) return total === 0 ? '1 found by its UUID' : `1 found by its UUID, ${matching}`
  return failure && total === 0 ? null : matching
}
