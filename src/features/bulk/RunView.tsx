import { useSuspenseQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState, useSyncExternalStore } from 'react'
import { containersQuery } from '@/api/containers.ts'
import { PageHeader } from '@/ui/PageHeader.tsx'
import { NoMatch } from '@/ui/States.tsx'
import { Time } from '@/ui/Time.tsx'
import { plural } from '@/ui/time.ts'
import type { BulkRun } from './bulk-run.ts'
import { RunActions, type Again } from './RunActions.tsx'
import { RunFilters, rowsOf, type RunFilter } from './RunFilters.tsx'
import { RunGuard } from './RunGuard.tsx'
import { RunHalt } from './RunHalt.tsx'
import { RunProgress } from './RunProgress.tsx'
import { RunTable } from './RunTable.tsx'
import { useRunWatch } from './use-run-watch.ts'

const ReasonDialog = lazy(async () => ({ default: (await import('./ReasonDialog.tsx')).ReasonDialog }))

/** A run as it goes: what can be done with it, how far it is, and what became of each profile. */
export function RunView({ run, tenant }: { run: BulkRun; tenant: string }) {
  const view = useSyncExternalStore(run.subscribe, run.current)
  const [filter, setFilter] = useState<RunFilter>('all')
  const [asked, setAsked] = useState<Again | null>(null)
  const containers = useSuspenseQuery(containersQuery(tenant)).data.items
  const nameOf = (id: number) => containers.find((container) => container.id === id)?.name ?? null
  useRunWatch(run, view)
  const rows = rowsOf(view.items, filter)
  const { total, createdAt, user } = run.about

  const again = (what: Again, reason?: string) => {
    setAsked(null)
    if (what === 'resume') void run.resume(reason)
    else if (what === 'retry') void run.retry(reason)
    else void run.takeUpRest(reason)
  }
  return (
    <>
      <PageHeader
        title={`Delete ${plural(total, 'profile', 'profiles')}`}
        meta={
          <>
            <span>
              Begun <Time value={createdAt} display="datetime" />
            </span>
            <span>by {user}</span>
          </>
        }
        actions={
          <RunActions
            run={run}
            view={view}
            nameOf={nameOf}
            onAgain={(what) => (view.needsReason || what === 'retry' ? setAsked(what) : again(what))}
          />
        }
      />
      <RunHalt run={run} view={view} />
      <RunProgress view={view} total={total} />
      <RunFilters counts={view.counts} total={total} filter={filter} onFilter={setFilter} />
      {rows.length > 0 ? (
        <RunTable rows={rows} run={run} tenant={tenant} nameOf={nameOf} />
      ) : (
        <NoMatch title="None with this outcome">Choose another outcome above.</NoMatch>
      )}
      <p className="small print-only">What became of each profile stands in the report (CSV) and in its receipt.</p>
      <RunGuard isRunning={['running', 'pausing', 'stopping'].includes(view.state)} />
      <Suspense fallback={null}>
        {asked !== null && (
          <ReasonDialog
            what={asked}
            view={view}
            onGo={(reason) => again(asked, reason)}
            onClose={() => setAsked(null)}
          />
        )}
      </Suspense>
    </>
  )
}
