import { useMemo } from 'react'
import { useSearchParams } from 'react-router'

/** What a list is narrowed to, as far as it stands in the URL: guids, ids, days and words of the gateway, never customer data. */
export type Filters<Name extends string> = { [Each in Name]?: string }

/** Which texts a filter takes; one without an entry takes any. */
export type Fits<Name extends string> = { [Each in Name]?: (text: string) => boolean }

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}

/** Reads the filters of a URL, where anything may stand. */
export function filtersOf<Name extends string>(
  params: URLSearchParams,
  names: readonly Name[],
  fits: Fits<Name>,
): Filters<Name> {
  const filters: Filters<Name> = {}
  for (const name of names) {
    const text = params.get(name)?.trim() ?? ''
    if (text !== '' && (fits[name]?.(text) ?? true)) filters[name] = text
  }
  return filters
}

export interface UrlFilters<Name extends string> {
  filters: Filters<Name>
  /** An empty text takes a filter off. */
  set: (change: Filters<Name>) => void
  clear: () => void
  any: boolean
}

/** The filters of the page and how to change them; the history does not grow with every try. */
export function useUrlFilters<Name extends string>(names: readonly Name[], fits: Fits<Name>): UrlFilters<Name> {
  const [params, setParams] = useSearchParams()
  const filters = useMemo(() => filtersOf(params, names, fits), [params, names, fits])
  const set = (change: Filters<Name>) =>
    setParams(
      (before) => {
        for (const [name, value] of Object.entries<string | undefined>(change)) {
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
    clear: () => {
      const off: Filters<Name> = {}
      for (const name of names) off[name] = ''
      set(off)
    },
    any: Object.keys(filters).length > 0,
  }
}
