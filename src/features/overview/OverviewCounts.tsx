import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { overviewQuery } from '@/api/overview.ts'
import { paths } from '@/paths.ts'
import { formatNumber } from '@/ui/time.ts'

/** How much there is in the tenant in view and all below it. */
export function OverviewCounts({ tenant }: { tenant: string }) {
  const counts = useSuspenseQuery(overviewQuery(tenant)).data
  const { sharedContainers: shared, disabledContainers: disabled, connectorsWithoutContainer: without } = counts
  return (
    <dl className="stats">
      <Count label="Tenants" count={counts.tenants} />
      <Count label="Containers" count={counts.containers}>
        {counts.containers > 0 && `${formatNumber(shared)} shared, ${formatNumber(disabled)} disabled`}
      </Count>
      <Count label="Profiles" count={counts.profiles} />
      <Count label="Connectors" count={counts.connectors} />
      <Count label="Without a container" count={without}>
        {without > 0 && (
          <Link to={`${paths.connectors(tenant)}?rule=none`}>
            show<span className="vh"> the connectors without a container</span>
          </Link>
        )}
      </Count>
    </dl>
  )
}

function Count({ label, count, children }: { label: string; count: number; children?: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {formatNumber(count)}
        {children && <small>{children}</small>}
      </dd>
    </div>
  )
}
