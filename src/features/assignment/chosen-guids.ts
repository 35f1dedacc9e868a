import { useLocation, useSearchParams } from 'react-router'

/** The connectors a list handed over: in the history entry, or in the address where somebody links to a choice. */
export function useChosenGuids(): string[] {
  const state: unknown = useLocation().state
  const [params] = useSearchParams()
  const handed: unknown = typeof state === 'object' && state !== null && 'connectors' in state ? state.connectors : null
  const guids = Array.isArray(handed) ? handed.filter((one) => typeof one === 'string') : params.getAll('connector')
  return [...new Set(guids)]
}
