import type { Plan } from '@/contract/console/changes.ts'
import { formatNumber } from '@/ui/time.ts'

interface Counts {
  gains: number
  loses: number
  switches?: number
  unchanged: number
}

function changed({ gains, loses, switches = 0 }: Counts): number {
  return gains + loses + switches
}

function Count({ count, className }: { count: number; className?: string }) {
  return <td className={count === 0 ? 'zero' : className}>{formatNumber(count)}</td>
}

/** Who gains, loses, keeps: the point of a plan. The first line with a change in it is the large one. */
export function PlanCounts({ plan: { counts } }: { plan: Plan }) {
  const rows: [string, Counts][] = [
    ['Tenants', counts.tenants],
    ['Connectors', counts.connectors],
    ['Profiles', counts.profiles],
  ]
  const main = rows.findIndex(([, row]) => changed(row) > 0)
  const switches = counts.connectors.switches > 0
  return (
    <table className="counts">
      <thead>
        <tr>
          <th scope="col">
            <span className="vh">What</span>
          </th>
          <th scope="col">
            <span className="st success word">+ Gains</span>
          </th>
          <th scope="col">
            <span className="st error word">− Loses</span>
          </th>
          {switches && <th scope="col">~ Switches</th>}
          <th scope="col">Unchanged</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, row], index) => (
          <tr key={name} className={index === main ? 'big' : undefined}>
            <th scope="row">{name}</th>
            <Count count={row.gains} className="up" />
            <Count count={row.loses} className="dn" />
            {switches && <Count count={row.switches ?? 0} className="sw" />}
            <Count count={row.unchanged} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}
