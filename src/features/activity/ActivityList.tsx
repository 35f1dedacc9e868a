import type { ReactNode } from 'react'
import type { Activity } from '@/contract/console/activity.ts'
import { PagedList } from '@/words/PagedList.tsx'
import { ActivityTable } from './ActivityTable.tsx'
import type { ActivityResults } from './use-activity.ts'

interface ActivityListProps {
  label: string
  results: ActivityResults
  tenant: string
  base: string
  wholeSteps: boolean
  /** Instead of rows, when there are none. */
  nothing: ReactNode
}

const words = { whole: 'the activity', one: 'change', many: 'changes' }
const focusOn = ({ id }: Activity) => `tr[data-entry="${id}"] .tog button`

/** The changes that match, page by page, or which of the four states it is. */
export function ActivityList({ label, results, tenant, base, wholeSteps, nothing }: ActivityListProps) {
  return (
    <PagedList results={results} words={words} asked={results.asked} columns={4} focusOn={focusOn} nothing={nothing}>
      <ActivityTable
        label={label}
        entries={results.rows}
        more={results.more !== null}
        tenant={tenant}
        base={base}
        wholeSteps={wholeSteps}
      />
    </PagedList>
  )
}
