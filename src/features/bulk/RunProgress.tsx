import { formatNumber, formatTime, plural } from '@/ui/time.ts'
import type { RunView } from './run-world.ts'
import { durationText } from './bulk-words.ts'
import { triedCount } from './run-item.ts'

const stateText: Record<RunView['state'], string> = {
  running: 'Running',
  pausing: 'Pausing: what is in flight ends first',
  stopping: 'Stopping: what is in flight ends first',
  paused: 'Paused',
  ended: 'Ended',
}

/** How far it is, how quickly it goes and how long it will take; of a wait that the gateway asked for, until when. */
export function RunProgress({ view, total }: { view: RunView; total: number }) {
  const { state, counts, rate, heldUntil, heldCount } = view
  const tried = triedCount(counts, total)
  const left = counts.waiting + counts.sending
  const facts: string[] = []
  if (state === 'running' && heldUntil !== null)
    facts.push(`waiting until ${formatTime(new Date(heldUntil), 'time', new Date(heldUntil))}, as the gateway asked`)
  else if (state === 'running' && rate !== null)
    facts.push(`${formatNumber(Math.max(1, Math.round(rate)))} a second`, durationText((left / rate) * 1000))
  else if (heldCount > 0 && state !== 'running')
    facts.push(`the gateway asked to wait ${plural(heldCount, 'time', 'times')}`)
  return (
    <div className="run-progress">
      <progress className="bulk-progress" aria-label="Profiles seen to" value={tried} max={total} />
      <p className="tn">
        <b>
          {formatNumber(tried)} of {formatNumber(total)}
        </b>
        <span>{stateText[state]}</span>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
    </div>
  )
}
