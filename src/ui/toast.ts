import { announce } from './announcer.ts'

export interface Toast {
  id: number
  text: string
  action?: { label: string; run: () => void }
}

const listeners = new Set<() => void>()
let toasts: readonly Toast[] = []
let next = 1

function set(changed: readonly Toast[]): void {
  toasts = changed
  for (const listener of listeners) listener()
}

/** Only for what has no place on the page. */
export function toast(text: string, action?: Toast['action']): void {
  set([...toasts.slice(-2), action ? { id: next, text, action } : { id: next, text }])
  next += 1
  announce(text)
}

export function dismissToast(id: number): void {
  set(toasts.filter((one) => one.id !== id))
}

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function currentToasts(): readonly Toast[] {
  return toasts
}
