import { Icon } from './Icon.tsx'

/** A filter that was not chosen from a list here, with a way to take it off. */
export function FilterChip({ kind, name, onRemove }: { kind: string; name: string; onRemove: () => void }) {
  return (
    <span className="qchip">
      <i>{kind}</i>
      <span className="trunc">{name}</span>
      <button
        type="button"
        aria-label={`Remove the filter ${kind} ${name}`}
        title="Remove this filter"
        onClick={onRemove}
      >
        <Icon name="close" />
      </button>
    </span>
  )
}
