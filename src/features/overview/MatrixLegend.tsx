import { Icon } from '@/ui/Icon.tsx'
import { type CellState, cellLooks } from './matrix-cells.ts'

const order: readonly CellState[] = ['owned', 'assigned', 'available', 'cut-off', 'not-shared']

/** What the tiles mean, and by which keys they are reached. */
export function MatrixLegend() {
  return (
    <div className="legend">
      <ul aria-label="Legend">
        {order.map((state) => {
          const { hue, icon, legend } = cellLooks[state]
          return (
            <li key={state}>
              <span className={`mx ${hue}`}>
                <Icon name={icon} />
              </span>
              {legend}
            </li>
          )
        })}
      </ul>
      <p className="keys">
        <span>
          <kbd className="kbd">↑↓←→</kbd> move
        </span>
        <span>
          <kbd className="kbd">Enter</kbd> why, change
        </span>
      </p>
    </div>
  )
}
