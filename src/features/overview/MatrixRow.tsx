import { memo } from 'react'
import type { MatrixContainer } from '@/contract/console/overview.ts'
import { paths } from '@/paths.ts'
import { formatNumber } from '@/ui/time.ts'
import { TreeGuides } from '@/ui/TreeGuides.tsx'
import type { TreeRow } from '@/ui/tree-rows.ts'
import { rowsToDraw } from '@/ui/windowed-rows.ts'
import { cellAt, type Uses } from './matrix-cells.ts'
import { rowHeight } from './matrix-window.ts'
import type { MatrixTenant } from './matrix-tenants.ts'
import { MatrixTile } from './MatrixTile.tsx'

interface MatrixRowProps {
  at: number
  row: TreeRow
  tenant: MatrixTenant
  /** How many tenants are below it, at any depth. */
  below: number
  uses: Uses | undefined
  containers: readonly MatrixContainer[]
  tenantInView: string
  first: number
  end: number
  /** The column that can be tabbed to: -1 is the name, -2 none. */
  active: number
  /** The column whose panel is open, or -1. */
  open: number
  columnWidth: number
  onToggle: (guid: string) => void
}

/** One tenant and what each container is to it. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { at, row, tenant, below, uses, containers, tenantInView, first, end, active, open, columnWidth } = props
  const drawn = rowsToDraw(first, end, active)
  const { expanded } = row
  return (
    <div className="matrix-row" role="row" aria-rowindex={at + 2} style={{ top: at * rowHeight }}>
      <div
        className="matrix-tenant"
        role="rowheader"
        aria-colindex={1}
        aria-expanded={expanded ?? undefined}
        tabIndex={active === -1 ? 0 : -1}
        data-at={`${at}:-1`}
      >
        <span className="tcell">
          <TreeGuides row={row} />
          {expanded === null ? (
            <i className="tw leaf" />
          ) : (
            <button
              type="button"
              className={expanded ? 'tw open' : 'tw closed'}
              tabIndex={-1}
              aria-expanded={expanded}
              aria-label={`Sub-tenants of ${tenant.name}`}
              onClick={() => props.onToggle(tenant.guid)}
            />
          )}
          <a className="plain trunc" href={paths.tenant(tenant.guid)} title={tenant.name} tabIndex={-1}>
            {tenant.name}
          </a>
          {expanded === false && <span className="n">{formatNumber(below)}</span>}
        </span>
      </div>
      {drawn.map((column, place) => {
        const container = containers[column]
        if (!container) return null
        return (
          <div
            className="matrix-cell"
            role="gridcell"
            key={container.id}
            aria-colindex={column + 2}
            aria-selected={column === open || undefined}
            style={gapBefore(column, place, drawn, columnWidth)}
          >
            <MatrixTile
              at={`${at}:${column}`}
              href={paths.matrixCell(tenantInView, tenant.guid, container.id)}
              tenant={tenant}
              container={container}
              cell={cellAt(tenant, column, container.id, uses)}
              tabbable={column === active}
            />
          </div>
        )
      })}
    </div>
  )
})

/** The room of the columns that are not drawn before this one. */
export function gapBefore(column: number, place: number, drawn: readonly number[], columnWidth: number) {
  const missing = column - (drawn[place - 1] ?? -1) - 1
  return missing > 0 ? { marginLeft: missing * columnWidth } : undefined
}
