import { plural } from '@/ui/time.ts'
import type { Effect, PlanRow, Turn } from './plan-rows.ts'

const marks: Record<Effect, { className: string; sign: string; word: string }> = {
  gains: { className: 'plus', sign: '+', word: 'gains' },
  loses: { className: 'minus', sign: '−', word: 'loses' },
  both: { className: 'both', sign: '±', word: 'gains and loses' },
  switches: { className: 'turned', sign: '~', word: 'switches' },
  unchanged: { className: 'same', sign: '=', word: 'unchanged' },
}

function Mark({ effect }: { effect: Effect }) {
  const { sign, word } = marks[effect]
  return (
    <span className="sign">
      <span aria-hidden="true">{sign}</span>
      <span className="vh">{word}: </span>
    </span>
  )
}

function TurnText({ turn: { what, before, after } }: { turn: Turn }) {
  return (
    <span className="turn">
      {what !== null && `${what}: `}
      {before}
      {after !== null && (
        <>
          <span aria-hidden="true"> → </span>
          <span className="vh">becomes </span>
          <b>{after}</b>
        </>
      )}
    </span>
  )
}

interface PlanDiffProps {
  rows: readonly PlanRow[]
  /** Rows that are not shown. */
  more?: number
  /** Who stays as it is, in words. */
  unchanged?: string
}

/** Who a plan concerns, as a diff: a sign and a tint for the effect, what it was and what it becomes. */
export function PlanDiff({ rows, more = 0, unchanged = '' }: PlanDiffProps) {
  return (
    <ul className="diff">
      {rows.map(({ key, kind, name, of, effect, turns, depth }) => (
        <li key={key} className={`${marks[effect].className} in${depth}`}>
          <Mark effect={effect} />
          <span className="name">
            {name}
            {kind === 'connector' && <span className="small"> {of === null ? 'connector' : `connector of ${of}`}</span>}
          </span>
          <span className="small turns">
            {turns.map((turn) => (
              <TurnText key={`${turn.what}|${turn.before}|${turn.after}`} turn={turn} />
            ))}
          </span>
        </li>
      ))}
      {more > 0 && (
        <li className="same">
          <span className="sign" />
          <span className="name">and {plural(more, 'more', 'more')}</span>
        </li>
      )}
      {unchanged !== '' && (
        <li className="same">
          <Mark effect="unchanged" />
          <span className="name">{unchanged}</span>
          <span className="small">as before</span>
        </li>
      )}
    </ul>
  )
}
