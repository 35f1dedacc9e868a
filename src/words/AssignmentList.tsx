import type { Assignment } from '@/contract/console/problem.ts'
import { plural } from '@/ui/time.ts'

const named = 8

/** What stands in the way of taking a container away: every use that would be left dangling (I10). The gateway may list fewer than `count`. */
export function AssignmentList({ assignments, count }: { assignments: readonly Assignment[]; count: number }) {
  const shown = assignments.slice(0, named)
  return (
    <>
      <ul className="plain-list">
        {shown.map(({ tenant, connector }) => (
          <li key={`${tenant.guid}|${connector?.guid ?? ''}`}>
            {connector ? `${connector.name}, connector of ${tenant.name}` : `Global setting of ${tenant.name}`}
          </li>
        ))}
      </ul>
      {count > shown.length && <p>and {plural(count - shown.length, 'more use', 'more uses')}</p>}
    </>
  )
}
