import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { keepPlace, placeIn } from '@/api/profile-search.ts'
import type { ProfileHit } from '@/contract/console/profile-search.ts'

function linksIn(box: Element | null): HTMLElement[] {
  return [...(box?.querySelectorAll<HTMLElement>('a[data-profile]') ?? [])]
}

export interface RowFocus {
  box: RefObject<HTMLDivElement | null>
  /** The row that was opened from here. */
  opened: string | undefined
  open: (profileGuid: string) => void
  /** The rows that the next page brings get the focus: the button that asked for them may go away. */
  moreComing: () => void
}

/** Keeps somebody's place in the rows: on the way back from a profile, and while more rows come. */
export function useRowFocus(historyKey: string, rows: readonly ProfileHit[], passing: boolean): RowFocus {
  const client = useQueryClient()
  const box = useRef<HTMLDivElement>(null)

  // On the way back: the row that was opened, as it was left.
  const [opened, setOpened] = useState(() => placeIn(client, historyKey).row)
  const back = useRef(opened)
  useEffect(() => {
    const link = linksIn(box.current).find((one) => one.dataset['profile'] === back.current)
    if (!link || passing) return
    back.current = undefined
    link.focus({ preventScroll: true })
    link.scrollIntoView({ block: 'nearest' })
  }, [rows, passing])

  const shownBefore = useRef<number | null>(null)
  useEffect(() => {
    const first = shownBefore.current
    if (first === null || rows.length <= first) return
    shownBefore.current = null
    linksIn(box.current)[first]?.focus()
  }, [rows])

  const open = useCallback(
    (profileGuid: string) => {
      setOpened(profileGuid)
      keepPlace(client, historyKey, { row: profileGuid })
    },
    [client, historyKey],
  )
  const moreComing = useCallback(() => {
    shownBefore.current = rows.length
  }, [rows.length])
  return { box, opened, open, moreComing }
}
