import type { ReactNode } from 'react'

export function Definitions({ personal, children }: { personal?: boolean; children: ReactNode }) {
  return <dl className={personal ? 'dl personal' : 'dl'}>{children}</dl>
}

export function Definition({ label, children, end }: { label: ReactNode; children?: ReactNode; end?: ReactNode }) {
  const empty = children === undefined || children === null || children === ''
  return (
    <div>
      <dt>{label}</dt>
      <dd>{empty ? <span className="sec">not set</span> : children}</dd>
      {end !== undefined && <dd>{end}</dd>}
    </div>
  )
}
