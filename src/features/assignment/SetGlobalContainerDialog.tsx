import { useForm, useWatch } from 'react-hook-form'
import { useSearchParams } from 'react-router'
import { putRefusal } from '@/api/form-refusal.ts'
import { useSeenVersion } from '@/api/seen-version.ts'
import { usePermission } from '@/api/session.ts'
import { useSetGlobalContainer } from '@/api/tenants.ts'
import { paths } from '@/paths.ts'
import { announce } from '@/ui/announcer.ts'
import { Callout } from '@/ui/Callout.tsx'
import { FormDialog } from '@/ui/FormDialog.tsx'
import { SelectField } from '@/ui/fields.tsx'
import { useDialogRoute } from '@/ui/use-dialog-route.ts'
import { assignableContainers } from '@/words/container-options.ts'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { ReasonField } from '@/words/ReasonField.tsx'
import { useTenantDetail } from './use-tenant.ts'

interface Values {
  containerId: string
  reason: string
}

/** The container for all connectors of one tenant that set none themselves. */
export function SetGlobalContainerDialog() {
  const guid = useTenantInView()
  const { tenant, containers } = useTenantDetail(guid)
  const [params] = useSearchParams()
  const close = useDialogRoute(paths.tenant(guid))
  const { run, busy } = useSetGlobalContainer()
  const { seen, learn } = useSeenVersion(tenant.etag)
  const stored = tenant.globalContainer ? String(tenant.globalContainer.id) : ''
  const options = assignableContainers(containers)
  // Anything may stand in a URL: a container that cannot be chosen here is not chosen by it either.
  const preset = options.find(({ value }) => value === params.get('container'))?.value ?? stored
  const { control, handleSubmit, setError, formState } = useForm<Values>({
    defaultValues: { containerId: preset, reason: '' },
  })
  const chosen = useWatch({ control, name: 'containerId' })

  const save = handleSubmit(async ({ containerId, reason }) => {
    const outcome = await run({
      params: { guid },
      body: { containerId: containerId === '' ? null : Number(containerId), ...(reason ? { reason } : {}) },
      ifMatch: seen,
    })
    learn(outcome)
    if (outcome.kind !== 'done') return void putRefusal<Values>(outcome, ['containerId', 'reason'], setError)
    announce(containerId === '' ? 'Global setting cleared' : 'Global setting saved')
    close()
  })

  return (
    <FormDialog
      title={`Global setting of ${tenant.name}`}
      description="The container for all connectors of this tenant that have none of their own."
      submitLabel={chosen === '' && stored !== '' ? 'Clear global setting' : 'Save'}
      submitDisabledReason={
        usePermission('tenant.globalConnectorSettings') ?? (chosen === stored ? 'This is the setting already.' : null)
      }
      onSubmit={save}
      onClose={close}
      dirty={chosen !== stored || formState.isDirty}
      busy={busy}
      error={formState.errors.root?.message}
    >
      <div className="stack">
        <SelectField
          control={control}
          name="containerId"
          label="Container"
          placeholder="None"
          options={options}
          hint={
            options.length === 0
              ? 'This tenant owns no container and none is shared with it. Create one first.'
              : 'Owned by this tenant, or shared with it from above.'
          }
        />
        <Callout hue="note">
          Applies at once to {tenant.connectors === 1 ? 'the one connector' : `all ${tenant.connectors} connectors`} of{' '}
          {tenant.name}, except where a connector has its own container or ignores the global setting.{' '}
          <b>It is not passed down to sub-tenants.</b>
        </Callout>
        <ReasonField control={control} />
      </div>
    </FormDialog>
  )
}
