import type { Wanted } from '@/planning/planned.ts'
import { PlanDialog } from '@/planning/PlanDialog.tsx'
import { announce } from '@/ui/announcer.ts'
import { useDialogRoute } from '@/ui/use-dialog-route.ts'

interface SharingChangeDialogProps {
  title: string
  changes: Wanted
  /** The checkout without the dialog. */
  home: string
  /** It was made; `step` is what the activity calls it, where it may be told. */
  onDone: (step: number | null) => void
}

/** The plan of what a presenter is about to change, over both shops. */
export function SharingChangeDialog({ title, changes, home, onDone }: SharingChangeDialogProps) {
  const close = useDialogRoute(home)
  return (
    <PlanDialog
      title={title}
      submitLabel={title}
      changes={changes}
      onClose={() => close()}
      onDone={({ activityId }) => {
        announce(`${title}: done`)
        onDone(activityId)
      }}
    />
  )
}
