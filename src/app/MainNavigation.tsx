import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { Permission } from '@/contract/console/permissions.ts'
import { usePrincipal } from '@/api/session.ts'
import { findingsQuery } from '@/api/overview.ts'
import { paths } from '@/paths.ts'
import { Brand } from '@/ui/Brand.tsx'
import { Icon } from '@/ui/Icon.tsx'
import type { IconName } from '@/ui/icons.tsx'
import { formatNumber } from '@/ui/time.ts'

interface Place {
  label: string
  icon: IconName
  to: (tenant: string) => string
  /** Without this right there is nothing to be found there. */
  right?: Permission
}

const places: readonly Place[] = [
  { label: 'Overview', icon: 'overview', to: paths.overview },
  { label: 'Tenants', icon: 'tenants', to: paths.tenant },
  { label: 'Containers', icon: 'containers', to: paths.containers },
  { label: 'Profiles', icon: 'profiles', to: paths.profiles },
  { label: 'Transactions', icon: 'transactions', to: (guid) => paths.transactions(guid), right: 'transaction.show' },
  { label: 'Receipts', icon: 'receipt', to: paths.receipts, right: 'frontend.customer-profiles.show' },
  { label: 'Activity', icon: 'activity', to: paths.activity },
]

/** A profile's own page lies below its container, but people got there to see a profile. */
export function placeOf(pathname: string): string {
  const [, , , section, , within] = pathname.split('/')
  if (section === 'containers' && within === 'profiles') return 'Profiles'
  // Connectors are looked at tenant by tenant, as the way to them shows.
  if (section === 'connectors') return 'Tenants'
  if (section === 'checkout') return 'Transactions'
  return places.find(({ label }) => label.toLowerCase() === section)?.label ?? ''
}

export function MainNavigation({ tenant, pathname }: { tenant: string; pathname: string }) {
  const current = placeOf(pathname)
  const { permissions } = usePrincipal()
  return (
    <nav className="nav" aria-label="Main">
      <Brand to={paths.home()} />
      <ul>
        {places
          .filter(({ right }) => right === undefined || permissions.includes(right))
          .map(({ label, icon, to }) => (
            <li key={label}>
              <Link to={to(tenant)} title={label} aria-current={label === current ? 'page' : undefined}>
                <Icon name={icon} />
                <span className="lb">{label}</span>
                {label === 'Overview' && <FindingCount tenant={tenant} />}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  )
}

/** How many findings there are, once somebody has looked; what was never read is not read for a number. */
function FindingCount({ tenant }: { tenant: string }) {
  const { data } = useQuery({
    ...findingsQuery(tenant),
    enabled: (query) => query.state.data !== undefined,
    refetchOnMount: false,
  })
  if (!data || data.total === 0) return null
  return (
    <span className="n">
      <span aria-hidden="true">{formatNumber(data.total)}</span>
      <span className="vh">, {data.total === 1 ? 'one finding' : `${formatNumber(data.total)} findings`}</span>
    </span>
  )
}
