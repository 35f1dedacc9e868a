import type { Db } from '@mocks/db.ts'

/** The next number of a series that never gives one twice; call inside a transaction. */
export function nextNumber(db: Db, series: 'container' | 'activity'): number {
  const row = db.counters.get(series)
  const value = (row?.value ?? 0) + 1
  if (row) db.counters.replace({ name: series, value })
  else db.counters.insert({ name: series, value })
  return value
}
