import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Suggested, Suggestion } from './suggestions.ts'

interface SuggestionListProps {
  id: string
  suggested: Suggested
  /** The option the keys have reached; -1 for none. */
  active: number
  onChoose: (option: Suggestion) => void
}

/** Under what is being typed, as far as there is room to the right of it. */
function placeUnderField(surface: HTMLElement): void {
  const around = surface.parentElement
  const field = around?.querySelector('input')
  if (!around || !field) return
  const room = around.clientWidth - surface.offsetWidth
  surface.style.left = `${String(Math.max(0, Math.min(field.offsetLeft - 12, room)))}px`
}

/** What can be put in where somebody is typing: a list box that the field drives. */
export function SuggestionList({ id, suggested, active, onChoose }: SuggestionListProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const surface = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (surface.current) placeUnderField(surface.current)
  }, [suggested])
  const { options, more, label } = suggested
  return (
    // A press must not take the focus out of the field.
    <div
      ref={surface}
      className="suggest popover"
      role="presentation"
      onPointerDown={(event) => event.preventDefault()}
    >
      <div ref={list} id={id} role="listbox" aria-label={label}>
        {options.map((option, place) => (
          <div
            key={option.insert}
            id={`${id}-${String(place)}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === active}
            onClick={() => onChoose(option)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') onChoose(option)
            }}
          >
            <span>{option.insert}</span>
            <span>{option.words}</span>
            <span>{option.example}</span>
          </div>
        ))}
      </div>
      <p className="hint">
        {more > 0 ? `${String(more)} more: type on to narrow them down.` : 'A dash in front leaves it out.'}
      </p>
    </div>
  )
}
