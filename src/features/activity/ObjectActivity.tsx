import type { ReactNode } from 'react'
import type { Activity } from '@/contract/console/activity.ts'
import { Button } from '@/ui/Button.tsx'
import { EmptyState, NoMatch } from '@/ui/States.tsx'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { queryOf, useActivityFilters, type ObjectKind } from './activity-filters.ts'
import { ActivityFilters } from './ActivityFilters.tsx'
import { ActivityList } from './ActivityList.tsx'
import { useActivity } from './use-activity.ts'

interface ObjectActivityProps {
  kind: ObjectKind
  id: string
  /** The address of the tab. */
  base: string
  label: string
  children: (entries: readonly Activity[]) => ReactNode
}

/** The activity of one object, on its own page: wherever the person may see, not in the tenant in view alone. */
export function ObjectActivity({ kind, id, base, label, children }: ObjectActivityProps) {
  const tenant = useTenantInView()
  const state = useActivityFilters()
  const results = useActivity({ ...queryOf(state.filters), kind, id })
  const quiet = !state.any && !results.passing && !results.failure && results.total === 0
  return (
    <>
      {!quiet && <ActivityFilters state={state} people={results.people} ofOneObject />}
      <ActivityList
        label={label}
        results={results}
        tenant={tenant}
        base={base}
        wholeSteps={state.filters.change !== undefined}
        nothing={
          state.any ? (
            <NoMatch title="No change matches" action={<Button onClick={state.clear}>Clear all filters</Button>}>
              Searched the activity of this {kind}, with the filters above.
            </NoMatch>
          ) : (
            <EmptyState title="Nothing was changed yet" icon="activity">
              Every change of this {kind} and of what uses it will be listed here: who made it, when, what was before
              and after, and why.
            </EmptyState>
          )
        }
      />
      {children(results.rows)}
    </>
  )
}
