import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useLocation } from 'react-router'
import { useShareContainer } from '@/api/containers.ts'
import { putRefusal } from '@/api/form-refusal.ts'
import { useSeenVersion } from '@/api/seen-version.ts'
import { announce } from '@/ui/announcer.ts'
import { FormDialog } from '@/ui/FormDialog.tsx'
import { useDialogRoute } from '@/ui/use-dialog-route.ts'
import { ReasonField } from '@/words/ReasonField.tsx'
import { BlockedBy } from './BlockedBy.tsx'
import { useBlocked } from './use-blocked.ts'
import { useCannotChange, useContainer } from './use-container.ts'

/** Share a container with sub-tenants, or take that back: whatever uses it below is named before anything is cleared. */
export function ShareContainerDialog() {
  const container = useContainer()
  const { pathname } = useLocation()
  const close = useDialogRoute(pathname.replace(/\/share$/, ''))
  const { run, busy } = useShareContainer()
  const { blocked, clear, setClear, waiting, ...uses } = useBlocked()
  const { control, handleSubmit, setError, clearErrors, formState } = useForm({ defaultValues: { reason: '' } })
  const [share] = useState(!container.shared)
  const { seen, learn } = useSeenVersion(container.etag)

  const save = handleSubmit(async ({ reason }) => {
    clearErrors()
    const outcome = await run({
      params: { id: String(container.id) },
      body: { shared: share, ...(clear ? { clearAssignments: true } : {}), ...(reason ? { reason } : {}) },
      ifMatch: seen,
    })
    learn(outcome)
    if (outcome.kind === 'done') {
      announce(share ? 'Container shared' : 'Container no longer shared')
      return close()
    }
    if (!uses.learn(outcome)) putRefusal(outcome, ['reason'], setError)
  })

  return (
    <FormDialog
      title={share ? `Share ${container.name} with sub-tenants` : `Stop sharing ${container.name}`}
      description={
        share
          ? `Every tenant below ${container.owner.name} may then choose it, except where it is disabled or containers are off. Nobody uses it by that alone.`
          : `Tenants below ${container.owner.name} can then no longer use it. No profile is changed, and sharing again restores exactly what they saw.`
      }
      submitLabel={share ? 'Share' : clear ? 'Clear and stop sharing' : 'Stop sharing'}
      submitDisabledReason={useCannotChange(container, 'container.share') ?? waiting}
      onSubmit={save}
      onClose={close}
      dirty={formState.isDirty || clear}
      busy={busy}
      error={formState.errors.root?.message}
    >
      <div className="stack">
        {blocked && <BlockedBy blocked={blocked} clear={clear} onClear={setClear} />}
        <ReasonField control={control} />
      </div>
    </FormDialog>
  )
}
