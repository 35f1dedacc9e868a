import { useSuspenseQuery } from '@tanstack/react-query'
import { useForm, useWatch } from 'react-hook-form'
import { useParams } from 'react-router'
import { connectorQuery, useAssignConnectorContainer } from '@/api/connectors.ts'
import { putRefusal } from '@/api/form-refusal.ts'
import { useSeenVersion } from '@/api/seen-version.ts'
import { usePermission } from '@/api/session.ts'
import type { Connector } from '@/contract/console/connectors.ts'
import { paths } from '@/paths.ts'
import { announce } from '@/ui/announcer.ts'
import { Callout } from '@/ui/Callout.tsx'
import { FormDialog } from '@/ui/FormDialog.tsx'
import { RadioField } from '@/ui/RadioField.tsx'
import { SelectField } from '@/ui/fields.tsx'
import { useDialogRoute } from '@/ui/use-dialog-route.ts'
import { assignableContainers } from '@/words/container-options.ts'
import { ruleSentence } from '@/words/RuleWord.tsx'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { ReasonField } from '@/words/ReasonField.tsx'
import { useTenantDetail } from './use-tenant.ts'

interface Values {
  choice: 'inherit' | 'own' | 'none'
  containerId: string
  reason: string
}

function storedValues(connector: Connector): Values {
  const own = connector.ownContainer
  if (own) return { choice: 'own', containerId: String(own.id), reason: '' }
  return { choice: connector.ignoreGlobal ? 'none' : 'inherit', containerId: '', reason: '' }
}

/** Inherit the global setting, override it with an own container, or stay out of it. */
export function AssignConnectorContainerDialog() {
  const guid = useTenantInView()
  const { connector: connectorGuid = '' } = useParams()
  const { tenant, containers } = useTenantDetail(guid)
  const { data: connector } = useSuspenseQuery(connectorQuery(connectorGuid))
  const close = useDialogRoute(paths.tenant(guid))
  const { run, busy } = useAssignConnectorContainer()
  const { seen, learn } = useSeenVersion(connector.etag)
  const stored = storedValues(connector)
  const { control, handleSubmit, setError, formState } = useForm<Values>({ defaultValues: stored })
  const [choice, containerId] = useWatch({ control, name: ['choice', 'containerId'] })
  const unchanged = choice === stored.choice && (choice !== 'own' || containerId === stored.containerId)

  const save = handleSubmit(async (values) => {
    if (values.choice === 'own' && values.containerId === '') {
      return setError(
        'containerId',
        { message: 'Choose the container this connector is to use.' },
        { shouldFocus: true },
      )
    }
    const outcome = await run({
      params: { guid: connectorGuid },
      body: {
        containerId: values.choice === 'own' ? Number(values.containerId) : null,
        ignoreGlobal: values.choice === 'own' ? connector.ignoreGlobal : values.choice === 'none',
        ...(values.reason ? { reason: values.reason } : {}),
      },
      ifMatch: seen,
    })
    learn(outcome)
    if (outcome.kind !== 'done') return void putRefusal<Values>(outcome, ['containerId', 'reason'], setError)
    announce(`${connector.name} saved`)
    close()
  })

  return (
    <FormDialog
      title={`Container of ${connector.name}`}
      description={ruleSentence(connector.effective.rule)}
      submitLabel="Save"
      submitDisabledReason={usePermission('merchant.connector.edit') ?? (unchanged ? 'Nothing is changed yet.' : null)}
      onSubmit={save}
      onClose={close}
      dirty={!unchanged}
      busy={busy}
      error={formState.errors.root?.message}
    >
      <div className="stack">
        <RadioField
          control={control}
          name="choice"
          label="This connector uses"
          options={[
            {
              value: 'inherit',
              label: 'Inherit: the global setting',
              hint: tenant.globalContainer
                ? `Now ${tenant.globalContainer.id} ${tenant.globalContainer.name}, set by ${tenant.name}.`
                : `${tenant.name} has set none. A parent’s global setting is not passed down.`,
            },
            { value: 'own', label: 'Override: a container of its own', hint: 'Beats the global setting.' },
            {
              value: 'none',
              label: 'No container',
              hint: 'Ignores the global setting; no profiles are stored or found.',
            },
          ]}
        />
        {choice === 'own' && (
          <SelectField
            control={control}
            name="containerId"
            label="Container"
            placeholder="Choose a container"
            options={assignableContainers(containers)}
            hint="Owned by this tenant, or shared with it from above."
          />
        )}
        {connector.kind === 'multi-method' && (
          <Callout hue="warning">
            A multi-method meta-connector needs the container on itself as well as on its members:{' '}
            {connector.members.map((member) => member.name).join(', ')}.
          </Callout>
        )}
        <ReasonField control={control} />
      </div>
    </FormDialog>
  )
}
