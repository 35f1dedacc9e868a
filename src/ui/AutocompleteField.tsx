import useAutocomplete from '@mui/material/useAutocomplete'
import { type FocusEvent, type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react'
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form'
import { placeBeside } from './anchored.ts'
import { Field, type FieldAria } from './Field.tsx'
import { firstMatches, moreThan } from './first-matches.ts'
import { Icon } from './Icon.tsx'
import { formatNumber } from './time.ts'

interface PickerProps<O> {
  options: readonly O[]
  /** What the form keeps. */
  optionKey: (option: O) => string
  /** What is shown in the field and searched by what is typed. */
  optionLabel: (option: O) => string
  optionDetail?: (option: O) => ReactNode
  placeholder?: string
  noOptionsText?: string
}

interface AutocompleteFieldProps<T extends FieldValues, O> extends PickerProps<O> {
  control: Control<T>
  name: FieldPath<T>
  label: ReactNode
  hint?: ReactNode
  optional?: boolean
}

/** Picks one of many by typing; the form's value is the option's key, or null. MUI's behaviour, our look. */
export function AutocompleteField<T extends FieldValues, O>(props: AutocompleteFieldProps<T, O>) {
  const { control, name, label, hint, optional, ...picker } = props
  const { field, fieldState } = useController({ control, name })
  return (
    <Field label={label} hint={hint} optional={optional} error={fieldState.error?.message}>
      {(aria) => (
        <Picker
          {...picker}
          aria={aria}
          inputRef={field.ref}
          chosen={typeof field.value === 'string' ? field.value : null}
          onChoose={field.onChange}
          onBlur={field.onBlur}
        />
      )}
    </Field>
  )
}

interface PickerWiring {
  aria: FieldAria
  inputRef: (element: HTMLInputElement | null) => void
  chosen: string | null
  onChoose: (key: string | null) => void
  onBlur: () => void
}

function Picker<O>(props: PickerProps<O> & PickerWiring) {
  const { options, optionKey, optionLabel, optionDetail, placeholder, noOptionsText = 'Nothing matches' } = props
  const { aria, inputRef, chosen, onChoose, onBlur } = props
  const surface = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const value = options.find((option) => optionKey(option) === chosen) ?? null
  const {
    getRootProps,
    getInputProps,
    getListboxProps,
    getOptionProps,
    groupedOptions,
    popupOpen,
    getPopupIndicatorProps,
  } = useAutocomplete<O>({
    id: aria.id,
    options,
    value,
    filterOptions: firstMatches<O>(value),
    getOptionLabel: optionLabel,
    isOptionEqualToValue: (option, other) => optionKey(option) === optionKey(other),
    onChange: (_event, option) => onChoose(option === null ? null : optionKey(option)),
    autoHighlight: true,
    openOnFocus: false,
  })

  const more = moreThan(groupedOptions)

  useLayoutEffect(() => {
    const [from, list] = [box.current, surface.current]
    if (!popupOpen || !from || !list) return
    list.style.width = `${from.offsetWidth}px`
    if (!list.matches(':popover-open')) list.showPopover()
    placeBeside(from, list, 'start')
  })

  const {
    ref,
    onBlur: closeOnBlur,
    ...input
  } = getInputProps() as ReturnType<typeof getInputProps> & {
    ref: RefObject<HTMLInputElement | null>
    onBlur: (event: FocusEvent) => void
  }
  useLayoutEffect(() => {
    inputRef(ref.current)
    return () => inputRef(null)
  }, [inputRef, ref])
  return (
    <div {...getRootProps()}>
      <div className="selectw" ref={box}>
        <input
          {...input}
          {...aria}
          className="input"
          placeholder={placeholder}
          ref={ref}
          onBlur={(event) => {
            closeOnBlur(event)
            onBlur()
          }}
        />
        <button {...getPopupIndicatorProps()} type="button" className="picker-toggle" aria-label="Show all">
          <Icon name="down" />
        </button>
      </div>
      {popupOpen && (
        <div className="popover picker" popover="manual" ref={surface}>
          {groupedOptions.length === 0 ? (
            <p className="hint">{noOptionsText}</p>
          ) : (
            <ul {...getListboxProps()}>
              {groupedOptions.map((option, index) => {
                const { key: _key, ...optionProps } = getOptionProps({ option, index }) as { key: string }
                return (
                  <li {...optionProps} key={optionKey(option)}>
                    <span>{optionLabel(option)}</span>
                    {optionDetail && <span className="hint">{optionDetail(option)}</span>}
                  </li>
                )
              })}
            </ul>
          )}
          {more > 0 && <p className="hint">{formatNumber(more)} more: type to narrow</p>}
        </div>
      )}
    </div>
  )
}
