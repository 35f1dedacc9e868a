import { useSuspenseQueries } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { containerTenantsQuery } from '@/api/containers.ts'
import { matrixQuery } from '@/api/overview.ts'
import { usePermission, usePrincipal } from '@/api/session.ts'
import { tenantsQuery } from '@/api/tenants.ts'
import type { ContainerTenant } from '@/contract/console/containers.ts'
import type { MatrixContainer } from '@/contract/console/overview.ts'
import { paths } from '@/paths.ts'
import { Callout } from '@/ui/Callout.tsx'
import { SidePanel } from '@/ui/SidePanel.tsx'
import { NoMatch } from '@/ui/States.tsx'
import { useDialogRoute } from '@/ui/use-dialog-route.ts'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { actionsOf } from './cell-actions.ts'
import { wayOf } from './cell-way.ts'
import { CellActions } from './CellActions.tsx'
import { CellUse } from './CellUse.tsx'
import { CellWay } from './CellWay.tsx'

/** Why a container is what it is to a tenant, who uses it there, and what can be done about it. */
export function MatrixCellPanel() {
  const tenantInView = useTenantInView()
  const { subTenant = '', container: id } = useParams()
  const close = useDialogRoute(paths.overview(tenantInView))
  const [matrix, listing, all] = useSuspenseQueries({
    queries: [matrixQuery(tenantInView), containerTenantsQuery(Number(id)), tenantsQuery()],
  })
  const container = matrix.data.containers.find((one) => one.id === Number(id))
  const row = matrix.data.tenants.includes(subTenant) && all.data.items.find(({ guid }) => guid === subTenant)
  if (!container || !row) {
    return (
      <SidePanel title="Not found" onClose={() => close()}>
        <NoMatch title="No such cell">
          The tenant in view has no such sub-tenant, or no such container concerns it.
        </NoMatch>
      </SidePanel>
    )
  }
  const off = new Set(all.data.items.filter(({ containersOff }) => containersOff).map(({ guid }) => guid))
  const tenant = listing.data.items.find((one) => one.guid === subTenant) ?? null
  const way = wayOf(container, listing.data.items, (guid) => off.has(guid), subTenant)
  return (
    <SidePanel
      // Another cell is another panel: it takes the focus.
      key={`${subTenant} ${container.id}`}
      title={
        <>
          <span className="id">{container.id}</span> {container.name}
        </>
      }
      description={`What it is to ${row.name}`}
      onClose={() => close()}
    >
      {container.disabled && (
        <Callout hue="unusable" icon="pause">
          This container is disabled for everybody: calls through connectors that use it are refused.
        </Callout>
      )}
      <CellWay way={way} name={row.name} container={container} tenantInView={tenantInView} />
      {tenant && <CellUse tenant={tenant} />}
      <Actions container={container} tenant={tenant} tenants={listing.data.items} tenantInView={tenantInView} />
    </SidePanel>
  )
}

interface ActionsProps {
  container: MatrixContainer
  tenant: ContainerTenant | null
  tenants: readonly ContainerTenant[]
  tenantInView: string
}

function Actions(props: ActionsProps) {
  const own = usePrincipal().tenant.guid
  const missing = {
    share: usePermission('container.share'),
    global: usePermission('tenant.globalConnectorSettings'),
    connectors: usePermission('merchant.connector.edit'),
  }
  const { container, tenantInView } = props
  const actions = actionsOf({ ...props, own, missing })
  return <CellActions actions={actions} container={container} tenantInView={tenantInView} />
}
