import { createFilterOptions, type FilterOptionsState } from '@mui/material/useAutocomplete'

const drawnAtMost = 50
// How many match, by the list that is drawn: MUI hands that list back as it got it, and tells nothing else of the search.
const matches = new WeakMap<object, number>()

/** Of everything that matches, the first options: thousands would take seconds to draw, and nobody reads them. */
export function firstMatches<O>(chosen: O | null) {
  const matching = createFilterOptions<O>()
  return (options: O[], state: FilterOptionsState<O>): O[] => {
    const found = matching(options, state)
    // The list opens at what is chosen, so that is never cut away.
    const first =
      chosen !== null && found.indexOf(chosen) >= drawnAtMost
        ? [chosen, ...found.slice(0, drawnAtMost - 1)]
        : found.slice(0, drawnAtMost)
    matches.set(first, found.length)
    return first
  }
}

/** How many match besides those of a list made by `firstMatches`. */
export function moreThan(drawn: readonly unknown[]): number {
  return (matches.get(drawn) ?? drawn.length) - drawn.length
}
