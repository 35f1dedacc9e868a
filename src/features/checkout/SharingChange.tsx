import { lazy, Suspense, useState } from 'react'
import type { Container } from '@/contract/console/containers.ts'
import type { Wanted } from '@/planning/planned.ts'
import { leaveFreely } from '@/ui/leave-guard.ts'
import type { SharingControl } from './sharing-controls.ts'
import { withPatch, type CheckoutPlace } from './use-checkout-place.ts'

const SharingChangeDialog = lazy(async () => ({
  default: (await import('./SharingChangeDialog.tsx')).SharingChangeDialog,
}))

interface Asked {
  key: string
  title: string
  changes: Wanted
}

interface SharingChangeProps {
  place: CheckoutPlace
  controls: readonly SharingControl[]
  container: Container | undefined
}

/** The dialog of the change that stands in the URL. */
export function SharingChange({ place, controls, container }: SharingChangeProps) {
  const key = place.get('change')
  const found = askedFor(place, controls, container)
  // Kept while the dialog is open: once it is made, the control it came from is another one.
  const [asked, setAsked] = useState<Asked | null>(null)
  if (key === null ? asked !== null : asked?.key !== key && found !== null) setAsked(key === null ? null : found)
  if (asked === null || key === null) return null
  return (
    <Suspense>
      <SharingChangeDialog
        title={asked.title}
        changes={asked.changes}
        home={`${place.home}?${withPatch(place.search, { change: null })}`}
        onDone={(step) =>
          leaveFreely(() =>
            place.put({ change: null, step: step === null || asked.key === 'back' ? null : String(step) }),
          )
        }
      />
    </Suspense>
  )
}

function askedFor(
  place: CheckoutPlace,
  controls: readonly SharingControl[],
  container: Container | undefined,
): Asked | null {
  const key = place.get('change')
  const step = Number(place.get('step'))
  if (key === 'back')
    return Number.isSafeInteger(step) && step > 0
      ? { key, title: 'Take back the change', changes: { revertOf: step } }
      : null
  const control = controls.find((one) => one.key === key && one.reason === null)
  if (!control || !container) return null
  const what = `${container.id} ${container.name}`
  const titles: Record<SharingControl['key'], string> = {
    share: `Share ${what}`,
    unshare: `Stop sharing ${what}`,
    disable: control.label,
    enable: control.label,
    use: control.label,
  }
  return { key: control.key, title: titles[control.key], changes: control.changes }
}
