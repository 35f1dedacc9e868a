import { lazy, Suspense, useEffect } from 'react'
import { plural } from '@/ui/time.ts'
import { useLeaveGuard } from '@/ui/use-leave-guard.ts'

const ConfirmDialog = lazy(async () => ({ default: (await import('@/ui/ConfirmDialog.tsx')).ConfirmDialog }))

/** Asks before the place at `home` is left with changes that were chosen and not applied. */
export function DraftGuard({ home, count, busy }: { home: string; count: number; busy: boolean }) {
  const { asking, stay, leave, onClickCapture } = useLeaveGuard(count > 0, busy, home)
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
        title={`Leave with ${plural(count, 'change', 'changes')} not applied?`}
        confirmLabel="Leave"
        cancelLabel="Stay"
        onConfirm={leave}
        onClose={stay}
      >
        Nothing was changed so far. What is ticked stays with this place: Back shows it again.
      </ConfirmDialog>
    </Suspense>
  )
}
