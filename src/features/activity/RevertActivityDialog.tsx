import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation, useOutletContext, useParams } from 'react-router'
import { activityQuery } from '@/api/activity.ts'
import type { Activity } from '@/contract/console/activity.ts'
import { PlanDialog } from '@/planning/PlanDialog.tsx'
import { announce } from '@/ui/announcer.ts'
import { Time } from '@/ui/Time.tsx'
import { plural } from '@/ui/time.ts'
import { useDialogRoute } from '@/ui/use-dialog-route.ts'
import { sentenceAbout, textOf } from '@/words/activity-words.ts'

/** How many changes go with it; all of a step are taken back together. */
function useStepSize(entry: Activity | undefined): number {
  const query = activityQuery({ change: String(entry?.change ?? 0), limit: '1' })
  return useInfiniteQuery({ ...query, enabled: entry !== undefined }).data?.pages[0]?.total ?? 1
}

/** Takes back one step of the activity, exactly as planned, as a new entry. */
export function RevertActivityDialog() {
  const id = Number(useParams()['activity'])
  const { pathname, search } = useLocation()
  const entries = useOutletContext<readonly Activity[] | undefined>()
  // Kept while the dialog is open: the list behind it may be on its way still, or read anew.
  const found = entries?.find((one) => one.id === id)
  const [entry, setEntry] = useState(found)
  if (!entry && found) setEntry(found)
  const size = useStepSize(entry)
  const close = useDialogRoute(pathname.replace(/\/[^/]+\/revert$/, '') + search)
  const what = entry && textOf(sentenceAbout(entry))

  const done = ({ cleared }: { cleared: number }) => {
    announce(
      `${what === undefined ? 'The change was taken back' : `Taken back: ${what}`}${cleared > 0 ? `, and ${plural(cleared, 'use', 'uses')} cleared` : ''}`,
    )
    close()
  }
  return (
    <PlanDialog
      title={what === undefined ? 'Take back a change' : `Take back: ${what}`}
      description={
        <>
          {entry && (
            <>
              Made by {entry.who === null ? 'somebody of a tenant above yours' : entry.who.name},{' '}
              <Time value={entry.at} />.{' '}
            </>
          )}
          {size > 1 && `${plural(size, 'change', 'changes')} of one step are taken back together. `}
          The activity keeps both: what was done, and that it was taken back.
        </>
      }
      submitLabel="Take back"
      changes={{ revertOf: id }}
      onDone={done}
      onClose={close}
    />
  )
}
