import { useSyncExternalStore } from 'react'
import { formatExact, formatTime, type TimeDisplay } from './time.ts'

const minute = 60_000
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined
let now = Date.now()

// One clock for every relative time on the page.
function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) now = Date.now()
  listeners.add(listener)
  timer ??= setInterval(() => {
    now = Date.now()
    for (const each of listeners) each()
  }, minute)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** A moment, short; exact with its zone and in UTC on hover. */
export function Time({ value, display = 'relative' }: { value: string | number | Date; display?: TimeDisplay }) {
  const current = useSyncExternalStore(subscribe, () => now)
  const at = new Date(value)
  if (Number.isNaN(at.getTime())) return <span>{String(value)}</span>
  // A moment younger than the last tick must not read as the future.
  const reference = new Date(Math.max(current, display === 'relative' ? at.getTime() : 0))
  return (
    <time dateTime={at.toISOString()} title={formatExact(at)}>
      {formatTime(at, display, at.getTime() - current > minute ? new Date(current) : reference)}
    </time>
  )
}

/** A time the gateway gave without a zone is shown as it was said: to convert it would be a guess. */
export function GatewayTime({ value }: { value: string }) {
  return <time title={`${value}, gateway time (no zone given)`}>{value.replace(/:\d\d$/, '')}</time>
}
