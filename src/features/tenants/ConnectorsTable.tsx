import { Link } from 'react-router'
import { usePermission } from '@/api/session.ts'
import type { Connector } from '@/contract/console/connectors.ts'
import type { Tenant } from '@/contract/console/tenants.ts'
import { paths } from '@/paths.ts'
import { useFirstRows } from '@/ui/first-rows.tsx'
import { Section } from '@/ui/Section.tsx'
import { EmptyState } from '@/ui/States.tsx'
import { Table } from '@/ui/Table.tsx'
import { formatNumber, plural } from '@/ui/time.ts'
import { ConnectorActions, ConnectorHead, useExplained } from '@/words/ConnectorCells.tsx'
import { EffectiveCell } from '@/words/EffectiveCell.tsx'
import { RuleWord } from '@/words/RuleWord.tsx'

interface Props {
  tenant: Tenant
  connectors: readonly Connector[]
  merchants: number
}

/** The ways on to the list in which several connectors are assigned at once. */
function WaysOn({ tenant, several }: { tenant: Tenant; several: boolean }) {
  return (
    <>
      {tenant.subTenants > 0 && (
        <Link to={paths.connectors(tenant.guid)}>All connectors in {tenant.name} and below</Link>
      )}
      {several && <Link to={paths.connectors(tenant.guid)}>Assign several</Link>}
    </>
  )
}

/** The connectors of a tenant with the container each uses and the rule that decided. */
export function ConnectorsTable({ tenant, connectors, merchants }: Props) {
  const missing = usePermission('merchant.connector.edit')
  const place = paths.connectorsOnTenant(tenant.guid)
  const explained = useExplained(place)
  const { shown, foot } = useFirstRows(connectors)
  if (connectors.length === 0) {
    return (
      <Section title="Connectors" rule end={<WaysOn tenant={tenant} several={false} />}>
        <EmptyState title="No connector" icon="connector">
          Connectors are set up in the gateway’s own administration. They appear here with the container each uses.
        </EmptyState>
      </Section>
    )
  }
  return (
    <Section
      title="Connectors"
      note={`${formatNumber(connectors.length)}, from ${plural(merchants, 'merchant', 'merchants')}`}
      end={<WaysOn tenant={tenant} several={connectors.length > 1} />}
    >
      {(headingId) => (
        <>
          <Table labelledBy={headingId} lead rowLinks>
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
                <tr key={connector.guid} className={connector.guid === explained ? 'sel' : undefined}>
                  <ConnectorHead connector={connector} place={place} explained={connector.guid === explained} />
                  <EffectiveCell tenant={tenant.guid} effective={connector.effective} />
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
        </>
      )}
    </Section>
  )
}
