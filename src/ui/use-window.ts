import { type RefObject, useLayoutEffect, useState } from 'react'

export interface Window {
  first: number
  end: number
  rowHeight: number
}

const overscan = 6

/** Which rows of a fixed height are in sight; changes only when a row comes or goes. */
export function useWindow(scroller: RefObject<HTMLElement | null>, count: number): Window {
  const [view, setView] = useState({ top: 0, rows: 30, rowHeight: 28 })

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    const measure = () => {
      // The token says it, since phones have taller rows.
      const rowHeight = parseFloat(getComputedStyle(element).getPropertyValue('--mui-size-rowTree')) || 28
      const top = Math.floor(element.scrollTop / rowHeight)
      const rows = Math.ceil(element.clientHeight / rowHeight) + 1
      setView((now) =>
        now.top === top && now.rows === rows && now.rowHeight === rowHeight ? now : { top, rows, rowHeight },
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    element.addEventListener('scroll', measure, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', measure)
    }
  }, [scroller])

  const { top, rows, rowHeight } = view
  const first = Math.max(0, Math.min(top, count - rows) - overscan)
  return { first, end: Math.min(count, top + rows + overscan), rowHeight }
}
