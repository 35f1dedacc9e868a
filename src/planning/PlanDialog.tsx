import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { announce } from '@/ui/announcer.ts'
import { FormDialog } from '@/ui/FormDialog.tsx'
import { ReasonField } from '@/words/ReasonField.tsx'
import { uncapital } from './plan-words.ts'
import { PlanView } from './PlanView.tsx'
import type { Applied, Wanted } from './planned.ts'
import { usePlannedChange } from './use-planned-change.ts'

interface PlanDialogProps {
  title: string
  description?: ReactNode
  /** Names the act: "Stop sharing". */
  submitLabel: string
  changes: Wanted
  onClose: () => void
  /** It was made; when not given, the dialog says so and closes. */
  onDone?: (applied: Applied) => void
  /** Why this person may not do it at all. */
  submitDisabledReason?: string | null
  /** Choices that decide what is planned stand above the plan. */
  children?: ReactNode
  /** Whether something was chosen in `children` that would be lost. */
  dirty?: boolean
}

// What is taken back is only known from the plan, and several changes have no title that says them all.
function isUnsaid(changes: Wanted): boolean {
  return changes !== null && ('revertOf' in changes || changes.length > 1)
}

/** Looks at what changes would do, takes the reason, and makes them as planned. */
export function PlanDialog(props: PlanDialogProps) {
  const { title, description, submitLabel, changes, onClose, onDone, submitDisabledReason, children, dirty } = props
  const planned = usePlannedChange(changes)
  const { control, handleSubmit, formState } = useForm({ defaultValues: { reason: '' } })
  const inPlace = planned.doubt?.found === 'in-place'

  const save = handleSubmit(async ({ reason }) => {
    const outcome = await planned.apply(reason)
    if (outcome.kind !== 'done') return
    if (onDone) return onDone(outcome.data)
    announce(`${title}: done`)
    onClose()
  })

  return (
    <FormDialog
      size="wide"
      title={title}
      description={description}
      submitLabel={planned.clear ? `Clear and ${uncapital(submitLabel)}` : submitLabel}
      submitDisabledReason={submitDisabledReason ?? planned.cannotApply}
      onSubmit={save}
      onClose={onClose}
      dirty={!inPlace && (formState.isDirty || planned.clear || dirty === true)}
      busy={planned.busy}
      error={planned.error}
      cancelLabel={inPlace ? 'Close' : undefined}
    >
      {children}
      <PlanView planned={planned} steps={isUnsaid(changes)} />
      {!inPlace && (
        <div data-asked-last>
          <ReasonField control={control} />
        </div>
      )}
    </FormDialog>
  )
}
