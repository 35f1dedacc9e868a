/** When a read is tried again: at most three attempts within one budget, with full jitter. */
export const retryLimits = { attempts: 3, budgetMs: 15_000, firstDelayMs: 300, longestDelayMs: 5_000 }

/** Time and chance, replaceable so that a test need not wait. */
export interface RetryWorld {
  now: () => number
  random: () => number
  wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>
}

export const realWorld: RetryWorld = {
  now: () => Date.now(),
  random: () => Math.random(),
  wait: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, milliseconds)
      signal?.addEventListener('abort', () => {
        clearTimeout(timer)
        reject(signal.reason)
      })
    }),
}

/** Seconds or an HTTP date, in milliseconds from now; null when absent or unreadable. */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000
  const at = Date.parse(header)
  return Number.isNaN(at) ? null : Math.max(0, at - now)
}

/** How long to wait before attempt `next` (2 or 3), or null when there is no attempt or no time left. */
export function delayBefore(
  next: number,
  askedFor: number | null,
  leftMs: number,
  random: () => number,
): number | null {
  if (next > retryLimits.attempts) return null
  const ceiling = Math.min(retryLimits.longestDelayMs, retryLimits.firstDelayMs * 2 ** (next - 1))
  const delay = askedFor ?? random() * ceiling
  return delay < leftMs ? delay : null
}
