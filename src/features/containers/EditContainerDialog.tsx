import { useForm, useWatch } from 'react-hook-form'
import { useLocation } from 'react-router'
import { useUpdateContainer } from '@/api/containers.ts'
import { putRefusal } from '@/api/form-refusal.ts'
import { useSeenVersion } from '@/api/seen-version.ts'
import { announce } from '@/ui/announcer.ts'
import { Callout } from '@/ui/Callout.tsx'
import { CheckboxField, TextField } from '@/ui/fields.tsx'
import { FormDialog } from '@/ui/FormDialog.tsx'
import { plural } from '@/ui/time.ts'
import { useDialogRoute } from '@/ui/use-dialog-route.ts'
import { ReasonField } from '@/words/ReasonField.tsx'
import { nameHint, updateResolver } from './container-form.ts'
import { useCannotChange, useContainer } from './use-container.ts'

/** Rename a container, or switch it off for everybody, its owner included. */
export function EditContainerDialog() {
  const container = useContainer()
  const { pathname } = useLocation()
  const close = useDialogRoute(pathname.replace(/\/edit$/, ''))
  const { run, busy } = useUpdateContainer()
  const { control, handleSubmit, setError, formState } = useForm({
    resolver: updateResolver,
    defaultValues: { name: container.name, disabled: container.disabled, reason: '' },
  })
  const { seen, learn } = useSeenVersion(container.etag)
  const [name, disabled] = useWatch({ control, name: ['name', 'disabled'] })
  // Against what the form was opened on: what somebody else saved since is not this person's change.
  const { defaultValues, dirtyFields } = formState
  const renamed = dirtyFields.name === true && name.trim() !== defaultValues?.name
  const switched = dirtyFields.disabled === true

  const save = handleSubmit(async (values) => {
    const outcome = await run({
      params: { id: String(container.id) },
      body: {
        ...(renamed ? { name: values.name } : {}),
        ...(switched ? { disabled: values.disabled } : {}),
        ...(values.reason ? { reason: values.reason } : {}),
      },
      ifMatch: seen,
    })
    learn(outcome)
    if (outcome.kind !== 'done') return void putRefusal(outcome, ['name', 'disabled', 'reason'], setError)
    announce('Container saved')
    close()
  })

  return (
    <FormDialog
      title={`Edit container ${container.id}`}
      submitLabel="Save"
      submitDisabledReason={
        useCannotChange(container, 'container.edit') ?? (!renamed && !switched ? 'Nothing is changed yet.' : null)
      }
      onSubmit={save}
      onClose={close}
      dirty={formState.isDirty}
      busy={busy}
      error={formState.errors.root?.message}
    >
      <div className="stack">
        <TextField control={control} name="name" label="Name" hint={nameHint} />
        <CheckboxField
          control={control}
          name="disabled"
          label="Disabled"
          hint="Switches the container off for everybody, its owner included. Nothing is deleted."
        />
        {disabled && !container.disabled && container.connectors > 0 && (
          <Callout hue="warning" live>
            {plural(container.connectors, 'connector uses', 'connectors use')} this container. Their profile calls will
            be refused until it is enabled again.
          </Callout>
        )}
        <ReasonField control={control} />
      </div>
    </FormDialog>
  )
}
