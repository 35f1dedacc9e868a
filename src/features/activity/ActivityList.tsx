import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import type { ReadFailed } from '@/api/outcome.ts'
import { paths } from '@/paths.ts'
import { Button, LinkButton } from '@/ui/Button.tsx'
import { Callout } from '@/ui/Callout.tsx'
import { Identifier } from '@/ui/Identifier.tsx'
import { TableSkeleton } from '@/ui/Skeleton.tsx'
import { Failed, NotAllowed } from '@/ui/States.tsx'
import { formatNumber } from '@/ui/time.ts'
import { ActivityTable } from './ActivityTable.tsx'
import { pageSize, type ActivityResults } from './use-activity.ts'

interface ActivityListProps {
  label: string
  results: ActivityResults
  tenant: string
  base: string
  wholeSteps: boolean
  /** Instead of rows, when there are none. */
  nothing: ReactNode
}

function ActivityFailed({ failure, results }: { failure: ReadFailed; results: ActivityResults }) {
  const { pathname, search } = useLocation()
  const { outcome, message, code, requestId, signedOut } = failure
  if (outcome.kind === 'refused' && outcome.refusal.status === 403) {
    return <NotAllowed title="You may not see the activity here">{message}</NotAllowed>
  }
  const signIn = signedOut && <LinkButton to={paths.signIn(pathname + search)}>Sign in again</LinkButton>
  if (results.entries.length === 0 || signedOut) {
    return (
      <Failed
        title={signedOut ? 'Your session has ended' : 'The activity could not be read'}
        sentence={message}
        code={code}
        requestId={requestId}
        onRetry={results.retry}
        retrying={results.refreshing}
        action={signIn || undefined}
      />
    )
  }
  return (
    <div className="mt-3">
      <Callout
        hue="error"
        live
        title={results.moreFailed ? 'Older changes could not be read' : 'The activity could not be read again'}
        action={
          <Button size="sm" icon="refresh" busy={results.refreshing || results.loadingMore} onClick={results.retry}>
            Try again
          </Button>
        }
      >
        {message} Code <span className="id">{code}</span>, request <Identifier value={requestId} what="request id" />
      </Callout>
    </div>
  )
}

/** The changes that match, page by page, or which of the four states it is. */
export function ActivityList({ label, results, tenant, base, wholeSteps, nothing }: ActivityListProps) {
  const { entries, total, failure, more, loadingMore, moreFailed, passing } = results
  const box = useRef<HTMLDivElement>(null)

  // The button goes away with the last page: the focus goes on to the first of the rows it brought.
  const shownBefore = useRef<number | null>(null)
  useEffect(() => {
    const next = shownBefore.current === null ? undefined : entries[shownBefore.current]
    if (!next) return
    shownBefore.current = null
    box.current?.querySelector<HTMLElement>(`tr[data-entry="${next.id}"] .tog button`)?.focus()
  }, [entries])

  const failed = failure && <ActivityFailed failure={failure} results={results} />
  // Whoever may not see it any more does not keep seeing what was read before.
  if (
    failed &&
    (entries.length === 0 || (failure.outcome.kind === 'refused' && failure.outcome.refusal.status === 403))
  )
    return failed
  if (results.loading || (passing && entries.length === 0)) {
    return (
      <>
        <p className="vh" role="status">
          Reading the activity…
        </p>
        <TableSkeleton columns={4} />
      </>
    )
  }
  if (entries.length === 0) return nothing

  const showOlder = () => {
    shownBefore.current = entries.length
    void more?.()
  }
  return (
    <>
      {!moreFailed && failed}
      <div ref={box} className={passing ? 'passing' : undefined} aria-busy={passing || undefined}>
        <ActivityTable
          label={label}
          entries={entries}
          more={more !== null}
          tenant={tenant}
          base={base}
          wholeSteps={wholeSteps}
        />
      </div>
      <div className="foot">
        <span className="tn">
          {entries.length === total
            ? `All ${formatNumber(total)}`
            : `1 to ${formatNumber(entries.length)} of ${formatNumber(total)}`}
        </span>
        {more && !moreFailed && (
          <Button size="sm" busy={loadingMore} onClick={showOlder}>
            Show {formatNumber(Math.min(pageSize, Math.max(1, total - entries.length)))} older
          </Button>
        )}
      </div>
      {moreFailed && failed}
    </>
  )
}
