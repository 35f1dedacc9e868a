import { Button } from '@/ui/Button.tsx'
import { Field } from '@/ui/Field.tsx'
import { fieldLabels, isMasked, shownValue, storedText, type Stored, type TextName } from './customer-form.ts'

interface CoveredFieldProps {
  name: TextName
  stored: Stored
  error: string | undefined
  /** It was just put back in its place. */
  focused: boolean
  inputRef: (element: HTMLInputElement | null) => void
  onReplace: () => void
}

/** A stored text that is not told: it is never sent, and can be replaced without having been seen. */
export function CoveredField({ name, stored, error, focused, inputRef, onReplace }: CoveredFieldProps) {
  const label = fieldLabels[name]
  // Masks are told once, at the head of the form.
  const why = isMasked(stored, name) ? undefined : 'Holds what may be a card number: kept as it is, and shown in part.'
  return (
    <Field label={label} hint={why} error={error}>
      {(aria) => (
        <span className="replacing">
          <input
            {...aria}
            type="text"
            className="input"
            disabled
            value={shownValue(storedText(stored, name))}
            ref={inputRef}
          />
          <Button onClick={onReplace} autoFocus={focused}>
            Replace…<span className="vh"> {label}</span>
          </Button>
        </span>
      )}
    </Field>
  )
}
