/** A filter above a list: one end of a range of days. */
export function DayField({
  label,
  value,
  onChoose,
}: {
  label: string
  value: string
  onChoose: (day: string) => void
}) {
  return (
    <label className="day">
      <span>{label}</span>
      <input
        className="input"
        type="date"
        value={value}
        data-chosen={value === '' ? undefined : ''}
        onChange={(event) => onChoose(event.target.value)}
      />
    </label>
  )
}
