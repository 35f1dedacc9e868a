import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { readSearchAhead } from '@/api/profile-search.ts'
import type { SearchProfilesBody } from '@/contract/console/profile-search.ts'
import { paths } from '@/paths.ts'
import { listStateOf } from '@/profile/list-state.ts'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import type { ContainerChoice } from './search-operators.ts'
import { printSearch, readSearch, type Condition, type Search } from './search-query.ts'
import { containersOf, queryOf } from './search-request.ts'

type Sort = NonNullable<SearchProfilesBody['sort']>

const sorts: readonly Sort[] = ['created-newest', 'created-oldest', 'identification']

export interface ProfileSearch {
  tenant: string
  /** Names this place in the history: what was typed and opened here is kept under it. */
  historyKey: string
  /** As the history entry keeps it: what a profile carries along for the way back. */
  text: string
  asked: Search
  /** Nothing was asked for: the list is of all profiles. */
  everything: boolean
  sort: Sort
  body: Omit<SearchProfilesBody, 'cursor'>
  /** Whether somebody has just asked, by Enter, so that one hit is opened at once; told once, and never when they come back. */
  takeEntered: () => boolean
  search: (next: Search) => void
  /** Another search that was offered: its list is shown, however many it has. */
  widen: (next: Search) => void
  order: (sort: Sort) => void
}

function isContainer({ operator, excluded }: Condition): boolean {
  return operator === 'container' && !excluded
}

/** The containers named in the URL; they are chosen even where they cannot be seen, so that this is told. */
function chosenIn(params: URLSearchParams): Condition[] {
  const ids = params.getAll('container').filter((id) => /^\d{1,15}$/.test(id))
  return [...new Set(ids)].map((value) => ({ operator: 'container', value, excluded: false }))
}

/**
 * The search of a list: containers and order stand in the URL, everything else in the history entry's state, because it may be a name or
 * an e-mail. `within` limits the list to one container whose page it is on; a dialog over that page leaves the search as it was.
 */
export function useProfileSearch(containers: readonly ContainerChoice[], within?: number): ProfileSearch {
  const tenant = useTenantInView()
  const navigate = useNavigate()
  const client = useQueryClient()
  const location = useLocation()
  const home = within === undefined ? paths.profiles(tenant) : paths.container(tenant, within)
  const [kept, setKept] = useState(location)
  if (location.pathname === home && kept !== location) setKept(location)
  const at = location.pathname === home ? location : kept
  const entered = useRef(false)

  const { text } = listStateOf(at.state)
  const params = useMemo(() => new URLSearchParams(at.search), [at.search])
  const sort = sorts.find((one) => one === params.get('sort')) ?? 'created-newest'
  const asked = useMemo<Search>(() => {
    const read = readSearch(text, within === undefined ? containers : null)
    const chosen = within === undefined ? chosenIn(params) : []
    return { conditions: [...chosen, ...read.conditions], text: read.text }
  }, [text, params, containers, within])

  const takeEntered = useCallback(() => {
    const was = entered.current
    entered.current = false
    return was
  }, [])
  const bodyOf = useCallback(
    (search: Search, order: Sort) => {
      const narrowed = within === undefined ? containersOf(search.conditions, containers) : [within]
      const query = queryOf(search)
      return { query, tenant, ...(narrowed === undefined ? {} : { containers: narrowed }), sort: order }
    },
    [containers, tenant, within],
  )
  const go = useCallback(
    (next: Search, order: Sort) => {
      // The gateway is asked while the address changes, not after.
      readSearchAhead(client, bodyOf(next, order))
      const query = new URLSearchParams()
      for (const { value } of next.conditions.filter(isContainer)) query.append('container', value)
      if (order !== 'created-newest') query.set('sort', order)
      const rest = next.conditions.filter((condition) => !isContainer(condition))
      const state = { text: printSearch({ conditions: rest, text: next.text }) }
      const search = query.toString()
      // The same search once more is no second place to come back to.
      const again = state.text === text && `?${search}` === (at.search || '?')
      void navigate({ pathname: home, search }, { state, replace: again })
    },
    [navigate, client, bodyOf, home, text, at.search],
  )
  return useMemo(
    () => ({
      tenant,
      historyKey: at.key,
      text,
      asked,
      everything: asked.text === '' && asked.conditions.length === 0,
      sort,
      body: bodyOf(asked, sort),
      takeEntered,
      search: (next) => {
        entered.current = true
        go(next, sort)
      },
      widen: (next) => {
        entered.current = false
        go(next, sort)
      },
      order: (next) => {
        entered.current = false
        go(asked, next)
      },
    }),
    [tenant, at.key, text, asked, sort, bodyOf, go, takeEntered],
  )
}
