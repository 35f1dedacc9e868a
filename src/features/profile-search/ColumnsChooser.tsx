import { Popover } from '@/ui/Popover.tsx'
import { allColumns, columnNames, type Column } from './columns.ts'

interface ColumnsChooserProps {
  columns: ReadonlySet<Column>
  withContainer: boolean
  onChange: (columns: ReadonlySet<Column>) => void
}

/** Which columns are shown; the identification always is. */
export function ColumnsChooser({ columns, withContainer, onChange }: ColumnsChooserProps) {
  const toggle = (column: Column) => {
    const next = new Set(columns)
    if (!next.delete(column)) next.add(column)
    onChange(next)
  }
  return (
    <Popover label="Columns" trigger="Columns" triggerClassName="linklike hide-s">
      <div className="stack-s" role="group" aria-label="Columns">
        {allColumns
          .filter((column) => withContainer || column !== 'container')
          .map((column) => (
            <label className="row" key={column}>
              <input type="checkbox" className="check" checked={columns.has(column)} onChange={() => toggle(column)} />
              {columnNames[column]}
            </label>
          ))}
      </div>
    </Popover>
  )
}
