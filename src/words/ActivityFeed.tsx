import type { Activity } from '@/contract/console/activity.ts'
import { Initials } from '@/ui/Initials.tsx'
import { Time } from '@/ui/Time.tsx'
import { ActivitySentence } from './ActivitySentence.tsx'
import { whoOf } from './activity-words.ts'

/** The initials of who made a change; nobody is named who belongs to a tenant above the viewer's (I23). */
export function ActorInitials({ entry }: { entry: Activity }) {
  return (
    <span title={whoOf(entry)}>
      <Initials size="sm" name={entry.who?.name ?? '?'} />
    </span>
  )
}

/** The latest changes, one sentence each. */
export function ActivityFeed({ entries, tenantInView }: { entries: readonly Activity[]; tenantInView: string }) {
  return (
    <ul className="feed">
      {entries.map((entry) => (
        <li key={entry.id}>
          <ActorInitials entry={entry} />
          <p>
            <span className="vh">{whoOf(entry)}: </span>
            <ActivitySentence entry={entry} tenantInView={tenantInView} />
          </p>
          <Time value={entry.at} />
        </li>
      ))}
    </ul>
  )
}
