import { type Ref, useRef } from 'react'
import { Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'

interface SearchFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  placeholder?: string
  describedBy?: string
  autoFocus?: boolean
  large?: boolean
  ref?: Ref<HTMLInputElement>
}

export function SearchField({
  label,
  value,
  onChange,
  placeholder,
  describedBy,
  autoFocus,
  large,
  ref,
}: SearchFieldProps) {
  const box = useRef<HTMLDivElement>(null)
  return (
    <div className={large ? 'iconfield large' : 'iconfield'} ref={box}>
      <Icon name="search" />
      <input
        ref={ref}
        className="input"
        type="search"
        aria-label={label}
        aria-describedby={describedBy}
        placeholder={placeholder}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        autoFocus={autoFocus}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return
          event.stopPropagation()
          onChange('')
        }}
      />
      {value !== '' && (
        <IconButton
          icon="close"
          label="Clear"
          size="sm"
          onClick={() => {
            onChange('')
            box.current?.querySelector('input')?.focus()
          }}
        />
      )}
    </div>
  )
}
