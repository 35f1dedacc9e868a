import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { useLocation, useParams, useSearchParams } from 'react-router'
import { containerQuery, containerTenantsQuery } from '@/api/containers.ts'
import { AutocompleteField } from '@/ui/AutocompleteField.tsx'
import { Callout } from '@/ui/Callout.tsx'
import { RadioField } from '@/ui/RadioField.tsx'
import { useDialogRoute } from '@/ui/use-dialog-route.ts'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { AssignForm } from './AssignForm.tsx'
import { nameOf } from './connector-choice.ts'
import { ConnectorPicker } from './ConnectorPicker.tsx'
import { GlobalNote } from './GlobalNote.tsx'
import { MembersNote } from './MembersNote.tsx'
import { useUsePlan, type UseValues } from './use-use-plan.ts'

/** Put a container to use: for a tenant that may use it, as its global setting or on single connectors. */
export function UseContainerDialog() {
  const inView = useTenantInView()
  const { pathname } = useLocation()
  const { data: container } = useSuspenseQuery(containerQuery(Number(useParams()['container'])))
  const { data } = useSuspenseQuery(containerTenantsQuery(container.id))
  const close = useDialogRoute(pathname.replace(/\/use$/, ''))
  const names = useMemo(() => new Map(data.items.map(({ guid, name }) => [guid, name])), [data])
  const tenants = useMemo(() => data.items.filter(({ state }) => state === 'owned' || state === 'available'), [data])
  const [params] = useSearchParams()
  const preset = params.get('tenant') ?? inView
  const first = tenants.find(({ guid }) => guid === preset) ?? (tenants.length === 1 ? tenants[0] : undefined)
  const asked = params.get('way')
  const form = useForm<UseValues>({
    defaultValues: {
      tenant: first?.guid ?? null,
      way: asked === 'connectors' ? asked : 'global',
      connectors: [],
      members: false,
      reason: '',
    },
  })
  const [guid, way] = useWatch({ control: form.control, name: ['tenant', 'way'] })
  const plan = useUsePlan(container.id, form)
  const cutOff = data.items.length - tenants.length
  return (
    <AssignForm
      title={`Use ${nameOf(container)}`}
      description="Sharing makes a container available; only this makes connectors use it."
      submitLabel="Apply"
      form={form}
      missing={plan.missing}
      unfinished={plan.unfinished}
      changes={plan.changes}
      dirty={plan.changes.length > 0 && (way === 'connectors' || guid !== (first?.guid ?? null))}
      done={`${nameOf(container)} assigned`}
      conflicts={plan.conflicts}
      takeTheirs={plan.take}
      onClose={close}
    >
      {container.disabled && (
        <Callout hue="unusable" icon="off">
          This container is disabled for everybody: calls through connectors that use it are refused.
        </Callout>
      )}
      <AutocompleteField
        control={form.control}
        name="tenant"
        label="For the tenant"
        options={tenants}
        optionKey={(tenant) => tenant.guid}
        optionLabel={(tenant) => tenant.name}
        optionDetail={(tenant) =>
          tenant.isGlobal ? 'Its global setting already' : (names.get(tenant.parentGuid ?? '') ?? 'Owner')
        }
        placeholder="Name of a tenant"
        noOptionsText="No tenant that may use this container matches"
        hint={
          container.shared
            ? `The owner, and the tenants below it that it reaches${cutOff > 0 ? `; ${cutOff === 1 ? 'one is' : `${cutOff} are`} cut off` : ''}.`
            : 'The owner only: the container is not shared.'
        }
      />
      {plan.tenant && (
        <RadioField
          control={form.control}
          name="way"
          label={`In ${plan.tenant.name}`}
          options={[
            {
              value: 'global',
              label: 'As its global setting',
              hint: plan.tenant.globalContainer
                ? `Takes the place of ${nameOf(plan.tenant.globalContainer)}.`
                : 'It has set none.',
            },
            {
              value: 'connectors',
              label: 'For single connectors',
              hint: 'Beats the global setting on each of them.',
            },
          ]}
        />
      )}
      {plan.tenant && way === 'global' && <GlobalNote tenant={plan.tenant} />}
      {plan.connectors && way === 'connectors' && (
        <>
          <ConnectorPicker
            key={guid}
            control={form.control}
            name="connectors"
            connectors={plan.connectors}
            containerId={container.id}
          />
          <MembersNote control={form.control} unmatched={plan.unmatched} />
        </>
      )}
      {guid !== null && plan.failure !== null && <Callout hue="error">{plan.failure}</Callout>}
    </AssignForm>
  )
}
