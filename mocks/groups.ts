type Key = string | number

/** The first place in a sorted list at which `wanted` stands or would stand. */
export function firstAtOrAfter(entries: readonly string[], wanted: string): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((entries[middle] as string) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/** The values under which a row stands: one, several (the words of a name), or none. */
export type ValuesOf<Row> = (row: Row) => string | readonly string[] | null

/**
 * The keys of rows that share a value, in the order of the rows' slots. A group of one is kept as its key alone: most customers have
 * an identification of their own, and a set for each of a hundred thousand costs half a second.
 */
export class Groups<Row, K extends Key> {
  private readonly spec: ValuesOf<Row>
  private readonly keysByValue = new Map<string, K | Set<K>>()
  private readonly slotOf: (key: K) => number
  /** Groups that a row entered again, so that their order is to be made when they are next read. */
  private readonly unordered = new Set<string>()
  private highestSlot = 0
  /** Values that several rows share. */
  private readonly several = new Set<string>()
  /** All values in order, made when one is first looked for by its beginning. */
  private sortedValues: string[] | null = null

  constructor(spec: ValuesOf<Row>, rows: ReadonlyMap<K, Row>, slotOf: (key: K) => number) {
    this.spec = spec
    this.slotOf = slotOf
    for (const [key, row] of rows) this.add(row, key)
  }

  keys(value: string): readonly K[] {
    const keys = this.keysByValue.get(value)
    if (keys === undefined) return []
    if (!(keys instanceof Set)) return [keys]
    if (!this.unordered.delete(value)) return [...keys]
    const ordered = [...keys].toSorted((one, other) => this.slotOf(one) - this.slotOf(other))
    this.keysByValue.set(value, new Set(ordered))
    return ordered
  }

  size(value: string): number {
    const keys = this.keysByValue.get(value)
    if (keys === undefined) return 0
    return keys instanceof Set ? keys.size : 1
  }

  /** The values that two rows or more share, kept as rows come and go, so that asking costs no walk through all. */
  shared(): Iterable<string> {
    return this.several
  }

  /** Values that begin with `prefix`, in order; one whose last row left may still be among them. */
  beginning(prefix: string): readonly string[] {
    this.sortedValues ??= [...this.keysByValue.keys()].toSorted()
    const values = this.sortedValues
    return values.slice(firstAtOrAfter(values, prefix), firstAtOrAfter(values, `${prefix}\uffff`))
  }

  /** Where `before`, the former version of the row, stood under the same value, the row keeps its place. */
  add(row: Row, key: K, before?: Row): void {
    const slot = this.slotOf(key)
    const isLast = slot >= this.highestSlot
    if (isLast) this.highestSlot = slot
    const values = this.spec(row)
    if (values === null) return
    const former = before === undefined ? [] : this.valuesOf(before)
    // Most rows stand under one value: a list of one for each of fifty thousand is a quarter of building the groups.
    if (typeof values === 'string') {
      if (!former.includes(values)) this.enter(values, key, isLast)
    } else for (const value of values) if (!former.includes(value)) this.enter(value, key, isLast)
  }

  remove(row: Row, key: K, after?: Row): void {
    const next = after === undefined ? [] : this.valuesOf(after)
    for (const value of this.valuesOf(row)) {
      if (next.includes(value)) continue
      const keys = this.keysByValue.get(value)
      if (keys instanceof Set) {
        keys.delete(key)
        if (keys.size === 1) this.several.delete(value)
      } else if (keys === key) this.keysByValue.delete(value)
    }
  }

  private valuesOf(row: Row): readonly string[] {
    const values = this.spec(row) ?? []
    return typeof values === 'string' ? [values] : values
  }

  private enter(value: string, key: K, isLast: boolean): void {
    const keys = this.keysByValue.get(value)
    if (!isLast && keys !== undefined) this.unordered.add(value)
    if (keys instanceof Set) {
      keys.add(key)
      if (keys.size === 2) this.several.add(value)
    } else if (keys === undefined) {
      this.keysByValue.set(value, key)
    } else if (keys !== key) {
      this.keysByValue.set(value, new Set([keys, key]))
      this.several.add(value)
    }
    if (keys === undefined && this.sortedValues !== null) {
      const place = firstAtOrAfter(this.sortedValues, value)
      if (this.sortedValues[place] !== value) this.sortedValues.splice(place, 0, value)
    }
  }
}
