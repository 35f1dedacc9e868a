import type { Plan } from '@/contract/console/changes.ts'
import { formatNumber } from '@/ui/time.ts'
import { effectOf, type Shown } from './plan-rows.ts'

const words: Record<Shown, string> = {
  changed: 'Changed',
  gains: 'Gains',
  loses: 'Loses',
  switches: 'Switches',
  unchanged: 'Unchanged',
}

function countsOf({ counts: { tenants, connectors }, tenants: listed }: Plan): Record<Shown, number> {
  const both = listed.filter((tenant) => effectOf(tenant) === 'both').length
  const [gains, loses] = [tenants.gains + connectors.gains, tenants.loses + connectors.loses]
  const unchanged = tenants.unchanged + connectors.unchanged
  return {
    changed: gains + loses + connectors.switches - both,
    gains,
    loses,
    switches: connectors.switches,
    unchanged,
  }
}

/** Narrows the list of a plan to one effect; each says how many tenants and connectors it has. */
export function PlanFilter(props: { plan: Plan; shown: Shown; onShow: (shown: Shown) => void }) {
  const { plan, shown, onShow } = props
  const counts = countsOf(plan)
  const all = Object.keys(words) as Shown[]
  return (
    <fieldset className="seg">
      <legend className="vh">Effect</legend>
      {all
        .filter((one) => one === 'changed' || one === shown || counts[one] > 0)
        .map((one) => (
          <button key={one} type="button" aria-pressed={shown === one} onClick={() => onShow(one)}>
            {words[one]} <span className="n">{formatNumber(counts[one])}</span>
          </button>
        ))}
    </fieldset>
  )
}
