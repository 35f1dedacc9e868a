import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Link, useLocation } from 'react-router'
import { tenantsQuery } from '@/api/tenants.ts'
import { paths } from '@/paths.ts'
import { Menu } from '@/ui/Menu.tsx'
import { placeOf } from './MainNavigation.tsx'

interface Place {
  guid: string
  name: string
  parentGuid: string | null
}

const shownWhole = 4
const hiddenAtMost = 30

/** From the top of what one may see down to the tenant in view; a circle of parents ends where it closes. */
function pathTo(tenants: ReadonlyMap<string, Place>, guid: string): Place[] {
  const path: Place[] = []
  const seen = new Set<string>()
  let at: string | null = guid
  while (at !== null && !seen.has(at)) {
    seen.add(at)
    const tenant: Place | undefined = tenants.get(at)
    if (!tenant) break
    path.push(tenant)
    at = tenant.parentGuid
  }
  return path.reverse()
}

export function TenantPath({ tenant, fallback }: { tenant: string; fallback: Omit<Place, 'parentGuid'> }) {
  const { data } = useQuery(tenantsQuery())
  const { pathname } = useLocation()
  const byGuid = useMemo(() => new Map((data?.items ?? []).map((item) => [item.guid, item])), [data])
  const path = pathTo(byGuid, tenant)
  const shown: Pick<Place, 'guid' | 'name'>[] = path.length > 0 ? path : [fallback]

  // The same kind of page of another tenant, since that is what one compares.
  const place = placeOf(pathname)
  const to = place === 'Containers' ? paths.containers : place === 'Profiles' ? paths.profiles : paths.tenant

  const folded = shown.length > shownWhole
  const head = folded ? shown.slice(0, 1) : shown
  const between = folded ? shown.slice(1, -2) : []
  const tail = folded ? shown.slice(-2) : []
  const item = ({ guid, name }: Pick<Place, 'guid' | 'name'>) => (
    <li key={guid}>
      <Link to={to(guid)} title={name} aria-current={guid === tenant ? 'true' : undefined}>
        {name}
      </Link>
    </li>
  )
  return (
    <nav className="path" aria-label="Tenant path">
      <ol>
        {head.map(item)}
        {folded && (
          <li>
            <Menu
              label={`${between.length} tenants between`}
              align="start"
              items={between.slice(-hiddenAtMost).map(({ guid, name }) => ({ label: name, to: to(guid) }))}
            />
          </li>
        )}
        {tail.map(item)}
      </ol>
    </nav>
  )
}
