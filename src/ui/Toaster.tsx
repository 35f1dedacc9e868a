import { useEffect, useState, useSyncExternalStore } from 'react'
import { Button } from './Button.tsx'
import { IconButton } from './IconButton.tsx'
import { currentToasts, dismissToast, subscribeToToasts, type Toast } from './toast.ts'

const stays = 8000

export function Toaster() {
  const toasts = useSyncExternalStore(subscribeToToasts, currentToasts)
  if (toasts.length === 0) return null
  return (
    <section className="toasts" aria-label="Messages">
      {toasts.map((one) => (
        <OneToast key={one.id} toast={one} />
      ))}
    </section>
  )
}

function OneToast({ toast: { id, text, action } }: { toast: Toast }) {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return undefined
    const timer = setTimeout(() => dismissToast(id), stays)
    return () => clearTimeout(timer)
  }, [held, id])
  return (
    <div
      className="popover toast"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className="grow">{text}</span>
      {action && (
        <Button
          variant="text"
          size="sm"
          onClick={() => {
            action.run()
            dismissToast(id)
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon="close" label="Dismiss" size="sm" onClick={() => dismissToast(id)} />
    </div>
  )
}
