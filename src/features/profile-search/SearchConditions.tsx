import type { KeyboardEvent } from 'react'
import { Icon } from '@/ui/Icon.tsx'
import { conditionText, valueText } from './condition-words.ts'
import type { ContainerChoice } from './search-operators.ts'
import { printCondition, type Condition } from './search-query.ts'

interface SearchConditionsProps {
  conditions: readonly Condition[]
  containers: readonly ContainerChoice[]
  onRemove: (condition: Condition) => void
  /** Back into the field, to be typed anew. */
  onEdit: (condition: Condition) => void
  /** The arrow right of the last one leads back into the field. */
  onLeave: () => void
}

/** The conditions of a search that are whole, in front of the field. */
export function SearchConditions({ conditions, containers, onRemove, onEdit, onLeave }: SearchConditionsProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>, condition: Condition) => {
    const { key, currentTarget: button } = event
    const all = [...(button.closest('ul')?.querySelectorAll<HTMLElement>('button') ?? [])]
    const at = all.indexOf(button)
    if (key === 'ArrowLeft') all[at - 1]?.focus()
    else if (key === 'ArrowRight' && at < all.length - 1) all[at + 1]?.focus()
    else if (key === 'ArrowRight' || key === 'Escape') onLeave()
    else if (key === 'Backspace' || key === 'Delete') onRemove(condition)
    else if (key === 'F2') onEdit(condition)
    else return
    event.preventDefault()
  }
  if (conditions.length === 0) return null
  return (
    <ul className="qchips" aria-label="Conditions">
      {conditions.map((condition) => (
        <li className={condition.excluded ? 'qchip out' : 'qchip'} key={printCondition(condition)}>
          {/* For the pointer alone: on the keyboard, F2 does it. */}
          <span role="presentation" className="what" title="Change" onClick={() => onEdit(condition)}>
            {condition.excluded && <b>not</b>}
            {condition.operator !== null && <i>{condition.operator}:</i>}
            {valueText(condition, containers)}
          </span>
          <button
            type="button"
            data-remove=""
            aria-label={`Remove ${conditionText(condition, containers)}`}
            aria-keyshortcuts="F2"
            onKeyDown={(event) => onKeyDown(event, condition)}
            onClick={() => onRemove(condition)}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  )
}
