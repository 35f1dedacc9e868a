import { useId } from 'react'
import { useTip } from '@/ui/Tip.tsx'

interface SharingTickProps {
  label: string
  ticked: boolean
  /** Why it cannot be changed; it stays reachable, so that the reason can be read. */
  reason: string | null
  tabbable: boolean
  onTick: (ticked: boolean) => void
}

/** The tick that takes the container away from one sub-tenant and all below it. */
export function SharingTick({ label, ticked, reason, tabbable, onTick }: SharingTickProps) {
  const id = useId()
  const { tip, handlers } = useTip(id, reason)
  return (
    <>
      <input
        {...handlers}
        type="checkbox"
        className="check"
        data-column="tick"
        aria-label={label}
        aria-disabled={reason === null ? undefined : true}
        aria-describedby={reason === null ? undefined : id}
        tabIndex={tabbable ? 0 : -1}
        checked={ticked}
        onChange={(event) => reason === null && onTick(event.target.checked)}
      />
      {tip}
    </>
  )
}
