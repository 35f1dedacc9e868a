import type { AnswerOf } from '@/contract/endpoint.ts'
import type { listConnectors } from '@/contract/console/connectors.ts'
import { formatNumber } from '@/ui/time.ts'

type Counts = AnswerOf<typeof listConnectors>['counts']
export type Shown = 'all' | 'own-container' | 'global-setting' | 'none'

const segments: { shown: Shown; word: string; rules: Counts[number]['rule'][] }[] = [
  { shown: 'all', word: 'All', rules: ['own-container', 'global-setting', 'ignores-global', 'none-set'] },
  { shown: 'own-container', word: 'Overridden', rules: ['own-container'] },
  { shown: 'global-setting', word: 'Inherited', rules: ['global-setting'] },
  { shown: 'none', word: 'None', rules: ['ignores-global', 'none-set'] },
]

/** Reads the segment from the URL, where anything may stand. */
export function shownOf(param: string | null): Shown {
  return segments.find(({ shown }) => shown === param)?.shown ?? 'all'
}

/** Narrows the list to one way of coming by a container; each says how many there are. */
export function RuleFilter(props: { counts: Counts; shown: Shown; onShow: (shown: Shown) => void }) {
  const { counts, shown, onShow } = props
  const count = (rules: readonly string[]) =>
    counts.reduce((sum, one) => (rules.includes(one.rule) ? sum + one.count : sum), 0)
  return (
    <fieldset className="seg">
      <legend className="vh">From</legend>
      {segments.map((segment) => (
        <button
          key={segment.shown}
          type="button"
          aria-pressed={shown === segment.shown}
          onClick={() => onShow(segment.shown)}
        >
          {segment.word} <span className="n">{formatNumber(count(segment.rules))}</span>
        </button>
      ))}
    </fieldset>
  )
}
