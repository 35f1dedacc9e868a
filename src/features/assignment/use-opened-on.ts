import { useState } from 'react'

/**
 * What a form was opened on, under `key`: data that is read anew behind it does not change it, so that a change is made on what the
 * person saw. `take` opens the form anew on what is stored now.
 */
export function useOpenedOn<T>(key: string, now: T): { seen: T; take: () => void } {
  const [opened, setOpened] = useState({ key, seen: now })
  const isOther = opened.key !== key || (opened.seen === undefined && now !== undefined)
  if (isOther) setOpened({ key, seen: now })
  return { seen: isOther ? now : opened.seen, take: () => setOpened({ key, seen: now }) }
}
