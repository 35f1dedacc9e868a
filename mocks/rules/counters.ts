import type { Db } from '@mocks/db.ts'

type Series = 'container' | 'activity'

/** The number of a series that was given last; 0 before the first. */
export function lastNumber(db: Db, series: Series): number {
  return db.counters.get(series)?.value ?? 0
}

/** The next number of a series that never gives one twice; call inside a transaction. */
export function nextNumber(db: Db, series: Series): number {
  const value = lastNumber(db, series) + 1
  if (db.counters.get(series)) db.counters.replace({ name: series, value })
  else db.counters.insert({ name: series, value })
  return value
}
