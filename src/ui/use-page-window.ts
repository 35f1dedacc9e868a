import { type RefObject, useLayoutEffect, useState } from 'react'

const overscan = 10

/** Which rows of a fixed height are in sight while the page scrolls past a table; changes only when a row comes or goes. */
export function usePageWindow(body: RefObject<HTMLElement | null>, count: number, rowHeight: number) {
  const [view, setView] = useState({ top: 0, rows: 40 })

  useLayoutEffect(() => {
    const measure = () => {
      const above = Math.max(0, -(body.current?.getBoundingClientRect().top ?? 0))
      const top = Math.floor(above / rowHeight)
      const rows = Math.ceil(innerHeight / rowHeight) + 1
      setView((now) => (now.top === top && now.rows === rows ? now : { top, rows }))
    }
    measure()
    addEventListener('scroll', measure, { passive: true })
    addEventListener('resize', measure)
    return () => {
      removeEventListener('scroll', measure)
      removeEventListener('resize', measure)
    }
  }, [body, rowHeight])

  const first = Math.max(0, Math.min(view.top, count - view.rows) - overscan)
  return { first, end: Math.min(count, view.top + view.rows + overscan) }
}
