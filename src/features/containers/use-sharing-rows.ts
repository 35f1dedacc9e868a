import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import type { ContainerTenant } from '@/contract/console/containers.ts'
import { ancestorIds, visibleRows, type TreeRow } from '@/ui/tree-rows.ts'
import { matchRows } from '@/ui/tree-search.ts'
import type { SharingDraft } from './sharing-draft.ts'
import { sharingTree, type SharingTreeIndex } from './sharing-tree.ts'

const nothing: ReadonlySet<string> = new Set()
// A tree of this size is shown whole; of a larger one the top, and the way to what is chosen.
const shownWhole = 100

interface SharingRows {
  tree: SharingTreeIndex
  rows: readonly TreeRow[]
  toggle: (guid: string) => void
}

/** The rows on show: what is open, or all that leads to what is looked for. */
export function useSharingRows(
  tenants: readonly ContainerTenant[],
  text: string,
  among: ((tenant: ContainerTenant) => boolean) | null,
  draft: SharingDraft,
): SharingRows {
  const wanted = useDeferredValue(text.trim())
  const tree = useMemo(() => sharingTree(tenants), [tenants])
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(() => openAtFirst(tree, draft))
  const match = useMemo(
    () => (wanted === '' && !among ? null : matchRows(tree, wanted, among ? ({ tenant }) => among(tenant) : undefined)),
    [tree, wanted, among],
  )
  const [folded, setFolded] = useState({ match, closed: nothing })
  if (folded.match !== match) setFolded({ match, closed: nothing })
  const closed = folded.match === match ? folded.closed : nothing
  const rows = useMemo(
    () => (match ? visibleRows(tree, minus(match.expanded, closed), match.only) : visibleRows(tree, expanded)),
    [tree, match, closed, expanded],
  )

  const searching = match !== null
  const toggle = useCallback(
    (guid: string) => {
      if (searching) setFolded((now) => ({ ...now, closed: turned(now.closed, guid) }))
      else setExpanded((now) => turned(now, guid))
    },
    [searching],
  )
  return { tree, rows, toggle }
}

function openAtFirst(tree: SharingTreeIndex, draft: SharingDraft): ReadonlySet<string> {
  if (tree.nodes.length < shownWhole) return new Set(tree.nodes.map(({ id }) => id))
  const tops = tree.roots.map((index) => tree.nodes[index]?.id ?? '')
  return new Set([...tops, ...[...draft.ticks.keys()].flatMap((guid) => ancestorIds(tree, guid))])
}

function turned(all: ReadonlySet<string>, guid: string): ReadonlySet<string> {
  const next = new Set(all)
  if (!next.delete(guid)) next.add(guid)
  return next
}

function minus(all: ReadonlySet<string>, without: ReadonlySet<string>): ReadonlySet<string> {
  if (without.size === 0) return all
  return new Set([...all].filter((one) => !without.has(one)))
}
