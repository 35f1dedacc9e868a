import type { ValuesOf } from './groups.ts'

/** What a table keeps in order: a unique key, groups of rows that share a value, and sorted lists. All are functions of a row. */
export interface TableSpec<Row, K extends string | number> {
  name: string
  key: (row: Row) => K
  unique?: Record<string, (row: Row) => string | null>
  groups?: Record<string, ValuesOf<Row>>
  sorted?: Record<string, (row: Row) => string | readonly string[]>
}
