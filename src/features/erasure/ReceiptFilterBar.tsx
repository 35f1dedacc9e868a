import { useState } from 'react'
import type { Receipt } from '@/contract/console/receipts.ts'
import type { TenantRef } from '@/contract/console/references.ts'
import { Button } from '@/ui/Button.tsx'
import { ChoiceSelect } from '@/ui/ChoiceSelect.tsx'
import { SearchField } from '@/ui/SearchField.tsx'
import { outcomeOptions } from '@/words/OutcomeWord.tsx'
import { profileGuidShape, type useReceiptFilters } from './use-receipts.ts'

interface ReceiptFilterBarProps {
  state: ReturnType<typeof useReceiptFilters>
  books: readonly TenantRef[]
}

/** By profile, outcome and book. Only a whole profile guid is looked for: a receipt knows nothing else of a customer. */
export function ReceiptFilterBar({ state, books }: ReceiptFilterBarProps) {
  const { filters, set, any, clear } = state
  const [typed, setTyped] = useState(filters.profile ?? '')
  const text = typed.trim()
  const isOff = text !== '' && !profileGuidShape.test(text)
  return (
    <fieldset className="receipt-filters">
      <legend className="vh">Narrow the receipts</legend>
      <div className="filters">
        <SearchField
          label="Profile guid"
          placeholder="Profile guid: CP-…"
          describedBy="receipt-guid-hint"
          value={typed}
          onChange={(next) => {
            setTyped(next)
            const wanted = next.trim()
            set({ profile: profileGuidShape.test(wanted) ? wanted : undefined })
          }}
        />
        <ChoiceSelect
          label="Outcome"
          all="Any outcome"
          value={filters.outcome ?? ''}
          options={outcomeOptions}
          onChoose={(next) => set({ outcome: (next || undefined) as Receipt['outcome'] | undefined })}
        />
        {(books.length > 1 || filters.book !== undefined) && (
          <ChoiceSelect
            label="Book"
            all="All books"
            value={filters.book ?? ''}
            options={books.map(({ guid, name }) => ({ value: guid, label: name }))}
            onChoose={(next) => set({ book: next || undefined })}
          />
        )}
        {(any || typed !== '') && (
          <Button
            variant="text"
            size="sm"
            onClick={() => {
              setTyped('')
              clear()
            }}
          >
            Clear all filters
          </Button>
        )}
      </div>
      <p id="receipt-guid-hint" className={isOff ? 'small hint' : 'vh'} role={isOff ? 'status' : undefined}>
        A receipt knows a customer by the profile guid alone: CP- and six groups of four hexadecimal digits.
      </p>
    </fieldset>
  )
}
