import { type ButtonHTMLAttributes, type Ref, useId } from 'react'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.tsx'
import { useTip } from './Tip.tsx'

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled' | 'children'> {
  icon: IconName
  label: string
  size?: 'md' | 'sm'
  disabledReason?: string | null
  ref?: Ref<HTMLButtonElement>
}

export function IconButton({ icon, label, size, disabledReason, className, onClick, ...rest }: IconButtonProps) {
  const tipId = useId()
  const { tip, handlers } = useTip(tipId, disabledReason)
  return (
    <>
      <button
        type="button"
        title={disabledReason ? undefined : label}
        {...rest}
        {...handlers}
        className={['iconbtn', size === 'sm' ? 'sm' : '', className].filter(Boolean).join(' ')}
        aria-label={label}
        aria-disabled={disabledReason ? true : undefined}
        aria-describedby={disabledReason ? tipId : rest['aria-describedby']}
        onClick={(event) => {
          if (disabledReason) event.preventDefault()
          else onClick?.(event)
        }}
      >
        <Icon name={icon} />
      </button>
      {tip}
    </>
  )
}
