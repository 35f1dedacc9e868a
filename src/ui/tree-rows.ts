export interface TreeNode {
  id: string
  parentId: string | null
  label: string
  /** What else a search may find it by, as a guid. */
  searchText?: string
}

/** A flat list of parents as a tree, by position in `nodes`. -1 means none. */
export interface TreeIndex<N extends TreeNode> {
  nodes: readonly N[]
  at: ReadonlyMap<string, number>
  roots: readonly number[]
  parent: Int32Array
  firstChild: Int32Array
  nextSibling: Int32Array
  /** All below, not only the direct ones. */
  descendants: Int32Array
}

const none = -1

/**
 * Whose parent is not in the list stands at the top. A circle of parents would hide its members and trap every walk:
 * it is cut where the list closes it, so that each node is shown once.
 */
export function buildTree<N extends TreeNode>(nodes: readonly N[]): TreeIndex<N> {
  const count = nodes.length
  const at = new Map<string, number>()
  for (let index = 0; index < count; index += 1) at.set((nodes[index] as N).id, index)

  const parent = new Int32Array(count).fill(none)
  for (let index = 0; index < count; index += 1) {
    const { id, parentId } = nodes[index] as N
    // Of two nodes with one id the later is meant; the earlier is kept as a leaf of the same parent.
    if (parentId !== null && parentId !== id) parent[index] = at.get(parentId) ?? none
  }
  cutCircles(parent)

  const firstChild = new Int32Array(count).fill(none)
  const nextSibling = new Int32Array(count).fill(none)
  const roots: number[] = []
  // From the end, so that siblings keep the order of the list.
  for (let index = count - 1; index >= 0; index -= 1) {
    const above = parent[index] as number
    if (above === none) roots.push(index)
    else {
      nextSibling[index] = firstChild[above] as number
      firstChild[above] = index
    }
  }
  roots.reverse()
  return { nodes, at, roots, parent, firstChild, nextSibling, descendants: countDescendants(parent) }
}

function cutCircles(parent: Int32Array): void {
  const walk = new Int32Array(parent.length)
  let number = 0
  for (let start = 0; start < parent.length; start += 1) {
    number += 1
    let index = start
    while (index !== none && walk[index] === 0) {
      walk[index] = number
      const above = parent[index] as number
      if (above !== none && walk[above] === number) parent[index] = none
      index = parent[index] as number
    }
  }
}

function countDescendants(parent: Int32Array): Int32Array {
  const open = new Int32Array(parent.length)
  for (const above of parent) if (above !== none) open[above] = (open[above] as number) + 1

  const below = new Int32Array(parent.length)
  const ready: number[] = []
  for (let index = 0; index < parent.length; index += 1) if (open[index] === 0) ready.push(index)
  // Leaves first; a node is counted once all its children are.
  for (let next = 0; next < ready.length; next += 1) {
    const index = ready[next] as number
    const above = parent[index] as number
    if (above === none) continue
    below[above] = (below[above] as number) + (below[index] as number) + 1
    open[above] = (open[above] as number) - 1
    if (open[above] === 0) ready.push(above)
  }
  return below
}

/** From the root to the node itself. */
function pathOf<N extends TreeNode>(tree: TreeIndex<N>, id: string): N[] {
  const path: N[] = []
  let index = tree.at.get(id) ?? none
  while (index !== none) {
    path.push(tree.nodes[index] as N)
    index = tree.parent[index] as number
  }
  return path.reverse()
}

/** Nearest first, the node itself left out. */
export function ancestorIds<N extends TreeNode>(tree: TreeIndex<N>, id: string): string[] {
  return pathOf(tree, id)
    .slice(0, -1)
    .map((node) => node.id)
    .reverse()
}

/** The indent stops growing here; deeper rows share the last column. */
export const deepestIndent = 12

export interface TreeRow {
  /** Position in the tree's nodes. */
  index: number
  level: number
  position: number
  setSize: number
  /** Null on a leaf. */
  expanded: boolean | null
  /** Bit n: the guide line of level n + 2 goes on below this row. */
  lines: number
  last: boolean
}

/** The rows that are to be seen, in order. `only` leaves out every node without a mark (see `matchRows`). */
export function visibleRows<N extends TreeNode>(
  tree: TreeIndex<N>,
  expanded: ReadonlySet<string>,
  only?: Uint8Array,
): TreeRow[] {
  const shown = (index: number): boolean => !only || only[index] === 1
  const nextShown = (start: number): number => {
    let index = start
    while (index !== none && !shown(index)) index = tree.nextSibling[index] as number
    return index
  }
  const sizeOf = (first: number): number => {
    let size = 0
    for (let index = first; index !== none; index = nextShown(tree.nextSibling[index] as number)) size += 1
    return size
  }

  const rows: TreeRow[] = []
  const roots = tree.roots.filter(shown)
  for (const [order, root] of roots.entries()) {
    // A stack, not a recursion: a thousand levels must not overflow it.
    const stack: Step[] = [{ index: root, level: 1, position: order + 1, setSize: roots.length, lines: 0 }]
    while (stack.length > 0) {
      const step = stack.pop() as Step
      const { index, level, position, setSize, lines } = step
      const sibling = level === 1 ? none : nextShown(tree.nextSibling[index] as number)
      const child = nextShown(tree.firstChild[index] as number)
      const isOpen = child !== none && expanded.has((tree.nodes[index] as N).id)
      const last = level === 1 ? position === setSize : sibling === none
      rows.push({ index, level, position, setSize, expanded: child === none ? null : isOpen, lines, last })
      if (sibling !== none) stack.push({ index: sibling, level, position: position + 1, setSize, lines })
      if (isOpen)
        stack.push({ index: child, level: level + 1, position: 1, setSize: sizeOf(child), lines: below(step, last) })
    }
  }
  return rows
}

interface Step {
  index: number
  level: number
  position: number
  setSize: number
  lines: number
}

// A root has no guide of its own; from level 2 on, a node that is not the last keeps its line open beside its children.
function below({ level, lines }: Step, last: boolean): number {
  return level === 1 || last || level > deepestIndent ? lines : lines | (1 << (level - 2))
}
