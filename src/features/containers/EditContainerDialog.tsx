import { useForm, useWatch } from 'react-hook-form'
import { useLocation } from 'react-router'
import { useUpdateContainer } from '@/api/containers.ts'
import { putRefusal } from '@/api/form-refusal.ts'
import { useSeenVersion } from '@/api/seen-version.ts'
import { ContainerName } from '@/contract/console/containers.ts'
import { z } from '@/contract/zod.ts'
import { announce } from '@/ui/announcer.ts'
import { Callout } from '@/ui/Callout.tsx'
import { CheckboxField, TextField } from '@/ui/fields.tsx'
import { FormDialog } from '@/ui/FormDialog.tsx'
import { plural } from '@/ui/time.ts'
import { useDialogRoute } from '@/ui/use-dialog-route.ts'
import { useCannotChange, useContainer } from './use-container.ts'

interface Values {
  name: string
  disabled: boolean
  reason: string
}

/** Rename a container, or switch it off for everybody, its owner included. */
export function EditContainerDialog() {
  const container = useContainer()
  const { pathname } = useLocation()
  const close = useDialogRoute(pathname.replace(/\/edit$/, ''))
  const { run, busy } = useUpdateContainer()
  const { control, handleSubmit, setError, formState } = useForm<Values>({
    defaultValues: { name: container.name, disabled: container.disabled, reason: '' },
  })
  const { seen, learn } = useSeenVersion(container.etag)
  const { dirtyFields } = formState
  const [name, disabled] = useWatch({ control, name: ['name', 'disabled'] })
  const unchanged = name.trim() === container.name && disabled === container.disabled

  const save = handleSubmit(async (values) => {
    const read = z.safeParse(ContainerName, values.name)
    if (!read.success) {
      return setError(
        'name',
        { message: read.error.issues[0]?.message ?? 'Give the container a name.' },
        { shouldFocus: true },
      )
    }
    const outcome = await run({
      params: { id: String(container.id) },
      body: {
        ...(dirtyFields.name ? { name: read.data } : {}),
        ...(dirtyFields.disabled ? { disabled: values.disabled } : {}),
        ...(values.reason ? { reason: values.reason } : {}),
      },
      ifMatch: seen,
    })
    learn(outcome)
    if (outcome.kind !== 'done') return void putRefusal<Values>(outcome, ['name', 'disabled', 'reason'], setError)
    announce('Container saved')
    close()
  })

  return (
    <FormDialog
      title={`Edit container ${container.id}`}
      submitLabel="Save"
      submitDisabledReason={
        useCannotChange(container, 'container.edit') ?? (unchanged ? 'Nothing is changed yet.' : null)
      }
      onSubmit={save}
      onClose={close}
      dirty={formState.isDirty}
      busy={busy}
      error={formState.errors.root?.message}
    >
      <div className="stack">
        <TextField
          control={control}
          name="name"
          label="Name"
          hint="1 to 64 characters, unique among the containers of its owner."
        />
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
        <TextField
          control={control}
          name="reason"
          label="Reason"
          optional
          maxLength={200}
          hint="Kept in the activity."
        />
      </div>
    </FormDialog>
  )
}
