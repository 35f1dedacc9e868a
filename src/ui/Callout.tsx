import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.tsx'
import type { Hue } from './StateWord.tsx'

interface CalloutProps {
  hue: Hue
  icon?: IconName
  title?: ReactNode
  children?: ReactNode
  action?: ReactNode
  /** It appeared because of what was just done: readers are told. */
  live?: boolean
}

const usual: Partial<Record<Hue, IconName>> = {
  warning: 'warning',
  error: 'warning',
  success: 'check',
  unknown: 'unknown',
  cutoff: 'cutoff',
  available: 'available',
  assigned: 'assigned',
}

export function Callout({ hue, icon = usual[hue] ?? 'info', title, children, action, live }: CalloutProps) {
  return (
    <div className={`callout ${hue}`} role={live ? (hue === 'error' ? 'alert' : 'status') : undefined}>
      <Icon name={icon} />
      <div>
        {title !== undefined && <b>{title}</b>}
        {children !== undefined && <div>{children}</div>}
        {action !== undefined && <div className="go">{action}</div>}
      </div>
    </div>
  )
}
