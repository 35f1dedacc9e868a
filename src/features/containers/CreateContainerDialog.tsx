import { useSuspenseQuery } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useLocation } from 'react-router'
import { useCreateContainer } from '@/api/containers.ts'
import { putRefusal } from '@/api/form-refusal.ts'
import { useIntentKey } from '@/api/intent.ts'
import { usePermission } from '@/api/session.ts'
import { tenantsQuery } from '@/api/tenants.ts'
import { paths } from '@/paths.ts'
import { announce } from '@/ui/announcer.ts'
import { AutocompleteField } from '@/ui/AutocompleteField.tsx'
import { CheckboxField, TextField } from '@/ui/fields.tsx'
import { FormDialog } from '@/ui/FormDialog.tsx'
import { useDialogRoute } from '@/ui/use-dialog-route.ts'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { createResolver, nameHint } from './container-form.ts'

/** A container for a tenant. It is linked to nothing until it is assigned (I2). */
export function CreateContainerDialog() {
  const tenant = useTenantInView()
  const { data: tenants } = useSuspenseQuery(tenantsQuery())
  const { pathname } = useLocation()
  const place = pathname.replace(/\/new$/, '')
  const close = useDialogRoute(place)
  const keyOf = useIntentKey()
  const { run, busy } = useCreateContainer()
  const { control, handleSubmit, setError, formState } = useForm({
    resolver: createResolver,
    defaultValues: { tenantGuid: tenant, name: '', shared: false, disabled: false },
  })

  const save = handleSubmit(async (body) => {
    const outcome = await run({ body, idempotencyKey: keyOf(body) })
    keyOf.settled(outcome)
    if (outcome.kind !== 'done') return void putRefusal(outcome, ['name', 'tenantGuid', 'shared'], setError)
    announce(`Container ${outcome.data.id} created`)
    // From the list one goes on to what was made; a page that asked for a container goes on by itself.
    close(place === paths.containers(tenant) ? paths.container(tenant, outcome.data.id) : undefined)
  })

  return (
    <FormDialog
      title="New container"
      description="Holds customer profiles. Nothing uses it until it is assigned."
      submitLabel="Create container"
      submitDisabledReason={usePermission('container.create')}
      onSubmit={save}
      onClose={close}
      dirty={formState.isDirty}
      busy={busy}
      error={formState.errors.root?.message}
    >
      <div className="stack">
        <TextField control={control} name="name" label="Name" hint={nameHint} />
        <AutocompleteField
          control={control}
          name="tenantGuid"
          label="Owner"
          hint="The tenant that administers the container. It cannot be moved later."
          options={tenants.items}
          optionKey={(one) => one.guid}
          optionLabel={(one) => one.name}
          noOptionsText="No tenant matches"
        />
        <CheckboxField
          control={control}
          name="shared"
          label="Share with sub-tenants"
          hint="Sub-tenants of the owner may choose it. Nobody uses it by that alone."
          disabledReason={usePermission('container.share')}
        />
        <CheckboxField
          control={control}
          name="disabled"
          label="Create it disabled"
          hint="Calls through connectors that use it are refused until it is enabled."
        />
      </div>
    </FormDialog>
  )
}
