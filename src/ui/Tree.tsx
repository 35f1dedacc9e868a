import { type KeyboardEvent, type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { actOf, siblingRows } from './tree-keys.ts'
import { type TreeIndex, type TreeNode, type TreeRow, visibleRows } from './tree-rows.ts'
import { fold, matchRows } from './tree-search.ts'
import { TreeItem } from './TreeItem.tsx'
import { useTypeAhead } from './use-type-ahead.ts'
import { useWindow } from './use-window.ts'
import { rowsToDraw } from './windowed-rows.ts'

interface TreeProps<N extends TreeNode> {
  label: string
  tree: TreeIndex<N>
  expanded: ReadonlySet<string>
  onExpandedChange: (next: ReadonlySet<string>) => void
  selectedId: string | null
  onSelect: (id: string) => void
  /** Rows are links then, for a new tab or a copied address. */
  hrefOf?: (node: N) => string
  query?: string
  countLabel?: (count: number) => string
  /** The pointer or the focus rests on a row: its data may be fetched. */
  onPreview?: (id: string) => void
  emptyText?: ReactNode
}

// Deeper than this, a level takes less room, so that names keep some.
const roomyLevels = 7
const nothing: ReadonlySet<string> = new Set()

/** A tree of any size: only the rows in sight are drawn, one of them can be tabbed to. */
export function Tree<N extends TreeNode>(props: TreeProps<N>) {
  const { label, tree, expanded, onExpandedChange, selectedId, onSelect, hrefOf, query = '', emptyText } = props
  const { countLabel, onPreview } = props
  const scroller = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(false)
  const typeAhead = useTypeAhead()
  const [activeId, setActiveId] = useState<string | null>(null)
  const [folded, setFolded] = useState({ query, closed: nothing })

  const searching = query.trim() !== ''
  const match = useMemo(() => (searching ? matchRows(tree, query) : null), [tree, query, searching])
  const closed = folded.query === query ? folded.closed : nothing
  // While searching everything that leads to a match is open, until it is closed by hand.
  const open = useMemo(() => (match ? minus(match.expanded, closed) : expanded), [match, closed, expanded])
  const rows = useMemo(() => visibleRows(tree, open, match?.only), [tree, open, match])
  const placeOf = useMemo(() => places(tree, rows), [tree, rows])
  const deep = useMemo(() => rows.some((row) => row.level > roomyLevels), [rows])
  const { first, end, rowHeight } = useWindow(scroller, rows.length)

  const idAt = (row: TreeRow | undefined): string | undefined => row && tree.nodes[row.index]?.id
  const active = placeOf(activeId) ?? placeOf(selectedId) ?? 0

  const selectedPlace = placeOf(selectedId)
  const seen = useRef<string | null>(null)
  useLayoutEffect(() => {
    // A selection that comes from outside (address, link, Back) is brought into sight once.
    if (selectedPlace === undefined || seen.current === selectedId) return
    seen.current = selectedId
    bringIntoView(scroller.current, selectedPlace, rowHeight)
  })
  const shownMatch = useRef(match)
  useLayoutEffect(() => {
    // What was searched for may lie a thousand rows below what leads to it.
    if (shownMatch.current === match) return
    shownMatch.current = match
    const found = placeOf(match?.first ?? null)
    if (found !== undefined) bringIntoView(scroller.current, found, rowHeight)
  })
  useLayoutEffect(() => {
    const box = scroller.current
    // When the focused row was folded away, the focus goes to the row that takes its place.
    const lost = wantsFocus.current && box && !box.contains(document.activeElement)
    if (!lost && !(wantsFocus.current && document.activeElement?.getAttribute('data-at') !== String(active))) return
    bringIntoView(box, active, rowHeight)
    box?.querySelector<HTMLElement>(`[data-at="${active}"]`)?.focus({ preventScroll: true })
  }, [active, rows, rowHeight])

  const toggle = (ids: readonly (string | undefined)[], show: boolean) => {
    const next = new Set(match ? closed : expanded)
    for (const id of ids) {
      if (id === undefined) continue
      if (show === Boolean(match)) next.delete(id)
      else next.add(id)
    }
    if (match) setFolded({ query, closed: next })
    else onExpandedChange(next)
  }
  const goTo = (at: number) => {
    wantsFocus.current = true
    setActiveId(idAt(rows[at]) ?? null)
    onPreview?.(idAt(rows[at]) ?? '')
  }
  const seek = (letter: string) => {
    const { text, fresh } = typeAhead(fold(letter))
    for (let n = fresh ? 1 : 0; n <= rows.length; n += 1) {
      const at = (active + n) % rows.length
      const row = rows[at]
      if (row && fold(tree.nodes[row.index]?.label ?? '').startsWith(text)) return goTo(at)
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1)
    const act = actOf(event.key, rows, active, page)
    if (!act) return
    event.preventDefault()
    const id = idAt(rows[active])
    if (act.kind === 'go') goTo(act.to)
    else if (act.kind === 'type') seek(act.letter)
    else if (act.kind === 'select') onSelect(id ?? '')
    else if (act.kind === 'expand-siblings')
      toggle(
        siblingRows(rows, active)
          .filter((row) => row.expanded === false)
          .map(idAt),
        true,
      )
    else toggle([id], act.kind === 'expand')
  }

  if (rows.length === 0) return <div className="tree">{emptyText}</div>
  const drawn = rowsToDraw(first, end, active)
  return (
    <div
      className={deep ? 'tree deep' : 'tree'}
      ref={scroller}
      role="tree"
      aria-label={label}
      data-keeps-focus=""
      onKeyDown={onKeyDown}
      onFocus={() => {
        wantsFocus.current = true
      }}
      onBlur={(event) => {
        if (event.relatedTarget) wantsFocus.current = false
      }}
    >
      <div className="rows" role="none" style={{ height: rows.length * rowHeight }}>
        {drawn.map((at) => {
          const row = rows[at] as TreeRow
          const node = tree.nodes[row.index] as N
          return (
            <TreeItem
              key={node.id}
              at={at}
              top={at * rowHeight}
              row={row}
              node={node}
              count={tree.descendants[row.index] ?? 0}
              countLabel={countLabel}
              href={hrefOf?.(node)}
              query={query}
              selected={node.id === selectedId}
              tabbable={at === active}
              onFocus={() => setActiveId(node.id)}
              onSelect={() => onSelect(node.id)}
              onToggle={() => toggle([node.id], row.expanded === false)}
              onPreview={onPreview && (() => onPreview(node.id))}
            />
          )
        })}
      </div>
    </div>
  )
}

function bringIntoView(box: HTMLElement | null, at: number, rowHeight: number): void {
  if (!box) return
  const top = at * rowHeight
  const bottom = top + rowHeight + 8
  if (top < box.scrollTop) box.scrollTop = top
  else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight
}

function minus(all: ReadonlySet<string>, without: ReadonlySet<string>): ReadonlySet<string> {
  if (without.size === 0) return all
  const rest = new Set(all)
  for (const id of without) rest.delete(id)
  return rest
}

// The nearest shown place of a node: its own, or that of the ancestor it is folded into.
function places<N extends TreeNode>(
  tree: TreeIndex<N>,
  rows: readonly TreeRow[],
): (id: string | null) => number | undefined {
  const place = new Int32Array(tree.nodes.length).fill(-1)
  for (const [at, row] of rows.entries()) place[row.index] = at
  return (id) => {
    let index = id === null ? -1 : (tree.at.get(id) ?? -1)
    while (index >= 0 && place[index] === -1) index = tree.parent[index] as number
    return index >= 0 ? place[index] : undefined
  }
}
