import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

interface StepProps {
  number: number
  title: ReactNode
  done?: boolean
  children: ReactNode
}

/** One deliberate act on the way to something that cannot be undone. */
export function Step({ number, title, done, children }: StepProps) {
  return (
    <div className={done ? 'step done' : 'step'}>
      <span className="no" aria-hidden="true">
        {done ? <Icon name="check" /> : number}
      </span>
      <div>
        <h3>
          {title}
          {done && <span className="vh"> (done)</span>}
        </h3>
        {children}
      </div>
    </div>
  )
}
