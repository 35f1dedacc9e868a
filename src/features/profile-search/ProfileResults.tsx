import { useEffect, useMemo, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { missingRight, usePrincipal } from '@/api/session.ts'
import { paths } from '@/paths.ts'
import type { ListState } from '@/profile/list-state.ts'
import { Button } from '@/ui/Button.tsx'
import { TableSkeleton } from '@/ui/Skeleton.tsx'
import { NotAllowed } from '@/ui/States.tsx'
import { formatNumber } from '@/ui/time.ts'
import { keepColumns, keptColumns, type Column } from './columns.ts'
import { ColumnsChooser } from './ColumnsChooser.tsx'
import { NoProfiles } from './NoProfiles.tsx'
import { PicksBar } from './PicksBar.tsx'
import { ProfilesTable } from './ProfilesTable.tsx'
import { ResultsFailed } from './ResultsFailed.tsx'
import { ResultsSummary } from './ResultsSummary.tsx'
import type { ContainerChoice } from './search-operators.ts'
import { namesAPerson } from './search-request.ts'
import { usePicks } from './use-picks.ts'
import { useProfileResults } from './use-profile-results.ts'
import type { ProfileSearch } from './use-profile-search.ts'
import { useRowFocus } from './use-row-focus.ts'

interface ProfileResultsProps {
  search: ProfileSearch
  /** The containers the tenant in view could have profiles in. */
  containers: readonly ContainerChoice[]
  within: number | undefined
  onLeave: () => void
}

const pageSize = 50

/** What was found: rows, or which of the four states it is and why. */
export function ProfileResults({ search, containers, within, onLeave }: ProfileResultsProps) {
  const navigate = useNavigate()
  const location = useLocation()
  const { text, historyKey, tenant, takeEntered, asked } = search
  const withContainer = within === undefined
  const anyContainer = !withContainer || containers.length > 0
  const missing = missingRight(usePrincipal(), 'frontend.customer-profiles.show')
  const results = useProfileResults(search, missing === null && anyContainer)
  const { rows, total, failure, passing, more } = results
  const place = useMemo<ListState>(() => ({ text, search: location.search }), [text, location.search])
  // Rows that are about to go keep what they have: they are not drawn once more for it.
  const [from, setFrom] = useState(place)
  if (from !== place && !passing) setFrom(place)
  const { box, opened, open, moreComing } = useRowFocus(historyKey, rows, passing)
  const picks = usePicks(rows, historyKey)
  const [chosen, setChosen] = useState(keptColumns)
  const columns = useMemo(
    () => (withContainer ? chosen : new Set([...chosen].filter((column) => column !== 'container'))),
    [chosen, withContainer],
  )

  // Somebody asked for one person and there is one: that is where they wanted to go. Back leads to the list as it was.
  const answered = useRef(historyKey)
  useEffect(() => {
    if (answered.current === historyKey || results.loading || passing) return
    answered.current = historyKey
    const [only] = rows
    if (!takeEntered() || !only || total !== 1 || !namesAPerson(asked)) return
    open(only.profileGuid)
    void navigate(paths.profile(tenant, only.container.id, only.profileGuid), { state: place })
  }, [historyKey, results.loading, passing, rows, total, takeEntered, asked, open, navigate, tenant, place])

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
        <TableSkeleton columns={columns.size + 1} />
      </>
    )
  }
  if (rows.length === 0)
    return <NoProfiles search={search} searched={results.searched} containers={containers} within={within} />

  const choose = (next: ReadonlySet<Column>) => {
    keepColumns(next)
    setChosen(next)
  }
  const showMore = () => {
    moreComing()
    void more?.()
  }
  return (
    <>
      {failure && !results.moreFailed && (
        <ResultsFailed search={search} failure={failure} results={results} rows="below" />
      )}
      <ResultsSummary
        search={search}
        results={results}
        withContainer={withContainer}
        end={<ColumnsChooser columns={chosen} withContainer={withContainer} onChange={choose} />}
      />
      <div className={passing ? 'passing' : undefined} aria-busy={passing || undefined}>
        <ProfilesTable
          ref={box}
          search={search}
          rows={rows}
          from={from}
          columns={columns}
          picks={picks}
          opened={opened}
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
      <PicksBar picks={picks} tenant={tenant} more={more !== null} onCleared={onLeave} />
    </>
  )
}
