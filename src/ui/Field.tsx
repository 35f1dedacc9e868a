import { type ReactNode, useId } from 'react'
import { Icon } from './Icon.tsx'

export interface FieldAria {
  id: string
  'aria-describedby'?: string
  'aria-invalid'?: true
}

interface FieldProps {
  label: ReactNode
  hint?: ReactNode
  error?: string
  optional?: boolean
  /** Label beside the control, as with a checkbox. */
  beside?: boolean
  children: (aria: FieldAria) => ReactNode
}

/** Label above, hint below, the error in its place with an icon; all of it wired for readers. */
export function Field({ label, hint, error, optional, beside, children }: FieldProps) {
  const id = useId()
  const described = [hint !== undefined && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  const aria: FieldAria = { id }
  if (described) aria['aria-describedby'] = described
  if (error) aria['aria-invalid'] = true

  const name = (
    <label htmlFor={id}>
      {label}
      {optional && <span className="optional"> (optional)</span>}
    </label>
  )
  const control = children(aria)
  return (
    <div className={beside ? 'beside' : 'field'}>
      {beside ? control : name}
      {beside ? name : control}
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          <Icon name="warning" size="s" />
          <span>{error}</span>
        </p>
      )}
    </div>
  )
}
