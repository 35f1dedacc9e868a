import { useState, type ReactNode } from 'react'
import { useController, type Control } from 'react-hook-form'
import { customerLimits } from '@/contract/v3/customer.ts'
import { Button } from '@/ui/Button.tsx'
import { Field } from '@/ui/Field.tsx'
import { CoveredField } from './CoveredField.tsx'
import { linesOf, TextInput } from './TextInput.tsx'
import {
  dayWords,
  fieldLabels,
  isCovered,
  storedFault,
  storedText,
  type EditValues,
  type Stored,
  type TextName,
} from './customer-form.ts'

interface CustomerFieldProps {
  control: Control<EditValues>
  name: TextName
  stored: Stored
  input?: { inputMode?: 'numeric' | 'email' | 'tel'; placeholder?: string; mono?: boolean }
}

const limits = new Map<string, number>(Object.entries(customerLimits))

/** How much room is left, once it gets scarce. */
function roomLeft(name: TextName, text: string): string | null {
  const limit = limits.get(name)
  const length = [...text].length
  return limit === undefined || length < limit * 0.8 ? null : `${length} of ${limit} characters`
}

function hintOf(name: TextName, stored: Stored, text: string): ReactNode {
  const isStored = text === storedText(stored, name)
  const fault = isStored ? storedFault(stored, name) : null
  const parts = [
    ...(name === 'birthDate' ? [dayWords(text.trim()) ?? 'Year, month, day: 1970-01-31'] : []),
    ...(fault === null
      ? [isStored ? null : roomLeft(name, text)]
      : [`Stored like this, though a request may not hold it: ${fault}. It stays unless you change it`]),
  ].filter((part) => part !== null)
  return parts.length === 0 ? undefined : parts.join(' · ')
}

/** One text of customer data, with its limit; what is not shown as it is stored can only be replaced. */
export function CustomerField({ control, name, stored, input: { mono, ...input } = {} }: CustomerFieldProps) {
  const { field, fieldState } = useController({ control, name })
  const [took, setTook] = useState(false)
  const label = fieldLabels[name]
  const covered = isCovered(stored, name)
  if (covered && field.value === null) {
    return (
      <CoveredField
        name={name}
        stored={stored}
        error={fieldState.error?.message}
        focused={took}
        inputRef={field.ref}
        onReplace={() => field.onChange('')}
      />
    )
  }
  const text = field.value ?? ''
  return (
    <Field
      label={label}
      hint={covered && text === '' ? 'Saved empty, what is stored is cleared.' : hintOf(name, stored, text)}
      error={fieldState.error?.message}
    >
      {(aria) => (
        <span className={covered ? 'replacing' : undefined}>
          <TextInput
            {...input}
            {...aria}
            lines={linesOf(storedText(stored, name))}
            className={mono ? 'input mono' : 'input'}
            name={field.name}
            inputRef={field.ref}
            value={text}
            // It takes the place of the button that was pressed.
            autoFocus={covered}
            onChange={field.onChange}
            onBlur={field.onBlur}
          />
          {covered && (
            <Button
              onClick={() => {
                setTook(true)
                field.onChange(null)
              }}
            >
              Keep stored<span className="vh"> {label}</span>
            </Button>
          )}
        </span>
      )}
    </Field>
  )
}
