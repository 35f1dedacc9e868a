import { lazy, Suspense, useEffect } from 'react'
import { useLeaveGuard } from '@/ui/use-leave-guard.ts'

const ConfirmDialog = lazy(async () => ({ default: (await import('@/ui/ConfirmDialog.tsx')).ConfirmDialog }))

/** Asks before what was typed and not sent is left. */
export function LeaveGuard({ isDirty, busy }: { isDirty: boolean; busy: boolean }) {
  const { asking, stay, leave, onClickCapture } = useLeaveGuard(isDirty, busy)
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
      <ConfirmDialog
        title="Leave without sending?"
        confirmLabel="Leave"
        cancelLabel="Stay"
        onConfirm={leave}
        onClose={stay}
      >
        What you entered since the last transaction was not sent. It is kept nowhere.
      </ConfirmDialog>
    </Suspense>
  )
}
