import { expect, test } from 'vitest'
import { actOf, type MatrixShape, type Place } from '@/features/overview/matrix-keys.ts'

/** Five tenants (the first is open with two below it, the fourth is closed) and three containers. */
const shape: MatrixShape = {
  rows: 5,
  columns: 3,
  page: 2,
  expandedAt: (row) => [true, null, null, false, null][row] ?? null,
  parentAt: (row) => (row === 1 || row === 2 ? 0 : -1),
}

/** What a key does at a place: where it leads, or what it asks for. */
function press(key: string, row: number, column: number, ctrl = false): string | null {
  const act = actOf(key, ctrl, { row, column }, shape)
  if (!act) return null
  return act.kind === 'go' ? at(act.to) : act.kind
}
const at = ({ row, column }: Place) => `${row}:${column}`

test('the arrows move by one cell and stop at the edges', () => {
  expect(press('ArrowDown', 0, 0)).toBe('1:0')
  expect(press('ArrowDown', 4, 0)).toBe('4:0')
  expect(press('ArrowRight', 1, 1)).toBe('1:2')
  expect(press('ArrowRight', 1, 2)).toBe('1:2')
  expect(press('ArrowLeft', 1, 1)).toBe('1:0')
  expect(press('ArrowLeft', 1, 0), 'the name of the tenant').toBe('1:-1')
})

test('above the first tenant stand the heads of the containers, and above its name nothing', () => {
  expect(press('ArrowUp', 0, 2)).toBe('-1:2')
  expect(press('ArrowUp', -1, 2)).toBe('-1:2')
  expect(press('ArrowUp', 0, -1)).toBe('0:-1')
  expect(press('ArrowLeft', -1, 0)).toBe('-1:0')
  expect(press('ArrowDown', -1, 1)).toBe('0:1')
  expect(press('Home', -1, 2)).toBe('-1:0')
  expect(press('PageUp', -1, 1)).toBe('-1:1')
})

test('Home and End go to the ends of the row, with Ctrl to those of the matrix', () => {
  expect(press('Home', 2, 2)).toBe('2:-1')
  expect(press('End', 2, -1)).toBe('2:2')
  expect(press('Home', 2, 2, true)).toBe('0:-1')
  expect(press('End', 0, 0, true)).toBe('4:2')
})

test('a page is as many rows as are in sight, and ends at the first and the last', () => {
  expect(press('PageDown', 0, 1)).toBe('2:1')
  expect(press('PageDown', 4, 1)).toBe('4:1')
  expect(press('PageUp', 3, 1)).toBe('1:1')
  expect(press('PageUp', 1, 1)).toBe('0:1')
  expect(press('PageDown', -1, 1)).toBe('1:1')
})

test('on the name of a tenant Right opens it and then goes on, Left closes it or goes to the tenant above', () => {
  expect(press('ArrowRight', 3, -1)).toBe('expand')
  expect(press('ArrowRight', 0, -1)).toBe('0:0')
  expect(press('ArrowRight', 1, -1)).toBe('1:0')
  expect(press('ArrowLeft', 0, -1)).toBe('collapse')
  expect(press('ArrowLeft', 2, -1)).toBe('0:-1')
  expect(press('ArrowLeft', 3, -1)).toBeNull()
})

test('Enter and Space open what has the focus; other keys are left alone', () => {
  expect(press('Enter', 1, 1)).toBe('open')
  expect(press(' ', -1, 1)).toBe('open')
  expect(press('a', 1, 1)).toBeNull()
  expect(press('Tab', 1, 1)).toBeNull()
})

test('without a container there are only the names', () => {
  const bare = { ...shape, columns: 0 }
  expect(actOf('ArrowRight', false, { row: 1, column: -1 }, bare)).toBeNull()
  expect(actOf('End', false, { row: 1, column: -1 }, bare)).toEqual({ kind: 'go', to: { row: 1, column: -1 } })
})
