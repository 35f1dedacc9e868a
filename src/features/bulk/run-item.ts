import type { ItemCounts, RunItem } from '@/api/bulk-runs.ts'

export function countsOf(items: Iterable<Pick<RunItem, 'state'>>): ItemCounts {
  const counts: ItemCounts = {
    waiting: 0,
    sending: 0,
    deleted: 0,
    'already-gone': 0,
    refused: 0,
    'not-deleted': 0,
    unknown: 0,
    'not-tried': 0,
  }
  for (const { state } of items) counts[state] += 1
  return counts
}

/** How many have been seen to, with a certain outcome or not. */
export function triedCount({ waiting, sending, 'not-tried': notTried }: ItemCounts, total: number): number {
  return total - waiting - sending - notTried
}

/** How many did not go as wanted and can be tried again. */
export function failedCount({ refused, 'not-deleted': notDeleted, unknown }: ItemCounts): number {
  return refused + notDeleted + unknown
}
