import { expect, test } from 'vitest'
import {
  cellsAtMost,
  extentOf,
  layoutMatrix,
  rowHeight,
  rowStep,
  type Room,
} from '@/features/overview/matrix-window.ts'

const desk: Room = { width: 1156, windowHeight: 900, headHeight: 88, rows: 2_000, columns: 50 }

/** How many cells are in the page at the worst place, heads and the cell that keeps the focus included. */
function drawn(room: Room): number {
  const { rowsInSight, columnsInSight, rowOverscan, columnOverscan } = layoutMatrix(room)
  let most = 0
  for (let top = 0; top < room.rows; top += 97) {
    const rows = extentOf(top, rowsInSight + rowStep + 1, room.rows, rowOverscan)
    for (let left = 0; left < room.columns; left += 3) {
      const columns = extentOf(left, columnsInSight, room.columns, columnOverscan)
      const across = columns.end - columns.first + 1
      // Head and one row more, with one cell more: the focus may be elsewhere.
      most = Math.max(most, (rows.end - rows.first + 2) * across + 1)
    }
  }
  return most
}

test.each([
  ['a desk', desk],
  ['a desk with the panel open', { ...desk, width: 736 }],
  ['a phone', { ...desk, width: 358, windowHeight: 844, headHeight: 40 }],
  ['the narrowest phone', { ...desk, width: 288, windowHeight: 568, headHeight: 40 }],
  ['a screen of 4K', { ...desk, width: 3_556, windowHeight: 2_160 }],
  ['five hundred containers', { ...desk, columns: 500 }],
  ['a wall of screens', { ...desk, width: 9_000, windowHeight: 5_000 }],
])('of 2,000 tenants and 50 containers no more than 600 cells are in the page: %s', (_where, room) => {
  expect(drawn(room)).toBeLessThanOrEqual(cellsAtMost)
  const { rowsInSight, rowOverscan, columnsInSight, columnWidth, tenantWidth } = layoutMatrix(room)
  expect(rowsInSight).toBeGreaterThanOrEqual(8)
  expect(rowOverscan, 'rows wait beyond the edge, so that scrolling shows no gap').toBeGreaterThanOrEqual(2)
  expect(columnsInSight * columnWidth, 'what is in sight is drawn').toBeGreaterThanOrEqual(room.width - tenantWidth)
})

test('a few containers share the room evenly and no tile grows beyond measure', () => {
  expect(layoutMatrix({ ...desk, columns: 8 }).columnWidth).toBe(111)
  expect(layoutMatrix({ ...desk, columns: 3 }).columnWidth).toBe(144)
  expect(layoutMatrix({ ...desk, columns: 0 }).columnWidth).toBe(144)
})

test('a tree that can be seen at once stands whole in the page, a larger one leaves room to scroll the page by', () => {
  expect(layoutMatrix({ ...desk, rows: 19, columns: 8 }).rowsInSight).toBe(19)
  for (const room of [desk, { ...desk, rows: 30 }, { ...desk, rows: 19, width: 288, windowHeight: 640 }]) {
    const { rowsInSight } = layoutMatrix(room)
    expect(rowsInSight).toBeLessThan(room.rows)
    expect(rowsInSight * rowHeight + room.headHeight).toBeLessThanOrEqual(room.windowHeight * 0.7)
  }
})

test('on a phone the numbers stand without names, and the tenants leave room for two containers', () => {
  const phone = layoutMatrix({ ...desk, width: 288, windowHeight: 568 })
  expect(phone.compact).toBe(true)
  expect(288 - phone.tenantWidth).toBeGreaterThanOrEqual(2 * phone.columnWidth)
  expect(layoutMatrix(desk).compact).toBe(false)
})

test('at either end the window shows what there is and no more', () => {
  expect(extentOf(0, 10, 100, 3)).toEqual({ first: 0, end: 13 })
  expect(extentOf(50, 10, 100, 3)).toEqual({ first: 47, end: 63 })
  expect(extentOf(99, 10, 100, 3)).toEqual({ first: 87, end: 100 })
  expect(extentOf(5, 10, 4, 3)).toEqual({ first: 0, end: 4 })
  expect(extentOf(0, 10, 0, 3)).toEqual({ first: 0, end: 0 })
})
