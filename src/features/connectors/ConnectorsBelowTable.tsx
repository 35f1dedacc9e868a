import { memo, useCallback, useLayoutEffect, useRef } from 'react'
import { Link } from 'react-router'
import type { Connector } from '@/contract/console/connectors.ts'
import { paths } from '@/paths.ts'
import { Table } from '@/ui/Table.tsx'
import { ConnectorActions, ConnectorHead } from '@/words/ConnectorCells.tsx'
import { EffectiveCell } from '@/words/EffectiveCell.tsx'
import { RuleWord } from '@/words/RuleWord.tsx'

interface RowProps {
  tenant: string
  connector: Connector
  place: string
  explained: boolean
  chosen: boolean
  missing: string | null
  onChoose: (guid: string, chosen: boolean, isRange: boolean) => void
}

const Row = memo(function Row({ tenant, connector, place, explained, chosen, missing, onChoose }: RowProps) {
  const { guid, name, merchant, effective } = connector
  // The click knows of the Shift key, the change does not.
  const isRange = useRef(false)
  return (
    <tr className={explained ? 'sel' : undefined}>
      <td className="tick">
        <input
          type="checkbox"
          className="check"
          aria-label={`Choose ${name}`}
          checked={chosen}
          onClick={(event) => {
            isRange.current = event.shiftKey
          }}
          onChange={(event) => onChoose(guid, event.target.checked, isRange.current)}
        />
      </td>
      <ConnectorHead connector={connector} place={place} explained={explained} tenant={connector.tenant.name} />
      <EffectiveCell tenant={tenant} effective={effective} />
      <td className="hide-s">
        <RuleWord rule={effective.rule} />
      </td>
      <td className="two hide-m">
        {merchant.name}
        <span className="small">
          <Link className="plain" to={paths.tenant(connector.tenant.guid)}>
            {connector.tenant.name}
          </Link>
        </span>
      </td>
      <ConnectorActions connector={connector} place={place} missing={missing} />
    </tr>
  )
})

interface Props {
  tenant: string
  connectors: readonly Connector[]
  place: string
  explained: string | undefined
  missing: string | null
  chosen: ReadonlySet<string>
  onChoose: (guids: Iterable<string>) => void
}

/** Connectors of many tenants, with a tick each: the head's tick is for the rows on show, Shift ticks a range. */
export function ConnectorsBelowTable(props: Props) {
  const { tenant, connectors, place, explained, missing, chosen, onChoose } = props
  const count = connectors.filter(({ guid }) => chosen.has(guid)).length
  const all = count > 0 && count === connectors.length
  const last = useRef<string | null>(null)

  // One function for all renders: with thousands of rows, a tick draws its own row anew and no other.
  const latest = useRef({ connectors, chosen, onChoose })
  useLayoutEffect(() => {
    latest.current = { connectors, chosen, onChoose }
  })
  const choose = useCallback((guid: string, isChosen: boolean, isRange: boolean) => {
    const now = latest.current
    const guids = now.connectors.map((one) => one.guid)
    const [from, to] = [guids.indexOf(isRange ? (last.current ?? guid) : guid), guids.indexOf(guid)]
    const touched = from === -1 ? [guid] : guids.slice(Math.min(from, to), Math.max(from, to) + 1)
    const next = new Set(now.chosen)
    for (const one of touched) {
      if (isChosen) next.add(one)
      else next.delete(one)
    }
    last.current = guid
    now.onChoose(next)
  }, [])
  function chooseShown(isChosen: boolean) {
    const shown = connectors.map(({ guid }) => guid)
    const others = new Set(chosen)
    for (const guid of shown) others.delete(guid)
    onChoose(isChosen ? [...others, ...shown] : others)
  }
  return (
    <Table label="Connectors" sticky rowLinks className="ticks">
      <thead>
        <tr>
          <th scope="col" className="tick" aria-label="Choose">
            <input
              type="checkbox"
              className="check"
              aria-label={`Choose all ${connectors.length} shown`}
              checked={all}
              ref={(box) => {
                if (box) box.indeterminate = count > 0 && !all
              }}
              onChange={(event) => chooseShown(event.target.checked)}
            />
          </th>
          <th scope="col">Connector</th>
          <th scope="col">Effective container</th>
          <th scope="col" className="hide-s">
            From
          </th>
          <th scope="col" className="hide-m">
            Merchant and tenant
          </th>
          <th scope="col" className="act hide-s">
            <span className="vh">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {connectors.map((connector) => (
          <Row
            key={connector.guid}
            tenant={tenant}
            connector={connector}
            place={place}
            explained={connector.guid === explained}
            chosen={chosen.has(connector.guid)}
            missing={missing}
            onChoose={choose}
          />
        ))}
      </tbody>
    </Table>
  )
}
