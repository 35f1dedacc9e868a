import { Fragment, type ReactNode, useRef } from 'react'
import { useNarrow } from '@/ui/use-narrow.ts'
import { usePageWindow } from '@/ui/use-page-window.ts'

interface WindowedRowsProps {
  label: string
  head: ReactNode
  count: number
  /** The row at a place, with the `<tr>`; it is one line high, on a phone two. */
  row: (at: number) => ReactNode
}

// As bulk.css has them.
const rowHeight = 36
const phoneRowHeight = 56

/** A table of up to some ten thousand rows; only those in sight are in the page. */
export function WindowedRows({ label, head, count, row }: WindowedRowsProps) {
  const height = useNarrow() ? phoneRowHeight : rowHeight
  const body = useRef<HTMLTableSectionElement>(null)
  const { first, end } = usePageWindow(body, count, height)
  return (
    <table className="table bulk-table sticky" aria-label={label} aria-rowcount={count + 1}>
      <thead>{head}</thead>
      <tbody ref={body}>
        <Gap height={first * height} />
        {Array.from({ length: Math.max(0, end - first) }, (_, offset) => (
          <Fragment key={first + offset}>{row(first + offset)}</Fragment>
        ))}
        <Gap height={(count - end) * height} />
      </tbody>
    </table>
  )
}

function Gap({ height }: { height: number }) {
  return height > 0 && <tr aria-hidden="true" className="spacer" style={{ height }} />
}
