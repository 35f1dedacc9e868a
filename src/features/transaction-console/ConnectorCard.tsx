import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { paymentMethodsQuery } from '@/api/transactions.ts'
import type { Connector } from '@/contract/console/connectors.ts'
import { paths } from '@/paths.ts'
import { Callout } from '@/ui/Callout.tsx'
import { Definition, Definitions } from '@/ui/Definition.tsx'
import { Identifier } from '@/ui/Identifier.tsx'
import { TableSkeleton } from '@/ui/Skeleton.tsx'
import { StateWord } from '@/ui/StateWord.tsx'
import { connectorKindName } from '@/words/charge-words.ts'
import { ContainerName } from '@/words/ContainerName.tsx'
import { RuleWord } from '@/words/RuleWord.tsx'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'

function Methods({ connector: { guid, kind, method } }: { connector: Connector }) {
  const { data } = useQuery(paymentMethodsQuery(guid))
  if (kind === 'direct' || !data) return method
  return (
    <ul className="methods">
      {data.items.map((one) => (
        <li key={`${one.method} ${one.connector?.guid ?? ''}`}>
          {one.method} <span className="sec">{one.connector?.name ?? 'a connector you may not see'}</span>
          {!one.usable && (
            <StateWord hue="unusable" icon="off">
              Disabled
            </StateWord>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The connector that is called, with what decides about it: its kind, its members, the container it uses and why. */
export function ConnectorCard({ connector, end }: { connector: Connector | undefined; end: ReactNode }) {
  const tenant = useTenantInView()
  if (!connector) return <TableSkeleton rows={4} columns={2} />
  const { guid, name, kind, merchant, members, effective, disabled } = connector
  return (
    <div className="connector-card">
      <div className="head">
        <div className="grow">
          <b>{name}</b>
          <span className="small block">
            {merchant.name}, {connector.tenant.name}
          </span>
        </div>
        {end}
      </div>
      {disabled && <Callout hue="warning" title="This connector is disabled: what it is sent is refused." />}
      <Definitions>
        <Definition label="Kind">
          {connectorKindName(kind)} <Identifier value={guid} what="connector guid" />
        </Definition>
        <Definition label="Container">
          {effective.container ? (
            <Link className="plain" to={paths.container(tenant, effective.container.id)}>
              <ContainerName container={effective.container} />
            </Link>
          ) : (
            <span className="sec">None: a transaction with a profile is refused</span>
          )}{' '}
          <Link to={paths.explainConnector(paths.connectors(tenant), guid)}>
            <RuleWord rule={effective.rule} />
            <span className="vh"> Why? The container of {name}</span>
          </Link>
          {effective.container && !effective.usable && (
            <StateWord hue="unusable" icon="off">
              Disabled: calls are refused
            </StateWord>
          )}
        </Definition>
        {kind === 'routing' && (
          <Definition label="Members, in order">{members.map((member) => member.name).join(', ') || 'None'}</Definition>
        )}
        <Definition label={kind === 'direct' ? 'Method' : 'Takes new'}>
          <Methods connector={connector} />
        </Definition>
      </Definitions>
    </div>
  )
}
