import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useParams } from 'react-router'
import { containerTenantsQuery, useDisableContainerFor, useEnableContainerFor } from '@/api/containers.ts'
import { putRefusal } from '@/api/form-refusal.ts'
import { useSeenVersion } from '@/api/seen-version.ts'
import { paths } from '@/paths.ts'
import { announce } from '@/ui/announcer.ts'
import { FormDialog } from '@/ui/FormDialog.tsx'
import { NoMatch } from '@/ui/States.tsx'
import { useDialogRoute } from '@/ui/use-dialog-route.ts'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { ReasonField } from '@/words/ReasonField.tsx'
import { BlockedBy } from './BlockedBy.tsx'
import { useBlocked } from './use-blocked.ts'
import { useCannotReach, useContainer } from './use-container.ts'

/** Take a container away from a sub-tenant and all below it, or give it back. */
export function DisableContainerForDialog() {
  const tenantInView = useTenantInView()
  const container = useContainer()
  const { subTenant = '' } = useParams()
  const { data } = useSuspenseQuery(containerTenantsQuery(container.id))
  const tenant = data.items.find((one) => one.guid === subTenant && one.state !== 'owned')
  const close = useDialogRoute(paths.containerSharing(tenantInView, container.id))
  const cannotReach = useCannotReach(container)
  const disable = useDisableContainerFor()
  const enable = useEnableContainerFor()
  const { blocked, clear, setClear, waiting, ...uses } = useBlocked()
  const { control, handleSubmit, setError, formState } = useForm({ defaultValues: { reason: '' } })
  const [disabledHere] = useState(tenant?.disabledHere ?? null)
  const { seen, learn } = useSeenVersion(container.etag)
  const name = tenant?.name ?? 'this sub-tenant'

  const save = handleSubmit(async ({ reason }) => {
    const params = { id: String(container.id), tenantGuid: subTenant }
    const outcome = disabledHere
      ? await enable.run({ params, ifMatch: seen })
      : await disable.run({
          params,
          body: { ...(clear ? { clearAssignments: true } : {}), ...(reason ? { reason } : {}) },
          ifMatch: seen,
        })
    learn(outcome)
    if (outcome.kind === 'done') {
      announce(
        outcomeOf(
          disabledHere !== null,
          name,
          outcome.data.disabledFor.some((one) => one.tenant.guid === subTenant),
        ),
      )
      return close()
    }
    if (!uses.learn(outcome)) putRefusal(outcome, ['reason'], setError)
  })

  return (
    <FormDialog
      title={disabledHere ? `Enable ${container.name} for ${name}` : `Disable ${container.name} for ${name}`}
      description={
        disabledHere
          ? disabledHere.staysDisabled
            ? `Another tenant disabled it for ${name} as well: it stays disabled until that is taken back too.`
            : `${name} and the tenants below it see the container again wherever nothing else cuts it off.`
          : `Takes the container away from ${name} and every tenant below it. The owner and all others keep it; no profile is changed.`
      }
      submitLabel={disabledHere ? 'Enable' : clear ? 'Clear and disable' : 'Disable'}
      submitDisabledReason={tenant ? (cannotReach(tenant) ?? waiting) : 'There is no such sub-tenant below the owner.'}
      onSubmit={save}
      onClose={close}
      dirty={formState.isDirty || clear}
      busy={disable.busy || enable.busy}
      error={formState.errors.root?.message}
    >
      {tenant ? (
        <div className="stack">
          {blocked && <BlockedBy blocked={blocked} clear={clear} onClear={setClear} />}
          {!disabledHere && <ReasonField control={control} />}
        </div>
      ) : (
        <NoMatch title="No such sub-tenant">It is not below {container.owner.name}, or you may not see it.</NoMatch>
      )}
    </FormDialog>
  )
}

function outcomeOf(enabled: boolean, name: string, isDisabled: boolean): string {
  if (!enabled) return `Disabled for ${name}`
  return isDisabled ? `Taken back. Still disabled for ${name} by another tenant` : `Enabled for ${name}`
}
