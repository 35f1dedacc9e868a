import type { ReactNode } from 'react'
import { Popover } from '@/ui/Popover.tsx'
import { formatNumber } from '@/ui/time.ts'
import { ContainerName } from '@/words/ContainerName.tsx'
import { containersText } from './condition-words.ts'
import type { ProfileResults } from './use-profile-results.ts'
import type { ProfileSearch } from './use-profile-search.ts'

interface ResultsSummaryProps {
  search: ProfileSearch
  results: ProfileResults
  withContainer: boolean
  /** What stands at the end of the line. */
  end: ReactNode
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
export function ResultsSummary({ search, results, withContainer, end }: ResultsSummaryProps) {
  const { total, searched, passing } = results
  const noun = total === 1 ? 'profile' : 'profiles'
  return (
    <div className="results-head">
      <span>
        <b className="tn">{formatNumber(total)}</b>{' '}
        {search.everything ? noun : `${noun} ${total === 1 ? 'matches' : 'match'}`}
      </span>
      <span className="small">
        {passing && 'Searching…'}
        {!passing && search.everything && orders[search.sort]}
        {!passing && withContainer && (
          <>
            {search.everything ? ', in ' : 'searched '}
            <SearchedContainers searched={searched} />
          </>
        )}
      </span>
      <span className="end">
        <span className="keys hide-l">
          <span>
            <kbd className="kbd">↑</kbd>
            <kbd className="kbd">↓</kbd> move
          </span>
          <span>
            <kbd className="kbd">Enter</kbd> open
          </span>
          <span>
            <kbd className="kbd">Space</kbd> select
          </span>
          <span>
            <kbd className="kbd">/</kbd> search
          </span>
        </span>
        {end}
      </span>
    </div>
  )
}
