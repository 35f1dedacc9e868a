import { usePermission } from '@/api/session.ts'
import { Button } from '@/ui/Button.tsx'
import { csvOf, downloadCsv } from '@/ui/csv.ts'
import { formatNumber } from '@/ui/time.ts'
import type { BulkRun } from './bulk-run.ts'
import type { RunView } from './run-world.ts'
import { reportCsvRow, reportHead } from './bulk-csv.ts'
import { failedCount } from './run-item.ts'

/** What sets a run going again. */
export type Again = 'resume' | 'retry' | 'rest'

interface RunActionsProps {
  run: BulkRun
  view: RunView
  nameOf: (container: number) => string | null
  onAgain: (what: Again) => void
}

/** Only what makes sense now; every state of a run has its way on. */
export function RunActions({ run, view, nameOf, onAgain }: RunActionsProps) {
  const missing = usePermission('frontend.customer-profiles.delete')
  const { state, counts, halt } = view
  const failed = failedCount(counts)
  const atRest = state === 'paused' || state === 'ended'
  const elsewhere = halt === 'elsewhere' ? 'Another tab carries this run on.' : null
  const report = () => {
    const rows = view.items.map((item) => reportCsvRow(item, run.pasted.get(item.index), nameOf(item.container)))
    downloadCsv(`bulk-delete-${run.about.createdAt.slice(0, 10)}.csv`, csvOf(reportHead, rows))
  }
  return (
    <>
      {state === 'running' && (
        <Button icon="pause" onClick={() => run.pause()}>
          Pause
        </Button>
      )}
      {state === 'pausing' && (
        <Button icon="pause" busy>
          Pausing
        </Button>
      )}
      {(state === 'running' || state === 'pausing' || state === 'paused') && (
        <Button icon="close" onClick={() => void run.stop()} disabledReason={elsewhere}>
          Stop
        </Button>
      )}
      {state === 'stopping' && (
        <Button icon="close" busy>
          Stopping
        </Button>
      )}
      {atRest && (
        <>
          <Button icon="download" onClick={report}>
            Report (CSV)
          </Button>
          <Button onClick={() => print()}>Print</Button>
        </>
      )}
      {atRest && failed > 0 && (
        <Button icon="refresh" disabledReason={missing ?? elsewhere} onClick={() => onAgain('retry')}>
          Retry {formatNumber(failed)} failed
        </Button>
      )}
      {state === 'ended' && counts['not-tried'] > 0 && (
        <Button disabledReason={missing ?? elsewhere} onClick={() => onAgain('rest')}>
          Take up the other {formatNumber(counts['not-tried'])}
        </Button>
      )}
      {state === 'paused' && (
        <Button variant="primary" disabledReason={missing ?? elsewhere} onClick={() => onAgain('resume')}>
          Resume
        </Button>
      )}
    </>
  )
}
