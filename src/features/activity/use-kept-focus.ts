import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import type { Activity } from '@/contract/console/activity.ts'

/** Where the focus lands when what had it went away: nowhere, or on the heading of the page. */
function isLost(focused: Element | null): boolean {
  return focused === null || focused === document.body || focused.matches('#main h1')
}

/**
 * A change that is taken back loses the button it was done with, while a dialog stands over the list: the focus then comes back to the
 * button that opens the details of the same row.
 */
export function useKeptFocus(entries: readonly Activity[]) {
  const box = useRef<HTMLDivElement>(null)
  const last = useRef<string | null>(null)
  const { pathname } = useLocation()

  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (
        !(target instanceof Element) ||
        isLost(target) ||
        target.closest('[role="dialog"], [role="presentation"].MuiDialog-root')
      )
        return
      const row = box.current?.contains(target) ? target.closest('tr.detail, tr[data-entry]') : null
      const entry = row?.matches('.detail') ? row.previousElementSibling : row
      last.current = entry?.getAttribute('data-entry') ?? null
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [])

  useEffect(() => {
    if (last.current === null || !isLost(document.activeElement)) return
    box.current
      ?.querySelector<HTMLElement>(`tr[data-entry="${CSS.escape(last.current)}"] .tog button`)
      ?.focus({ preventScroll: true })
  }, [entries, pathname])
  return box
}
