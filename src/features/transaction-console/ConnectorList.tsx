import type { Ref } from 'react'
import type { Connector, listConnectors } from '@/contract/console/connectors.ts'
import type { AnswerOf } from '@/contract/endpoint.ts'
import { Icon } from '@/ui/Icon.tsx'
import { SearchField } from '@/ui/SearchField.tsx'
import { TableSkeleton } from '@/ui/Skeleton.tsx'
import { formatNumber } from '@/ui/time.ts'
import { connectorKindName } from '@/words/charge-words.ts'
import { byMerchant } from '@/words/connectors-by-merchant.ts'
import { RuleWord } from '@/words/RuleWord.tsx'

interface ConnectorListProps {
  text: string
  onType: (text: string) => void
  listed: AnswerOf<typeof listConnectors> | undefined
  chosen: string | null
  inputRef: Ref<HTMLInputElement>
  onChoose: (guid: string) => void
}

function Row({ connector, isChosen, onChoose }: { connector: Connector; isChosen: boolean; onChoose: () => void }) {
  const { name, kind, method, disabled, effective } = connector
  return (
    <button type="button" className="connector-row" aria-pressed={isChosen} onClick={onChoose}>
      <Icon name={kind === 'direct' ? 'connector' : 'api'} />
      <span className="grow">
        <b>{name}</b>
        <span className="small block">
          {kind === 'direct' ? method : connectorKindName(kind)}
          {disabled && ' · disabled'}
        </span>
      </span>
      <span className="uses">
        {effective.container ? (
          <>
            <span className="id">{effective.container.id}</span> {effective.container.name}
          </>
        ) : (
          <span className="sec">No container</span>
        )}
        <span className="block">
          <RuleWord rule={effective.rule} />
        </span>
      </span>
    </button>
  )
}

/** The connectors of the tenant in view and below, searched by the gateway. */
export function ConnectorList({ text, onType, listed, chosen, inputRef, onChoose }: ConnectorListProps) {
  const left = listed ? listed.total - listed.items.length : 0
  return (
    <>
      <SearchField
        ref={inputRef}
        label="Find a merchant or connector"
        placeholder="Name or guid of a merchant or connector"
        value={text}
        onChange={onType}
      />
      <section className="connector-rows" aria-label="Connectors">
        {!listed && <TableSkeleton rows={4} columns={2} />}
        {listed &&
          byMerchant(listed.items).map(({ guid, name, tenant, connectors }) => (
            <div key={guid} role="group" aria-label={name}>
              <div className="merchant">
                {name}
                <span className="sec"> {tenant}</span>
              </div>
              {connectors.map((connector) => (
                <Row
                  key={connector.guid}
                  connector={connector}
                  isChosen={connector.guid === chosen}
                  onChoose={() => onChoose(connector.guid)}
                />
              ))}
            </div>
          ))}
        {listed?.items.length === 0 && (
          <p className="hint">{text === '' ? 'There is no connector here yet.' : 'No connector matches.'}</p>
        )}
      </section>
      {left > 0 && <p className="hint">{formatNumber(left)} more: type to narrow</p>}
    </>
  )
}
