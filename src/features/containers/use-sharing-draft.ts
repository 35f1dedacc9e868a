import { useCallback, useEffect, useMemo, useState } from 'react'
import { useLocation, useNavigate, useNavigationType } from 'react-router'
import type { Container } from '@/contract/console/containers.ts'
import {
  draftAt,
  noDraft,
  openDraft,
  presetIn,
  storedDraft,
  withPreset,
  type SharingDraft,
  type TenantsByGuid,
} from './sharing-draft.ts'
import { useCannotReach } from './use-container.ts'

/**
 * The draft of the sharing tab at `home`. It is kept in the history entry: it survives a reload, comes back with Back, and a dialog
 * over the tab leaves it alone. A link may begin it by its query, which is taken out of the address once it is read.
 */
export function useSharingDraft(
  home: string,
  container: Container,
  tenants: TenantsByGuid,
): [draft: SharingDraft, change: (how: (draft: SharingDraft) => SharingDraft) => void] {
  const location = useLocation()
  const { key, pathname, search } = location
  const state: unknown = location.state
  const type = useNavigationType()
  const cannotReach = useCannotReach(container)
  const isHere = pathname === home

  const arrived = (draft: SharingDraft) => {
    const preset = isHere ? presetIn(search) : null
    const wanted = preset ? withPreset(draft, preset.draft, tenants) : draft
    return { key, draft: openDraft(wanted, container, tenants, cannotReach) }
  }
  const [place, setPlace] = useState(() => arrived(draftAt(state, container.id) ?? noDraft))
  if (isHere && place.key !== key) {
    // Only Back and Forward bring another draft; on any other way here one goes on with this one.
    setPlace(arrived((type === 'POP' ? draftAt(state, container.id) : null) ?? place.draft))
  }
  useKeptInHistory(home, container.id, place.draft)

  const change = useCallback(
    (how: (draft: SharingDraft) => SharingDraft) => setPlace((now) => ({ ...now, draft: how(now.draft) })),
    [],
  )
  return [place.draft, change]
}

function useKeptInHistory(home: string, container: number, draft: SharingDraft): void {
  const navigate = useNavigate()
  const location = useLocation()
  const { pathname, search } = location
  const state: unknown = location.state
  const isEmpty = draft.shared === null && draft.ticks.size === 0
  const kept = useMemo(() => (isEmpty ? undefined : storedDraft(container, draft)), [container, draft, isEmpty])

  useEffect(() => {
    if (pathname !== home) return
    const preset = presetIn(search)
    const { sharing, ...rest } = (typeof state === 'object' && state !== null ? state : {}) as { sharing?: unknown }
    if (!preset && JSON.stringify(sharing) === JSON.stringify(kept)) return
    void navigate(
      { pathname: home, search: preset ? preset.rest : search },
      { replace: true, preventScrollReset: true, state: kept ? { ...rest, sharing: kept } : rest },
    )
  }, [navigate, home, pathname, search, state, kept])
}
