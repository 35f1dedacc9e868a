import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { TreeRow } from '@/ui/tree-rows.ts'
import { sharingActOf, type SharingColumn } from './sharing-keys.ts'
import type { SharingTreeIndex } from './sharing-tree.ts'

const rowsAboutAScreen = 16

interface SharingFocus {
  /** The row that Tab leads to, and the part of it. */
  at: number
  column: SharingColumn
  handlers: { onKeyDown: (event: KeyboardEvent) => void; onFocus: (event: FocusEvent) => void }
}

/** One tab stop for the whole table; the arrows move it, over rows and into their cells. */
export function useSharingFocus(
  body: RefObject<HTMLTableSectionElement | null>,
  tree: SharingTreeIndex,
  rows: readonly TreeRow[],
  toggle: (guid: string) => void,
): SharingFocus {
  const [active, setActive] = useState<{ guid: string | null; column: SharingColumn }>({ guid: null, column: 'row' })
  const [goTo, setGoTo] = useState(0)
  const handled = useRef(0)
  const at = useMemo(() => placeOf(tree, rows, active.guid), [tree, rows, active.guid])
  const guidAt = (place: number) => tree.nodes[rows[place]?.index ?? -1]?.id ?? null

  useLayoutEffect(() => {
    if (handled.current === goTo) return
    handled.current = goTo
    const row = rowElement(body.current, active.guid)
    const cell = active.column === 'row' ? null : row?.querySelector<HTMLElement>(`[data-column="${active.column}"]`)
    ;(cell ?? row)?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest' })
  }, [body, goTo, active])

  function onKeyDown(event: KeyboardEvent) {
    if (event.metaKey || event.altKey || event.defaultPrevented) return
    const act = sharingActOf(event, rows, at, active.column, rowsAboutAScreen)
    if (!act) return
    event.preventDefault()
    const guid = guidAt(at)
    if (guid === null) return
    if (act.kind === 'go') {
      setActive({ guid: guidAt(act.to), column: act.column })
      setGoTo(goTo + 1)
    } else if (act.kind === 'open' || act.kind === 'tick') {
      press(rowElement(body.current, guid)?.querySelector(`[data-column="${act.kind === 'open' ? 'link' : 'tick'}"]`))
    } else toggle(guid)
  }

  function onFocus({ target }: FocusEvent) {
    const guid = target.closest('[data-row]')?.getAttribute('data-row') ?? null
    const column = target.closest('[data-column]')?.getAttribute('data-column')
    setActive({ guid, column: column === 'link' || column === 'tick' ? column : 'row' })
  }

  return { at, column: active.column, handlers: { onKeyDown, onFocus } }
}

function rowElement(body: HTMLElement | null, guid: string | null): HTMLElement | null {
  return guid === null ? null : (body?.querySelector<HTMLElement>(`[data-row="${CSS.escape(guid)}"]`) ?? null)
}

// What cannot be pressed says why when it has the focus.
function press(cell: HTMLElement | null | undefined): void {
  if (cell?.ariaDisabled === 'true') cell.focus()
  else cell?.click()
}

/** Where a tenant is shown: its own row, or that of the nearest tenant above it that is. */
function placeOf(tree: SharingTreeIndex, rows: readonly TreeRow[], guid: string | null): number {
  if (guid === null) return 0
  const shown = new Map(rows.map((row, place) => [row.index, place]))
  for (let index = tree.at.get(guid) ?? -1; index >= 0; index = tree.parent[index] as number) {
    const place = shown.get(index)
    if (place !== undefined) return place
  }
  return 0
}
