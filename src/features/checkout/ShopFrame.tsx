import { Link } from 'react-router'
import { usePermission } from '@/api/session.ts'
import type { Connector } from '@/contract/console/connectors.ts'
import { paths } from '@/paths.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { StateWord } from '@/ui/StateWord.tsx'
import { connectorKind } from '@/words/ConnectorCells.tsx'
import { RuleWord } from '@/words/RuleWord.tsx'
import { ConnectorPicker } from './ConnectorPicker.tsx'
import type { Side } from './use-checkout-place.ts'

export const sideNames: Record<Side, string> = { a: 'Shop A', b: 'Shop B' }

interface ShopFrameProps {
  side: Side
  tenant: string
  guid: string | null
  connector: Connector | undefined
  onChoose: (guid: string) => void
}

/** What no shop shows and the console knows: which connector it pays through, which container that leads to, and why. */
export function ShopFrame({ side, tenant, guid, connector, onChoose }: ShopFrameProps) {
  return (
    <div className="shop-frame">
      <div className="shop-through">
        <span className="side" aria-hidden="true">
          {side.toUpperCase()}
        </span>
        <div className="grow">
          <p className="small">{sideNames[side]} pays through</p>
          <p className="what">
            {connector ? connector.name : guid === null ? 'No connector' : '…'}
            {connector && <span className="sec"> · {connectorKind(connector)}</span>}
          </p>
        </div>
        <ConnectorPicker
          tenant={tenant}
          label={`Change the connector of ${sideNames[side]}`}
          chosen={guid}
          onChoose={onChoose}
        />
      </div>
      {connector && <Container tenant={tenant} connector={connector} />}
    </div>
  )
}

function Container({ tenant, connector }: { tenant: string; connector: Connector }) {
  const missing = usePermission('merchant.connector.edit')
  const place = paths.connectors(tenant)
  const { container, rule, usable } = connector.effective
  const overridden = rule === 'own-container'
  return (
    <div className="shop-container">
      <span className="what">
        {container ? (
          <Link className="plain" to={paths.containerSharing(tenant, container.id)}>
            <span className="id">{container.id}</span> {container.name}
          </Link>
        ) : (
          'No container'
        )}
      </span>
      <RuleWord rule={rule} />
      {container && !usable && (
        <StateWord hue="unusable" icon="pause">
          Disabled for everybody
        </StateWord>
      )}
      <span className="acts">
        <Link to={paths.explainConnector(place, connector.guid)}>
          Why?<span className="vh"> The container of {connector.name}</span>
        </Link>
        <LinkButton
          to={paths.assignConnectorAt(place, connector.guid, overridden ? undefined : 'own')}
          variant="text"
          size="sm"
          className="flush-end"
          disabledReason={missing}
        >
          Change container<span className="vh"> of {connector.name}</span>
        </LinkButton>
      </span>
    </div>
  )
}
