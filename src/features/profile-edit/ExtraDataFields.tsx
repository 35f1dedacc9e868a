import { useRef } from 'react'
import { useController, useFieldArray, useFormState, type Control } from 'react-hook-form'
import { hideCardNumbers } from '@/contract/card-number.ts'
import { extraDataLimits } from '@/contract/v3/customer.ts'
import { announce } from '@/ui/announcer.ts'
import { Button } from '@/ui/Button.tsx'
import { Field } from '@/ui/Field.tsx'
import { Icon } from '@/ui/Icon.tsx'
import { IconButton } from '@/ui/IconButton.tsx'
import { storedFault, type EditValues, type Stored } from './customer-form.ts'
import { linesOf, TextInput } from './TextInput.tsx'

interface ExtraDataFieldsProps {
  control: Control<EditValues>
  stored: Stored
}

function Fault({ children }: { children: string | undefined }) {
  if (children === undefined) return null
  return (
    <p className="field-error">
      <Icon name="warning" size="s" />
      <span>{children}</span>
    </p>
  )
}

interface EntryFieldProps {
  control: Control<EditValues>
  name: `extraData.${number}.${'key' | 'value'}`
  label: string
  lines: number
}

function EntryField({ control, name, label, lines }: EntryFieldProps) {
  const { field, fieldState } = useController({ control, name })
  return (
    <Field label={<span className="vh">{label}</span>} error={fieldState.error?.message}>
      {(aria) => (
        <TextInput
          {...aria}
          lines={lines}
          className="input"
          placeholder={label.split(' ')[0]}
          name={field.name}
          value={field.value}
          inputRef={field.ref}
          onChange={field.onChange}
          onBlur={field.onBlur}
        />
      )}
    </Field>
  )
}

/** The merchant's own names and values, one row each. Any text may be a name, even one that programs take for something else. */
export function ExtraDataFields({ control, stored }: ExtraDataFieldsProps) {
  const { fields, append, remove } = useFieldArray({ control, name: 'extraData' })
  const { errors } = useFormState({ control, name: 'extraData' })
  const add = useRef<HTMLButtonElement>(null)
  const fault = storedFault(stored, 'extraData')
  const isFull = fields.length >= extraDataLimits.entries
  return (
    <div className="stack-s">
      {fault !== null && (
        <p className="hint">
          Stored like this, though a request may not hold it: {fault}. It stays unless you change extra data.
        </p>
      )}
      {fields.length === 0 && <p className="sec">No extra data</p>}
      <ul className="pairs" aria-label="Extra data">
        {fields.map(({ id, key, value, covered }, index) => (
          <li key={id}>
            {covered ? (
              <div>
                <p className="covered">
                  <b>{hideCardNumbers(key)}</b> {hideCardNumbers(value)}
                </p>
                <Fault>{errors.extraData?.[index]?.key?.message}</Fault>
              </div>
            ) : (
              <>
                <EntryField control={control} name={`extraData.${index}.key`} label={`Name ${index + 1}`} lines={1} />
                <EntryField
                  control={control}
                  name={`extraData.${index}.value`}
                  label={`Value ${index + 1}`}
                  lines={linesOf(value)}
                />
              </>
            )}
            <IconButton
              icon="trash"
              label={`Remove entry ${index + 1}`}
              onClick={() => {
                remove(index)
                announce(`Entry ${index + 1} removed`)
                add.current?.focus()
              }}
            />
          </li>
        ))}
      </ul>
      <Fault>{errors.extraData?.root?.message}</Fault>
      <div>
        <Button
          ref={add}
          size="sm"
          icon="plus"
          disabledReason={isFull ? `Extra data has at most ${extraDataLimits.entries} entries.` : null}
          onClick={() => append({ key: '', value: '', covered: false })}
        >
          Add entry
        </Button>
        {fields.length >= extraDataLimits.entries - 10 && (
          <span className="hint tn">
            {' '}
            {fields.length} of {extraDataLimits.entries}
          </span>
        )}
      </div>
    </div>
  )
}
