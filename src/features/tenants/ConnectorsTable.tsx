import { Link } from 'react-router'
import { usePermission } from '@/api/session.ts'
import type { Connector } from '@/contract/console/connectors.ts'
import type { Tenant } from '@/contract/console/tenants.ts'
import { paths } from '@/paths.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { useFirstRows } from '@/ui/first-rows.tsx'
import { Identifier } from '@/ui/Identifier.tsx'
import { Section } from '@/ui/Section.tsx'
import { EmptyState } from '@/ui/States.tsx'
import { StateWord } from '@/ui/StateWord.tsx'
import { Table } from '@/ui/Table.tsx'
import { plural } from '@/ui/time.ts'
import { ContainerName } from '@/words/ContainerName.tsx'
import { RuleWord } from '@/words/RuleWord.tsx'

const kinds: Record<Connector['kind'], string | null> = {
  direct: null,
  routing: 'Routing',
  'multi-method': 'Multi-method',
}

function Effective({ tenant, connector }: { tenant: Tenant; connector: Connector }) {
  const { container, usable } = connector.effective
  if (!container) return <span className="sec">None</span>
  return (
    <>
      <Link className="plain" to={paths.container(tenant.guid, container.id)}>
        <ContainerName container={container} />
      </Link>
      {!usable && (
        <span className="block">
          <StateWord hue="unusable" icon="off">
            Disabled: calls are refused
          </StateWord>
        </span>
      )}
    </>
  )
}

function ConnectorRow({
  tenant,
  connector,
  missing,
}: {
  tenant: Tenant
  connector: Connector
  missing: string | null
}) {
  const { rule } = connector.effective
  return (
    <tr>
      <th scope="row" className="two">
        <Link className="main" to={paths.assignConnectorContainer(tenant.guid, connector.guid)}>
          {connector.name}
        </Link>
        <span className="small">
          <Identifier value={connector.guid} />
          <span className="hide-m"> · {kinds[connector.kind] ?? connector.method}</span>
          {connector.disabled && ' · disabled'}
        </span>
      </th>
      <td>
        <Effective tenant={tenant} connector={connector} />
        <span className="only-s mt-1">
          <RuleWord rule={rule} />
        </span>
      </td>
      <td className="hide-s">
        <RuleWord rule={rule} />
      </td>
      <td className="hide-m">{connector.merchant.name}</td>
      <td className="act hide-s">
        <LinkButton
          to={paths.assignConnectorContainer(tenant.guid, connector.guid)}
          variant="text"
          size="sm"
          className="flush-end"
          disabledReason={missing}
        >
          {rule === 'own-container' ? 'Change' : 'Override'}
          <span className="vh"> the container of {connector.name}</span>
        </LinkButton>
      </td>
    </tr>
  )
}

/** The connectors of a tenant with the container each uses and the rule that decided. */
export function ConnectorsTable({
  tenant,
  connectors,
  merchants,
}: {
  tenant: Tenant
  connectors: readonly Connector[]
  merchants: number
}) {
  const missing = usePermission('merchant.connector.edit')
  const { shown, foot } = useFirstRows(connectors)
  if (connectors.length === 0) {
    return (
      <Section title="Connectors" rule>
        <EmptyState title="No connector" icon="connector">
          Connectors are set up in the gateway’s own administration. They appear here with the container each uses.
        </EmptyState>
      </Section>
    )
  }
  return (
    <Section title="Connectors" note={`${connectors.length}, from ${plural(merchants, 'merchant', 'merchants')}`}>
      {(headingId) => (
        <>
          <Table labelledBy={headingId} lead>
            <thead>
              <tr>
                <th scope="col">Connector</th>
                <th scope="col">Effective container</th>
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
                <ConnectorRow key={connector.guid} tenant={tenant} connector={connector} missing={missing} />
              ))}
            </tbody>
          </Table>
          {foot}
        </>
      )}
    </Section>
  )
}
