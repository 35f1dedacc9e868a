import { useNavigate } from 'react-router'
import { paths } from '@/paths.ts'
import { knownStatuses, knownTypes } from '@/profile/transaction-words.ts'
import { Button } from '@/ui/Button.tsx'
import { ChoiceSelect } from '@/ui/ChoiceSelect.tsx'
import { DayField } from '@/ui/DayField.tsx'
import { FilterChip } from '@/ui/FilterChip.tsx'
import { shortenIdentifier } from '@/ui/identifier.ts'
import { SearchField } from '@/ui/SearchField.tsx'
import type { UrlFilters } from '@/words/use-url-filters.ts'
import { ConnectorChip, MerchantChip, PlaceFilter } from './PlaceFilter.tsx'
import type { FilterName } from './transaction-filters.ts'
import { typedId } from './typed-id.ts'

interface BarProps {
  tenant: string
  state: UrlFilters<FilterName>
  text: string
  onText: (text: string) => void
}

/** By id, by whom, what, how it ended and when: the list narrows as they are chosen. */
export function TransactionFilterBar({ tenant, state, text, onText }: BarProps) {
  const navigate = useNavigate()
  const { filters, set, clear } = state
  const { type = '', status = '', from = '', to = '', merchant, connector, profile } = filters
  const { uuid } = typedId(text)
  const chips = merchant !== undefined || connector !== undefined || profile !== undefined
  return (
    <form
      role="search"
      className="transaction-filters"
      onSubmit={(event) => {
        event.preventDefault()
        if (uuid !== null) void navigate(paths.transaction(tenant, uuid))
      }}
    >
      <fieldset className="list-filters">
        <legend className="vh">Narrow the transactions</legend>
        <div className="filters">
          <SearchField
            label="Find a transaction by the merchant’s id or its UUID"
            placeholder="Merchant’s id or UUID"
            value={text}
            onChange={onText}
          />
          <PlaceFilter tenant={tenant} onChoose={set} />
          <ChoiceSelect
            label="Type"
            all="Any type"
            value={type}
            options={knownTypes}
            onChoose={(next) => set({ type: next })}
          />
          <ChoiceSelect
            label="Status"
            all="Any status"
            value={status}
            options={knownStatuses}
            onChoose={(next) => set({ status: next })}
          />
          <span className="days">
            <DayField label="From" value={from} onChoose={(next) => set({ from: next })} />
            <DayField label="to" value={to} onChoose={(next) => set({ to: next })} />
            <span className="small tz">gateway time</span>
          </span>
        </div>
        {(state.any || text !== '') && (
          <div className="filter-chips">
            {merchant !== undefined && (
              <MerchantChip tenant={tenant} guid={merchant} onRemove={() => set({ merchant: '' })} />
            )}
            {connector !== undefined && <ConnectorChip guid={connector} onRemove={() => set({ connector: '' })} />}
            {profile !== undefined && (
              <FilterChip kind="profile" name={shortenIdentifier(profile)} onRemove={() => set({ profile: '' })} />
            )}
            <Button
              variant="text"
              size="sm"
              className={chips ? undefined : 'flush-start'}
              onClick={() => {
                clear()
                onText('')
              }}
            >
              Clear all filters
            </Button>
          </div>
        )}
      </fieldset>
    </form>
  )
}
