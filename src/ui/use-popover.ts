import { type RefObject, type ToggleEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { placeBeside } from './anchored.ts'

interface PopoverParts {
  open: boolean
  close: () => void
  anchor: RefObject<HTMLButtonElement | null>
  surface: RefObject<HTMLDivElement | null>
  buttonProps: { popoverTarget: string; 'aria-expanded': boolean; 'aria-controls': string | undefined }
  surfaceProps: {
    id: string
    popover: 'auto'
    onBeforeToggle: (event: ToggleEvent<HTMLDivElement>) => void
    onToggle: (event: ToggleEvent<HTMLDivElement>) => void
  }
}

/** A surface in the browser's top layer, opened by its button; Escape and a click elsewhere close it. */
export function usePopover(align: 'start' | 'end', onOpened?: (surface: HTMLElement) => void): PopoverParts {
  const id = useId()
  const anchor = useRef<HTMLButtonElement>(null)
  const surface = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const opened = useRef(onOpened)
  useLayoutEffect(() => {
    opened.current = onOpened
  })

  useLayoutEffect(() => {
    if (!open) return undefined
    const place = () => {
      if (anchor.current && surface.current) placeBeside(anchor.current, surface.current, align)
    }
    const ready = () => {
      place()
      if (surface.current) opened.current?.(surface.current)
    }
    // Opened by its button, the surface is filled just before the browser shows it: the next frame is not yet painted.
    const frame = requestAnimationFrame(ready)
    addEventListener('resize', place)
    addEventListener('scroll', place, { capture: true, passive: true })
    return () => {
      cancelAnimationFrame(frame)
      removeEventListener('resize', place)
      removeEventListener('scroll', place, { capture: true })
    }
  }, [open, align])

  return {
    open,
    close: () => surface.current?.hidePopover(),
    anchor,
    surface,
    // The browser pairs button and surface, so that a click on the button of an open one closes it, not reopens.
    buttonProps: { popoverTarget: id, 'aria-expanded': open, 'aria-controls': open ? id : undefined },
    surfaceProps: {
      id,
      popover: 'auto',
      onBeforeToggle: (event) => {
        if (event.newState === 'open') setOpen(true)
      },
      // Emptied only once it is closed: before that, the browser could not hand the focus back to the button.
      onToggle: (event) => {
        if (event.newState === 'closed') setOpen(false)
      },
    },
  }
}
