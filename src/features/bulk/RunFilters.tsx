import type { ItemCounts, ItemState, RunItem } from '@/api/bulk-runs.ts'
import { formatNumber } from '@/ui/time.ts'
import { stateWords } from './bulk-words.ts'

export type RunFilter = 'all' | ItemState

const order: readonly ItemState[] = [
  'deleted',
  'already-gone',
  'refused',
  'not-deleted',
  'unknown',
  'waiting',
  'not-tried',
]

/** Being deleted is a moment: those are shown among what waits. */
export function rowsOf(items: readonly RunItem[], filter: RunFilter): readonly RunItem[] {
  if (filter === 'all') return items
  return items.filter(({ state }) => state === filter || (filter === 'waiting' && state === 'sending'))
}

interface RunFiltersProps {
  counts: ItemCounts
  total: number
  filter: RunFilter
  onFilter: (filter: RunFilter) => void
}

/** Narrows the run to one outcome; those that nothing has are left out, but for the one on show. */
export function RunFilters({ counts, total, filter, onFilter }: RunFiltersProps) {
  const count = (state: ItemState) => (state === 'waiting' ? counts.waiting + counts.sending : counts[state])
  return (
    <div className="filters bulk-filters">
      <fieldset className="seg">
        <legend className="vh">Outcome</legend>
        <button type="button" aria-pressed={filter === 'all'} onClick={() => onFilter('all')}>
          All <span className="n">{formatNumber(total)}</span>
        </button>
        {order
          .filter((state) => state === 'deleted' || state === filter || count(state) > 0)
          .map((state) => (
            <button key={state} type="button" aria-pressed={filter === state} onClick={() => onFilter(state)}>
              {stateWords[state].word} <span className="n">{formatNumber(count(state))}</span>
            </button>
          ))}
      </fieldset>
    </div>
  )
}
