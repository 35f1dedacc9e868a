export type TimeDisplay = 'relative' | 'date' | 'datetime' | 'time'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const formats = new Map<string, Intl.DateTimeFormat>()

// Building a formatter costs more than using it, and a table of times uses the same few.
function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options)
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(undefined, options)
  formats.set(key, made)
  return made
}

const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' })
const number = new Intl.NumberFormat()

function sameYear(a: Date, b: Date): boolean {
  return a.getFullYear() === b.getFullYear()
}

function formatRelative(at: Date, now: Date): string {
  const ago = now.getTime() - at.getTime()
  const size = Math.abs(ago)
  if (size < minute) return relative.format(0, 'second')
  if (size < hour) return relative.format(-Math.trunc(ago / minute), 'minute')
  if (size < day && at.getDate() === now.getDate()) return relative.format(-Math.trunc(ago / hour), 'hour')
  if (size < 2 * day) {
    const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
    const days = Math.round((midnight(at) - midnight(now)) / day)
    if (Math.abs(days) <= 1) return relative.format(days, 'day')
  }
  return formatTime(at, 'date', now)
}

/** A time in the viewer's language and zone. */
export function formatTime(at: Date, display: TimeDisplay, now: Date): string {
  if (display === 'relative') return formatRelative(at, now)
  if (display === 'time') return format({ hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(at)
  const date: Intl.DateTimeFormatOptions = sameYear(at, now)
    ? { day: 'numeric', month: 'short' }
    : { day: 'numeric', month: 'short', year: 'numeric' }
  return format(display === 'date' ? date : { ...date, hour: '2-digit', minute: '2-digit' }).format(at)
}

/** The viewer's zone at that time, as an offset: `UTC+1`. */
export function zoneAt(at: Date): string {
  const offset = -at.getTimezoneOffset()
  if (offset === 0) return 'UTC'
  const rest = Math.abs(offset) % 60
  return `UTC${offset < 0 ? '−' : '+'}${Math.trunc(Math.abs(offset) / 60)}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`
}

/** The exact time with its zone, and UTC: `22 Nov 2026, 11:31:07 UTC+1 · 10:31:07 UTC`. */
export function formatExact(at: Date): string {
  const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }
  const local = format({ day: 'numeric', month: 'short', year: 'numeric', ...clock }).format(at)
  const utcDay = at.getUTCDate() === at.getDate() ? {} : ({ day: 'numeric', month: 'short' } as const)
  return `${local} ${zoneAt(at)} · ${format({ ...utcDay, ...clock, timeZone: 'UTC' }).format(at)} UTC`
}

export function formatNumber(value: number): string {
  return number.format(value)
}

/** `plural(1, 'tenant', 'tenants')` is "1 tenant". */
export function plural(count: number, one: string, many: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`
}
