import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef } from 'react'
import { placeBeside } from './anchored.ts'

/** Handlers for the control, and the tip to put after it; the control names the tip in aria-describedby. */
export function useTip(
  id: string,
  text: string | null | undefined,
): { tip: ReactNode; handlers: TipHandlers | undefined } {
  const ref = useRef<HTMLDivElement>(null)
  if (!text) return { tip: null, handlers: undefined }

  const show = (anchor: Element) => {
    const tip = ref.current
    if (!tip || tip.matches(':popover-open')) return
    tip.showPopover()
    placeBeside(anchor, tip, 'start')
  }
  const hide = () => {
    if (ref.current?.matches(':popover-open')) ref.current.hidePopover()
  }
  return {
    tip: (
      <div ref={ref} id={id} role="tooltip" popover="manual" className="popover tip" onMouseLeave={hide}>
        {text}
      </div>
    ),
    handlers: {
      onMouseEnter: (event) => show(event.currentTarget),
      // What the pointer moves onto may be the tip itself, which must stay to be read.
      onMouseLeave: (event) => {
        if (event.relatedTarget !== ref.current) hide()
      },
      onFocus: (event: FocusEvent<Element>) => show(event.currentTarget),
      onBlur: hide,
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'Escape' && ref.current?.matches(':popover-open')) {
          event.stopPropagation()
          hide()
        }
      },
    },
  }
}

interface TipHandlers {
  onMouseEnter: (event: React.MouseEvent) => void
  onMouseLeave: (event: React.MouseEvent) => void
  onFocus: (event: FocusEvent<Element>) => void
  onBlur: () => void
  onKeyDown: (event: KeyboardEvent) => void
}
