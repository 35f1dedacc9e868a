import { useDeferredValue, useMemo, useState } from 'react'
import type { Plan, PlanChangeBody } from '@/contract/console/changes.ts'
import { Button } from '@/ui/Button.tsx'
import { useFirstRows } from '@/ui/first-rows.tsx'
import { SearchField } from '@/ui/SearchField.tsx'
import { TableSkeleton } from '@/ui/Skeleton.tsx'
import { Failed, NoMatch } from '@/ui/States.tsx'
import { sentenceOf } from '@/api/outcome.ts'
import { PlanFilter } from './PlanFilter.tsx'
import { planRows, type PlanRow, type Shown } from './plan-rows.ts'
import { PlanDiff } from './PlanDiff.tsx'
import { usePlanRows } from './use-plan-rows.ts'
import { useExport } from './use-export.ts'

interface PlanListProps {
  body: PlanChangeBody
  plan: Plan
  /** The plan with who it concerns, where that is read already. */
  listed: Plan | null
  onMoved: () => void
}

/** All a plan concerns: by name, by effect, as a file. Who stays as it is is read when it is asked for. */
export function PlanList({ body, plan, listed, onMoved }: PlanListProps) {
  const [query, setQuery] = useState('')
  const [shown, setShown] = useState<Shown>('changed')
  const wanted = useDeferredValue(query)
  const wantedRows = shown === 'unchanged' ? 'all' : listed === null ? 'changed' : null
  const read = usePlanRows(body, plan, wantedRows, onMoved)
  const whole = wantedRows === null ? { ...read, plan: listed } : read
  const rows = useMemo(
    () => (whole.plan === null ? [] : planRows(whole.plan, shown, wanted)),
    [whole.plan, shown, wanted],
  )
  const file = useExport(body, plan, onMoved)
  return (
    <>
      <div className="who-tools">
        <SearchField label="Find a tenant or connector" placeholder="Name" value={query} onChange={setQuery} />
        <Button size="sm" icon="download" busy={file.busy} onClick={file.run}>
          Export CSV
        </Button>
      </div>
      <PlanFilter plan={whole.plan ?? plan} shown={shown} onShow={setShown} />
      {whole.failure && (
        <Failed
          title={shown === 'unchanged' ? 'Who stays as it is could not be read' : 'Who it concerns could not be read'}
          sentence={sentenceOf(whole.failure)}
          requestId={whole.failure.requestId}
          onRetry={whole.retry}
        />
      )}
      {whole.plan === null && !whole.failure && <TableSkeleton rows={5} columns={2} />}
      {whole.plan !== null && rows.length === 0 && (
        <NoMatch title={wanted.trim() === '' ? 'Nobody' : 'No name matches'}>
          {wanted.trim() === ''
            ? 'The plan concerns nobody in this way.'
            : 'Searched the names of tenants and connectors.'}
        </NoMatch>
      )}
      {rows.length > 0 && <Rows key={`${shown}|${wanted}`} rows={rows} />}
      {file.failure !== null && (
        <p className="field-error" role="alert">
          {file.failure}
        </p>
      )}
    </>
  )
}

function Rows({ rows }: { rows: readonly PlanRow[] }) {
  const { shown, foot } = useFirstRows(rows)
  return (
    <>
      <PlanDiff rows={shown} />
      {foot}
    </>
  )
}
