import type { MouseEvent, ReactNode } from 'react'
import { TreeGuides } from './TreeGuides.tsx'
import type { TreeNode, TreeRow } from './tree-rows.ts'
import { matchRange } from './tree-search.ts'

interface TreeItemProps {
  at: number
  top: number
  row: TreeRow
  node: TreeNode
  count: number
  countLabel: ((count: number) => string) | undefined
  href: string | undefined
  query: string
  selected: boolean
  tabbable: boolean
  onFocus: () => void
  onSelect: () => void
  onToggle: () => void
  onPreview: (() => void) | undefined
}

function marked(label: string, query: string): ReactNode {
  const range = matchRange(label, query)
  if (!range) return label
  return (
    <>
      {label.slice(0, range.from)}
      <mark>{label.slice(range.from, range.to)}</mark>
      {label.slice(range.to)}
    </>
  )
}

export function TreeItem(props: TreeItemProps) {
  const { at, top, row, node, count, countLabel, href, query, selected, tabbable } = props
  const { onFocus, onSelect, onToggle, onPreview } = props
  const { expanded } = row

  const onClick = (event: MouseEvent) => {
    // A new tab or window is the browser's business.
    if (href !== undefined && (event.ctrlKey || event.metaKey || event.shiftKey)) return
    event.preventDefault()
    if (expanded !== null && (event.target as Element).closest('.tw')) onToggle()
    else onSelect()
  }
  const shared = {
    className: 'ti',
    role: 'treeitem',
    'aria-level': row.level,
    'aria-posinset': row.position,
    'aria-setsize': row.setSize,
    'aria-expanded': expanded ?? undefined,
    'aria-selected': selected,
    'data-at': at,
    tabIndex: tabbable ? 0 : -1,
    style: { transform: `translateY(${top}px)` },
    onClick,
    onFocus,
    onMouseEnter: onPreview,
  } as const
  const content = (
    <>
      <TreeGuides row={row} />
      <span className={expanded === null ? 'tw leaf' : expanded ? 'tw open' : 'tw closed'} />
      <span className="trunc" title={node.label}>
        {marked(node.label, query)}
      </span>
      {count > 0 && (
        <span className="n" title={countLabel?.(count)}>
          {count.toLocaleString()}
        </span>
      )}
    </>
  )
  return href === undefined ? (
    <div {...shared}>{content}</div>
  ) : (
    <a {...shared} href={href} draggable={false}>
      {content}
    </a>
  )
}
