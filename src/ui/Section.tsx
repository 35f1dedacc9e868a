import { type ReactNode, useId } from 'react'

interface SectionProps {
  title: ReactNode
  note?: ReactNode
  end?: ReactNode
  first?: boolean
  /** A line under the head, where what follows does not bring its own. */
  rule?: boolean
  children: ReactNode | ((headingId: string) => ReactNode)
}

export function Section({ title, note, end, first, rule, children }: SectionProps) {
  const id = useId()
  return (
    <section className={first ? 'section first' : 'section'} aria-labelledby={id}>
      <div className={rule ? 'section-head rule' : 'section-head'}>
        <h2 id={id}>{title}</h2>
        {note !== undefined && <span className="small tn">{note}</span>}
        {end !== undefined && <span className="end">{end}</span>}
      </div>
      {typeof children === 'function' ? children(id) : children}
    </section>
  )
}
