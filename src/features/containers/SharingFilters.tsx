import { useMemo } from 'react'
import type { ContainerTenant } from '@/contract/console/containers.ts'
import { SearchField } from '@/ui/SearchField.tsx'
import { formatNumber } from '@/ui/time.ts'
import type { PlannedHere } from './planned-here.ts'
import { isShown, sharingFilters, type SharingFilter } from './sharing-filter.ts'

const words: Record<SharingFilter, string> = {
  all: 'All',
  available: 'Available',
  'cut-off': 'Cut off',
  used: 'Using it',
  planned: 'In the plan',
}

interface SharingFiltersProps {
  tenants: readonly ContainerTenant[]
  planned: PlannedHere
  text: string
  onText: (text: string) => void
  filter: SharingFilter
  onFilter: (filter: SharingFilter) => void
}

/** Finds a sub-tenant by what it is called, or narrows the table to one state; each says how many there are. */
export function SharingFilters({ tenants, planned, text, onText, filter, onFilter }: SharingFiltersProps) {
  const counts = useMemo(() => {
    const below = tenants.filter(({ state }) => state !== 'owned')
    return sharingFilters.map((one) => ({ one, many: below.filter((each) => isShown(one, each, planned)).length }))
  }, [tenants, planned])
  return (
    <div className="filters">
      <SearchField
        label="Find a sub-tenant by name or guid"
        placeholder="Name or guid"
        value={text}
        onChange={onText}
      />
      <fieldset className="seg">
        <legend className="vh">State</legend>
        {counts
          .filter(({ one, many }) => one === 'all' || one === filter || many > 0)
          .map(({ one, many }) => (
            <button key={one} type="button" aria-pressed={filter === one} onClick={() => onFilter(one)}>
              {words[one]} <span className="n">{formatNumber(many)}</span>
            </button>
          ))}
      </fieldset>
    </div>
  )
}
