import { useEffect, useRef } from 'react'
import { useBlocker } from 'react-router'
import { takeFreePass } from './leave-guard.ts'

export interface LeaveGuard {
  /** Back or a link inside was used while there is unsaved work: the question is open. */
  asking: boolean
  stay: () => void
  leave: () => void
  /** Put on the dialog: notices which navigation comes from a link in it. */
  onClickCapture: (event: { target: EventTarget }) => void
}

/**
 * Holds up Back, links inside and reload while there is unsaved work. What the code itself decides, such as going on
 * after a success, is never held up.
 */
export function useLeaveGuard(dirty: boolean, busy: boolean): LeaveGuard {
  const linkClicked = useRef(false)
  const blocker = useBlocker(({ historyAction, currentLocation, nextLocation }) => {
    if (takeFreePass() || currentLocation.pathname === nextLocation.pathname) return false
    if (historyAction === 'POP') return dirty || busy
    return dirty && linkClicked.current
  })

  useEffect(() => {
    if (!dirty) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [dirty])

  return {
    asking: blocker.state === 'blocked',
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
