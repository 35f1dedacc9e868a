import { useId } from 'react'
import { Link } from 'react-router'
import { Icon } from './Icon.tsx'
import type { MenuItem } from './Menu.tsx'

export function MenuEntry({ item, onDone }: { item: MenuItem; onDone: () => void }) {
  const { label, icon, onSelect, to, danger, checked, disabledReason, hint } = item
  const hintId = useId()
  const below = disabledReason ?? hint
  const shared = {
    role: checked === undefined ? 'menuitem' : 'menuitemradio',
    'aria-checked': checked,
    tabIndex: -1,
    className: [icon ? '' : 'bare', danger ? 'danger' : ''].filter(Boolean).join(' ') || undefined,
    'aria-label': label,
    'aria-describedby': below ? hintId : undefined,
  } as const
  const content = (
    <>
      {icon && <Icon name={icon} />}
      <span>{label}</span>
      {checked && (
        <span className="tick">
          <Icon name="check" />
        </span>
      )}
      {below && (
        <span className="hint" id={hintId}>
          {below}
        </span>
      )}
    </>
  )
  if (to !== undefined && !disabledReason) {
    return (
      <Link {...shared} to={to} onClick={onDone}>
        {content}
      </Link>
    )
  }
  return (
    <button
      {...shared}
      type="button"
      aria-disabled={disabledReason ? true : undefined}
      onClick={() => {
        if (disabledReason) return
        // The focus is back on the button before anything opens, so that a dialog knows where to return it.
        onDone()
        onSelect?.()
      }}
    >
      {content}
    </button>
  )
}
