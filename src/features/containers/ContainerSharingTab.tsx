import { useSuspenseQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { Outlet, useLocation, useNavigate } from 'react-router'
import { containerTenantsQuery } from '@/api/containers.ts'
import type { Container, ContainerTenant } from '@/contract/console/containers.ts'
import { paths } from '@/paths.ts'
import { usePlannedChange } from '@/planning/use-planned-change.ts'
import { Section } from '@/ui/Section.tsx'
import { EmptyState } from '@/ui/States.tsx'
import '@/ui/styles/sharing.css'
import { formatNumber, plural } from '@/ui/time.ts'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { plannedHere } from './planned-here.ts'
import { changesOf, withTick } from './sharing-draft.ts'
import { filterOf, type SharingFilter } from './sharing-filter.ts'
import { SharingFilters } from './SharingFilters.tsx'
import { SharingPlanning } from './SharingPlanning.tsx'
import { SharingSwitch } from './SharingSwitch.tsx'
import { SharingTree } from './SharingTree.tsx'
import { useContainer } from './use-container.ts'
import { useListText } from './use-list-text.ts'
import { useSharingDraft } from './use-sharing-draft.ts'

/** Where a container reaches: the switch for sharing, the tenants below the owner, and the plan of what was ticked. */
export function ContainerSharingTab() {
  const container = useContainer()
  return <Sharing key={container.id} container={container} />
}

function Sharing({ container }: { container: Container }) {
  const { data } = useSuspenseQuery(containerTenantsQuery(container.id))
  const tenants = data.items
  const byGuid = useMemo(() => new Map(tenants.map((tenant) => [tenant.guid, tenant])), [tenants])
  const home = paths.containerSharing(useTenantInView(), container.id)
  const [draft, change] = useSharingDraft(home, container, byGuid)
  const [text, setText] = useListText(home)
  const [filter, show] = useFilter()

  const changes = useMemo(() => changesOf(draft, container.id), [draft, container.id])
  const planned = usePlannedChange(changes, tenants.length)
  const { listed } = planned
  const here = useMemo(() => plannedHere(listed, container.id), [listed, container.id])
  const tick = useCallback(
    (tenant: ContainerTenant, ticked: boolean) => change((now) => withTick(now, tenant, ticked)),
    [change],
  )

  const below = tenants.filter((one) => one.state !== 'owned')
  const cutOff = below.filter((one) => one.state === 'cut-off').length
  return (
    <>
      <SharingSwitch
        container={container}
        planned={draft.shared}
        reach={reach(container, below.length, cutOff)}
        onSwitch={(shared) => change((now) => ({ ...now, shared: shared === container.shared ? null : shared }))}
      />
      <Section
        title="Sub-tenants"
        note={
          container.shared
            ? `${formatNumber(below.length - cutOff)} available, ${formatNumber(cutOff)} cut off`
            : 'not shared with them'
        }
      >
        {below.length === 0 ? (
          <EmptyState title="No sub-tenant" icon="tenants">
            {container.owner.name} has no tenant below it that you may see.
          </EmptyState>
        ) : (
          <>
            <SharingFilters
              tenants={tenants}
              planned={here}
              text={text}
              onText={setText}
              filter={filter}
              onFilter={show}
            />
            <SharingTree
              container={container}
              tenants={tenants}
              text={text}
              filter={filter}
              draft={draft}
              planned={here}
              isPlanned={listed !== null}
              onTick={tick}
            />
            <p className="foot">
              The line is the container on its way down, dashed where it is cut off. A tick takes it away from a tenant
              and all below, never from its owner.
            </p>
          </>
        )}
      </Section>
      <SharingPlanning
        home={home}
        container={container}
        tenants={byGuid}
        draft={draft}
        planned={planned}
        onChange={change}
      />
      <Outlet />
    </>
  )
}

/** The chosen state stands in the URL; what the history entry keeps stays with it. */
function useFilter(): [SharingFilter, (filter: SharingFilter) => void] {
  const { search, state } = useLocation() as { search: string; state: unknown }
  const navigate = useNavigate()
  const params = new URLSearchParams(search)
  const show = (filter: SharingFilter) => {
    if (filter === 'all') params.delete('state')
    else params.set('state', filter)
    void navigate({ search: params.toString() }, { replace: true, state })
  }
  return [filterOf(params.get('state')), show]
}

/** How far it reaches, as far as one may see: from outside the owner's tenants the others are not even counted (I23). */
function reach({ owner, administered }: Container, below: number, cutOff: number): string {
  const whose = administered ? owner.name : `${owner.name} you may see`
  if (below === 0) return `There is no sub-tenant of ${whose}.`
  return `Available to ${formatNumber(below - cutOff)} of the ${plural(below, 'sub-tenant', 'sub-tenants')} of ${whose}.`
}
