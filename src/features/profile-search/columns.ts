/** The columns a list of profiles may have beside the identification. */
export const columnNames = {
  name: 'Name',
  email: 'E-mail',
  instruments: 'Instruments',
  container: 'Container',
  guid: 'Profile guid',
  created: 'Created',
} as const

export type Column = keyof typeof columnNames

export const allColumns = Object.keys(columnNames) as Column[]

const storageKey = 'profile-columns'

/** Which columns somebody chose in this browser; all of them where nothing, or nothing that can be read, was kept. */
export function keptColumns(): ReadonlySet<Column> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null')
    if (Array.isArray(kept)) return new Set(allColumns.filter((column) => kept.includes(column)))
  } catch {
    // Storage may be forbidden, or hold what another version wrote.
  }
  return new Set(allColumns)
}

/** Names of columns only. */
export function keepColumns(columns: ReadonlySet<Column>): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(allColumns.filter((column) => columns.has(column))))
  } catch {
    // The choice holds until the page is left.
  }
}
