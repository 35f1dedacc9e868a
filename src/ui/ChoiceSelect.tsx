import { Icon } from './Icon.tsx'

interface ChoiceSelectProps {
  label: string
  value: string
  /** What it is called when nothing is chosen. */
  all: string
  options: readonly { value: string; label: string }[]
  onChoose: (value: string) => void
}

/** A filter above a list: one of several values, or all of them. */
export function ChoiceSelect({ label, value, all, options, onChoose }: ChoiceSelectProps) {
  // A value that is not offered (any more) still narrows the list, so it is shown.
  const known = value === '' || options.some((option) => option.value === value)
  return (
    <label className="choice">
      <span className="vh">{label}</span>
      <span className="selectw">
        <select
          className="input"
          value={value}
          data-chosen={value === '' ? undefined : ''}
          onChange={(event) => onChoose(event.target.value)}
        >
          <option value="">{all}</option>
          {!known && <option value={value}>{value}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </label>
  )
}
