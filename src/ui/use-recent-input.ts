import { useEffect, useState } from 'react'

const kinds = ['pointerdown', 'keydown', 'focusin', 'wheel'] as const
const within = 2 * 60_000

/**
 * Whether somebody touched, typed or moved the focus here within the last two minutes. What a page asks for by itself keeps a session alive
 * as much as what a person does: a page nobody is at stops asking.
 */
export function useRecentInput(): boolean {
  const [isRecent, setRecent] = useState(true)
  useEffect(() => {
    let last = Date.now()
    let timer: ReturnType<typeof setTimeout> | undefined
    function wait() {
      const left = last + within - Date.now()
      timer = left > 0 ? setTimeout(wait, left) : undefined
      if (left <= 0) setRecent(false)
    }
    function heard() {
      last = Date.now()
      if (timer !== undefined) return
      setRecent(true)
      wait()
    }
    wait()
    for (const kind of kinds) addEventListener(kind, heard, { capture: true, passive: true })
    return () => {
      clearTimeout(timer)
      for (const kind of kinds) removeEventListener(kind, heard, { capture: true })
    }
  }, [])
  return isRecent
}
