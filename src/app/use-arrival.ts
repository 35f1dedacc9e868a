import { useLayoutEffect, useRef } from 'react'
import { useLocation, useNavigationType } from 'react-router'

const kept = new Map<string, number>()
const keptAtMost = 200

function keep(key: string, top: number): void {
  kept.delete(key)
  kept.set(key, top)
  if (kept.size > keptAtMost) kept.delete(kept.keys().next().value ?? '')
}

/** The heading tells pages apart: a tab or a dialog of the same page has the same one. */
function heading(): { element: Element | null; text: string } {
  const element = document.querySelector('#main h1')
  return { element, text: element?.textContent ?? '' }
}

/**
 * What browsers do when a page loads, for pages that are only drawn: start at the top, or where one was on the way
 * back, with the focus on the heading. A dialog or tab of the same page leaves both alone.
 */
export function useArrival(): void {
  const { key, pathname } = useLocation()
  const type = useNavigationType()
  const before = useRef<{ key: string; pathname: string; element: Element | null; text: string } | null>(null)

  useLayoutEffect(() => {
    history.scrollRestoration = 'manual'
    let top = scrollY
    const note = () => {
      top = scrollY
    }
    addEventListener('scroll', note, { passive: true })
    return () => {
      removeEventListener('scroll', note)
      keep(key, top)
    }
  }, [key])

  useLayoutEffect(() => {
    const last = before.current
    const now = heading()
    before.current = { key, pathname, ...now }
    // The very first page is left to the browser; a frame that comes after signing in is not the first page.
    if (last ? last.pathname === pathname : type === 'POP') return

    const samePage = now.element !== null && now.element === last?.element && now.text === last.text
    if (!samePage) scrollTo(0, type === 'POP' ? (kept.get(key) ?? 0) : 0)

    const focused = document.activeElement
    const lost = !focused || focused === document.body
    const stays = focused?.closest('[data-keeps-focus], [role="dialog"], [role="alertdialog"]')
    if ((lost && !document.querySelector('.MuiDialog-root')) || (!samePage && !stays)) {
      document.querySelector<HTMLElement>('#main h1')?.focus({ preventScroll: true })
    }
  }, [key, pathname, type])
}
