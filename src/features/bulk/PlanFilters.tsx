import { formatNumber } from '@/ui/time.ts'
import type { PlanCounts, PlanFilter } from './bulk-plan.ts'

const words: Record<PlanFilter, string> = {
  all: 'All',
  found: 'Found',
  several: 'Several',
  missing: 'Not found',
}

interface PlanFiltersProps {
  counts: PlanCounts
  total: number
  filter: PlanFilter
  onFilter: (filter: PlanFilter) => void
}

/** Narrows the plan to one outcome; each says how many identifiers have it. */
export function PlanFilters({ counts, total, filter, onFilter }: PlanFiltersProps) {
  return (
    <div className="filters bulk-filters">
      <fieldset className="seg">
        <legend className="vh">Outcome</legend>
        {(Object.keys(words) as PlanFilter[]).map((one) => (
          <button key={one} type="button" aria-pressed={filter === one} onClick={() => onFilter(one)}>
            {words[one]} <span className="n">{formatNumber(one === 'all' ? total : counts[one])}</span>
          </button>
        ))}
      </fieldset>
    </div>
  )
}
