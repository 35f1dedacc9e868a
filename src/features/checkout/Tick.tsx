import { Field } from '@/ui/Field.tsx'

interface TickProps {
  label: string
  hint?: string | null
  on: boolean
  disabled?: boolean
  onTick: (on: boolean) => void
}

/** Something a customer may tick before paying; with the reason where they may not. */
export function Tick({ label, hint, on, disabled, onTick }: TickProps) {
  return (
    <Field label={label} hint={hint ?? undefined} beside>
      {(aria) => (
        <input
          {...aria}
          type="checkbox"
          className="check"
          aria-disabled={disabled || undefined}
          checked={on}
          onChange={(event) => !disabled && onTick(event.target.checked)}
        />
      )}
    </Field>
  )
}
