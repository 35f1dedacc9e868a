import { describe, expect, test } from 'vitest'
import { buildTree, type TreeNode, visibleRows } from '@/ui/tree-rows.ts'
import { fold, matchRange, matchRows } from '@/ui/tree-search.ts'

const nodes: TreeNode[] = [
  { id: '1', parentId: null, label: 'Nord Group', searchText: 'TE-aaaa' },
  { id: '2', parentId: '1', label: 'Café Méridien', searchText: 'TE-bbbb' },
  { id: '3', parentId: '2', label: 'Kiosk', searchText: 'TE-cccc' },
  { id: '4', parentId: '1', label: 'Kiosk at the harbour', searchText: 'TE-dddd' },
  { id: '5', parentId: null, label: 'Süd' },
]
const tree = buildTree(nodes)
const finds = (label: string, query: string) =>
  matchRows(buildTree([{ id: '1', parentId: null, label }]), query).count === 1
const mark = (label: string, query: string) => {
  const range = matchRange(label, query)
  return range && label.slice(range.from, range.to)
}

test('a search shows the matches with all above them, opened, and counts the matches alone', () => {
  const match = matchRows(tree, 'kiosk')
  expect(match).toMatchObject({ count: 2, first: '3' })
  expect([...match.expanded].toSorted()).toEqual(['1', '2'])
  expect(visibleRows(tree, match.expanded, match.only).map(({ index }) => nodes[index]?.id)).toEqual([
    '1',
    '2',
    '3',
    '4',
  ])
})

test('a tenant is found by its guid too, which is then not marked in its name', () => {
  expect(matchRows(tree, ' te-DDDD ')).toMatchObject({ count: 1, first: '4' })
  expect(mark('Kiosk at the harbour', 'te-dddd')).toBe(null)
})

test('a search among some finds nobody else, and shows the way to them all the same', () => {
  const among = (...ids: string[]) => matchRows(tree, 'kiosk', ({ id }) => ids.includes(id))
  expect(among('3', '5')).toMatchObject({ count: 1, first: '3' })
  expect([...among('3').expanded].toSorted()).toEqual(['1', '2'])
  expect(among('5').count).toBe(0)
  expect(matchRows(tree, '', ({ id }) => id === '4')).toMatchObject({ count: 1, first: '4' })
})

test('what nobody is called finds nobody', () => {
  const match = matchRows(tree, 'zzz')
  expect(match).toMatchObject({ count: 0, first: null })
  expect(visibleRows(tree, match.expanded, match.only)).toEqual([])
  expect(matchRows(buildTree([]), 'kiosk')).toMatchObject({ count: 0, first: null })
})

test('name and guid are not read as one text', () => {
  expect(matchRows(tree, 'kioskte-cccc').count).toBe(0)
})

describe('names are found and marked however they are written', () => {
  test.each([
    ['Café Méridien', 'cafe', 'Café'],
    ['Cafe\u0301 Nord', 'CAFÉ', 'Cafe\u0301'],
    ['Nord Café', 'cafe\u0301', 'Café'],
    ['Żółw', 'zo', 'Żó'],
    ['İstanbul', 'ista', 'İsta'],
    ['מֶרְכָּז צפון', 'מרכז', 'מֶרְכָּז'],
    ['فرع الميناء', 'الميناء', 'الميناء'],
    ['Depot 🚲🏽 Nord', 'nord', 'Nord'],
    ['Depot 🚲 Nord', '🚲', '🚲'],
    ['한국 지점', '하', '한'],
    ['한국 지점', '한국', '한국'],
    ['ΟΔΟΣΑ', 'ΟΔΟΣ', 'ΟΔΟΣ'],
    ['Οδός', 'ΟΔΟΣ', 'Οδός'],
    ['a.b*c(', '.b*c(', '.b*c('],
  ])('%s by %s', (label, query, marked) => {
    expect(finds(label, query)).toBe(true)
    expect(mark(label, query)).toBe(marked)
  })
})

test('nothing is marked for an empty search, nor where the name does not hold it', () => {
  expect([mark('Nord', ''), mark('Nord', '  '), mark('', 'x'), mark('Nord', 'süd')]).toEqual([null, null, null, null])
})

test('folding leaves letters that differ by more than a mark apart', () => {
  expect(fold('ÉCLAIR')).toBe('eclair')
  expect([fold('ø'), fold('ß'), fold('')]).toEqual(['ø', 'ß', ''])
})

test('a match a thousand levels down opens the whole way to it', () => {
  const chain = Array.from({ length: 1_000 }, (_node, level) => ({
    id: `t${level}`,
    parentId: level === 0 ? null : `t${level - 1}`,
    label: level === 999 ? 'needle' : 'hay',
  }))
  const deep = buildTree(chain)
  const match = matchRows(deep, 'needle')
  expect(match.expanded.size).toBe(999)
  expect(visibleRows(deep, match.expanded, match.only)).toHaveLength(1_000)
})

test('a search in a circle of parents, among orphans and twins, ends and shows each match', () => {
  const odd = buildTree([
    { id: 'a', parentId: 'b', label: 'x' },
    { id: 'b', parentId: 'a', label: 'y' },
    { id: 'c', parentId: 'hidden', label: 'x' },
    { id: 'c', parentId: 'b', label: 'x' },
  ])
  const match = matchRows(odd, 'x')
  expect(match.count).toBe(3)
  expect(visibleRows(odd, match.expanded, match.only)).toHaveLength(4)
})

test('fifty thousand tenants are searched in a second of work', () => {
  const many = Array.from({ length: 50_000 }, (_node, number) => ({
    id: `t${number}`,
    parentId: number === 0 ? null : `t${Math.floor((number - 1) / 50)}`,
    label: `Märkte ${number}`,
  }))
  const wide = buildTree(many)
  // Work, not time: others may share the machine.
  const before = process.cpuUsage()
  const match = matchRows(wide, 'markte')
  expect(process.cpuUsage(before).user).toBeLessThan(1_000_000)
  expect(match.count).toBe(50_000)
})
