import type { ReactNode } from 'react'
import { plural } from '@/ui/time.ts'

export interface Withheld {
  id: number
  name: string
  reason: ReactNode
}

const named = 20

/** Containers that people may look for in the choice, and why they are not in it. */
export function NotOffered({ withheld }: { withheld: readonly Withheld[] }) {
  if (withheld.length === 0) return null
  const shown = withheld.slice(0, named)
  return (
    <details className="disclosed">
      <summary>{plural(withheld.length, 'container is', 'containers are')} not offered. Why?</summary>
      <ul className="withheld">
        {shown.map(({ id, name, reason }) => (
          <li key={id}>
            <span className="id">{id}</span>
            <span>
              {name}
              <span className="small block">{reason}</span>
            </span>
          </li>
        ))}
      </ul>
      {withheld.length > shown.length && (
        <p className="small">and {plural(withheld.length - shown.length, 'more', 'more')}</p>
      )}
    </details>
  )
}
