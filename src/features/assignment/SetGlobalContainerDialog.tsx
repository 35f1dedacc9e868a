import { useSuspenseQuery } from '@tanstack/react-query'
import { useForm, useWatch } from 'react-hook-form'
import { useSearchParams } from 'react-router'
import { containersQuery } from '@/api/containers.ts'
import { usePermission } from '@/api/session.ts'
import { tenantQuery } from '@/api/tenants.ts'
import type { Tenant } from '@/contract/console/tenants.ts'
import { paths } from '@/paths.ts'
import { Callout } from '@/ui/Callout.tsx'
import { SelectField } from '@/ui/fields.tsx'
import { useDialogRoute } from '@/ui/use-dialog-route.ts'
import { assignableContainers } from '@/words/container-options.ts'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { AssignForm } from './AssignForm.tsx'
import { nameOf } from './connector-choice.ts'
import { GlobalNote } from './GlobalNote.tsx'
import { NotOffered } from './NotOffered.tsx'
import { withheldFrom } from './offered-containers.ts'
import { useOpenedOn } from './use-opened-on.ts'

interface Values {
  containerId: string
  reason: string
}

function valueOf({ globalContainer }: Tenant): string {
  return globalContainer ? String(globalContainer.id) : ''
}

/** The container for all connectors of one tenant that set none themselves. */
export function SetGlobalContainerDialog() {
  const guid = useTenantInView()
  const { data: now } = useSuspenseQuery(tenantQuery(guid))
  const { data: containers } = useSuspenseQuery(containersQuery(guid))
  const { seen: tenant, take } = useOpenedOn(guid, now)
  const [params] = useSearchParams()
  const close = useDialogRoute(paths.tenant(guid))
  const missing = usePermission('tenant.globalConnectorSettings')
  const stored = valueOf(tenant)
  const options = assignableContainers(containers.items)
  // Anything may stand in a URL: a container that cannot be chosen here is not chosen by it either.
  const preset = options.find(({ value }) => value === params.get('container'))?.value ?? stored
  const form = useForm<Values>({ defaultValues: { containerId: preset, reason: '' } })
  const chosen = useWatch({ control: form.control, name: 'containerId' })
  const containerId = chosen === '' ? null : Number(chosen)
  const container = containers.items.find(({ id }) => id === containerId)

  const base = nameOf(tenant.globalContainer)
  const theirs = nameOf(now.globalContainer)
  return (
    <AssignForm
      title={`Global setting of ${tenant.name}`}
      description="The container for all connectors of this tenant that have none of their own."
      submitLabel={containerId === null && stored !== '' ? 'Clear global setting' : 'Apply'}
      form={form}
      missing={missing}
      unfinished={chosen === stored ? 'This is the setting already.' : null}
      changes={[{ change: 'setGlobalContainer', tenantGuid: guid, containerId, ifMatch: tenant.etag }]}
      dirty={chosen !== stored}
      done={containerId === null ? 'Global setting cleared' : 'Global setting saved'}
      conflicts={base === theirs ? [] : [{ label: 'Global setting', base, theirs, mine: nameOf(container ?? null) }]}
      takeTheirs={() => {
        take()
        form.setValue('containerId', valueOf(now))
      }}
      onClose={close}
    >
      <div className="stack-s">
        <SelectField
          control={form.control}
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
        <NotOffered withheld={withheldFrom(containers.items, guid)} />
      </div>
      {container?.disabled && (
        <Callout hue="unusable" icon="off">
          {nameOf(container)} is disabled for everybody: calls through connectors that use it are refused.
        </Callout>
      )}
      <GlobalNote tenant={tenant} />
    </AssignForm>
  )
}
