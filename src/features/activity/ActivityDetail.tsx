import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { activityQuery } from '@/api/activity.ts'
import type { Activity, ActivityValue as ActivityValueOf } from '@/contract/console/activity.ts'
import { paths } from '@/paths.ts'
import { Definition, Definitions } from '@/ui/Definition.tsx'
import { Identifier } from '@/ui/Identifier.tsx'
import { formatExact, formatNumber } from '@/ui/time.ts'
import { fieldWord } from '@/words/activity-fields.ts'
import { changedNames, whoOf } from '@/words/activity-words.ts'
import { ActivityValue } from '@/words/ActivityValue.tsx'
import { TakeBack } from './TakeBack.tsx'

const list = new Intl.ListFormat('en', { type: 'conjunction' })

/** Told although they stay the same: for whom something was done is in the sentence already. */
function isTold({ name, before, after }: Activity['fields'][number]): boolean {
  return name !== 'tenant' && !(name === 'changedFields' && before === null && after === null)
}

/** Before and after, field by field. */
function Fields({ entry }: { entry: Activity }) {
  const fields = entry.fields.filter(isTold)
  if (fields.length === 0) return null
  return (
    <table className="before-after" aria-label="Before and after">
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ name, before, after }) => (
          <tr key={name}>
            <th scope="row">{fieldWord(name)}</th>
            <td className="before">
              <ActivityValue value={before} />
            </td>
            <td className="after">
              <After entry={entry} name={name} value={after} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Of customer data only the names of the fields are kept. */
function After({ entry, name, value }: { entry: Activity; name: string; value: ActivityValueOf }) {
  if (name !== 'changedFields') return <ActivityValue value={value} />
  return (
    <>
      {list.format(changedNames(entry.fields))}
      <span className="small block">The activity keeps no customer data, only which fields were changed.</span>
    </>
  )
}

function StepLink({ tenant, change, children }: { tenant: string; change: number; children: string }) {
  return <Link to={paths.activityStep(tenant, change)}>{children}</Link>
}

/** How many changes were made together with this one, wherever the person may see. */
function InOneStep({ entry: { change }, tenant }: { entry: Activity; tenant: string }) {
  const { data } = useInfiniteQuery(activityQuery({ change: String(change), limit: '1' }))
  const others = (data?.pages[0]?.total ?? 1) - 1
  if (others < 1) return 'This change alone'
  return (
    <StepLink tenant={tenant} change={change}>
      {`One of ${formatNumber(others + 1)} changes made together`}
    </StepLink>
  )
}

/** Everything that is known of one change. */
export function ActivityDetail({ entry, tenant, base }: { entry: Activity; tenant: string; base: string }) {
  const { reason, requestId, reverts, revertedBy, at } = entry
  return (
    <div className="activity-detail">
      <Fields entry={entry} />
      <Definitions>
        <Definition label="Reason">
          {reason ?? <span className="sec">{entry.who === null ? 'not told' : 'none given'}</span>}
        </Definition>
        <Definition label="Who">
          {whoOf(entry)}
          {entry.who && <span className="sec"> ({entry.who.username})</span>}
        </Definition>
        <Definition label="When">{formatExact(new Date(at))}</Definition>
        <Definition label="Step">
          <InOneStep entry={entry} tenant={tenant} />
        </Definition>
        {reverts !== null && (
          <Definition label="Takes back">
            <StepLink tenant={tenant} change={reverts}>
              an earlier step
            </StepLink>
          </Definition>
        )}
        {revertedBy !== null && (
          <Definition label="Taken back">
            <StepLink tenant={tenant} change={revertedBy}>
              by a later step
            </StepLink>
          </Definition>
        )}
        <Definition label="Request">
          <Identifier value={requestId} what="request id" />
        </Definition>
      </Definitions>
      <div className="go">
        <TakeBack entry={entry} base={base} />
      </div>
    </div>
  )
}
