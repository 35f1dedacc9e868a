import { type FocusEvent, type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { MatrixContainer } from '@/contract/console/overview.ts'
import type { Place } from './matrix-keys.ts'
import type { MatrixRows } from './use-matrix-rows.ts'

export interface OpenCell {
  tenant: string
  container: number
}

export interface MatrixFocus {
  /** The cell that can be tabbed to. */
  at: Place
  /** The column whose panel is open, and its row; -1 where there is none. */
  open: Place
  goTo: (to: Place) => void
  guidAt: (row: number) => string | null
  elementAt: () => HTMLElement | null
  handlers: { onFocus: (event: FocusEvent) => void; onBlur: (event: FocusEvent) => void }
}

/** Which cell has the focus, or had it last: it moves with the keys, with the pointer, and with the panel that tells about a cell. */
export function useMatrixFocus(
  frame: RefObject<HTMLElement | null>,
  { tree, rows, rowOf }: MatrixRows,
  containers: readonly MatrixContainer[],
  open: OpenCell | null,
): MatrixFocus {
  const columnOf = useMemo(() => new Map(containers.map(({ id }, at) => [id, at])), [containers])
  const placeOf = (cell: OpenCell) => ({ tenant: cell.tenant, column: columnOf.get(cell.container) ?? 0 })
  const guidAt = (at: number) => tree.nodes[rows[at]?.index ?? -1]?.id ?? null

  // By what it is, not where: a search or a fold moves the rows under it. A tenant of null is the row of the heads.
  const [active, setActive] = useState<{ tenant: string | null; column: number }>(() =>
    open ? placeOf(open) : { tenant: guidAt(0), column: 0 },
  )
  const [told, setTold] = useState(open)
  if (told !== open) {
    setTold(open)
    // The panel leads to other cells as well; closed, it leaves the one it told about last.
    const cell = open ?? told
    if (cell) setActive(placeOf(cell))
  }
  const column = Math.min(active.column, containers.length - 1)
  const row = active.tenant === null && column >= 0 ? -1 : Math.max(0, rowOf(active.tenant))
  const wantsFocus = useRef(false)
  const elementAt = () => frame.current?.querySelector<HTMLElement>(`[data-at="${row}:${column}"]`) ?? null

  useLayoutEffect(() => {
    const element = frame.current?.querySelector<HTMLElement>(`[data-at="${row}:${column}"]`)
    // An expander that was pressed keeps the focus within its row.
    if (!wantsFocus.current || !element || element.contains(document.activeElement)) return
    element.focus({ preventScroll: true })
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [frame, row, column, rows])

  const was = useRef(open)
  useLayoutEffect(() => {
    const isClosed = was.current !== null && open === null
    was.current = open
    const focused = document.activeElement
    if (!isClosed || (focused !== document.body && !frame.current?.contains(focused))) return
    // Whatever had it before the panel was opened, the focus goes to the cell it told about.
    frame.current?.querySelector<HTMLElement>(`[data-at="${row}:${column}"]`)?.focus({ preventScroll: true })
  }, [frame, open, row, column])

  return {
    at: { row, column },
    open: open ? { row: rowOf(open.tenant), column: columnOf.get(open.container) ?? -1 } : { row: -1, column: -1 },
    guidAt,
    elementAt,
    goTo: (to) => {
      wantsFocus.current = true
      setActive({ tenant: to.row < 0 ? null : guidAt(to.row), column: to.column })
    },
    handlers: {
      onFocus: ({ target }) => {
        wantsFocus.current = true
        const [atRow, atColumn] = target.closest('[data-at]')?.getAttribute('data-at')?.split(':').map(Number) ?? []
        if (atRow === undefined || atColumn === undefined || (atRow === row && atColumn === column)) return
        setActive({ tenant: atRow < 0 ? null : guidAt(atRow), column: atColumn })
      },
      onBlur: ({ relatedTarget, currentTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) wantsFocus.current = false
      },
    },
  }
}
