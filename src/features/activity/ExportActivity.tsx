import { allActivity } from '@/api/activity.ts'
import type { ListActivityQuery } from '@/contract/console/activity.ts'
import { ExportList } from '@/words/ExportList.tsx'
import { csvHead, csvRow } from './activity-csv.ts'

const words = { whole: 'the activity', one: 'change', many: 'changes' }

/** Hands over every change that matches the filters. */
export function ExportActivity({ query }: { query: Omit<ListActivityQuery, 'cursor' | 'limit'> }) {
  return (
    <ExportList
      words={words}
      file="activity"
      head={csvHead}
      rowOf={csvRow}
      read={(signal, onPage) => allActivity(query, signal, onPage)}
    />
  )
}
