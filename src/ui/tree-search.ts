import type { TreeIndex, TreeNode } from './tree-rows.ts'

export interface TreeMatch {
  /** Marks matches and all above them, for `visibleRows`. */
  only: Uint8Array
  /** What must be open so that every match is seen. */
  expanded: ReadonlySet<string>
  count: number
  /** The first match in list order. */
  first: string | null
}

const plain = /^[ -~\n]*$/

/** Lower case without accents: "cafe" finds "Café". The Greek sigma has one form, or the end of a word would matter. */
export function fold(text: string): string {
  // Most names have nothing to be taken apart: fifty thousand of them are folded at the first letter of a search.
  if (plain.test(text)) return text.toLowerCase()
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().replaceAll('ς', 'σ')
}

const folded = new WeakMap<TreeNode, string>()

function searchable(node: TreeNode): string {
  const known = folded.get(node)
  if (known !== undefined) return known
  const text = fold(node.searchText === undefined ? node.label : `${node.label}\n${node.searchText}`)
  folded.set(node, text)
  return text
}

/** `among` leaves out nodes whatever their text; those above a match are shown all the same. */
export function matchRows<N extends TreeNode>(
  tree: TreeIndex<N>,
  query: string,
  among?: (node: N) => boolean,
): TreeMatch {
  const wanted = fold(query.trim())
  const only = new Uint8Array(tree.nodes.length)
  const expanded = new Set<string>()
  let count = 0
  let first: string | null = null
  for (const [index, node] of tree.nodes.entries()) {
    if (!searchable(node).includes(wanted) || among?.(node) === false) continue
    count += 1
    first ??= node.id
    only[index] = 1
    let above = tree.parent[index] as number
    // Stops at the first ancestor that is open already: everything above it is too.
    while (above >= 0 && !expanded.has((tree.nodes[above] as N).id)) {
      expanded.add((tree.nodes[above] as N).id)
      only[above] = 1
      above = tree.parent[above] as number
    }
  }
  return { only, expanded, count, first }
}

/** Where the query stands in the label, for the mark; null where it was found by something else. */
export function matchRange(label: string, query: string): { from: number; to: number } | null {
  const wanted = fold(query.trim())
  if (wanted === '') return null
  // Folding may change lengths, so positions are kept per character.
  let text = ''
  const starts: number[] = []
  let offset = 0
  for (const character of label) {
    const plain = fold(character)
    for (let n = 0; n < plain.length; n += 1) starts.push(offset)
    text += plain
    offset += character.length
  }
  starts.push(offset)
  const at = text.indexOf(wanted)
  if (at < 0) return null
  // A match may end inside a character that folds to several, as a Korean syllable does: it is marked whole.
  let end = at + wanted.length
  while (starts[end] === starts[end - 1]) end += 1
  return { from: starts[at] as number, to: starts[end] as number }
}
