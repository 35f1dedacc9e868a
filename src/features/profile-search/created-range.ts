/** Days in gateway time: from the first, inclusive, to before the second. Either may be open. */
export interface CreatedRange {
  createdFrom?: string
  createdBefore?: string
}

const dayMs = 86_400_000
const written = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

function dayText(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10)
}

/** The first day of a day, month or year, and the first day after it. */
function spanOf(text: string): { first: string; after: string } | null {
  const [, year = '', month, day] = written.exec(text) ?? []
  const first = Date.parse(`${year}-${month ?? '01'}-${day ?? '01'}`)
  // A year beyond these is a slip of the hand, and the day after would not be written as a day any more.
  if (Number.isNaN(first) || Number(year) < 1900 || Number(year) > 2999) return null
  // 31 February is read as a day in March by some engines.
  if (day !== undefined && dayText(first) !== text) return null
  if (day !== undefined) return { first: dayText(first), after: dayText(first + dayMs) }
  const after = month === undefined ? Date.UTC(Number(year) + 1, 0) : Date.UTC(Number(year), Number(month))
  return { first: dayText(first), after: dayText(after) }
}

/** What `created:` says: `>2026-01-01`, `>=`, `<`, `<=`, a day, a month, a year, or `2026-01..2026-03`; null when it is no day. */
export function createdRange(text: string): CreatedRange | null {
  const [from, to, more] = text.split('..')
  if (from !== undefined && to !== undefined && more === undefined) {
    const [start, end] = [spanOf(from), spanOf(to)]
    return start && end && start.first < end.after ? { createdFrom: start.first, createdBefore: end.after } : null
  }
  const [, sign = '', day = ''] = /^([<>]=?)?\s*(\S*)$/.exec(text) ?? []
  const span = spanOf(day)
  if (!span) return null
  if (sign === '>') return { createdFrom: span.after }
  if (sign === '>=') return { createdFrom: span.first }
  if (sign === '<') return { createdBefore: span.first }
  return sign === '<=' ? { createdBefore: span.after } : { createdFrom: span.first, createdBefore: span.after }
}

/** What both say at once. */
export function bothRanges(one: CreatedRange, other: CreatedRange): CreatedRange {
  const from = [one.createdFrom, other.createdFrom]
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1)
  const before = [one.createdBefore, other.createdBefore].filter((day) => day !== undefined).toSorted()[0]
  return {
    ...(from === undefined ? {} : { createdFrom: from }),
    ...(before === undefined ? {} : { createdBefore: before }),
  }
}
