import { useRef } from 'react'

/**
 * Gives each intent its idempotency key: the same request asked again (a second press, a retry after a lost answer) carries the same
 * key and so takes effect once; an edited one is another intent and gets another key.
 */
export function useIntentKey(): (request: unknown) => string {
  const last = useRef<{ request: string; key: string } | null>(null)
  return (request) => {
    const text = JSON.stringify(request)
    if (last.current?.request !== text) last.current = { request: text, key: crypto.randomUUID() }
    return last.current.key
  }
}
