const page = 10

const steps: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_at, count) => count - 1,
  PageDown: (at, count) => Math.min(at + page, count - 1),
  PageUp: (at) => Math.max(at - page, 0),
}

/** The row a key leads to: -1 is above the first one, in the search; null when the key has nothing to do with rows. */
export function rowReached(key: string, at: number, count: number): number | null {
  return steps[key]?.(at, count) ?? null
}
