import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Link, useLocation } from 'react-router'
import { tenantsQuery } from '@/api/tenants.ts'
import { paths } from '@/paths.ts'
import { shortenIdentifier } from '@/ui/identifier.ts'
import { Menu } from '@/ui/Menu.tsx'
import { placeOf } from './MainNavigation.tsx'

interface Place {
  guid: string
  name: string
  parentGuid: string | null
}

const shownWhole = 4
const listedAtMost = 30

/** Addresses are typed and copied in any case. */
const fold = (guid: string) => guid.toLowerCase()

/** From the top of what one may see down to the tenant in view; a circle of parents ends where it closes. */
function pathTo(tenants: ReadonlyMap<string, Place>, guid: string): Place[] {
  const path: Place[] = []
  const seen = new Set<string>()
  let at: string | null = guid
  while (at !== null && !seen.has(fold(at))) {
    seen.add(fold(at))
    const tenant: Place | undefined = tenants.get(fold(at))
    if (!tenant) break
    path.push(tenant)
    at = tenant.parentGuid
  }
  return path.reverse()
}

export function TenantPath({ tenant }: { tenant: string }) {
  const { data } = useQuery(tenantsQuery())
  const { pathname } = useLocation()
  const byGuid = useMemo(() => new Map((data?.items ?? []).map((item) => [fold(item.guid), item])), [data])
  const path = pathTo(byGuid, tenant)
  const shown = path.length > 0 ? path : [{ guid: tenant, name: shortenIdentifier(tenant) }]

  // The same kind of page of another tenant, since that is what one compares.
  const place = placeOf(pathname)
  const to = place === 'Containers' ? paths.containers : place === 'Profiles' ? paths.profiles : paths.tenant

  const folded = shown.length > shownWhole
  const head = folded ? shown.slice(0, 1) : shown
  const between = folded ? shown.slice(1, -2) : []
  const tail = folded ? shown.slice(-2) : []
  const item = ({ guid, name }: Pick<Place, 'guid' | 'name'>) => (
    <li key={guid}>
      <Link to={to(guid)} title={name} aria-current={fold(guid) === fold(tenant) ? 'true' : undefined}>
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
              label={`${between.length} tenants between${between.length > listedAtMost ? `, the nearest ${listedAtMost} listed` : ''}`}
              align="start"
              items={between.slice(-listedAtMost).map(({ guid, name }) => ({ label: name, to: to(guid) }))}
            />
          </li>
        )}
        {tail.map(item)}
      </ol>
    </nav>
  )
}
