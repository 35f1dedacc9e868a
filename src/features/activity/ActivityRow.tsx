import { memo } from 'react'
import { Link } from 'react-router'
import type { Activity } from '@/contract/console/activity.ts'
import { paths } from '@/paths.ts'
import { Icon } from '@/ui/Icon.tsx'
import { IconButton } from '@/ui/IconButton.tsx'
import { Time } from '@/ui/Time.tsx'
import { sentenceAbout, textOf, whoOf } from '@/words/activity-words.ts'
import { ActivitySentence } from '@/words/ActivitySentence.tsx'
import { ActorInitials } from '@/words/ActivityFeed.tsx'
import { ActivityDetail } from './ActivityDetail.tsx'
import { TakeBack } from './TakeBack.tsx'

/** Leads to the step that this one belongs to: what it took back, or what took it back. */
function StepMark({ tenant, change, children }: { tenant: string; change: number; children: string }) {
  return (
    <Link className="plain step-mark" to={paths.activityStep(tenant, change)}>
      <Icon name="refresh" size="s" />
      {children}
    </Link>
  )
}

export interface ActivityRowProps {
  entry: Activity
  tenant: string
  base: string
  open: boolean
  /** It was made in the step of the row above: who, when and why are the same. */
  follows?: boolean
  onToggle: (id: number) => void
}

export const ActivityRow = memo(function ActivityRow(props: ActivityRowProps) {
  const { entry, tenant, base, open, follows = false, onToggle } = props
  const { id, at, reason, revertedBy, reverts } = entry
  const who = whoOf(entry)
  const same = follows ? 'vh' : undefined
  const details = `activity-${id}`
  return (
    <>
      <tr data-entry={id} className={follows ? 'follows' : undefined}>
        <td className="tog">
          <IconButton
            icon={open ? 'down' : 'chev'}
            size="sm"
            label={`Details: ${textOf(sentenceAbout(entry))}`}
            title={open ? 'Hide details' : 'Show details'}
            aria-expanded={open}
            aria-controls={open ? details : undefined}
            onClick={() => onToggle(id)}
          />
        </td>
        <td className="when hide-s">
          <span className={same}>
            <Time value={at} />
          </span>
        </td>
        <td className="by-whom hide-s">
          <span className={same ?? 'actor'} title={follows ? undefined : who}>
            {!follows && <ActorInitials entry={entry} />}
            <span className="trunc">{who}</span>
          </span>
        </td>
        <th scope="row" className="what">
          <ActivitySentence entry={entry} tenantInView={tenant} />
          {revertedBy !== null && !follows && (
            <StepMark tenant={tenant} change={revertedBy}>
              Taken back by a later step
            </StepMark>
          )}
          {reverts !== null && !follows && (
            <StepMark tenant={tenant} change={reverts}>
              Takes back an earlier step
            </StepMark>
          )}
          {!follows && (
            <span className="only-s small">
              {who}, <Time value={at} />
            </span>
          )}
          {!follows && reason !== null && <span className="only-m small">“{reason}”</span>}
        </th>
        <td className="reason hide-m">{!follows && reason !== null && <span title={reason}>{reason}</span>}</td>
        <td className="act hide-s">{!follows && <TakeBack entry={entry} base={base} inRow />}</td>
      </tr>
      {open && (
        <tr className="plain detail" id={details}>
          <td colSpan={6}>
            <ActivityDetail entry={entry} tenant={tenant} base={base} />
          </td>
        </tr>
      )}
    </>
  )
})
