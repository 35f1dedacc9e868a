import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { keepPlace, placeIn } from '@/api/profile-search.ts'
import type { ProfileHit } from '@/contract/console/profile-search.ts'
import type { PickedProfile } from '@/profile/bulk-hand-over.ts'

export interface Picks {
  guids: ReadonlySet<string>
  /** In the order of the list. */
  profiles: readonly PickedProfile[]
  toggle: (profileGuid: string, range: boolean) => void
  /** All that are shown, or none. */
  toggleAll: () => void
  clear: () => void
}

/** What is ticked among the rows shown. It is kept with the place in the history, and what is gone from the list is not ticked any more. */
export function usePicks(rows: readonly ProfileHit[], historyKey: string): Picks {
  const client = useQueryClient()
  const [held, setHeld] = useState({ historyKey, ticked: placeIn(client, historyKey).picked ?? [] })
  if (held.historyKey !== historyKey) setHeld({ historyKey, ticked: placeIn(client, historyKey).picked ?? [] })
  const { ticked } = held
  const last = useRef<string | null>(null)
  // Rows and ticks as they are now, for a callback that stays the same: else every row would be drawn anew with each tick.
  const now = useRef({ rows, ticked })
  useEffect(() => {
    now.current = { rows, ticked }
  })

  const tick = useCallback(
    (next: readonly string[]) => {
      keepPlace(client, historyKey, { picked: next })
      setHeld({ historyKey, ticked: next })
    },
    [client, historyKey],
  )
  const toggle = useCallback(
    (profileGuid: string, range: boolean) => {
      const all = now.current.rows.map((row) => row.profileGuid)
      const next = new Set(now.current.ticked)
      const from = range && last.current !== null ? all.indexOf(last.current) : -1
      const to = all.indexOf(profileGuid)
      if (from >= 0 && to >= 0) {
        for (const one of all.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(one)
      } else if (!next.delete(profileGuid)) next.add(profileGuid)
      last.current = profileGuid
      tick([...next])
    },
    [tick],
  )
  return useMemo(() => {
    const wanted = new Set(ticked)
    const profiles = rows
      .filter((row) => wanted.has(row.profileGuid))
      .map(({ profileGuid, container }) => ({ profileGuid, container: container.id }))
    return {
      guids: new Set(profiles.map(({ profileGuid }) => profileGuid)),
      profiles,
      toggle,
      toggleAll: () => tick(profiles.length === rows.length ? [] : rows.map(({ profileGuid }) => profileGuid)),
      clear: () => tick([]),
    }
  }, [rows, ticked, toggle, tick])
}
