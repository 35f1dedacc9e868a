import { InSight } from '@/planning/PlanTrouble.tsx'
import { PlanView } from '@/planning/PlanView.tsx'
import type { Planned } from '@/planning/planned.ts'
import { Button } from '@/ui/Button.tsx'
import { Callout } from '@/ui/Callout.tsx'
import { Field } from '@/ui/Field.tsx'
import { SidePanel } from '@/ui/SidePanel.tsx'
import { Time } from '@/ui/Time.tsx'
import { plural } from '@/ui/time.ts'

interface SharingPlanProps {
  planned: Planned
  sentence: string
  count: number
  /** Why it is made, kept while the panel is closed. */
  reason: string
  onReason: (reason: string) => void
  takesFocus: boolean
  onClose: () => void
  onDiscard: () => void
  onApply: () => void
}

/** What the ticks would do, beside the ticks; nothing is changed before Apply. */
export function SharingPlan(props: SharingPlanProps) {
  const { planned, sentence, count, reason, onReason, takesFocus, onClose, onDiscard, onApply } = props
  const changes = plural(count, 'change', 'changes')
  const inPlace = planned.doubt?.found === 'in-place'
  return (
    <SidePanel
      title="Plan"
      description={sentence}
      closeLabel="Close the plan, keep the ticks"
      takesFocus={takesFocus}
      onClose={onClose}
      foot={
        <>
          <span className="small">
            {planned.plan && (
              <>
                As of <Time value={planned.plan.asOf} display="time" />
              </>
            )}
          </span>
          <Button onClick={onDiscard}>{inPlace ? 'Close' : 'Discard'}</Button>
          {!inPlace && (
            <Button variant="primary" busy={planned.busy} disabledReason={planned.cannotApply} onClick={onApply}>
              {planned.clear ? `Clear and apply ${changes}` : `Apply ${changes}`}
            </Button>
          )}
        </>
      }
    >
      <PlanView planned={planned} asOf={false} />
      {planned.error !== null && (
        <div className="blk">
          <InSight>
            <Callout hue="error" live>
              {planned.error}
            </Callout>
          </InSight>
        </div>
      )}
      {!inPlace && (
        <div className="blk">
          <Field label="Reason" optional hint="Kept in the activity.">
            {(aria) => (
              <input
                {...aria}
                type="text"
                className="input"
                maxLength={200}
                value={reason}
                onChange={(event) => onReason(event.target.value)}
              />
            )}
          </Field>
        </div>
      )}
    </SidePanel>
  )
}
