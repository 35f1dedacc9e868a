import type { ReactNode } from 'react'
import { useTitle } from './use-title.ts'

interface PageProps {
  title: string
  /** Detail pages keep a readable width; lists use what there is. */
  detail?: boolean
  className?: string
  children: ReactNode
}

export function Page({ title, detail, className, children }: PageProps) {
  useTitle(title)
  return <div className={['page', detail ? 'detail' : '', className].filter(Boolean).join(' ')}>{children}</div>
}
