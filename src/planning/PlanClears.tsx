import type { Plan } from '@/contract/console/changes.ts'
import { Callout } from '@/ui/Callout.tsx'
import { formatNumber, plural } from '@/ui/time.ts'
import { AssignmentList } from '@/words/AssignmentList.tsx'

interface PlanClearsProps {
  plan: Plan
  clear: boolean
  onClear: (clear: boolean) => void
}

/** The uses that would be left without their container (I10), with the consent to clear them, or why this person cannot. */
export function PlanClears({ plan: { clears, clearCount, cannotClear }, clear, onClear }: PlanClearsProps) {
  if (clearCount === 0 && !cannotClear) return null
  const list = clearCount > 0 && <AssignmentList assignments={clears} count={clearCount} />
  if (cannotClear) {
    return (
      <div className="blk">
        <h3>In the way</h3>
        <Callout hue="cutoff">
          <p>{cannotClear.detail}</p>
          {list}
        </Callout>
      </div>
    )
  }
  const one = clearCount === 1
  return (
    <div className="blk">
      <h3>Would be cleared</h3>
      <Callout hue="cutoff">
        <p>
          {plural(clearCount, 'use', 'uses')} would be left without {one ? 'its' : 'their'} container:
        </p>
        {list}
        <label>
          <input
            type="checkbox"
            className="check"
            checked={clear}
            onChange={(event) => onClear(event.target.checked)}
          />
          <span>
            Clear {one ? 'this use' : `these ${formatNumber(clearCount)} uses`} in the same step. Profiles stay in the
            container.
          </span>
        </label>
      </Callout>
    </div>
  )
}
