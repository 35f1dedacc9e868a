import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.tsx'

/** The meanings a colour may have; each comes with an icon and a word. */
export type Hue =
  | 'owned'
  | 'available'
  | 'assigned'
  | 'cutoff'
  | 'notshared'
  | 'overridden'
  | 'inherited'
  | 'preferred'
  | 'unusable'
  | 'warning'
  | 'error'
  | 'success'
  | 'unknown'
  | 'note'

interface StateWordProps {
  hue: Hue
  icon: IconName
  children: ReactNode
  by?: ReactNode
  /** The word takes the hue as well: on instruments, where the state is the news. */
  tinted?: boolean
}

export function StateWord({ hue, icon, children, by, tinted }: StateWordProps) {
  return (
    <span className={tinted ? `st ${hue} word` : `st ${hue}`}>
      <Icon name={icon} />
      {children}
      {by !== undefined && <span className="by">{by}</span>}
    </span>
  )
}
