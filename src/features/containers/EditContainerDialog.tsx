import { useEffect, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useLocation, useSearchParams } from 'react-router'
import { Conflict } from '@/planning/Conflict.tsx'
import { PlanView } from '@/planning/PlanView.tsx'
import { announce } from '@/ui/announcer.ts'
import { Button } from '@/ui/Button.tsx'
import { Callout } from '@/ui/Callout.tsx'
import { CheckboxField, TextField } from '@/ui/fields.tsx'
import { FormDialog } from '@/ui/FormDialog.tsx'
import { useDialogRoute } from '@/ui/use-dialog-route.ts'
import { ReasonField } from '@/words/ReasonField.tsx'
import { nameHint, updateResolver } from './container-form.ts'
import { useCannotChange, useContainer } from './use-container.ts'
import { useContainerEdit, type EditValues } from './use-container-edit.ts'

const taken = 'container-name-taken'

/** Rename a container, or switch it off for everybody, its owner included: planned while it is typed, saved as planned. */
export function EditContainerDialog() {
  const container = useContainer()
  const { pathname } = useLocation()
  const close = useDialogRoute(pathname.replace(/\/edit$/, ''))
  const form = useForm<EditValues>({ resolver: updateResolver, defaultValues: useFirstValues() })
  const { control, handleSubmit, setError, clearErrors, formState } = form
  const edit = useContainerEdit(form)
  const { planned, renamed, switched, settled, conflicts } = edit
  const isChanged = renamed || switched
  const inPlace = planned.doubt?.found === 'in-place'

  const refused = planned.problem?.kind === 'refused' ? planned.problem.refusal : null
  const nameTaken = refused?.code === taken ? refused.sentence : null
  useEffect(() => {
    if (nameTaken === null) clearErrors('name')
    else setError('name', { type: taken, message: nameTaken })
  }, [nameTaken, setError, clearErrors])

  const send = handleSubmit(async ({ reason }) => {
    const outcome = await planned.apply(reason ?? '')
    if (outcome.kind !== 'done') return
    announce('Container saved')
    close()
  })
  // A name says all there is to say about it: who presses Save while its plan is read has not to press again.
  const isReading = isChanged && (!settled || planned.waiting)
  const [pressed, setPressed] = useState(false)
  const isGoing = useRef(false)
  const mayGoOn = pressed && !isReading
  useEffect(() => {
    if (!mayGoOn || isGoing.current) return
    isGoing.current = true
    void (planned.cannotApply === null ? send() : Promise.resolve()).finally(() => {
      isGoing.current = false
      setPressed(false)
    })
  }, [mayGoOn, planned.cannotApply, send])
  const save = () => (isReading && !switched ? setPressed(true) : send())

  const conflict = conflicts.length > 0 && (
    <div className="stack-s">
      <Conflict fields={conflicts} onTake={edit.takeTheirs} />
      <div>
        <Button size="sm" onClick={edit.keepMine}>
          Keep mine
        </Button>
      </div>
    </div>
  )
  return (
    <FormDialog
      size={switched ? 'wide' : undefined}
      title={`Edit container ${container.id}`}
      submitLabel="Save"
      submitDisabledReason={
        useCannotChange(container, 'container.edit') ??
        (isChanged ? null : 'Nothing is changed yet.') ??
        (conflict ? 'Take theirs or keep yours first.' : null) ??
        // Without a plan the form itself says what is wrong with what was typed.
        ((isReading && !switched) || planned.body === null || nameTaken !== null ? null : planned.cannotApply)
      }
      onSubmit={save}
      onClose={close}
      dirty={!inPlace && (isChanged || formState.dirtyFields.reason === true)}
      busy={planned.busy || pressed}
      error={planned.error}
      cancelLabel={inPlace ? 'Close' : undefined}
    >
      <div className="stack">
        {conflict}
        {edit.followed.length > 0 && (
          <Callout hue="note" live title="Somebody changed this meanwhile">
            {edit.followed.join(', ')}
          </Callout>
        )}
        <TextField control={control} name="name" label="Name" hint={nameHint} />
        <CheckboxField
          control={control}
          name="disabled"
          label="Disabled"
          hint="Switches the container off for everybody, its owner included. Nothing is deleted."
        />
        {!conflict && nameTaken === null && (
          <>
            {renamed && !switched && !planned.problem && (
              <p className="small">A new name changes nothing for who uses it.</p>
            )}
            {(switched || planned.problem !== null || planned.doubt !== null) && <PlanView planned={planned} />}
          </>
        )}
        {!inPlace && <ReasonField control={control} />}
      </div>
    </FormDialog>
  )
}

/** What is stored, or what a link asks for (`?disabled=on`). */
function useFirstValues(): EditValues {
  const { name, disabled } = useContainer()
  const asked = useSearchParams()[0].get('disabled')
  return { name, disabled: asked === null ? disabled : asked === 'on', reason: '' }
}
