import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, Outlet } from 'react-router'
import { connectorsOfContainerQuery } from '@/api/connectors.ts'
import { paths } from '@/paths.ts'
import { useFirstRows } from '@/ui/first-rows.tsx'
import { Identifier } from '@/ui/Identifier.tsx'
import { EmptyState } from '@/ui/States.tsx'
import { Table } from '@/ui/Table.tsx'
import { RuleWord } from '@/words/RuleWord.tsx'
import { useContainer } from './use-container.ts'

/** The connectors that use the container, in all tenants the person may see, with the rule that made each use it. */
export function ContainerConnectorsTab() {
  const container = useContainer()
  const { data } = useSuspenseQuery(connectorsOfContainerQuery(container.id))
  const { shown, foot } = useFirstRows(data.items)
  if (data.items.length === 0) {
    return (
      <>
        <EmptyState title="No connector uses this container" icon="connector">
          Assign it to all connectors of a tenant by the global setting, or to single connectors, on the page of the
          tenant.
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
          </tr>
        </thead>
        <tbody>
          {shown.map((connector) => (
            <tr key={connector.guid}>
              <th scope="row" className="two">
                <Link className="main" to={paths.assignConnectorContainer(connector.tenant.guid, connector.guid)}>
                  {connector.name}
                </Link>
                <span className="small">
                  <Identifier value={connector.guid} />
                </span>
              </th>
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
            </tr>
          ))}
        </tbody>
      </Table>
      {foot}
      <Outlet />
    </>
  )
}
