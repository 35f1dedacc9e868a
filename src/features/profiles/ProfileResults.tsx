import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import { keepPlace, placeIn } from '@/api/profiles.ts'
import { missingRight, usePrincipal } from '@/api/session.ts'
import { Button } from '@/ui/Button.tsx'
import { NotAllowed } from '@/ui/States.tsx'
import { TableSkeleton } from '@/ui/Skeleton.tsx'
import { formatNumber } from '@/ui/time.ts'
import type { ListState } from './list-state.ts'
import { NoProfiles } from './NoProfiles.tsx'
import { ProfilesTable } from './ProfilesTable.tsx'
import { ResultsFailed } from './ResultsFailed.tsx'
import { ResultsSummary } from './ResultsSummary.tsx'
import { exactFields } from './search-text.ts'
import { useProfileResults } from './use-profile-results.ts'
import type { ProfileSearch } from './use-profile-search.ts'

interface ProfileResultsProps {
  search: ProfileSearch
  /** Whether there is any container the tenant in view could have profiles in. */
  anyContainer: boolean
  withContainer: boolean
  onLeave: () => void
}

const pageSize = 50

function linkOf(box: Element | null, profileGuid: string | undefined): HTMLElement | undefined {
  return [...(box?.querySelectorAll<HTMLElement>('a[data-profile]') ?? [])].find(
    (link) => link.dataset['profile'] === profileGuid,
  )
}

/** What was found: rows, or which of the four states it is and why. */
export function ProfileResults({ search, anyContainer, withContainer, onLeave }: ProfileResultsProps) {
  const client = useQueryClient()
  const location = useLocation()
  const box = useRef<HTMLDivElement>(null)
  const { text, historyKey, tenant } = search
  const missing = missingRight(usePrincipal(), 'frontend.customer-profiles.show')
  const results = useProfileResults(search, missing === null && anyContainer)
  const { rows, total, failure, passing, more } = results
  const from = useMemo<ListState>(() => ({ text, search: location.search }), [text, location.search])

  // On the way back: the row that was opened, as it was left.
  const [opened, setOpened] = useState(() => placeIn(client, historyKey).row)
  const back = useRef(opened)
  useEffect(() => {
    const link = linkOf(box.current, back.current)
    if (!link || passing) return
    back.current = undefined
    link.focus({ preventScroll: true })
    link.scrollIntoView({ block: 'nearest' })
  }, [rows, passing])

  // A search by something that names one profile has one answer: it is ready to be opened with Enter.
  const answered = useRef(historyKey)
  useEffect(() => {
    if (answered.current === historyKey || results.loading || passing) return
    answered.current = historyKey
    const [only, second] = rows
    if (text !== '' && only && !second && exactFields.includes(only.matched ?? ''))
      linkOf(box.current, only.profileGuid)?.focus()
  }, [historyKey, results.loading, passing, rows, text])

  // The button goes away with the last page: the focus goes on to the first of the rows it brought.
  const shownBefore = useRef<number | null>(null)
  useEffect(() => {
    const first = shownBefore.current
    if (first === null || rows.length <= first) return
    shownBefore.current = null
    box.current?.querySelectorAll<HTMLElement>('a[data-profile]')[first]?.focus()
  }, [rows])

  const open = useCallback(
    (profileGuid: string) => {
      setOpened(profileGuid)
      keepPlace(client, historyKey, { row: profileGuid })
    },
    [client, historyKey],
  )

  if (missing !== null) return <NotAllowed title="You may not see profiles">{missing}</NotAllowed>
  // Whoever may not see profiles any more does not keep seeing those read before.
  const forbidden = failure?.outcome.kind === 'refused' && failure.outcome.refusal.status === 403
  if (failure && (forbidden || rows.length === 0))
    return <ResultsFailed search={search} failure={failure} results={results} rows={null} />
  if (results.loading && anyContainer) {
    return (
      <>
        <p className="results-head small" role="status">
          Reading profiles…
        </p>
        <TableSkeleton columns={withContainer ? 6 : 5} />
      </>
    )
  }
  if (rows.length === 0)
    return (
      <NoProfiles search={search} searched={results.searched} anyContainer={anyContainer} within={!withContainer} />
    )

  const showMore = () => {
    shownBefore.current = rows.length
    void more?.()
  }
  return (
    <>
      {failure && !results.moreFailed && (
        <ResultsFailed search={search} failure={failure} results={results} rows="below" />
      )}
      <ResultsSummary search={search} results={results} withContainer={withContainer} />
      <div className={passing ? 'passing' : undefined} aria-busy={passing || undefined}>
        <ProfilesTable
          ref={box}
          search={search}
          rows={rows}
          from={from}
          withContainer={withContainer}
          selected={opened}
          onOpen={open}
          onLeave={onLeave}
          key={tenant}
        />
      </div>
      <div className="foot">
        <span className="tn">
          {rows.length === total
            ? `All ${formatNumber(total)}`
            : `1–${formatNumber(rows.length)} of ${formatNumber(total)}`}
        </span>
        {more && !results.moreFailed && (
          <Button size="sm" busy={results.loadingMore} onClick={showMore}>
            Show {formatNumber(Math.min(pageSize, total - rows.length))} more
          </Button>
        )}
      </div>
      {failure && results.moreFailed && (
        <ResultsFailed search={search} failure={failure} results={results} rows="above" />
      )}
    </>
  )
}
