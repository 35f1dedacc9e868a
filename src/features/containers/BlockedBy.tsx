import type { Outcome } from '@/api/outcome.ts'
import type { Assignment } from '@/contract/console/problem.ts'
import { Callout } from '@/ui/Callout.tsx'
import { plural } from '@/ui/time.ts'
import { AssignmentList } from '@/words/AssignmentList.tsx'

interface Blocked {
  assignments: readonly Assignment[]
}

/** The uses that make the gateway refuse (409 container-in-use), or null when the outcome is something else. */
export function blockedBy(outcome: Outcome<unknown>): Blocked | null {
  if (outcome.kind !== 'refused' || outcome.refusal.code !== 'container-in-use') return null
  return { assignments: outcome.refusal.assignments ?? [] }
}

interface BlockedByProps extends Blocked {
  clear: boolean
  onClear: (clear: boolean) => void
}

/** Names what would be left dangling and offers to clear it in the same step (I10). Nothing was changed so far. */
export function BlockedBy({ assignments, clear, onClear }: BlockedByProps) {
  const uses = plural(assignments.length, 'use', 'uses')
  return (
    <Callout
      hue="warning"
      live
      title={`Not done: ${uses} would be left without ${assignments.length === 1 ? 'its' : 'their'} container`}
    >
      <AssignmentList assignments={assignments} />
      <label>
        <input type="checkbox" className="check" checked={clear} onChange={(event) => onClear(event.target.checked)} />
        <span>
          Also clear {assignments.length === 1 ? 'this use' : `these ${assignments.length} uses`}. Profiles stay in the
          container.
        </span>
      </label>
    </Callout>
  )
}
