import { useEffect, useState } from 'react'

/** A value that is typed, once the typing has paused: what costs a call follows this one. */
export function useSettled<T>(value: T, pause = 250): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause)
    return () => clearTimeout(timer)
  }, [value, pause])
  return settled
}
