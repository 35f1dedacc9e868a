import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, Outlet } from 'react-router'
import { connectorsOfContainerQuery } from '@/api/connectors.ts'
import { usePermission } from '@/api/session.ts'
import { paths } from '@/paths.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { useFirstRows } from '@/ui/first-rows.tsx'
import { EmptyState } from '@/ui/States.tsx'
import { Table } from '@/ui/Table.tsx'
import { ConnectorActions, ConnectorHead, useExplained } from '@/words/ConnectorCells.tsx'
import { RuleWord } from '@/words/RuleWord.tsx'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { useContainer } from './use-container.ts'

/** The connectors that use the container, in all tenants the person may see, with the rule that made each use it. */
export function ContainerConnectorsTab() {
  const container = useContainer()
  const tenant = useTenantInView()
  const missing = usePermission('merchant.connector.edit')
  const place = paths.containerConnectors(tenant, container.id)
  const explained = useExplained(place)
  const { data } = useSuspenseQuery(connectorsOfContainerQuery(container.id))
  const { shown, foot } = useFirstRows(data.items)
  if (data.items.length === 0) {
    return (
      <>
        <EmptyState
          title="No connector uses this container"
          icon="connector"
          action={
            <LinkButton to={`${place}/use`} size="sm">
              Use it for…
            </LinkButton>
          }
        >
          Assign it to all connectors of a tenant by the global setting, or to single connectors.
        </EmptyState>
        <Outlet />
      </>
    )
  }
  return (
    <>
      <Table label={`Connectors that use container ${container.id}`} lead rowLinks>
        <thead>
          <tr>
            <th scope="col">Connector</th>
            <th scope="col">Tenant</th>
            <th scope="col" className="hide-s">
              From
            </th>
            <th scope="col" className="hide-m">
              Merchant
            </th>
            <th scope="col" className="act hide-s">
              <span className="vh">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((connector) => (
            <tr key={connector.guid} className={connector.guid === explained ? 'sel' : undefined}>
              <ConnectorHead connector={connector} place={place} explained={connector.guid === explained} />
              <td>
                <Link className="plain" to={paths.tenant(connector.tenant.guid)}>
                  {connector.tenant.name}
                </Link>
                <span className="only-s mt-1">
                  <RuleWord rule={connector.effective.rule} />
                </span>
              </td>
              <td className="hide-s">
                <RuleWord rule={connector.effective.rule} />
              </td>
              <td className="hide-m">{connector.merchant.name}</td>
              <ConnectorActions connector={connector} place={place} missing={missing} />
            </tr>
          ))}
        </tbody>
      </Table>
      {foot}
      <Outlet />
    </>
  )
}
