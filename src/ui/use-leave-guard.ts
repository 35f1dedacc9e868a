import { useEffect, useRef } from 'react'
import { useBlocker } from 'react-router'
import { announce } from './announcer.ts'
import { noteUnsavedWork, takeFreePass } from './leave-guard.ts'

export interface LeaveGuard {
  /** Back or a link inside was used while there is unsaved work: the question is open. */
  asking: boolean
  stay: () => void
  leave: () => void
  /** Put on the dialog: notices which navigation comes from a link in it. */
  onClickCapture: (event: { target: EventTarget }) => void
}

/** Why a dialog does not close just now. */
export function announceSaving(): void {
  announce('Saving; wait for the answer', true)
}

/**
 * Holds up Back, links inside and reload while there is unsaved work, and asks; while it is being sent there is nothing to ask, only
 * an answer to wait for. What the code itself decides, such as going on after a success, is never held up. Dialogs over the work, at
 * an address below `home`, do not leave it.
 */
export function useLeaveGuard(dirty: boolean, busy: boolean, home?: string): LeaveGuard {
  const linkClicked = useRef(false)
  const heldForAnswer = useRef(false)
  const blocker = useBlocker(({ historyAction, currentLocation, nextLocation }) => {
    if (takeFreePass() || currentLocation.pathname === nextLocation.pathname) return false
    if (home !== undefined && isAt(home, nextLocation.pathname)) return false
    heldForAnswer.current = busy
    return (dirty || busy) && (historyAction === 'POP' || linkClicked.current)
  })
  const blocked = blocker.state === 'blocked'

  useEffect(() => {
    if (!blocked || !heldForAnswer.current) return
    heldForAnswer.current = false
    // Kept blocked, it would go on a second time once the dialog has closed by itself.
    blocker.reset()
    announceSaving()
  }, [blocked, blocker])

  const atStake = dirty || busy
  useEffect(() => {
    if (!atStake) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    const saved = noteUnsavedWork()
    return () => {
      removeEventListener('beforeunload', ask)
      saved()
    }
  }, [atStake])

  return {
    asking: blocked && !busy,
    stay: () => blocker.reset?.(),
    leave: () => blocker.proceed?.(),
    onClickCapture: (event) => {
      linkClicked.current = event.target instanceof Element && event.target.closest('a[href]') !== null
      setTimeout(() => {
        linkClicked.current = false
      })
    },
  }
}

function isAt(home: string, pathname: string): boolean {
  return pathname === home || pathname.startsWith(`${home}/`)
}
