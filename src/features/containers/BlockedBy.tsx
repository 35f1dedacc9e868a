import { useId } from 'react'
import { Callout } from '@/ui/Callout.tsx'
import { formatNumber, plural } from '@/ui/time.ts'
import { AssignmentList } from '@/words/AssignmentList.tsx'
import type { Blocked } from './use-blocked.ts'

interface BlockedByProps {
  blocked: Blocked
  clear: boolean
  onClear: (clear: boolean) => void
}

/** Names what would be left dangling and offers to clear it in the same step (I10). Nothing was changed so far. */
export function BlockedBy({ blocked, clear, onClear }: BlockedByProps) {
  const hint = useId()
  const { assignments, count, missing, elsewhere } = blocked
  if (elsewhere !== null) {
    return (
      <Callout hue="warning" live title="Not done: the container is in use">
        <p>{elsewhere}</p>
        {count > 0 && (
          <>
            <p className="mt-2">In your own tenants it is used here:</p>
            <AssignmentList assignments={assignments} count={count} />
          </>
        )}
      </Callout>
    )
  }
  return (
    <Callout
      hue="warning"
      live
      title={`Not done: ${plural(count, 'use', 'uses')} would be left without ${count === 1 ? 'its' : 'their'} container`}
    >
      <AssignmentList assignments={assignments} count={count} />
      <label>
        <input
          type="checkbox"
          className="check"
          checked={clear}
          aria-disabled={missing !== null || undefined}
          aria-describedby={missing === null ? undefined : hint}
          onChange={(event) => missing === null && onClear(event.target.checked)}
        />
        <span>
          Also clear {count === 1 ? 'this use' : `all ${formatNumber(count)} uses`}. Profiles stay in the container.
        </span>
      </label>
      {missing !== null && (
        <p className="small mt-1" id={hint}>
          {missing}
        </p>
      )}
    </Callout>
  )
}
