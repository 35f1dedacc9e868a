import type { InputHTMLAttributes, ReactNode } from 'react'
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form'
import { Field } from './Field.tsx'
import { Icon } from './Icon.tsx'

interface FieldBase<T extends FieldValues> {
  control: Control<T>
  name: FieldPath<T>
  label: ReactNode
  hint?: ReactNode
  optional?: boolean
}

type Own = 'name' | 'value' | 'defaultValue' | 'onChange' | 'onBlur' | 'id' | 'disabled'

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

export function TextField<T extends FieldValues>(
  props: FieldBase<T> & Omit<InputHTMLAttributes<HTMLInputElement>, Own> & { mono?: boolean },
) {
  const { control, name, label, hint, optional, mono, className, ...rest } = props
  const { field, fieldState } = useController({ control, name })
  return (
    <Field label={label} hint={hint} optional={optional} error={fieldState.error?.message}>
      {(aria) => (
        <input
          type="text"
          {...rest}
          {...aria}
          className={['input', mono ? 'mono' : '', className].filter(Boolean).join(' ')}
          name={field.name}
          ref={field.ref}
          value={textOf(field.value)}
          onChange={field.onChange}
          onBlur={field.onBlur}
        />
      )}
    </Field>
  )
}

export interface SelectOption {
  value: string
  label: string
  disabled?: boolean
}

export function SelectField<T extends FieldValues>(
  props: FieldBase<T> & { options: readonly SelectOption[]; placeholder?: string; autoFocus?: boolean },
) {
  const { control, name, label, hint, optional, options, placeholder, autoFocus } = props
  const { field, fieldState } = useController({ control, name })
  return (
    <Field label={label} hint={hint} optional={optional} error={fieldState.error?.message}>
      {(aria) => (
        <span className="selectw">
          <select {...aria} {...field} autoFocus={autoFocus} className="input" value={textOf(field.value)}>
            {placeholder !== undefined && <option value="">{placeholder}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="down" />
        </span>
      )}
    </Field>
  )
}

/** With a `disabledReason` it keeps its value and stays reachable, so that the reason below it can be read. */
export function CheckboxField<T extends FieldValues>(props: FieldBase<T> & { disabledReason?: string | null }) {
  const { control, name, label, hint, optional, disabledReason } = props
  const { field, fieldState } = useController({ control, name })
  return (
    <Field beside label={label} hint={disabledReason ?? hint} optional={optional} error={fieldState.error?.message}>
      {(aria) => (
        <input
          {...aria}
          type="checkbox"
          className="check"
          name={field.name}
          ref={field.ref}
          aria-disabled={disabledReason ? true : undefined}
          checked={field.value === true}
          onChange={(event) => !disabledReason && field.onChange(event.target.checked)}
          onBlur={field.onBlur}
        />
      )}
    </Field>
  )
}
