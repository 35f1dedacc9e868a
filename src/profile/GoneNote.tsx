import { Callout } from '@/ui/Callout.tsx'
import { useGoneReason } from './gone-profile.ts'

/** Over what was typed about a profile that somebody deleted meanwhile. */
export function GoneNote() {
  const reason = useGoneReason()
  if (reason === null) return null
  return (
    <Callout hue="warning" live title={reason}>
      Nothing can be saved or done to it any more. What you entered is kept until you close this; copy what you need.
    </Callout>
  )
}
