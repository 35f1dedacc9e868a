import { useId, type ReactNode } from 'react'
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'

export interface RadioOption {
  value: string
  label: ReactNode
  hint?: ReactNode
}

interface RadioFieldProps<T extends FieldValues> {
  control: Control<T>
  name: FieldPath<T>
  label: ReactNode
  options: readonly RadioOption[]
}

/** A choice of one among few, each with a line on what follows from it. */
export function RadioField<T extends FieldValues>({ control, name, label, options }: RadioFieldProps<T>) {
  const { field } = useController({ control, name })
  const id = useId()
  return (
    <fieldset className="radios">
      <legend>{label}</legend>
      {options.map((option, index) => (
        <div className="beside" key={option.value}>
          <input
            type="radio"
            className="check round"
            id={`${id}-${index}`}
            name={field.name}
            ref={index === 0 ? field.ref : undefined}
            aria-describedby={option.hint === undefined ? undefined : `${id}-${index}-hint`}
            checked={field.value === option.value}
            onChange={() => field.onChange(option.value)}
            onBlur={field.onBlur}
          />
          <label htmlFor={`${id}-${index}`}>{option.label}</label>
          {option.hint !== undefined && (
            <p className="hint" id={`${id}-${index}-hint`}>
              {option.hint}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  )
}
