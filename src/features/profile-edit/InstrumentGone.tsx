import { Button } from '@/ui/Button.tsx'
import { PlainDialog } from '@/ui/PlainDialog.tsx'

/** The dialog's address names an instrument that the profile does not have. */
export function InstrumentGone({ tail, onClose }: { tail: string; onClose: () => void }) {
  return (
    <PlainDialog
      title="No such instrument (any more)"
      onClose={onClose}
      foot={<Button onClick={() => onClose()}>Close</Button>}
    >
      <p>
        This profile has no instrument whose token ends in <span className="id">{tail}</span>. It was detached or
        deregistered meanwhile, or the address is not complete.
      </p>
    </PlainDialog>
  )
}
