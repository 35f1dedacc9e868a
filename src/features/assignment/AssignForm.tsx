import '@/ui/styles/connectors.css'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { refreshUses } from '@/api/refresh.ts'
import type { Change } from '@/contract/console/changes.ts'
import { Conflict, type ConflictField } from '@/planning/Conflict.tsx'
import type { Planned } from '@/planning/planned.ts'
import { PlanView } from '@/planning/PlanView.tsx'
import { usePlannedChange } from '@/planning/use-planned-change.ts'
import { announce } from '@/ui/announcer.ts'
import { Button } from '@/ui/Button.tsx'
import { FormDialog } from '@/ui/FormDialog.tsx'
import { ReasonField } from '@/words/ReasonField.tsx'

interface AssignFormProps<Values extends FieldValues & { reason: string }> {
  title: string
  description?: ReactNode
  submitLabel: string
  form: UseFormReturn<Values>
  /** Why this person may not do it at all. */
  missing: string | null
  /** What is still to be chosen before there is something to plan. */
  unfinished: string | null
  changes: readonly Change[]
  /** The choices that would be lost. */
  dirty: boolean
  /** What was said when it is done. */
  done: string
  /** What was changed by somebody else meanwhile, of what is chosen here. */
  conflicts: readonly ConflictField[]
  /** Chooses what is stored now. */
  takeTheirs: () => void
  onClose: () => void
  children: ReactNode
}

/** Choose, look at what follows, then assign: the one form behind every way of making connectors use a container. */
export function AssignForm<Values extends FieldValues & { reason: string }>(props: AssignFormProps<Values>) {
  const { title, description, submitLabel, form, missing, unfinished, changes, dirty, done, onClose, children } = props
  const planned = usePlannedChange(missing === null && unfinished === null ? changes : null)
  const inPlace = planned.doubt?.found === 'in-place'

  const save = form.handleSubmit(async ({ reason }) => {
    const outcome = await planned.apply(reason)
    if (outcome.kind !== 'done') return
    announce(done)
    onClose()
  })
  return (
    <FormDialog
      size="wide"
      title={title}
      description={description}
      submitLabel={submitLabel}
      submitDisabledReason={missing ?? unfinished ?? planned.cannotApply}
      onSubmit={save}
      onClose={onClose}
      dirty={!inPlace && (dirty || 'reason' in form.formState.dirtyFields)}
      busy={planned.busy}
      error={planned.error}
      cancelLabel={inPlace ? 'Close' : undefined}
    >
      {children}
      <PlanView planned={planned} conflict={<Meanwhile {...props} planned={planned} />} />
      {!inPlace && <ReasonField control={form.control} />}
    </FormDialog>
  )
}

interface MeanwhileProps {
  planned: Planned
  conflicts: readonly ConflictField[]
  takeTheirs: () => void
}

/** Shown when the object is not as it was when the form was opened: what is stored now, beside what was chosen here. */
function Meanwhile({ planned, conflicts, takeTheirs }: MeanwhileProps) {
  const { rebase } = planned
  const [wasRead, setWasRead] = useState(false)
  const client = useQueryClient()
  useEffect(() => {
    let gone = false
    void refreshUses(client).finally(() => {
      if (!gone) setWasRead(true)
    })
    return () => {
      gone = true
    }
  }, [client])
  // Something else about it was changed: what was chosen here stands, on what is stored now.
  const unconcerned = wasRead && conflicts.length === 0
  const [goOn] = useState(() => rebase)
  useEffect(() => {
    if (unconcerned) goOn()
  }, [unconcerned, goOn])
  if (!wasRead || conflicts.length === 0) return <p className="sec">Changed meanwhile. Reading what is stored now…</p>
  return (
    <div className="stack-s">
      <Conflict fields={conflicts} />
      <div className="row wrap">
        <Button size="sm" onClick={rebase}>
          Keep mine
        </Button>
        <Button size="sm" onClick={takeTheirs}>
          Take theirs
        </Button>
      </div>
    </div>
  )
}
