import { Link, useMatch } from 'react-router'
import type { Connector } from '@/contract/console/connectors.ts'
import { paths } from '@/paths.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { Identifier } from '@/ui/Identifier.tsx'

const kinds: Record<Connector['kind'], string | null> = {
  direct: null,
  routing: 'Routing',
  'multi-method': 'Multi-method',
}

/** What kind of connector it is: a meta-connector by how it routes, any other by its method. */
export function connectorKind({ kind, method }: Pick<Connector, 'kind' | 'method'>): string {
  return kinds[kind] ?? method
}

/** The connector of the list at `place` whose explanation is open beside it. */
export function useExplained(place: string): string | undefined {
  return useMatch(`${place}/:connector/why`)?.params.connector
}

interface CellProps {
  connector: Connector
  /** The list's own address: the explanation and the dialog stand below it. */
  place: string
}

/** A connector by name and guid; the name opens why it uses the container it uses. `tenant` is said where its column is hidden. */
export function ConnectorHead(props: CellProps & { explained: boolean; tenant?: string }) {
  const { connector, place, explained, tenant } = props
  const { guid, name, disabled } = connector
  return (
    <th scope="row" className="two">
      <Link
        className="main"
        to={paths.explainConnector(place, guid)}
        aria-current={explained || undefined}
        data-connector={guid}
      >
        {name}
      </Link>
      <span className="small">
        <Identifier value={guid} />
        <span className="hide-m"> · {connectorKind(connector)}</span>
        {disabled && ' · disabled'}
        {tenant !== undefined && <span className="of-tenant">{tenant}</span>}
      </span>
    </th>
  )
}

/** Override or Inherit, whichever undoes what is, and the question why; the first shows on hover and focus. */
export function ConnectorActions({ connector, place, missing }: CellProps & { missing: string | null }) {
  const { guid, name, effective } = connector
  const overridden = effective.rule === 'own-container'
  return (
    <td className="act hide-s">
      <LinkButton
        to={paths.assignConnectorAt(place, guid, overridden ? 'inherit' : 'own')}
        size="sm"
        className="hov"
        disabledReason={missing}
      >
        {overridden ? 'Inherit' : 'Override'}
        <span className="vh">
          {overridden ? ' the global setting on ' : ' the container of '}
          {name}
        </span>
      </LinkButton>
      <LinkButton to={paths.explainConnector(place, guid)} variant="text" size="sm">
        Why?
        <span className="vh"> The container of {name}</span>
      </LinkButton>
    </td>
  )
}
