import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { connectorQuery, firstConnectorsQuery } from '@/api/connectors.ts'
import { FilterChip } from '@/ui/FilterChip.tsx'
import { Icon } from '@/ui/Icon.tsx'
import { shortenIdentifier } from '@/ui/identifier.ts'
import { Popover } from '@/ui/Popover.tsx'
import { SearchField } from '@/ui/SearchField.tsx'
import { useSettled } from '@/ui/use-settled.ts'
import { byMerchant } from '@/words/connectors-by-merchant.ts'
import type { TransactionFilters } from './transaction-filters.ts'

type Choice = Pick<TransactionFilters, 'merchant' | 'connector'>

/** Few enough to be looked through; the field above finds the others. */
const shownAtOnce = 30

function Choices({ tenant, onChoose }: { tenant: string; onChoose: (choice: Choice) => void }) {
  const [text, setText] = useState('')
  const wanted = useSettled(text.trim())
  const { data, isError, isPlaceholderData } = useQuery({
    ...firstConnectorsQuery(tenant, wanted === '' ? {} : { text: wanted }, shownAtOnce),
    placeholderData: keepPreviousData,
  })
  const items = data?.items ?? []
  const more = (data?.total ?? 0) - items.length
  return (
    <div className="place-choices">
      <SearchField
        label="Find a merchant or connector by name or guid"
        placeholder="Name or guid"
        value={text}
        onChange={setText}
        autoFocus
      />
      <div className={isPlaceholderData ? 'found passing' : 'found'}>
        {isError && <p className="sec">The connectors could not be read.</p>}
        {data?.total === 0 && <p className="sec">No merchant or connector matches.</p>}
        <ul>
          {byMerchant(items).map(({ guid, name, connectors }) => (
            <li key={guid}>
              <button type="button" className="choice-row" onClick={() => onChoose({ merchant: guid, connector: '' })}>
                <Icon name="merchant" size="s" />
                <b>{name}</b>
              </button>
              <ul>
                {connectors.map((connector) => (
                  <li key={connector.guid}>
                    <button
                      type="button"
                      className="choice-row below"
                      onClick={() => onChoose({ merchant: '', connector: connector.guid })}
                    >
                      {connector.name}
                    </button>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
        {more > 0 && <p className="small">{more} more; type to find them.</p>}
      </div>
    </div>
  )
}

/** Chooses a merchant, or one of its connectors, of the tenant in view and all below. */
export function PlaceFilter({ tenant, onChoose }: { tenant: string; onChoose: (choice: Choice) => void }) {
  return (
    <Popover
      label="Merchant or connector"
      align="start"
      triggerClassName="input picker"
      trigger={
        <>
          Merchant or connector
          <Icon name="down" />
        </>
      }
    >
      {(close) => (
        <Choices
          tenant={tenant}
          onChoose={(choice) => {
            onChoose(choice)
            close()
          }}
        />
      )}
    </Popover>
  )
}

interface ChipProps {
  tenant: string
  guid: string
  onRemove: () => void
}

export function MerchantChip({ tenant, guid, onRemove }: ChipProps) {
  // There is no call for one merchant: any of its connectors tells its name.
  const { data } = useQuery(firstConnectorsQuery(tenant, { text: guid }, 1))
  const merchant = data?.items.find((one) => one.merchant.guid === guid)?.merchant
  return <FilterChip kind="merchant" name={merchant?.name ?? shortenIdentifier(guid)} onRemove={onRemove} />
}

export function ConnectorChip({ guid, onRemove }: Omit<ChipProps, 'tenant'>) {
  const { data } = useQuery(connectorQuery(guid))
  return <FilterChip kind="connector" name={data?.name ?? shortenIdentifier(guid)} onRemove={onRemove} />
}
