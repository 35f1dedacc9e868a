import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { ancestorIds, buildTree, type TreeIndex, type TreeNode, type TreeRow, visibleRows } from '@/ui/tree-rows.ts'
import { matchRows } from '@/ui/tree-search.ts'
import type { MatrixTenant } from './matrix-tenants.ts'

export interface MatrixNode extends TreeNode {
  tenant: MatrixTenant
}

export interface MatrixRows {
  tree: TreeIndex<MatrixNode>
  rows: readonly TreeRow[]
  /** How many tenants match; null where nothing narrows the list. */
  found: number | null
  /** The row of a tenant, or of the tenant above that it is folded into. */
  rowOf: (guid: string | null) => number
  toggle: (guid: string) => void
}

// Up to here, all tenants are open at first.
const openUpTo = 60

/** Which tenants are the rows: those that are opened (at first so that `reveal` is among them), or what a search and the filter leave. */
export function useMatrixRows(
  tenants: readonly MatrixTenant[],
  query: string,
  users: ReadonlySet<string> | null,
  reveal: string | null,
): MatrixRows {
  const wanted = useDeferredValue(query.trim())
  const tree = useMemo(() => buildTree(tenants.map(nodeOf)), [tenants])
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(() => openAtFirst(tree, reveal))
  const match = useMemo(
    () =>
      wanted === '' && !users ? null : matchRows(tree, wanted, users === null ? undefined : ({ id }) => users.has(id)),
    [tree, wanted, users],
  )
  // While the list is narrowed, everything that leads to a match is open until it is closed by hand.
  const [closed, setClosed] = useState<{ match: typeof match; guids: ReadonlySet<string> }>({ match, guids: new Set() })
  const folded = closed.match === match ? closed.guids : null
  const open = useMemo(
    () => (match ? new Set([...match.expanded].filter((guid) => !folded?.has(guid))) : expanded),
    [match, folded, expanded],
  )
  const rows = useMemo(() => visibleRows(tree, open, match?.only), [tree, open, match])
  const rowOf = useMemo(() => placesOf(tree, rows), [tree, rows])

  const toggle = useCallback(
    (guid: string) => {
      const next = new Set(match ? folded : expanded)
      if (!next.delete(guid)) next.add(guid)
      if (match) setClosed({ match, guids: next })
      else setExpanded(next)
    },
    [match, folded, expanded],
  )
  return { tree, rows, found: match?.count ?? null, rowOf, toggle }
}

function nodeOf(tenant: MatrixTenant): MatrixNode {
  const { guid, name, parentGuid } = tenant
  return { id: guid, parentId: parentGuid, label: name, searchText: guid, tenant }
}

function openAtFirst(tree: TreeIndex<MatrixNode>, reveal: string | null): ReadonlySet<string> {
  const open = tree.nodes.length <= openUpTo ? tree.nodes : tree.roots.flatMap((root) => tree.nodes[root] ?? [])
  return new Set([...open.map(({ id }) => id), ...(reveal === null ? [] : ancestorIds(tree, reveal))])
}

function placesOf(tree: TreeIndex<MatrixNode>, rows: readonly TreeRow[]): (guid: string | null) => number {
  const place = new Int32Array(tree.nodes.length).fill(-1)
  for (const [at, row] of rows.entries()) place[row.index] = at
  return (guid) => {
    let index = guid === null ? -1 : (tree.at.get(guid) ?? -1)
    while (index >= 0 && place[index] === -1) index = tree.parent[index] as number
    return index >= 0 ? (place[index] as number) : -1
  }
}
