import { useSyncExternalStore } from 'react'

export type ColorMode = 'light' | 'dark' | 'system'

const key = 'theme'
const dark = matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()
let mode = read()

// Storage may be denied (private windows, policies): the choice then lasts as long as the page.
function read(): ColorMode {
  try {
    const kept = localStorage.getItem(key)
    return kept === 'light' || kept === 'dark' ? kept : 'system'
  } catch {
    return 'system'
  }
}

function keep(): void {
  try {
    if (mode === 'system') localStorage.removeItem(key)
    else localStorage.setItem(key, mode)
  } catch {
    // Denied storage: see read().
  }
}

function show(): void {
  document.documentElement.dataset['theme'] = mode === 'system' ? (dark.matches ? 'dark' : 'light') : mode
  for (const listener of listeners) listener()
}

dark.addEventListener('change', show)
addEventListener('storage', (event) => {
  // A null key means that another tab cleared everything.
  if (event.key !== key && event.key !== null) return
  mode = read()
  show()
})

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The theme that was chosen, which may be to follow the system. */
export function useColorMode(): ColorMode {
  return useSyncExternalStore(subscribe, () => mode)
}

/** Chooses the theme for every tab and for the next visit. */
export function setColorMode(next: ColorMode): void {
  mode = next
  keep()
  show()
}
