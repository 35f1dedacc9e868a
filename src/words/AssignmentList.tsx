import type { Assignment } from '@/contract/console/problem.ts'
import { plural } from '@/ui/time.ts'

/** What stands in the way of taking a container away: every use that would be left dangling (I10). */
export function AssignmentList({ assignments }: { assignments: readonly Assignment[] }) {
  const shown = assignments.slice(0, 8)
  return (
    <>
      <ul className="plain-list">
        {shown.map(({ tenant, connector }) => (
          <li key={`${tenant.guid}|${connector?.guid ?? ''}`}>
            {connector ? `${connector.name}, connector of ${tenant.name}` : `Global setting of ${tenant.name}`}
          </li>
        ))}
      </ul>
      {assignments.length > shown.length && (
        <p>and {plural(assignments.length - shown.length, 'more use', 'more uses')}</p>
      )}
    </>
  )
}
