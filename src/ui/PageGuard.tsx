import { lazy, Suspense, useEffect, type ReactNode } from 'react'
import { useLeaveGuard } from './use-leave-guard.ts'

const ConfirmDialog = lazy(async () => ({ default: (await import('./ConfirmDialog.tsx')).ConfirmDialog }))

interface PageGuardProps {
  isDirty: boolean
  busy: boolean
  /** Addresses below it do not leave the work. */
  home?: string
  title: string
  /** What becomes of the work by leaving. */
  children: ReactNode
}

/** Asks before a page is left with unsaved work on it; a form in a dialog has a guard of its own. */
export function PageGuard({ isDirty, busy, home, title, children }: PageGuardProps) {
  const { asking, stay, leave, onClickCapture } = useLeaveGuard(isDirty, busy, home)
  useEffect(() => {
    // Unlike a dialog's, the links that lead away stand all over the page.
    document.addEventListener('click', onGuarded, true)
    return () => document.removeEventListener('click', onGuarded, true)
    function onGuarded({ target }: MouseEvent) {
      if (target) onClickCapture({ target })
    }
  }, [onClickCapture])
  if (!asking) return null
  return (
    <Suspense>
      <ConfirmDialog title={title} confirmLabel="Leave" cancelLabel="Stay" onConfirm={leave} onClose={stay}>
        {children}
      </ConfirmDialog>
    </Suspense>
  )
}
