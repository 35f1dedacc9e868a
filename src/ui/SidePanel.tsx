import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { IconButton } from './IconButton.tsx'
import { useNarrow } from './use-narrow.ts'
import { useScrollLock } from './use-scroll-lock.ts'

interface SidePanelProps {
  title: ReactNode
  description?: ReactNode
  /** What closing does to the work in it, when that needs saying: "Close plan, keep the ticks". */
  closeLabel?: string
  onClose: () => void
  /** False where it opens beside work that goes on, such as ticking row after row. */
  takesFocus?: boolean
  /** Only where something is decided. */
  foot?: ReactNode
  children: ReactNode
}

const focusable = ':is(a[href], button, input, select, textarea, [tabindex="0"]):not(:disabled, [tabindex="-1"])'

/** From the last to the first and back: what lies under a panel that covers the screen is not to be reached. */
function keepInside(event: KeyboardEvent<HTMLElement>): void {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(focusable)].filter((one) => one.checkVisibility())
  const [edge, other] = event.shiftKey ? [all[0], all.at(-1)] : [all.at(-1), all[0]]
  const atEdge = document.activeElement === edge || !all.some((one) => one === document.activeElement)
  // The heading takes the focus on opening and is no stop of its own: forward from it is left to the browser.
  if (!other || !atEdge || (!event.shiftKey && document.activeElement !== edge)) return
  event.preventDefault()
  other.focus()
}

/** Gives the focus back to what had it last outside of the panel, before the panel goes and takes its own away. */
function useReturnedFocus(panel: { current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const element = panel.current
    let outside = document.activeElement
    const note = ({ target }: FocusEvent) => {
      if (target instanceof Element && !element?.contains(target)) outside = target
    }
    document.addEventListener('focusin', note)
    return () => {
      document.removeEventListener('focusin', note)
      const focused = document.activeElement
      const goes = focused === null || focused === document.body || element?.contains(focused) === true
      if (goes && outside instanceof HTMLElement && outside.isConnected) outside.focus({ preventScroll: true })
    }
  }, [panel])
}

function ScrollLock() {
  useScrollLock()
  return null
}

/** A panel at the right that the page makes room for; the whole screen on a phone. Opened, it takes the focus; Escape closes it. */
export function SidePanel(props: SidePanelProps) {
  const { title, description, closeLabel = 'Close', onClose, takesFocus = true, foot, children } = props
  const id = useId()
  const narrow = useNarrow()
  const panel = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useReturnedFocus(panel)
  // Before it can be seen: an Escape pressed at once must find the focus inside.
  useLayoutEffect(() => {
    if (takesFocus || narrow) heading.current?.focus()
  }, [takesFocus, narrow])
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // A dialog or menu opened from here is a child of its own: its keys come by too.
    if (event.defaultPrevented || !event.currentTarget.contains(event.target as Node)) return
    if (event.key === 'Tab' && narrow) keepInside(event)
    if (event.key !== 'Escape') return
    event.preventDefault()
    onClose()
  }
  return (
    <section
      ref={panel}
      className="panel side opening"
      aria-labelledby={id}
      {...(narrow ? { role: 'dialog', 'aria-modal': true } : { role: 'complementary' })}
    >
      {narrow && <ScrollLock />}
      <div className="panel-frame" role="presentation" onKeyDown={onKeyDown}>
        <div className="panel-head">
          <div className="grow">
            <h2 id={id} ref={heading} tabIndex={-1}>
              {title}
            </h2>
            {description !== undefined && <div className="small mt-1">{description}</div>}
          </div>
          <IconButton icon="close" label={closeLabel} onClick={() => onClose()} />
        </div>
        <div className="panel-body">{children}</div>
        {foot !== undefined && <div className="panel-foot">{foot}</div>}
      </div>
    </section>
  )
}
