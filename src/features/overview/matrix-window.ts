/** Measures of the matrix in pixels, and how much of it is in the page: cells are only drawn where they can be seen. */

export const rowHeight = 32

/** However large the matrix and the screen are, no more cells than this are in the page, heads included. */
export const cellsAtMost = 600

const widestColumn = 144
// So many share the room as it is; of more, sixteen are in sight, however wide the screen.
const evenUpTo = 24
const columnsInSightAtMost = 16
const columnOverscan = 2
const leastRowOverscan = 2
const mostRowOverscan = 8
/** The window moves by so many rows at once: fewer, larger steps keep pace with a fast scroll. */
export const rowStep = 3
const fewestRows = 8
const mostRows = 28
// Of the height of the window. What can be seen at once stands whole in the page; what cannot scrolls in a frame, so that the heads
// stay, and some of the page must stay to scroll that by.
const wholeUpTo = 0.85
const frameOf = 0.7

export interface MatrixLayout {
  /** Too narrow for names of containers: their numbers stand alone. */
  compact: boolean
  tenantWidth: number
  columnWidth: number
  /** How many rows the frame is high. */
  rowsInSight: number
  columnsInSight: number
  rowOverscan: number
  columnOverscan: number
}

export interface Room {
  /** Of the frame. */
  width: number
  windowHeight: number
  headHeight: number
  rows: number
  columns: number
}

const compactBelow = 560

export function layoutMatrix({ width, windowHeight, headHeight, rows, columns }: Room): MatrixLayout {
  const compact = width < compactBelow
  const tenantWidth = compact ? Math.min(188, Math.max(132, Math.floor(width * 0.45))) : width < 800 ? 208 : 264
  const narrowest = compact ? 60 : 92
  const available = Math.max(0, width - tenantWidth)
  const even = Math.floor(available / Math.max(1, columns))
  const columnWidth =
    even >= narrowest && columns <= evenUpTo
      ? Math.min(even, widestColumn)
      : Math.max(narrowest, Math.floor(available / columnsInSightAtMost))
  const columnsInSight = Math.min(columns, Math.ceil(available / columnWidth) + 1)

  // A row and a column more: those of the cell that has the focus stay, wherever it is.
  const columnsDrawn = Math.min(columns, columnsInSight + 2 * columnOverscan) + 2
  const rowsDrawn = Math.floor(cellsAtMost / columnsDrawn) - 2
  const whole = rows * rowHeight + headHeight <= windowHeight * wholeUpTo
  const fitting = Math.floor((windowHeight * frameOf - headHeight) / rowHeight)
  const wanted = whole ? rows : Math.min(Math.max(fitting, fewestRows), mostRows)
  // Of the rows in sight one more is cut by each edge, and the window lags by a step.
  const spare = rowStep + 1
  const rowsInSight = Math.min(wanted, rowsDrawn - spare - 2 * leastRowOverscan)
  const rowOverscan = Math.min(mostRowOverscan, Math.floor((rowsDrawn - spare - rowsInSight) / 2))
  return { compact, tenantWidth, columnWidth, rowsInSight, columnsInSight, rowOverscan, columnOverscan }
}

export interface Extent {
  first: number
  end: number
}

/** What to draw of `count` things of which `inSight` can be seen at once, when `start` is the first to be seen. */
export function extentOf(start: number, inSight: number, count: number, overscan: number): Extent {
  const top = Math.max(0, Math.min(start, count - inSight))
  return { first: Math.max(0, top - overscan), end: Math.min(count, top + inSight + overscan) }
}
