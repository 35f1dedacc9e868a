import { type RefObject, useLayoutEffect, useState } from 'react'
import { extentOf, type Extent, layoutMatrix, type MatrixLayout, rowHeight, rowStep } from './matrix-window.ts'

interface View {
  width: number
  windowHeight: number
  headHeight: number
  top: number
  left: number
}

export interface MatrixWindow {
  layout: MatrixLayout
  headHeight: number
  rows: Extent
  columns: Extent
}

/** Which rows and columns of the matrix are in sight; changes only when one comes or goes. */
export function useMatrixWindow(
  frame: RefObject<HTMLElement | null>,
  head: RefObject<HTMLElement | null>,
  { rows, columns }: { rows: number; columns: number },
): MatrixWindow {
  const [view, setView] = useState<View>({ width: 1100, windowHeight: 900, headHeight: 80, top: 0, left: 0 })

  useLayoutEffect(() => {
    const box = frame.current
    if (!box) return undefined
    const measure = () => {
      const width = box.clientWidth
      const windowHeight = innerHeight
      const headHeight = head.current?.offsetHeight ?? 0
      const { columnWidth } = layoutMatrix({ width, windowHeight, headHeight, rows, columns })
      const top = Math.floor(box.scrollTop / rowHeight / rowStep) * rowStep
      const left = Math.floor(box.scrollLeft / columnWidth)
      const next = { width, windowHeight, headHeight, top, left }
      setView((now) => (isSame(now, next) ? now : next))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    if (head.current) observer.observe(head.current)
    box.addEventListener('scroll', measure, { passive: true })
    addEventListener('resize', measure)
    return () => {
      observer.disconnect()
      box.removeEventListener('scroll', measure)
      removeEventListener('resize', measure)
    }
  }, [frame, head, rows, columns])

  const layout = layoutMatrix({ ...view, rows, columns })
  return {
    layout,
    headHeight: view.headHeight,
    rows: extentOf(view.top, layout.rowsInSight + rowStep + 1, rows, layout.rowOverscan),
    columns: extentOf(view.left, layout.columnsInSight, columns, layout.columnOverscan),
  }
}

function isSame(one: View, other: View): boolean {
  return (
    one.width === other.width &&
    one.windowHeight === other.windowHeight &&
    one.headHeight === other.headHeight &&
    one.top === other.top &&
    one.left === other.left
  )
}
