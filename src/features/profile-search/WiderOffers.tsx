import { useQueries } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { profileCountQuery } from '@/api/profile-search.ts'
import { usePrincipal } from '@/api/session.ts'
import { paths } from '@/paths.ts'
import { Button } from '@/ui/Button.tsx'
import { formatNumber, plural } from '@/ui/time.ts'
import type { ContainerChoice } from './search-operators.ts'
import { printSearch } from './search-query.ts'
import { containersOf, queryOf } from './search-request.ts'
import type { ProfileSearch } from './use-profile-search.ts'
import { widerSearches, type WiderSearch } from './wider-searches.ts'

interface WiderOffersProps {
  search: ProfileSearch
  containers: readonly ContainerChoice[]
  within: number | undefined
}

/** Searches that ask for less and do find something, with how much; they are asked for only once nothing matched. */
export function WiderOffers({ search, containers, within }: WiderOffersProps) {
  const navigate = useNavigate()
  const { tenant, asked, widen } = search
  const own = usePrincipal().tenant
  const wider = widerSearches(asked, { tenant, own, containers, within: within !== undefined })
  const counts = useQueries({
    queries: wider.map((one) => {
      const inside = within === undefined || one.everywhere || one.tenant !== undefined
      const narrowed = inside ? containersOf(one.search.conditions, containers) : [within]
      return profileCountQuery({
        query: queryOf(one.search),
        tenant: one.tenant ?? tenant,
        ...(narrowed === undefined ? {} : { containers: narrowed }),
      })
    }),
  })
  const found = wider
    .map((one, place) => ({ ...one, count: counts[place]?.data ?? 0 }))
    .filter(({ count }) => count > 0)
  const waiting = counts.some(({ isPending }) => isPending)
  if (found.length === 0) {
    if (wider.length === 0 || waiting) return null
    return <p className="wider small">Wider searches find nothing either.</p>
  }
  const take = ({ search: next, tenant: other, everywhere }: WiderSearch) => {
    if (other === undefined && !everywhere) widen(next)
    else void navigate(paths.profiles(other ?? tenant), { state: { text: printSearch(next) } })
  }
  return (
    <div className="wider" role="group" aria-label="Wider searches">
      <span className="small">Wider searches that find something</span>
      {found.map((one) => (
        <Button size="sm" key={one.key} onClick={() => take(one)}>
          {one.label}
          <span className="sec tn">
            {formatNumber(one.count)}
            <span className="vh"> {plural(one.count, 'profile', 'profiles').replace(/^\S+ /, '')}</span>
          </span>
        </Button>
      ))}
    </div>
  )
}
