import '@/ui/styles/connectors.css'
import '@/ui/styles/profile-search.css'
import { useCallback, useRef } from 'react'
import { Icon } from '@/ui/Icon.tsx'
import { ProfileResults } from './ProfileResults.tsx'
import { SearchBox } from './SearchBox.tsx'
import type { ContainerChoice } from './search-operators.ts'
import { useProfileSearch } from './use-profile-search.ts'

interface ProfileSearchPanelProps {
  /** The containers to choose from; none are offered on a container's own page. */
  containers: readonly ContainerChoice[]
  within?: number
}

const orders = [
  { value: 'created-newest', label: 'Newest first' },
  { value: 'created-oldest', label: 'Oldest first' },
  { value: 'identification', label: 'By identification' },
] as const

/** The search box and what was found: on its own screen, and within one container's page. */
export function ProfileSearchPanel({ containers, within }: ProfileSearchPanelProps) {
  const search = useProfileSearch(containers, within)
  const box = useRef<HTMLDivElement>(null)
  const { sort, tenant } = search

  const intoRows = useCallback(() => box.current?.querySelector<HTMLElement>('a[data-profile]')?.focus(), [])
  const intoSearch = useCallback(() => box.current?.querySelector<HTMLInputElement>('[data-search]')?.focus(), [])
  return (
    <div ref={box}>
      <div className="searchrow">
        <SearchBox
          key={tenant}
          label={within === undefined ? 'Search profiles' : 'Search profiles in this container'}
          search={search}
          containers={within === undefined ? containers : null}
          onDown={intoRows}
        />
        {/* The heads that sort are hidden where there is no room for their columns. */}
        <span className="selectw only-m">
          <select
            className="input"
            aria-label="Order"
            value={sort}
            onChange={({ target }) =>
              search.order(orders.find(({ value }) => value === target.value)?.value ?? 'created-newest')
            }
          >
            {orders.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
          <Icon name="down" />
        </span>
      </div>
      <ProfileResults key={tenant} search={search} containers={containers} within={within} onLeave={intoSearch} />
    </div>
  )
}
