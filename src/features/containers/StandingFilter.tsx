import type { ContainerRow, Standing } from '@/contract/console/containers.ts'
import { standings } from '@/words/StandingWord.tsx'

export type Shown = Standing['state'] | 'all'

const order: Shown[] = ['all', 'owned', 'available', 'cut-off', 'below']

/** Reads a state from the URL, where anything may stand. */
export function shownOf(param: string | null): Shown {
  return order.find((state) => state === param) ?? 'all'
}

/** Narrows the list to one state; each says how many there are. */
export function StandingFilter(props: {
  containers: readonly ContainerRow[]
  shown: Shown
  onShow: (shown: Shown) => void
}) {
  const { containers, shown, onShow } = props
  const count = (state: Shown) =>
    state === 'all' ? containers.length : containers.filter(({ standing }) => standing.state === state).length
  return (
    <fieldset className="seg">
      <legend className="vh">State</legend>
      {order
        .filter((state) => state === 'all' || state === shown || count(state) > 0)
        .map((state) => (
          <button key={state} type="button" aria-pressed={shown === state} onClick={() => onShow(state)}>
            {state === 'all' ? 'All' : standings[state].word} <span className="n">{count(state)}</span>
          </button>
        ))}
    </fieldset>
  )
}
