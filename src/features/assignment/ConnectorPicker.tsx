import { useId, useState } from 'react'
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import type { Connector } from '@/contract/console/connectors.ts'
import { Button } from '@/ui/Button.tsx'
import { SearchField } from '@/ui/SearchField.tsx'
import { formatNumber } from '@/ui/time.ts'
import { fold } from '@/ui/tree-search.ts'
import { nameOf } from './connector-choice.ts'

interface ConnectorPickerProps<Values extends FieldValues> {
  control: Control<Values>
  name: FieldPath<Values>
  connectors: readonly Connector[]
  containerId: number
}

const enoughToSearch = 9
const drawn = 100

/** Ticks connectors of one tenant; what each uses now stands beside it. */
export function ConnectorPicker<Values extends FieldValues>(props: ConnectorPickerProps<Values>) {
  const { control, name, connectors, containerId } = props
  const { field } = useController({ control, name })
  const [text, setText] = useState('')
  const id = useId()
  const chosen = new Set<string>(field.value as string[])
  const found = connectors.filter((one) =>
    fold(`${one.name} ${one.guid} ${one.merchant.name}`).includes(fold(text.trim())),
  )
  const shown = found.slice(0, drawn)
  const open = found.filter(({ ownContainer }) => ownContainer?.id !== containerId)

  function choose(guids: readonly string[], isChosen: boolean) {
    const next = new Set(chosen)
    for (const guid of guids) {
      if (isChosen) next.add(guid)
      else next.delete(guid)
    }
    field.onChange([...next])
  }
  return (
    <fieldset className="radios picker-list">
      <legend>Connectors</legend>
      {connectors.length >= enoughToSearch && (
        <SearchField label="Find a connector" placeholder="Name, guid or merchant" value={text} onChange={setText} />
      )}
      <div className="picker-rows">
        {shown.map((connector) => {
          const { guid, ownContainer, effective } = connector
          const has = ownContainer?.id === containerId
          const now = effective.container ? `${nameOf(effective.container)} now` : 'No container now'
          return (
            <div className="beside" key={guid}>
              <input
                type="checkbox"
                className="check"
                id={`${id}-${guid}`}
                aria-describedby={`${id}-${guid}-hint`}
                checked={has || chosen.has(guid)}
                aria-disabled={has || undefined}
                onChange={(event) => !has && choose([guid], event.target.checked)}
                onBlur={field.onBlur}
              />
              <label htmlFor={`${id}-${guid}`}>{connector.name}</label>
              <p className="hint" id={`${id}-${guid}-hint`}>
                {has ? 'Has it already as its own' : now}, {connector.merchant.name}
              </p>
            </div>
          )
        })}
        {found.length === 0 && <p className="hint">No connector matches.</p>}
        {found.length > shown.length && (
          <p className="hint">{formatNumber(found.length - shown.length)} more: type to narrow</p>
        )}
      </div>
      <div className="row small">
        <span className="grow tn">{formatNumber(chosen.size)} ticked</span>
        {open.length > 1 && (
          <Button
            size="sm"
            variant="text"
            className="flush-end"
            onClick={() =>
              choose(
                open.map(({ guid }) => guid),
                open.some(({ guid }) => !chosen.has(guid)),
              )
            }
          >
            {open.every(({ guid }) => chosen.has(guid)) ? 'Untick all' : `Tick all ${formatNumber(open.length)}`}
          </Button>
        )}
      </div>
    </fieldset>
  )
}
