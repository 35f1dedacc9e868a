import { useMemo } from 'react'
import { Outlet, useSearchParams } from 'react-router'
import { usePermission } from '@/api/session.ts'
import type { ContainerRow } from '@/contract/console/containers.ts'
import { paths } from '@/paths.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { Page } from '@/ui/Page.tsx'
import { PageHeader } from '@/ui/PageHeader.tsx'
import { SearchField } from '@/ui/SearchField.tsx'
import { EmptyState, NoMatch } from '@/ui/States.tsx'
import { plural } from '@/ui/time.ts'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { ContainersTable } from './ContainersTable.tsx'
import { shownOf, StandingFilter, type Shown } from './StandingFilter.tsx'
import { useContainers } from './use-container.ts'
import { useListText } from './use-list-text.ts'

function matches(container: ContainerRow, text: string): boolean {
  const wanted = text.trim().toLowerCase()
  return (
    wanted === '' ||
    [String(container.id), container.name, container.owner.name].some((one) => one.toLowerCase().includes(wanted))
  )
}

/** Every container that concerns the tenant in view: owned, available, cut off, and those of its sub-tenants. */
export function ContainersScreen() {
  const tenant = useTenantInView()
  const containers = useContainers(tenant)
  const missing = usePermission('container.create')
  const [params, setParams] = useSearchParams()
  const [text, setText] = useListText(paths.containers(tenant))
  const shown = shownOf(params.get('state'))
  const found = useMemo(() => containers.filter((container) => matches(container, text)), [containers, text])
  const rows = shown === 'all' ? found : found.filter((container) => container.standing.state === shown)

  function show(state: Shown) {
    setParams(
      (before) => {
        if (state === 'all') before.delete('state')
        else before.set('state', state)
        return before
      },
      { replace: true },
    )
  }

  const create = (
    <LinkButton to={paths.createContainer(tenant)} icon="plus" disabledReason={missing}>
      New container
    </LinkButton>
  )
  return (
    <Page title="Containers">
      <PageHeader
        title="Containers"
        meta={<span>{plural(containers.length, 'container', 'containers')}</span>}
        actions={create}
      />
      {containers.length === 0 ? (
        <EmptyState
          title="No container yet"
          icon="containers"
          action={
            <>
              {create}
              <LinkButton to={paths.firstSteps(tenant)} variant="text">
                Be led through the first steps
              </LinkButton>
            </>
          }
        >
          A container holds customer profiles. Create one, then assign it: as a tenant’s global setting, or on single
          connectors.
        </EmptyState>
      ) : (
        <>
          <div className="filters">
            <SearchField
              label="Find a container by id, name or owner"
              placeholder="Id, name or owner"
              value={text}
              onChange={setText}
            />
            <StandingFilter containers={found} shown={shown} onShow={show} />
          </div>
          {rows.length === 0 ? (
            <NoMatch title="No container matches">
              Searched id, name and owner of {plural(containers.length, 'container', 'containers')}
              {shown === 'all' ? '.' : ', in the chosen state only.'}
            </NoMatch>
          ) : (
            <ContainersTable tenant={tenant} containers={rows} />
          )}
        </>
      )}
      <Outlet />
    </Page>
  )
}
