import { describe, expect, test } from 'vitest'
import { actOf, siblingRows } from '@/ui/tree-keys.ts'
import { buildTree, visibleRows } from '@/ui/tree-rows.ts'

const nodes = [
  { id: 'group', parentId: null, label: 'group' },
  { id: 'harbour', parentId: 'group', label: 'harbour' },
  { id: 'crane', parentId: 'harbour', label: 'crane' },
  { id: 'airport', parentId: 'group', label: 'airport' },
  { id: 'gate', parentId: 'airport', label: 'gate' },
  { id: 'station', parentId: 'group', label: 'station' },
  { id: 'other', parentId: null, label: 'other' },
]
// group, harbour, crane, airport (closed), station, other
const rows = visibleRows(buildTree(nodes), new Set(['group', 'harbour']))
const placeOf = (id: string) => rows.findIndex(({ index }) => nodes[index]?.id === id)
const press = (key: string, id: string, page = 3) => {
  const act = actOf(key, rows, placeOf(id), page)
  return act?.kind === 'go' ? nodes[rows[act.to]?.index ?? -1]?.id : act
}

describe('a key on a row of the tree', () => {
  test.each([
    ['goes to the next row', 'ArrowDown', 'crane', 'airport'],
    ['stays on the last row', 'ArrowDown', 'other', 'other'],
    ['goes to the row before', 'ArrowUp', 'airport', 'crane'],
    ['stays on the first row', 'ArrowUp', 'group', 'group'],
    ['goes to the first row', 'Home', 'station', 'group'],
    ['goes to the last row', 'End', 'group', 'other'],
    ['goes a page on', 'PageDown', 'group', 'airport'],
    ['goes a page on, but not past the end', 'PageDown', 'station', 'other'],
    ['goes a page back', 'PageUp', 'station', 'harbour'],
    ['goes a page back, but not past the start', 'PageUp', 'harbour', 'group'],
    ['goes into an open tenant', 'ArrowRight', 'harbour', 'crane'],
    ['goes from a leaf up to its parent', 'ArrowLeft', 'crane', 'harbour'],
    ['goes from a closed tenant up to its parent, past open siblings', 'ArrowLeft', 'airport', 'group'],
  ])('%s (%s on %s)', (_title, key, from, to) => {
    expect(press(key, from)).toBe(to)
  })

  test.each([
    ['opens a closed tenant', 'ArrowRight', 'airport', { kind: 'expand' }],
    ['closes an open tenant', 'ArrowLeft', 'harbour', { kind: 'collapse' }],
    ['does nothing to the right of a leaf', 'ArrowRight', 'crane', null],
    ['does nothing to the left of a leaf at the top', 'ArrowLeft', 'other', null],
    ['selects', 'Enter', 'crane', { kind: 'select' }],
    ['selects with the space bar', ' ', 'crane', { kind: 'select' }],
    ['opens all siblings', '*', 'crane', { kind: 'expand-siblings' }],
    ['types a letter', 'ä', 'crane', { kind: 'type', letter: 'ä' }],
    ['types a letter of two code units', '𠮷', 'crane', { kind: 'type', letter: '𠮷' }],
    ['leaves Tab to the page', 'Tab', 'crane', null],
    ['leaves Escape to the page', 'Escape', 'crane', null],
    ['leaves a dead key alone', 'Dead', 'crane', null],
    ['leaves a nameless key alone', '', 'crane', null],
  ])('%s (%s on %s)', (_title, key, from, act) => {
    expect(press(key, from)).toEqual(act)
  })
})

test('in an empty tree, or on a row that is gone, no key does anything', () => {
  for (const key of ['ArrowDown', 'End', 'ArrowLeft', 'Enter', 'a']) {
    expect(actOf(key, [], 0, 3)).toBe(null)
    expect(actOf(key, rows, rows.length, 3)).toBe(null)
    expect(actOf(key, rows, -1, 3)).toBe(null)
  }
})

test('siblings are the rows with the same parent, not those of the same depth elsewhere', () => {
  const names = (id: string) => siblingRows(rows, placeOf(id)).map(({ index }) => nodes[index]?.id)
  expect(names('station')).toEqual(['harbour', 'airport', 'station'])
  expect(names('crane')).toEqual(['crane'])
  expect(names('other')).toEqual(['group', 'other'])
  const open = visibleRows(buildTree(nodes), new Set(['group', 'harbour', 'airport']))
  expect([siblingRows(open, 2), siblingRows(open, 4)]).toEqual([[open[2]], [open[4]]])
})

test('siblings of a row that is gone are none', () => {
  expect(siblingRows([], 0)).toEqual([])
})

test('up from the last of fifty thousand siblings leads to their parent', () => {
  const many = Array.from({ length: 50_001 }, (_node, number) => ({
    id: `t${number}`,
    parentId: number === 0 ? null : 't0',
    label: '',
  }))
  const flat = visibleRows(buildTree(many), new Set(['t0']))
  expect(actOf('ArrowLeft', flat, 50_000, 10)).toEqual({ kind: 'go', to: 0 })
  expect(siblingRows(flat, 25_000)).toHaveLength(50_000)
})
