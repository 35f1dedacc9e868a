import { useEffect, useState } from 'react'
import { useOutletContext } from 'react-router'
import type { MaskableField } from '@/contract/console/personal-data.ts'
import { announce } from '@/ui/announcer.ts'

/** How long a revealed value stands on the screen, in milliseconds. */
const shownFor = 60_000

interface Shown {
  field: MaskableField
  value: string
}

export interface Revealed {
  /** The one field that is told just now: revealing another hides it. */
  shown: Shown | null
  reveal: (field: MaskableField, value: string) => void
  hide: () => void
}

/** Keeps a revealed value in the screen and nowhere else: for a minute, while the page is looked at. */
export function useRevealed(): Revealed {
  const [shown, setShown] = useState<Shown | null>(null)

  useEffect(() => {
    if (shown === null) return undefined
    const hide = () => setShown(null)
    const timer = setTimeout(() => {
      hide()
      announce('The revealed value is hidden again')
    }, shownFor)
    const onVisibility = () => {
      if (document.hidden) hide()
    }
    document.addEventListener('visibilitychange', onVisibility)
    // A page that is kept for the way back must not keep it.
    addEventListener('pagehide', hide)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onVisibility)
      removeEventListener('pagehide', hide)
    }
  }, [shown])

  return { shown, reveal: (field, value) => setShown({ field, value }), hide: () => setShown(null) }
}

/** What the dialogs over the profile's data share with it. */
export function useRevealedOfTab(): Revealed {
  return useOutletContext<Revealed>()
}
