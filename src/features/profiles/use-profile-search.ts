import { useCallback, useMemo, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { SearchProfilesBody } from '@/contract/console/profiles.ts'
import { paths } from '@/paths.ts'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { listStateOf } from './list-state.ts'

type Sort = NonNullable<SearchProfilesBody['sort']>

const sorts: readonly Sort[] = ['created-newest', 'created-oldest', 'identification']

export interface ProfileSearch {
  tenant: string
  /** Names this place in the history: what was typed and opened here is kept under it. */
  historyKey: string
  text: string
  container: number | null
  sort: Sort
  body: Omit<SearchProfilesBody, 'cursor'>
  search: (text: string) => void
  show: (container: number | null) => void
  order: (sort: Sort) => void
}

/**
 * The search of a list: container and order stand in the URL, the typed text in the history entry's state, because it may be a name
 * or an e-mail. `within` limits the list to one container whose page it is on; a dialog over that page leaves the search as it was.
 */
export function useProfileSearch(within?: number): ProfileSearch {
  const tenant = useTenantInView()
  const navigate = useNavigate()
  const location = useLocation()
  const home = within === undefined ? paths.profiles(tenant) : paths.container(tenant, within)
  const [kept, setKept] = useState(location)
  if (location.pathname === home && kept !== location) setKept(location)
  const at = location.pathname === home ? location : kept

  const { text } = listStateOf(at.state)
  const params = new URLSearchParams(at.search)
  const asked = params.get('container') ?? ''
  const container = within ?? (/^\d{1,15}$/.test(asked) ? Number(asked) : null)
  const sort = sorts.find((one) => one === params.get('sort')) ?? 'created-newest'

  const go = useCallback(
    (next: { text: string; container: number | null; sort: Sort }) => {
      const query = new URLSearchParams()
      if (within === undefined && next.container !== null) query.set('container', String(next.container))
      if (next.sort !== 'created-newest') query.set('sort', next.sort)
      void navigate({ pathname: home, search: query.toString() }, { state: { text: next.text } })
    },
    [navigate, home, within],
  )
  return useMemo(
    () => ({
      tenant,
      historyKey: at.key,
      text,
      container,
      sort,
      body: {
        query: text === '' ? {} : { text },
        tenant,
        ...(container === null ? {} : { containers: [container] }),
        sort,
      },
      search: (next) => go({ text: next, container, sort }),
      show: (next) => go({ text, container: next, sort }),
      order: (next) => go({ text, container, sort: next }),
    }),
    [tenant, at.key, text, container, sort, go],
  )
}
