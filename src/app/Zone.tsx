import { useState } from 'react'
import { zoneAt } from '@/ui/time.ts'

/** In which zone every time on the page is given. */
export function Zone() {
  const [{ timeZone, offset }] = useState(() => ({
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    offset: zoneAt(new Date()),
  }))
  return (
    <span className="zone" title={`${timeZone}. Every time shows UTC on hover.`}>
      {offset}
    </span>
  )
}
