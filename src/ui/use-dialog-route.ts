import { useCallback } from 'react'
import { useNavigate } from 'react-router'
import { leaveFreely } from './leave-guard.ts'

/**
 * Closes a dialog that has its own address: back to where it was opened from, so that Back does not open it again; to
 * its parent when it was opened by its address; or on to `to`, which takes the dialog's place in the history.
 */
export function useDialogRoute(parent: string): (to?: string) => void {
  const navigate = useNavigate()
  return useCallback(
    (to?: string) =>
      leaveFreely(() => {
        const position: unknown = (history.state as { idx?: unknown } | null)?.idx
        if (to !== undefined) void navigate(to, { replace: true })
        else if (typeof position === 'number' && position > 0) void navigate(-1)
        else void navigate(parent, { replace: true })
      }),
    [navigate, parent],
  )
}
