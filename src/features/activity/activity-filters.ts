import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { ListActivityQuery } from '@/contract/console/activity.ts'

/** What the list is narrowed to. It stands in the URL: guids, ids, dates, and user names of staff; never customer data. */
export interface ActivityFilters {
  who?: string
  what?: string
  kind?: ObjectKind
  /** One object, of `kind`. */
  id?: string
  /** Days in the viewer's zone, as a date field gives them; both included. */
  from?: string
  to?: string
  /** One step. */
  change?: string
}

export type ObjectKind = NonNullable<ListActivityQuery['kind']>

const names = ['who', 'what', 'kind', 'id', 'from', 'to', 'change'] as const
const objectKinds: readonly string[] = ['tenant', 'connector', 'container', 'profile'] satisfies ObjectKind[]

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}

const fits: Partial<Record<(typeof names)[number], (text: string) => boolean>> = {
  kind: (text) => objectKinds.includes(text),
  from: isDay,
  to: isDay,
  change: (text) => /^\d{1,15}$/.test(text),
}

/** Reads the filters of a URL, where anything may stand. */
function filtersOf(params: URLSearchParams): ActivityFilters {
  const read = names.flatMap((name) => {
    const text = params.get(name)?.trim() ?? ''
    return text !== '' && (fits[name]?.(text) ?? true) ? [[name, text] as const] : []
  })
  const filters: ActivityFilters = Object.fromEntries(read)
  // An id alone says nothing: ids of two kinds may be alike.
  if (filters.kind === undefined) delete filters.id
  return filters
}

/** The instant a day begins in the viewer's zone, `after` days later; clocks may be set forward or back in between. */
function startOf(day: string, after = 0): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + after).toISOString()
}

/** What the gateway is asked for: days become instants, and a day "to" is meant wholly. */
export function queryOf({ from, to, ...rest }: ActivityFilters): Omit<ListActivityQuery, 'cursor' | 'limit'> {
  return {
    ...rest,
    ...(from === undefined ? {} : { from: startOf(from) }),
    ...(to === undefined ? {} : { to: startOf(to, 1) }),
  }
}

export interface FilterState {
  filters: ActivityFilters
  set: (change: { [Name in keyof ActivityFilters]?: ActivityFilters[Name] | '' }) => void
  clear: () => void
  any: boolean
}

/** The filters of the page and how to change them; the history does not grow with every try. */
export function useActivityFilters(): FilterState {
  const [params, setParams] = useSearchParams()
  const filters = useMemo(() => filtersOf(params), [params])
  const set: FilterState['set'] = (change) =>
    setParams(
      (before) => {
        for (const [name, value] of Object.entries(change)) {
          if (value === undefined || value === '') before.delete(name)
          else before.set(name, value)
        }
        return before
      },
      { replace: true, preventScrollReset: true },
    )
  return {
    filters,
    set,
    clear: () => set(Object.fromEntries(names.map((name) => [name, '']))),
    any: Object.keys(filters).length > 0,
  }
}
