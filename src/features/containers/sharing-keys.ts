import type { TreeRow } from '@/ui/tree-rows.ts'

/** Where the focus stands in the sharing tree: on a row, on the tenant's link, or on its tick. */
export type SharingColumn = 'row' | 'link' | 'tick'

const columns: readonly SharingColumn[] = ['row', 'link', 'tick']

export type SharingAct =
  | { kind: 'go'; to: number; column: SharingColumn }
  | { kind: 'expand' | 'collapse' | 'open' | 'tick' }

interface Pressed {
  key: string
  ctrlKey: boolean
}

/** What a key asks of the sharing tree (WAI-ARIA treegrid pattern: rows first, then the cells of a row). */
export function sharingActOf(
  { key, ctrlKey }: Pressed,
  rows: readonly TreeRow[],
  at: number,
  column: SharingColumn,
  page: number,
): SharingAct | null {
  const go = (to: number, on = column): SharingAct => ({
    kind: 'go',
    to: Math.max(0, Math.min(to, rows.length - 1)),
    column: on,
  })
  const withinRow = !ctrlKey && column !== 'row'
  switch (key) {
    case 'ArrowDown':
      return go(at + 1)
    case 'ArrowUp':
      return go(at - 1)
    case 'PageDown':
      return go(at + page)
    case 'PageUp':
      return go(at - page)
    case 'Home':
      return withinRow ? go(at, 'link') : go(0)
    case 'End':
      return withinRow ? go(at, 'tick') : go(rows.length - 1)
    case 'ArrowRight':
      if (column === 'row' && rows[at]?.expanded === false) return { kind: 'expand' }
      return go(at, columns[Math.min(columns.indexOf(column) + 1, columns.length - 1)])
    case 'ArrowLeft':
      if (column !== 'row') return go(at, columns[columns.indexOf(column) - 1])
      return rows[at]?.expanded ? { kind: 'collapse' } : go(parentOf(rows, at))
    // On a cell these keys belong to what stands in it.
    case 'Enter':
      return column === 'row' ? { kind: 'open' } : null
    case ' ':
      return column === 'row' ? { kind: 'tick' } : null
    default:
      return null
  }
}

function parentOf(rows: readonly TreeRow[], at: number): number {
  const level = rows[at]?.level ?? 1
  for (let to = at - 1; to >= 0; to -= 1) if ((rows[to]?.level ?? 0) < level) return to
  return at
}
