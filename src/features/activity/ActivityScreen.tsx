import { useQuery } from '@tanstack/react-query'
import { Outlet } from 'react-router'
import { tenantsQuery } from '@/api/tenants.ts'
import { paths } from '@/paths.ts'
import { Button } from '@/ui/Button.tsx'
import { Page } from '@/ui/Page.tsx'
import { PageHeader } from '@/ui/PageHeader.tsx'
import { EmptyState, NoMatch } from '@/ui/States.tsx'
import { plural } from '@/ui/time.ts'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { queryOf, useActivityFilters } from './activity-filters.ts'
import { ActivityFilters } from './ActivityFilters.tsx'
import { ActivityList } from './ActivityList.tsx'
import { ExportActivity } from './ExportActivity.tsx'
import { useActivity } from './use-activity.ts'

function countText(total: number, narrowed: boolean): string {
  const count = plural(total, 'change', 'changes')
  if (!narrowed) return count
  return `${count} ${total === 1 ? 'matches' : 'match'}`
}

/** Who changed what, when and why, in the tenant in view and all below it. */
export function ActivityScreen() {
  const tenant = useTenantInView()
  const name = useQuery(tenantsQuery()).data?.items.find(({ guid }) => guid === tenant)?.name ?? 'this tenant'
  const state = useActivityFilters()
  const query = { ...queryOf(state.filters), tenant }
  const results = useActivity(query)
  const { total, loading, passing, failure } = results
  // Where nothing was ever changed there is nothing to narrow.
  const quiet = !state.any && !loading && !passing && !failure && total === 0
  return (
    <Page title="Activity">
      <PageHeader
        title="Activity"
        meta={
          <>
            {!loading && !failure && <span className="tn">{passing ? 'Searching…' : countText(total, state.any)}</span>}
            <span>{name} and all tenants below, newest first</span>
          </>
        }
        actions={total > 0 ? <ExportActivity query={query} /> : undefined}
      />
      {!quiet && <ActivityFilters state={state} people={results.people} />}
      <ActivityList
        label="Activity"
        results={results}
        tenant={tenant}
        base={paths.activity(tenant)}
        wholeSteps={state.filters.change !== undefined}
        nothing={
          state.any ? (
            <NoMatch title="No change matches" action={<Button onClick={state.clear}>Clear all filters</Button>}>
              Searched the activity of {name} and all tenants below it, with the filters above.
            </NoMatch>
          ) : (
            <EmptyState title="Nothing was changed yet" icon="activity">
              Every change of containers, their use and profiles in {name} and below will be listed here: who made it,
              when, what was before and after, and why.
            </EmptyState>
          )
        }
      />
      <Outlet context={results.rows} />
    </Page>
  )
}
