import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { firstConnectorsQuery } from '@/api/connectors.ts'
import type { Connector } from '@/contract/console/connectors.ts'
import { Icon } from '@/ui/Icon.tsx'
import { Popover } from '@/ui/Popover.tsx'
import { SearchField } from '@/ui/SearchField.tsx'
import { formatNumber } from '@/ui/time.ts'
import { useSettled } from '@/ui/use-settled.ts'
import { connectorKind } from '@/words/ConnectorCells.tsx'
import { byMerchant } from '@/words/connectors-by-merchant.ts'

const mostOffered = 100

interface ConnectorPickerProps {
  tenant: string
  label: string
  chosen: string | null
  onChoose: (guid: string) => void
}

/** Chooses the connector a shop pays through, among all of the tenant in view and below, by merchant. */
export function ConnectorPicker({ tenant, label, chosen, onChoose }: ConnectorPickerProps) {
  return (
    <Popover
      label={label}
      align="start"
      triggerClassName="btn sm"
      trigger={
        <>
          {chosen === null ? 'Choose a connector' : 'Change'}
          <Icon name="down" size="s" />
        </>
      }
    >
      {(close) => (
        <Choice
          tenant={tenant}
          chosen={chosen}
          onChoose={(guid) => {
            close()
            onChoose(guid)
          }}
        />
      )}
    </Popover>
  )
}

function Choice({ tenant, chosen, onChoose }: Omit<ConnectorPickerProps, 'label'>) {
  const [text, setText] = useState('')
  const settled = useSettled(text).trim()
  const { data, isError } = useQuery({
    ...firstConnectorsQuery(tenant, settled === '' ? {} : { text: settled }, mostOffered),
    placeholderData: keepPreviousData,
  })
  const items = data?.items ?? []
  return (
    <div className="shop-picker">
      <SearchField
        label="Find a connector or merchant"
        placeholder="Connector or merchant"
        value={text}
        onChange={setText}
      />
      {isError && <p className="hint">The connectors could not be read. Close this and try again.</p>}
      {data && items.length === 0 && <p className="hint">No connector matches.</p>}
      <div className="shop-options">
        {byMerchant(items).map((merchant) => (
          <section key={merchant.guid} aria-label={merchant.name}>
            <h3>
              {merchant.name} <span className="sec">· {merchant.tenant}</span>
            </h3>
            <ul>
              {merchant.connectors.map((connector) => (
                <li key={connector.guid}>
                  <Option connector={connector} chosen={connector.guid === chosen} onChoose={onChoose} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {data && data.total > items.length && (
        <p className="hint">{formatNumber(data.total - items.length)} more: type to narrow</p>
      )}
    </div>
  )
}

interface OptionProps {
  connector: Connector
  chosen: boolean
  onChoose: (guid: string) => void
}

function bringIntoSight(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' })
}

function Option({ connector, chosen, onChoose }: OptionProps) {
  const { container, usable } = connector.effective
  const holds = container ? `${container.id} ${container.name}${usable ? '' : ', disabled'}` : 'No container'
  return (
    <button
      type="button"
      ref={chosen ? bringIntoSight : undefined}
      aria-pressed={chosen}
      onClick={() => onChoose(connector.guid)}
    >
      <span className="what">{connector.name}</span>
      <span className="small">
        {connectorKind(connector)}
        {connector.disabled && ' · disabled'} · {holds}
      </span>
    </button>
  )
}
