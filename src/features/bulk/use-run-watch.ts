import { useEffect, useRef } from 'react'
import { announce } from '@/ui/announcer.ts'
import { noteRunningWork, noteUnsavedWork } from '@/ui/leave-guard.ts'
import type { BulkRun } from './bulk-run.ts'
import type { RunView } from './run-world.ts'
import { haltWords } from './bulk-words.ts'
import { failedCount, triedCount } from './run-item.ts'

/** Who leaves the screen pauses the run; how it goes is said at every quarter and when it comes to rest. */
export function useRunWatch(run: BulkRun, view: RunView): void {
  const { state, halt, counts } = view
  const { total } = run.about

  useEffect(
    () => () => {
      // After the task, because development renders every screen twice.
      setTimeout(() => {
        if (!run.isWatched) run.pause()
      })
    },
    [run],
  )

  const isRunning = state === 'running' || state === 'pausing' || state === 'stopping'
  useEffect(
    () => (isRunning ? noteRunningWork('A run of deletes is under way. Pause it before you sign out.') : undefined),
    [isRunning],
  )

  // A session that ended is told here: the way to the sign-in would take the page away.
  const staysHere = isRunning || halt === 'signed-out'
  useEffect(() => (staysHere ? noteUnsavedWork() : undefined), [staysHere])

  const before = useRef(state)
  useEffect(() => {
    if (before.current === state) return
    before.current = state
    if (halt !== null) announce(haltWords[halt].title, true)
    else if (state === 'running') announce('The run goes on')
    else if (state === 'paused') announce('The run is paused')
    else if (state === 'ended') announce(`The run has ended: ${counts.deleted} deleted, ${failedCount(counts)} failed`)
  }, [state, halt, counts])

  const quarter = Math.floor((triedCount(counts, total) / total) * 4)
  const told = useRef(quarter)
  useEffect(() => {
    if (told.current === quarter) return
    told.current = quarter
    if (state === 'running' && quarter < 4) announce(`${triedCount(counts, total)} of ${total} done`)
  }, [quarter, state, counts, total])
}
