import { useCallback, useRef } from 'react'
import type { ContainerRow } from '@/contract/console/containers.ts'
import { Icon } from '@/ui/Icon.tsx'
import { ProfileResults } from './ProfileResults.tsx'
import { SearchBox } from './SearchBox.tsx'
import { useProfileSearch } from './use-profile-search.ts'

interface ProfileSearchPanelProps {
  /** The containers to choose from; none are offered on a container's own page. */
  containers: readonly Pick<ContainerRow, 'id' | 'name'>[]
  within?: number
}

const orders = [
  { value: 'created-newest', label: 'Newest first' },
  { value: 'created-oldest', label: 'Oldest first' },
  { value: 'identification', label: 'By identification' },
] as const

/** Search box, filters and what was found: on its own screen, and within one container's page. */
export function ProfileSearchPanel({ containers, within }: ProfileSearchPanelProps) {
  const search = useProfileSearch(within)
  const box = useRef<HTMLDivElement>(null)
  const { container, sort, tenant, text, historyKey } = search

  const intoRows = useCallback(() => box.current?.querySelector<HTMLElement>('a[data-profile]')?.focus(), [])
  const intoSearch = useCallback(() => box.current?.querySelector<HTMLInputElement>('[data-search]')?.focus(), [])
  const known = container === null || containers.some(({ id }) => id === container)
  return (
    <div ref={box}>
      <div className="searchrow">
        <SearchBox
          label={within === undefined ? 'Search profiles' : 'Search profiles in this container'}
          text={text}
          historyKey={historyKey}
          onSearch={search.search}
          onDown={intoRows}
        />
        {within === undefined && containers.length > 0 && (
          <span className="selectw">
            <select
              className="input"
              aria-label="Container"
              value={container ?? ''}
              onChange={({ target }) => search.show(target.value === '' ? null : Number(target.value))}
            >
              <option value="">All containers</option>
              {containers.map(({ id, name }) => (
                <option key={id} value={id}>
                  {id} {name}
                </option>
              ))}
              {!known && <option value={container}>{container} (not in view)</option>}
            </select>
            <Icon name="down" />
          </span>
        )}
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
      <ProfileResults
        key={tenant}
        search={search}
        anyContainer={within !== undefined || containers.length > 0}
        withContainer={within === undefined}
        onLeave={intoSearch}
      />
    </div>
  )
}
