import { type ButtonHTMLAttributes, type ReactNode, type Ref, useId } from 'react'
import { Link, type To } from 'react-router'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.tsx'
import { useTip } from './Tip.tsx'

interface ButtonLook {
  variant?: 'outline' | 'primary' | 'danger' | 'text'
  size?: 'md' | 'sm'
  icon?: IconName
  warn?: boolean
  className?: string
}

export interface ButtonProps extends ButtonLook, Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  /** The work is under way: the button keeps its place and focus and does nothing. */
  busy?: boolean
  /** Why it cannot be pressed now; the button stays reachable, so that the reason can be read. */
  disabledReason?: string | null
  ref?: Ref<HTMLButtonElement>
}

function classes({ variant = 'outline', size, warn, className }: ButtonLook): string {
  return ['btn', variant === 'outline' ? '' : variant, size === 'sm' ? 'sm' : '', warn ? 'warn' : '', className]
    .filter(Boolean)
    .join(' ')
}

export function Button(props: ButtonProps) {
  const {
    variant,
    size,
    icon,
    warn,
    className,
    busy,
    disabledReason,
    onClick,
    children,
    type = 'button',
    ...rest
  } = props
  const tipId = useId()
  const { tip, handlers } = useTip(tipId, disabledReason)
  const blocked = Boolean(busy || disabledReason)
  return (
    <>
      <button
        {...rest}
        {...handlers}
        type={type}
        className={classes({ variant, size, warn, className })}
        aria-disabled={blocked || undefined}
        aria-busy={busy || undefined}
        aria-describedby={disabledReason ? tipId : rest['aria-describedby']}
        onClick={(event) => {
          if (blocked) event.preventDefault()
          else onClick?.(event)
        }}
      >
        {busy ? <span className="spin" aria-hidden="true" /> : icon && <Icon name={icon} />}
        {children}
      </button>
      {tip}
    </>
  )
}

export interface LinkButtonProps extends ButtonLook {
  to: To
  state?: unknown
  replace?: boolean
  disabledReason?: string | null
  children: ReactNode
}

/** A link that looks like a button: it goes somewhere, often to a dialog's own address. */
export function LinkButton({ to, state, replace, disabledReason, children, icon, ...look }: LinkButtonProps) {
  if (disabledReason) {
    return (
      <Button {...look} icon={icon} disabledReason={disabledReason}>
        {children}
      </Button>
    )
  }
  return (
    <Link to={to} state={state} replace={replace} className={classes(look)}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  )
}
