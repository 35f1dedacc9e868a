import { Popover } from '@/ui/Popover.tsx'
import { formatNumber } from '@/ui/time.ts'
import { ContainerName } from '@/words/ContainerName.tsx'
import { containersText } from './search-text.ts'
import type { ProfileResults } from './use-profile-results.ts'
import type { ProfileSearch } from './use-profile-search.ts'

interface ResultsSummaryProps {
  search: ProfileSearch
  results: ProfileResults
  withContainer: boolean
}

function SearchedContainers({ searched }: { searched: ProfileResults['searched'] }) {
  if (searched.length <= 3) return containersText(searched)
  return (
    <Popover
      label="Containers that were searched"
      trigger={containersText(searched)}
      triggerClassName="linklike"
      align="start"
    >
      <ul className="stack-s">
        {searched.map((container) => (
          <li key={container.id}>
            <ContainerName container={container} />
          </li>
        ))}
      </ul>
    </Popover>
  )
}

const orders = {
  'created-newest': 'newest first',
  'created-oldest': 'oldest first',
  identification: 'by identification',
}

/** How many there really are, and where was looked. */
export function ResultsSummary({ search, results, withContainer }: ResultsSummaryProps) {
  const { total, searched, passing } = results
  const noun = total === 1 ? 'profile' : 'profiles'
  return (
    <div className="results-head">
      <span>
        <b className="tn">{formatNumber(total)}</b>{' '}
        {search.text === '' ? noun : `${noun} ${total === 1 ? 'matches' : 'match'}`}
      </span>
      <span className="small">
        {passing && 'Searching…'}
        {!passing && search.text === '' && orders[search.sort]}
        {!passing && withContainer && (
          <>
            {search.text === '' ? ', in ' : 'searched '}
            <SearchedContainers searched={searched} />
          </>
        )}
      </span>
      <span className="keys hide-m">
        <span>
          <kbd className="kbd">↑</kbd>
          <kbd className="kbd">↓</kbd> move
        </span>
        <span>
          <kbd className="kbd">Enter</kbd> open
        </span>
        <span>
          <kbd className="kbd">/</kbd> back to search
        </span>
      </span>
    </div>
  )
}
