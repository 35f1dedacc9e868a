type Width = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10

/** A line of text that is on its way; widths are steps of 24 px. */
function Skeleton({ width }: { width: Width }) {
  return <span className={`sk w${width}`} aria-hidden="true" />
}

const widths: readonly Width[] = [6, 4, 5, 3, 4, 2, 5]

/** The rows of a table that is on its way, in the table's own rhythm. */
export function TableSkeleton({ rows = 8, columns = 4 }: { rows?: number; columns?: number }) {
  return (
    <div aria-hidden="true">
      {Array.from({ length: rows + 1 }, (_row, row) => (
        <div className="sk-row" key={row}>
          {Array.from({ length: columns }, (_column, column) => (
            <span key={column}>
              <Skeleton width={row === 0 ? 2 : (widths[(row * 3 + column * 2) % widths.length] ?? 4)} />
            </span>
          ))}
        </div>
      ))}
    </div>
  )
}

/** A page that is on its way: title, line of facts, rows. */
export function PageSkeleton({ rows = 10 }: { rows?: number }) {
  return (
    <div className="page" aria-hidden="true">
      <div className="sk-head">
        <span className="sk title w8" />
        <span className="sk w10" />
      </div>
      <TableSkeleton rows={rows} />
    </div>
  )
}
