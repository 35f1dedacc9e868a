/** A cell by its place: row -1 holds the containers, column -1 the tenants. */
export interface Place {
  row: number
  column: number
}

export type MatrixAct = { kind: 'go'; to: Place } | { kind: 'expand' | 'collapse' | 'open' }

export interface MatrixShape {
  rows: number
  columns: number
  /** How many rows a page is. */
  page: number
  /** Whether a row is open; null where nothing is below it. */
  expandedAt: (row: number) => boolean | null
  /** The row of the tenant above, or -1. */
  parentAt: (row: number) => number
}

/** What a key asks of the matrix: the keys of the ARIA grid, and those of a tree on the names of the tenants. */
export function actOf(key: string, ctrl: boolean, at: Place, shape: MatrixShape): MatrixAct | null {
  const { row, column } = at
  const last = shape.rows - 1
  const go = (toRow: number, toColumn: number): MatrixAct => ({
    kind: 'go',
    // Nothing stands where the two heads meet.
    to: { row: Math.max(toColumn < 0 ? 0 : -1, Math.min(toRow, last)), column: Math.min(toColumn, shape.columns - 1) },
  })
  switch (key) {
    case 'ArrowDown':
      return go(row + 1, column)
    case 'ArrowUp':
      return go(row - 1, column)
    case 'ArrowRight':
      return column < 0 ? rightOfName(row, shape) : go(row, column + 1)
    case 'ArrowLeft':
      return column < 0 ? leftOfName(row, shape) : go(row, row < 0 ? Math.max(0, column - 1) : column - 1)
    case 'Home':
      return ctrl ? go(0, -1) : go(row, row < 0 ? 0 : -1)
    case 'End':
      return go(ctrl ? last : row, shape.columns - 1)
    case 'PageDown':
      return go(row + shape.page, column)
    case 'PageUp':
      return go(Math.max(row < 0 ? -1 : 0, row - shape.page), column)
    case 'Enter':
    case ' ':
      return { kind: 'open' }
    default:
      return null
  }
}

function rightOfName(row: number, { expandedAt, columns }: MatrixShape): MatrixAct | null {
  if (expandedAt(row) === false) return { kind: 'expand' }
  return columns > 0 ? { kind: 'go', to: { row, column: 0 } } : null
}

function leftOfName(row: number, { expandedAt, parentAt }: MatrixShape): MatrixAct | null {
  if (expandedAt(row)) return { kind: 'collapse' }
  const above = parentAt(row)
  return above < 0 ? null : { kind: 'go', to: { row: above, column: -1 } }
}
