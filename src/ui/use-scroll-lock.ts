import { useLayoutEffect } from 'react'

let locks = 0

/** Keeps the page under a dialog where it is. MUI's own lock would turn #page into a scroller and unstick the top bar. */
export function useScrollLock(): void {
  useLayoutEffect(() => {
    const root = document.documentElement
    if (locks === 0) root.style.setProperty('--scrollbar', `${innerWidth - root.clientWidth}px`)
    locks += 1
    root.classList.add('locked')
    return () => {
      locks -= 1
      if (locks === 0) root.classList.remove('locked')
    }
  }, [])
}
