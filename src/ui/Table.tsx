import type { MouseEvent, ReactNode } from 'react'
import { Icon } from './Icon.tsx'

interface TableProps {
  label?: string
  labelledBy?: string
  sticky?: boolean
  lead?: boolean
  /** A click anywhere in a row follows the link in its head cell. */
  rowLinks?: boolean
  className?: string
  children: ReactNode
}

const acts = 'a, button, input, select, textarea, label, summary, [role="button"], [popover]'

function followRow(event: MouseEvent<HTMLTableElement>): void {
  const target = event.target as Element
  // Whoever marks text to copy it does not want to leave.
  if (target.closest(acts) || !getSelection()?.isCollapsed) return
  const link = target.closest('tbody tr')?.querySelector<HTMLElement>('th[scope="row"] a')
  if (!link) return
  const { ctrlKey, metaKey, shiftKey } = event
  const newTab = event.button === 1
  link.dispatchEvent(
    new globalThis.MouseEvent('click', {
      bubbles: true,
      cancelable: true,
      ctrlKey: ctrlKey || newTab,
      metaKey,
      shiftKey,
    }),
  )
}

export function Table({ label, labelledBy, sticky, lead, rowLinks, className, children }: TableProps) {
  const names = ['table', sticky && 'sticky', lead && 'lead', rowLinks && 'linked', className]
  return (
    <table
      className={names.filter(Boolean).join(' ')}
      aria-label={label}
      aria-labelledby={labelledBy}
      onClick={rowLinks ? followRow : undefined}
      onAuxClick={rowLinks ? followRow : undefined}
    >
      {children}
    </table>
  )
}

export type Direction = 'ascending' | 'descending'

interface SortHeaderProps {
  label: string
  direction: Direction | null
  onSort: () => void
  numeric?: boolean
  className?: string
}

export function SortHeader({ label, direction, onSort, numeric, className }: SortHeaderProps) {
  return (
    <th
      scope="col"
      className={[numeric ? 'num' : '', className].filter(Boolean).join(' ') || undefined}
      aria-sort={direction ?? undefined}
    >
      <button type="button" className="sort" onClick={onSort}>
        {label}
        <Icon name={direction === 'ascending' ? 'up' : 'down'} />
      </button>
    </th>
  )
}
