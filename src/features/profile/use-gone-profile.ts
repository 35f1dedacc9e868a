import { useState } from 'react'
import { useLocation } from 'react-router'
import type { ProfileRead } from '@/api/profiles.ts'
import { hasUnsavedWork } from '@/ui/leave-guard.ts'

/**
 * The profile as it was seen last, once it is gone while something typed about it would be lost; until the dialog is left. What was typed
 * to delete it is not worth keeping.
 */
export function useGoneProfile(now: ProfileRead): ProfileRead | null {
  const { pathname } = useLocation()
  const [last, setLast] = useState({ pathname, read: now, kept: false })
  if (now.data.profileExists) {
    if (last.read !== now || last.pathname !== pathname) setLast({ pathname, read: now, kept: false })
    return null
  }
  if (!last.read.data.profileExists || last.pathname !== pathname) return null
  if (last.kept) return last.read
  if (!hasUnsavedWork() || pathname.endsWith('/delete')) return null
  setLast({ ...last, kept: true })
  return last.read
}
