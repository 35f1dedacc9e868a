import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useParams } from 'react-router'
import { containerTenantsQuery, useDisableContainerFor, useEnableContainerFor } from '@/api/containers.ts'
import { putRefusal } from '@/api/form-refusal.ts'
import { useSeenVersion } from '@/api/seen-version.ts'
import { usePermission } from '@/api/session.ts'
import type { Assignment } from '@/contract/console/problem.ts'
import { paths } from '@/paths.ts'
import { announce } from '@/ui/announcer.ts'
import { TextField } from '@/ui/fields.tsx'
import { FormDialog } from '@/ui/FormDialog.tsx'
import { NoMatch } from '@/ui/States.tsx'
import { useDialogRoute } from '@/ui/use-dialog-route.ts'
import { BlockedBy, blockedBy } from './BlockedBy.tsx'
import { useContainer, useTenantInView } from './use-container.ts'

/** Take a container away from a sub-tenant and all below it, or give it back. */
export function DisableContainerForDialog() {
  const tenantInView = useTenantInView()
  const container = useContainer()
  const { subTenant = '' } = useParams()
  const { data } = useSuspenseQuery(containerTenantsQuery(container.id))
  const tenant = data.items.find((one) => one.guid === subTenant)
  const close = useDialogRoute(paths.containerSharing(tenantInView, container.id))
  const missing = usePermission('container.share')
  const disable = useDisableContainerFor()
  const enable = useEnableContainerFor()
  const [blockers, setBlockers] = useState<readonly Assignment[] | null>(null)
  const [clear, setClear] = useState(false)
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
      announce(disabledHere ? `Enabled for ${name}` : `Disabled for ${name}`)
      return close()
    }
    const blocked = blockedBy(outcome)
    if (blocked) setBlockers(blocked.assignments)
    else putRefusal(outcome, ['reason'], setError)
  })

  const notRemovable =
    disabledHere && !disabledHere.removable
      ? `${disabledHere.by.name} disabled it. Only who administers ${disabledHere.by.name} can enable it again.`
      : null
  const waiting = blockers !== null && !clear ? 'Tick the box to clear the uses, or cancel.' : null
  return (
    <FormDialog
      title={disabledHere ? `Enable ${container.name} for ${name}` : `Disable ${container.name} for ${name}`}
      description={
        disabledHere
          ? `${name} and the tenants below it see the container again wherever nothing else cuts it off.`
          : `Takes the container away from ${name} and every tenant below it. The owner and all others keep it; no profile is changed.`
      }
      submitLabel={disabledHere ? 'Enable' : clear ? 'Clear and disable' : 'Disable'}
      submitDisabledReason={
        tenant ? (missing ?? notRemovable ?? waiting) : 'There is no such sub-tenant below the owner.'
      }
      onSubmit={save}
      onClose={close}
      dirty={formState.isDirty || clear}
      busy={disable.busy || enable.busy}
      error={formState.errors.root?.message}
    >
      {tenant ? (
        <div className="stack">
          {blockers && <BlockedBy assignments={blockers} clear={clear} onClear={setClear} />}
          {!disabledHere && (
            <TextField
              control={control}
              name="reason"
              label="Reason"
              optional
              maxLength={200}
              hint="Kept in the activity."
            />
          )}
        </div>
      ) : (
        <NoMatch title="No such sub-tenant">It is not below {container.owner.name}, or you may not see it.</NoMatch>
      )}
    </FormDialog>
  )
}
