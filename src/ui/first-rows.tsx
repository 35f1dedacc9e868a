import { useState, type ReactNode } from 'react'
import { Button } from './Button.tsx'
import { formatNumber } from './time.ts'

const step = 50

/** The first rows of a long table and the foot to show more of them: a table opens as fast with thousands of rows as with fifty. */
export function useFirstRows<Row>(rows: readonly Row[]): { shown: readonly Row[]; foot: ReactNode } {
  const [count, setCount] = useState(step)
  if (rows.length <= step) return { shown: rows, foot: null }
  const foot = (
    <div className="foot">
      <span>
        {formatNumber(Math.min(count, rows.length))} of {formatNumber(rows.length)}
      </span>
      {count < rows.length && (
        <Button size="sm" onClick={() => setCount(count + step)}>
          Show {Math.min(step, rows.length - count)} more
        </Button>
      )}
    </div>
  )
  return { shown: rows.slice(0, count), foot }
}
