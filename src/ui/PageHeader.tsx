import type { ReactNode } from 'react'

interface PageHeaderProps {
  title: ReactNode
  mono?: boolean
  titleEnd?: ReactNode
  meta?: ReactNode
  actions?: ReactNode
}

/** Where I am: the one h1 of a screen. It can take the focus, so that navigation has somewhere to arrive. */
export function PageHeader({ title, mono, titleEnd, meta, actions }: PageHeaderProps) {
  return (
    <div className="page-head">
      <div className="what">
        <div className="title">
          <h1 tabIndex={-1} className={mono ? 'mono' : undefined}>
            {title}
          </h1>
          {titleEnd}
        </div>
        {meta !== undefined && <div className="meta">{meta}</div>}
      </div>
      {actions !== undefined && <div className="actions">{actions}</div>}
    </div>
  )
}
