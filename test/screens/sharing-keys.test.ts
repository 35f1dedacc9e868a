import { expect, test } from 'vitest'
import { sharingActOf, type SharingColumn } from '@/features/containers/sharing-keys.ts'
import { buildTree, visibleRows } from '@/ui/tree-rows.ts'

const tree = buildTree([
  { id: 'o', parentId: null, label: 'O' },
  { id: 'a', parentId: 'o', label: 'A' },
  { id: 'b', parentId: 'a', label: 'B' },
  { id: 'c', parentId: 'o', label: 'C' },
])
const rows = visibleRows(tree, new Set(['o']))

function press(key: string, at: number, column: SharingColumn = 'row', ctrlKey = false) {
  return sharingActOf({ key, ctrlKey }, rows, at, column, 10)
}

test('up and down go along a column and stop at the ends', () => {
  expect(press('ArrowDown', 0, 'tick')).toEqual({ kind: 'go', to: 1, column: 'tick' })
  expect(press('ArrowUp', 0)).toEqual({ kind: 'go', to: 0, column: 'row' })
  expect(press('PageDown', 0)).toEqual({ kind: 'go', to: 2, column: 'row' })
})

test('right opens a row, then leads into it; left leads out of it, closes it, then goes to its parent', () => {
  expect(press('ArrowRight', 1)).toEqual({ kind: 'expand' })
  expect(press('ArrowRight', 0)).toEqual({ kind: 'go', to: 0, column: 'link' })
  expect(press('ArrowRight', 0, 'link')).toEqual({ kind: 'go', to: 0, column: 'tick' })
  expect(press('ArrowLeft', 1, 'tick')).toEqual({ kind: 'go', to: 1, column: 'link' })
  expect(press('ArrowLeft', 0)).toEqual({ kind: 'collapse' })
  expect(press('ArrowLeft', 2)).toEqual({ kind: 'go', to: 0, column: 'row' })
})

test('Home and End stay in the row once inside it, and take the whole table with Ctrl', () => {
  expect(press('End', 1)).toEqual({ kind: 'go', to: 2, column: 'row' })
  expect(press('Home', 2, 'tick')).toEqual({ kind: 'go', to: 2, column: 'link' })
  expect(press('Home', 2, 'tick', true)).toEqual({ kind: 'go', to: 0, column: 'tick' })
})

test('Enter and Space act on a row, and are left to what stands in a cell', () => {
  expect(press('Enter', 1)).toEqual({ kind: 'open' })
  expect(press(' ', 1)).toEqual({ kind: 'tick' })
  expect(press('Enter', 1, 'link')).toBeNull()
  expect(press(' ', 1, 'tick')).toBeNull()
  expect(press('x', 1)).toBeNull()
})
