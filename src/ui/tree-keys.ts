import type { TreeRow } from './tree-rows.ts'

/** What a key asks of a tree (WAI-ARIA treeview pattern). */
export type TreeAct =
  | { kind: 'go'; to: number }
  | { kind: 'expand' | 'collapse' | 'select' | 'expand-siblings' }
  | { kind: 'type'; letter: string }

export function actOf(key: string, rows: readonly TreeRow[], at: number, page: number): TreeAct | null {
  const row = rows[at]
  if (!row) return null
  switch (key) {
    case 'ArrowDown':
      return { kind: 'go', to: Math.min(at + 1, rows.length - 1) }
    case 'ArrowUp':
      return { kind: 'go', to: Math.max(at - 1, 0) }
    case 'Home':
      return { kind: 'go', to: 0 }
    case 'End':
      return { kind: 'go', to: rows.length - 1 }
    case 'PageDown':
      return { kind: 'go', to: Math.min(at + page, rows.length - 1) }
    case 'PageUp':
      return { kind: 'go', to: Math.max(at - page, 0) }
    case 'ArrowRight':
      if (row.expanded === false) return { kind: 'expand' }
      return row.expanded ? { kind: 'go', to: at + 1 } : null
    case 'ArrowLeft':
      return row.expanded ? { kind: 'collapse' } : goToParent(rows, at)
    case 'Enter':
    case ' ':
      return { kind: 'select' }
    case '*':
      return { kind: 'expand-siblings' }
    default:
      return [...key].length === 1 ? { kind: 'type', letter: key } : null
  }
}

function goToParent(rows: readonly TreeRow[], at: number): TreeAct | null {
  const level = rows[at]?.level ?? 1
  for (let to = at - 1; to >= 0; to -= 1) if ((rows[to]?.level ?? 0) < level) return { kind: 'go', to }
  return null
}

/** The rows with the same parent as the one at `at`. */
export function siblingRows(rows: readonly TreeRow[], at: number): TreeRow[] {
  const level = rows[at]?.level ?? 1
  const found: TreeRow[] = []
  let from = at
  while (from > 0 && (rows[from - 1]?.level ?? 0) >= level) from -= 1
  for (let index = from; index < rows.length; index += 1) {
    const row = rows[index] as TreeRow
    if (row.level < level) break
    if (row.level === level) found.push(row)
  }
  return found
}
