import type { ListActivityQuery } from '@/contract/console/activity.ts'
import { isDay, useUrlFilters, type Filters, type Fits, type UrlFilters } from '@/words/use-url-filters.ts'

export type ObjectKind = NonNullable<ListActivityQuery['kind']>

/** `id` is one object of `kind`; days are days in the viewer's zone, both included; `change` is one step; `who` a user name of staff. */
const names = ['who', 'what', 'kind', 'id', 'from', 'to', 'change'] as const
type Name = (typeof names)[number]

/** What the list is narrowed to. It stands in the URL. */
export type ActivityFilters = Omit<Filters<Name>, 'kind'> & { kind?: ObjectKind }

const objectKinds: readonly string[] = ['tenant', 'connector', 'container', 'profile'] satisfies ObjectKind[]

function isKind(text: string | undefined): text is ObjectKind {
  return text !== undefined && objectKinds.includes(text)
}

const fits: Fits<Name> = { kind: isKind, from: isDay, to: isDay, change: (text) => /^\d{1,15}$/.test(text) }

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

export interface FilterState extends Omit<UrlFilters<Name>, 'filters'> {
  filters: ActivityFilters
}

/** The filters of the page and how to change them. */
export function useActivityFilters(): FilterState {
  const { filters: told, ...rest } = useUrlFilters(names, fits)
  const { kind, id, ...others } = told
  // An id alone says nothing: ids of two kinds may be alike.
  const filters: ActivityFilters = {
    ...others,
    ...(isKind(kind) ? { kind, ...(id === undefined ? {} : { id }) } : {}),
  }
  return { ...rest, filters, any: Object.keys(filters).length > 0 }
}
