/** The rows in sight, and one that stays in the page even when it is scrolled away: it can be tabbed to, or holds the focus. */
export function rowsToDraw(first: number, end: number, kept: number): number[] {
  const drawn = Array.from({ length: Math.max(0, end - first) }, (_row, offset) => first + offset)
  if (kept < 0) return drawn
  if (kept < first) drawn.unshift(kept)
  else if (kept >= end) drawn.push(kept)
  return drawn
}
