import { lazy, Suspense, useEffect } from 'react'
import { useBlocker } from 'react-router'

const ConfirmDialog = lazy(async () => ({ default: (await import('@/ui/ConfirmDialog.tsx')).ConfirmDialog }))

/** Holds up whatever leaves the screen while profiles are being deleted, and asks. */
export function RunGuard({ isRunning }: { isRunning: boolean }) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isRunning && currentLocation.pathname !== nextLocation.pathname,
  )
  const isAsking = blocker.state === 'blocked'

  useEffect(() => {
    if (!isRunning) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isRunning])

  return (
    <Suspense fallback={null}>
      {isAsking && (
        <ConfirmDialog
          title="Leave while the run goes on?"
          confirmLabel="Pause and leave"
          cancelLabel="Stay"
          onConfirm={() => blocker.proceed()}
          onClose={() => blocker.reset()}
        >
          It pauses when you leave: what is in flight ends, the rest waits. You find it under “Many profiles at once”.
        </ConfirmDialog>
      )}
    </Suspense>
  )
}
