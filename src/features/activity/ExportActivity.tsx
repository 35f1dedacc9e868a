import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { activityQuery } from '@/api/activity.ts'
import { ReadFailed } from '@/api/outcome.ts'
import type { ListActivityQuery } from '@/contract/console/activity.ts'
import { announce } from '@/ui/announcer.ts'
import { Button } from '@/ui/Button.tsx'
import { csvOf, downloadCsv } from '@/ui/csv.ts'
import { plural } from '@/ui/time.ts'
import { toast } from '@/ui/toast.ts'
import { csvHead, csvRow } from './activity-csv.ts'

/** As many entries as the gateway gives at a time. */
const atATime = 200

/** Hands over every change that matches the filters as a file, not only those on show. */
export function ExportActivity({ query }: { query: Omit<ListActivityQuery, 'cursor' | 'limit'> }) {
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)

  async function run() {
    setBusy(true)
    try {
      const { pages } = await client.infiniteQuery({
        ...activityQuery({ ...query, limit: String(atATime) }),
        // Until there are no more, however many that turn out to be.
        pages: Number.MAX_SAFE_INTEGER,
        staleTime: 0,
        gcTime: 0,
      })
      const entries = pages.flatMap(({ items }) => items)
      downloadCsv(`activity-${new Date().toISOString().slice(0, 10)}.csv`, csvOf(csvHead, entries.map(csvRow)))
      announce(`${plural(entries.length, 'change', 'changes')} exported`)
    } catch (failure) {
      if (!(failure instanceof ReadFailed)) throw failure
      toast(`The activity was not exported. ${failure.message}`)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button icon="download" busy={busy} onClick={() => void run()}>
      Export CSV
    </Button>
  )
}
