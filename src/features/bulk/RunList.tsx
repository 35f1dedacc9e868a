import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { Link } from 'react-router'
import { bulkRunsQuery, useForgetRun } from '@/api/bulk.ts'
import type { RunHead } from '@/api/bulk-runs.ts'
import { usePrincipal } from '@/api/session.ts'
import { paths } from '@/paths.ts'
import { Button } from '@/ui/Button.tsx'
import { IconButton } from '@/ui/IconButton.tsx'
import { Section } from '@/ui/Section.tsx'
import { StateWord } from '@/ui/StateWord.tsx'
import { Table } from '@/ui/Table.tsx'
import { Time } from '@/ui/Time.tsx'
import { formatNumber, plural } from '@/ui/time.ts'
import { failedCount, triedCount } from './run-item.ts'

const ConfirmDialog = lazy(async () => ({ default: (await import('@/ui/ConfirmDialog.tsx')).ConfirmDialog }))

/** The runs this person began in this browser: those to go on with, and the reports of the others. */
export function RunList() {
  const { username } = usePrincipal()
  const { data: runs, error, refetch } = useQuery(bulkRunsQuery(username))
  const forget = useForgetRun(username)
  const [asked, setAsked] = useState<RunHead | null>(null)
  const [isUnderWay, setUnderWay] = useState(false)
  const close = () => {
    setAsked(null)
    setUnderWay(false)
  }
  const forgetAsked = async (id: string) => {
    if (await forget(id)) close()
    else setUnderWay(true)
  }
  if (error)
    return (
      <Section title="Runs of deletes">
        <p className="sec">
          This browser does not let the console keep runs: a run would not survive a reload.{' '}
          <Button size="sm" variant="text" onClick={() => void refetch()}>
            Try again
          </Button>
        </p>
      </Section>
    )
  if (!runs || runs.length === 0) return null
  return (
    <Section title="Runs of deletes" note={formatNumber(runs.length)}>
      <Table label="Runs of deletes" rowLinks className="bulk-runs">
        <thead>
          <tr>
            <th scope="col">Run</th>
            <th scope="col">State</th>
            <th scope="col" className="hide-s">
              Outcome
            </th>
            <th scope="col" className="act">
              <span className="vh">Forget</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.id}>
              <th scope="row">
                <Link to={paths.bulkRun(run.tenant, run.id)}>
                  Delete {plural(run.total, 'profile', 'profiles')}, <Time value={run.createdAt} display="datetime" />
                </Link>
              </th>
              <td>{stateOf(run)}</td>
              <td className="tn hide-s">{outcomeOf(run)}</td>
              <td className="act">
                <IconButton icon="trash" size="sm" label="Forget this run" onClick={() => setAsked(run)} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="small mt-2">
        Kept in this browser for you alone: ids and outcomes, not what was pasted. Receipts are kept by the gateway.
      </p>
      <Suspense fallback={null}>
        {asked && (
          <ConfirmDialog
            title="Forget this run?"
            confirmLabel="Forget the run"
            danger
            error={isUnderWay && 'It is under way, here or in another tab. Pause it there first.'}
            onConfirm={() => void forgetAsked(asked.id)}
            onClose={close}
          >
            {asked.ended
              ? 'Its report can no longer be downloaded. What was deleted stays deleted, and its receipts stay.'
              : 'It has not ended: what waits will not be deleted. What was deleted stays deleted, and its receipts stay.'}
          </ConfirmDialog>
        )}
      </Suspense>
    </Section>
  )
}

function stateOf({ ended, counts, total }: RunHead) {
  if (!ended)
    return (
      <StateWord hue="warning" icon="pause">
        Paused at {formatNumber(triedCount(counts, total))}
      </StateWord>
    )
  return failedCount(counts) + counts['not-tried'] === 0 ? (
    <StateWord hue="success" icon="check">
      Finished
    </StateWord>
  ) : (
    <StateWord hue="warning" icon="warning">
      Finished with {formatNumber(failedCount(counts) + counts['not-tried'])} left
    </StateWord>
  )
}

function outcomeOf({ counts }: RunHead): string {
  const gone = `${formatNumber(counts.deleted)} deleted`
  return counts['already-gone'] === 0 ? gone : `${gone}, ${formatNumber(counts['already-gone'])} already gone`
}
