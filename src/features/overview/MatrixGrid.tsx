import { type CSSProperties, type KeyboardEvent, type MouseEvent, useLayoutEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import type { MatrixContainer } from '@/contract/console/overview.ts'
import { rowsToDraw } from '@/ui/windowed-rows.ts'
import type { Uses } from './matrix-cells.ts'
import { actOf } from './matrix-keys.ts'
import { rowHeight } from './matrix-window.ts'
import { MatrixHead } from './MatrixHead.tsx'
import { MatrixRow } from './MatrixRow.tsx'
import { type OpenCell, useMatrixFocus } from './use-matrix-focus.ts'
import type { MatrixRows } from './use-matrix-rows.ts'
import { useMatrixWindow } from './use-matrix-window.ts'

interface MatrixGridProps {
  label: string
  tenantInView: string
  containers: readonly MatrixContainer[]
  matrix: MatrixRows
  uses: ReadonlyMap<string, Uses>
  /** The cell whose panel is open. */
  open: OpenCell | null
}

const nowhere = -2

/**
 * Tenants down, containers across, as one stop of the Tab key with arrow keys within (ARIA grid). Drawn in both directions only as
 * far as it can be seen; the cell with the focus always is.
 */
export function MatrixGrid({ label, tenantInView, containers, matrix, uses, open }: MatrixGridProps) {
  const navigate = useNavigate()
  const { tree, rows, rowOf, toggle } = matrix
  const frame = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLDivElement>(null)
  const view = useMatrixWindow(frame, head, { rows: rows.length, columns: containers.length })
  const { tenantWidth, columnWidth, rowsInSight } = view.layout
  const focus = useMatrixFocus(frame, matrix, containers, open)
  const { row, column } = focus.at

  useLayoutEffect(() => {
    // The panel took room from the matrix: the cell it tells about stays in sight.
    if (!open) return
    frame.current?.querySelector('[aria-selected] > a')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [open, columnWidth, tenantWidth])

  function parentAt(at: number): number {
    const index = rows[at]?.index
    const above = index === undefined ? -1 : (tree.parent[index] as number)
    return above < 0 ? -1 : rowOf(tree.nodes[above]?.id ?? null)
  }
  function follow(link: HTMLAnchorElement) {
    // From cell to cell without a trace, so that closing the panel leads out of it.
    const isCell = link.closest('[role="gridcell"]') !== null
    void navigate(link.pathname + link.search, { replace: isCell && open !== null })
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.shiftKey) return
    const shape = {
      rows: rows.length,
      columns: containers.length,
      page: Math.max(1, rowsInSight - 1),
      expandedAt: (at: number) => rows[at]?.expanded ?? null,
      parentAt,
    }
    const act = actOf(event.key, event.ctrlKey || event.metaKey, focus.at, shape)
    // A button does by itself what Enter asks of it.
    if (!act || (act.kind === 'open' && event.target instanceof HTMLButtonElement)) return
    event.preventDefault()
    if (act.kind === 'go') focus.goTo(act.to)
    else if (act.kind === 'open') {
      const element = focus.elementAt()
      const link = element instanceof HTMLAnchorElement ? element : element?.querySelector('a')
      if (link) follow(link)
    } else toggle(focus.guidAt(row) ?? '')
  }
  // One listener for all cells: hundreds of router links would each follow every change of the address.
  function onClick(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    follow(link)
  }

  const { first, end } = view.columns
  const measures: CSSProperties & Record<`--mx-${string}`, string> = {
    // A little more than whole rows: the one that is cut says that there are more.
    maxHeight: rowsInSight < rows.length ? view.headHeight + (rowsInSight + 0.6) * rowHeight : undefined,
    '--mx-tenant': `${tenantWidth}px`,
    '--mx-column': `${columnWidth}px`,
    '--mx-head': `${view.headHeight}px`,
  }
  return (
    <div
      className={view.layout.compact ? 'matrix compact' : 'matrix'}
      ref={frame}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={containers.length + 1}
      data-keeps-focus=""
      style={measures}
      onKeyDown={onKeyDown}
      onClick={onClick}
      {...focus.handlers}
    >
      <div role="none" style={{ width: tenantWidth + containers.length * columnWidth }}>
        <MatrixHead
          ref={head}
          containers={containers}
          tenantInView={tenantInView}
          first={first}
          end={end}
          active={row < 0 ? column : nowhere}
          columnWidth={columnWidth}
        />
        <div className="matrix-rows" role="none" style={{ height: rows.length * rowHeight + 4 }}>
          {rowsToDraw(view.rows.first, view.rows.end, row).map((at) => {
            const treeRow = rows[at]
            const node = treeRow && tree.nodes[treeRow.index]
            if (!node) return null
            return (
              <MatrixRow
                key={node.id}
                at={at}
                row={treeRow}
                tenant={node.tenant}
                below={tree.descendants[treeRow.index] ?? 0}
                uses={uses.get(node.id)}
                containers={containers}
                tenantInView={tenantInView}
                first={first}
                end={end}
                active={at === row ? column : nowhere}
                open={at === focus.open.row ? focus.open.column : -1}
                columnWidth={columnWidth}
                onToggle={toggle}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}
