import { zodResolver } from '@hookform/resolvers/zod'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { Navigate } from 'react-router'
import { containersQuery } from '@/api/containers.ts'
import { usePermission, usePrincipal } from '@/api/session.ts'
import { paths } from '@/paths.ts'
import { Callout } from '@/ui/Callout.tsx'
import { CheckboxField, TextField } from '@/ui/fields.tsx'
import { FormDialog } from '@/ui/FormDialog.tsx'
import { Step } from '@/ui/Step.tsx'
import { formatNumber, plural } from '@/ui/time.ts'
import { useDialogRoute } from '@/ui/use-dialog-route.ts'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { bulkDeleteForm, confirmationOf, missingActs, reasonOk, type BulkDeleteForm } from './bulk-delete-form.ts'
import { chosenRows, consequencesOf } from './bulk-plan.ts'
import { startRun } from './start-run.ts'
import { useBulkDraft } from './use-bulk-draft.ts'

/** Deletes what is ticked: reading what goes, typing how many, and a reason come before the red button. */
export function BulkDeleteDialog() {
  const tenant = useTenantInView()
  const { draft, view } = useBulkDraft(tenant)
  // What was ticked when the dialog opened is what is deleted.
  const [chosen] = useState(() => chosenRows(view.plan.rows, view.chosen))
  if (chosen.length === 0) return <Navigate to={paths.bulk(tenant)} replace />
  return <Form tenant={tenant} chosen={chosen} onStarted={() => draft.clear()} />
}

interface FormProps {
  tenant: string
  chosen: ReturnType<typeof chosenRows>
  onStarted: () => void
}

function Form({ tenant, chosen, onStarted }: FormProps) {
  const client = useQueryClient()
  const { username } = usePrincipal()
  const missingRight = usePermission('frontend.customer-profiles.delete')
  const containers = useSuspenseQuery(containersQuery(tenant)).data.items
  const close = useDialogRoute(paths.bulk(tenant))
  const { profiles, instruments, containers: losing } = consequencesOf(chosen)
  const isShared = (id: number) => containers.find((container) => container.id === id)?.shared ?? true
  const shared = losing.filter(({ id }) => isShared(id))
  const text = confirmationOf(profiles)
  const schema = bulkDeleteForm(text)
  const { control, handleSubmit, formState } = useForm<BulkDeleteForm>({
    resolver: zodResolver(schema),
    mode: 'onTouched',
    defaultValues: { read: false, typed: '', reason: '' },
  })
  const [read, typed, reason] = useWatch({ control, name: ['read', 'typed', 'reason'] })
  const send = handleSubmit(async ({ reason }) => {
    const id = await startRun(client, { user: username, tenant, chosen, reason: reason.trim() })
    close(paths.bulkRun(tenant, id))
    onStarted()
  })
  return (
    <FormDialog
      title={`Delete ${plural(profiles, 'profile', 'profiles')}`}
      description="Their customer data and stored instruments are gone for good. There is no undo."
      tone="destroy"
      submitLabel={`Delete ${formatNumber(profiles)} for good`}
      submitIcon="trash"
      submitDisabledReason={missingRight ?? missingActs(schema, { read, typed, reason })}
      onSubmit={send}
      onClose={close}
      dirty={formState.isDirty}
      busy={formState.isSubmitting}
    >
      <Step number={1} title="See what goes" done={read}>
        <dl className="loss bulk-loss">
          <Loss label="Profiles" count={profiles} />
          <Loss label="Instruments" count={instruments} />
          <Loss label="Containers" count={losing.length} />
          <Loss label="Shared" count={shared.length} />
        </dl>
        {shared.length > 0 && (
          <Callout hue="warning" title="Other tenants lose them too">
            {shared.length === losing.length
              ? 'Every container here is shared'
              : `${formatNumber(shared.length)} of the containers are shared`}
            : every tenant that uses one loses its profiles.
          </Callout>
        )}
        <ul className="bulk-losers">
          {losing.map(({ id, name, profiles: count }) => (
            <li key={id}>
              <span className="cn">
                <span className="id">{id}</span>
                {name}
              </span>
              {isShared(id) && <span className="small">shared</span>}
              <span className="num tn">{formatNumber(count)}</span>
            </li>
          ))}
        </ul>
        <div className="mt-3">
          <CheckboxField control={control} name="read" label="I have read what goes and who loses it" />
        </div>
      </Step>
      <Step number={2} title="Type what is to be done" done={typed === text}>
        <p className="id full sec">{text}</p>
        <TextField
          control={control}
          name="typed"
          label={<span className="vh">Type what is to be done</span>}
          mono
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          className={typed === text ? 'ok' : ''}
        />
      </Step>
      <Step number={3} title="Give a reason" done={reasonOk(schema, reason)}>
        <TextField
          control={control}
          name="reason"
          label={<span className="vh">Reason</span>}
          hint="Kept in the activity with each profile, at most 200 characters. No personal data here."
          placeholder="Erasure requests of October, ticket 88213"
          autoComplete="off"
        />
      </Step>
    </FormDialog>
  )
}

function Loss({ label, count }: { label: string; count: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{formatNumber(count)}</dd>
    </div>
  )
}
