import { expect, test } from 'vitest'
import { ancestorIds, buildTree, deepestIndent, type TreeNode, visibleRows } from '@/ui/tree-rows.ts'

/** `a<b` is the tenant a below b; `a` alone stands at the top. */
function tenants(...lines: string[]): TreeNode[] {
  return lines.map((line) => {
    const [id = '', parentId = null] = line.split('<')
    return { id, parentId, label: id }
  })
}

/** Each row as `level id`, with `+` where it could be opened and `-` where it is open. */
function drawn(nodes: readonly TreeNode[], open: readonly string[] | 'all' = 'all'): string[] {
  const tree = buildTree(nodes)
  const expanded = new Set(open === 'all' ? nodes.map(({ id }) => id) : open)
  return visibleRows(tree, expanded).map(({ level, index, expanded: isOpen }) => {
    const mark = isOpen === null ? '' : isOpen ? ' -' : ' +'
    return `${level} ${nodes[index]?.id}${mark}`
  })
}

test('tenants stand below their parents in the order of the list, wherever in the list the parent is', () => {
  expect(drawn(tenants('harbour<group', 'group', 'crane<harbour', 'airport<group'))).toEqual([
    '1 group -',
    '2 harbour -',
    '3 crane',
    '2 airport',
  ])
})

test('below a closed tenant nothing is drawn, even where something deeper is open', () => {
  const nodes = tenants('group', 'harbour<group', 'crane<harbour', 'airport')
  expect(drawn(nodes, ['harbour'])).toEqual(['1 group +', '1 airport'])
  expect(drawn(nodes, ['group'])).toEqual(['1 group -', '2 harbour +', '1 airport'])
})

test('no tenants are an empty tree', () => {
  expect(drawn([])).toEqual([])
  expect(ancestorIds(buildTree([]), 'anybody')).toEqual([])
})

test('a tenant whose parent may not be seen stands at the top', () => {
  expect(drawn(tenants('harbour<hidden', 'crane<harbour'))).toEqual(['1 harbour -', '2 crane'])
})

test('in a circle of parents each tenant is drawn once', () => {
  expect(drawn(tenants('self<self'))).toEqual(['1 self'])
  expect(drawn(tenants('self<self', 'self<self'))).toEqual(['1 self', '1 self'])
  for (const circle of [tenants('a<b', 'b<a'), tenants('a<b', 'b<c', 'c<a'), tenants('x<a', 'a<b', 'b<a', 'y')]) {
    const shown = drawn(circle).map((row) => row.split(' ')[1] ?? '')
    expect(shown.toSorted()).toEqual(circle.map(({ id }) => id).toSorted())
  }
  expect(ancestorIds(buildTree(tenants('a<b', 'b<c', 'c<a')), 'a')).toEqual(['b', 'c'])
})

test('of two tenants with one id both are drawn, and what is below them once', () => {
  expect(drawn(tenants('group', 'twin<group', 'twin<group', 'child<twin'))).toEqual([
    '1 group -',
    '2 twin',
    '2 twin -',
    '3 child',
  ])
})

test('a row knows its place among its siblings, as a screen reader says it', () => {
  const nodes = tenants('group', 'a<group', 'b<group', 'c<group', 'airport')
  const rows = visibleRows(buildTree(nodes), new Set(['group']))
  expect(rows.map(({ position, setSize, last }) => [position, setSize, last])).toEqual([
    [1, 2, false],
    [1, 3, false],
    [2, 3, false],
    [3, 3, true],
    [2, 2, true],
  ])
})

test('siblings that a search leaves out are not counted, drawn or led to by a line', () => {
  const nodes = tenants('group', 'a<group', 'b<group', 'c<group', 'airport')
  const rows = visibleRows(buildTree(nodes), new Set(['group']), Uint8Array.of(1, 1, 0, 0, 0))
  expect(rows).toEqual([
    { index: 0, level: 1, position: 1, setSize: 1, expanded: true, lines: 0, last: true },
    { index: 1, level: 2, position: 1, setSize: 1, expanded: null, lines: 0, last: true },
  ])
  expect(visibleRows(buildTree(nodes), new Set(), Uint8Array.of(1, 0, 0, 0, 0))[0]?.expanded, 'no one below').toBe(null)
})

test('the line of a level goes on beside what is below it until its last sibling', () => {
  const nodes = tenants('group', 'a<group', 'a1<a', 'a11<a1', 'a2<a', 'b<group', 'b1<b')
  const rows = visibleRows(buildTree(nodes), new Set(nodes.map(({ id }) => id)))
  expect(rows.map(({ index, lines }) => [nodes[index]?.id, lines])).toEqual([
    ['group', 0],
    ['a', 0],
    ['a1', 0b1],
    ['a11', 0b11],
    ['a2', 0b1],
    ['b', 0],
    ['b1', 0],
  ])
})

test('everybody below a tenant is counted, not only its direct sub-tenants', () => {
  const tree = buildTree(
    tenants('crane<harbour', 'harbour<group', 'group', 'airport<group', 'lone<hidden', 'a<b', 'b<a'),
  )
  expect([...tree.descendants]).toEqual([0, 1, 3, 0, 0, 0, 1])
})

test('the way up from a tenant names the nearest first and itself not at all', () => {
  const tree = buildTree(tenants('group', 'harbour<group', 'crane<harbour'))
  expect(ancestorIds(tree, 'crane')).toEqual(['harbour', 'group'])
  expect(ancestorIds(tree, 'group')).toEqual([])
  expect(ancestorIds(tree, 'unknown')).toEqual([])
})

test('fifty thousand siblings are drawn in order in a second of work, below one parent or at the top', () => {
  const names = Array.from({ length: 50_000 }, (_name, number) => `m${number}`)
  for (const nodes of [tenants('group', ...names.map((name) => `${name}<group`)), tenants('group', ...names)]) {
    // Work, not time: others may share the machine.
    const before = process.cpuUsage()
    const rows = visibleRows(buildTree(nodes), new Set(['group']))
    expect(process.cpuUsage(before).user).toBeLessThan(1_000_000)
    expect(rows.every(({ index }, at) => index === at)).toBe(true)
    expect(rows.at(-1)).toMatchObject({ setSize: rows[1]?.setSize, last: true, position: rows[1]?.setSize })
  }
})

test('a thousand levels are drawn without overflow, and their lines stop where the indent does', () => {
  const chain = Array.from({ length: 1_000 }, (_line, level) => (level === 0 ? 't0' : `t${level}<t${level - 1}`))
  // Each has a sibling after it, so that every line goes on; parents come after their children.
  const nodes = tenants(...chain.toReversed(), ...chain.slice(1).map((line) => `s${line}`))
  const tree = buildTree(nodes)
  const rows = visibleRows(tree, new Set(nodes.map(({ id }) => id)))
  expect(rows).toHaveLength(1_999)
  expect(Math.max(...rows.map(({ level }) => level))).toBe(1_000)
  expect(ancestorIds(tree, 't999')).toHaveLength(999)
  expect(tree.descendants[999]).toBe(1_998)
  // Level 2 is bit 0, so the deepest column but the row's own is bit `deepestIndent - 2`.
  expect(Math.max(...rows.map(({ lines }) => lines))).toBe(2 ** (deepestIndent - 1) - 1)
})
