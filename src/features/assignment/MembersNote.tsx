import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { Callout } from '@/ui/Callout.tsx'
import { formatNumber } from '@/ui/time.ts'
import { nameOf } from './connector-choice.ts'
import { membersToAssign, type Unmatched } from './members.ts'

const most = 6

/** One line for each meta-connector; where there is only one, one for each member of it. */
function lines(open: readonly Unmatched[]): string[] {
  const named = ({ name, connector }: Unmatched['members'][number]) =>
    `${name}, ${connector?.effective.container ? `uses ${nameOf(connector.effective.container)} now` : 'none now'}`
  if (open.length === 1) return open.flatMap(({ members }) => members.map(named))
  return open.map(({ meta, members }) => `${meta.name}: ${members.map(({ name }) => name).join(', ')}`)
}

/** A multi-method meta-connector stores nothing unless its members have the container as well: says so, and offers to assign them along. */
export function MembersNote<Values extends FieldValues & { members: boolean }>({
  control,
  unmatched,
}: {
  control: Control<Values>
  unmatched: readonly Unmatched[]
}) {
  const { ref, value, onChange, onBlur } = useController({ control, name: 'members' as FieldPath<Values> }).field
  const open = unmatched.filter(({ members }) => members.length > 0)
  const first = unmatched[0]
  if (!first) return null
  const all = lines(open)
  const count = membersToAssign(open).length
  if (open.length === 0) {
    return (
      <Callout hue="note">
        {unmatched.length === 1
          ? `${first.meta.name} is a multi-method meta-connector`
          : 'Multi-method meta-connectors'}
        : the container is needed on itself as well as on its members. With this choice all of them agree.
      </Callout>
    )
  }
  return (
    <Callout
      hue="warning"
      title="A multi-method meta-connector needs the container on itself as well as on its members."
    >
      <p>These members would use another one, or none:</p>
      <ul className="plain-list">
        {all.slice(0, most).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {all.length > most && <p>and {formatNumber(all.length - most)} more</p>}
      {count > 0 && (
        <label>
          <input
            type="checkbox"
            className="check"
            ref={ref}
            checked={value}
            onChange={(event) => onChange(event.target.checked)}
            onBlur={onBlur}
          />
          {count === 1 ? 'Assign this member as well.' : `Assign these ${count} members as well.`}
        </label>
      )}
    </Callout>
  )
}
