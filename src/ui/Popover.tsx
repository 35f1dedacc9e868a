import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.tsx'
import { usePopover } from './use-popover.ts'

interface PopoverProps {
  label: string
  icon?: IconName
  trigger?: ReactNode
  triggerClassName?: string
  align?: 'start' | 'end'
  children: ReactNode | ((close: () => void) => ReactNode)
}

/** Something small to see or set, under its button. */
export function Popover(props: PopoverProps) {
  const { label, icon = 'dots', trigger, triggerClassName = 'iconbtn', align = 'end', children } = props
  const { open, close, anchor, surface, buttonProps, surfaceProps } = usePopover(align)
  return (
    <>
      <button
        type="button"
        ref={anchor}
        className={triggerClassName}
        aria-label={label}
        title={label}
        aria-haspopup="dialog"
        {...buttonProps}
      >
        {trigger ?? <Icon name={icon} />}
      </button>
      <div ref={surface} className="popover" role="dialog" aria-label={label} {...surfaceProps}>
        {open && (typeof children === 'function' ? children(close) : children)}
      </div>
    </>
  )
}
