import type { DeleteImpact } from '@/contract/console/erasure.ts'
import { formatNumber, plural } from '@/ui/time.ts'

type Loser = DeleteImpact['losers'][number]

const atOnce = 4

function LoserLine({ loser }: { loser: Loser }) {
  const { tenant, merchants, usedBy } = loser
  return (
    <li>
      <b>{tenant.name}</b>{' '}
      <span className="sec">
        {usedBy === 0
          ? 'could use it, and does not now'
          : `${plural(usedBy, 'connector', 'connectors')} of ${merchants.map(({ name }) => name).join(', ')}`}
      </span>
    </li>
  )
}

/** Every tenant that loses the profile, those who use its container first. */
export function ImpactLosers({ impact }: { impact: DeleteImpact }) {
  const { losers, loserCount, othersMayLose } = impact
  const [first, rest] = [losers.slice(0, atOnce), losers.slice(atOnce)]
  const unnamed = loserCount - losers.length
  return (
    <>
      <ul className="losers" aria-label="Tenants that lose it">
        {first.map((loser) => (
          <LoserLine key={loser.tenant.guid} loser={loser} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details className="losers">
          <summary>{formatNumber(loserCount - first.length)} more tenants</summary>
          <ul>
            {rest.map((loser) => (
              <LoserLine key={loser.tenant.guid} loser={loser} />
            ))}
          </ul>
          {unnamed > 0 && <p className="sec">And {formatNumber(unnamed)} more, which are not listed here.</p>}
        </details>
      )}
      {othersMayLose && (
        <p className="small mt-1">Tenants outside your own may lose it too. They are not listed or counted.</p>
      )}
    </>
  )
}
