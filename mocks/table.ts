import { Groups, firstAtOrAfter } from './groups.ts'
import type { TableSpec } from './table-spec.ts'
import { UniqueKeyTaken } from './unique-key-taken.ts'

type Key = string | number

/** Rows are stored in chunks of this many slots; a chunk is what storage writes at once. */
export const chunkSize = 500

/** How a row was before a change; `undefined` when it did not exist. */
export interface Change<Row> {
  slot: number
  before: Row | undefined
  after: Row | undefined
}

const separator = '\u0000'

/**
 * One typed table in memory: a Map by primary key with unique, grouping and sorted indexes.
 * Groups and sorted lists are built at first use, so that seeding a hundred thousand rows pays for none that nobody asks for.
 */
export class Table<Row, K extends Key> {
  readonly name: string
  private readonly spec: TableSpec<Row, K>
  private readonly rows = new Map<K, Row>()
  private readonly slots = new Map<K, number>()
  private readonly keysBySlot: (K | undefined)[] = []
  private readonly unique = new Map<string, Map<string, K>>()
  private readonly groups = new Map<string, Groups<Row, K>>()
  private readonly sorted = new Map<string, string[]>()
  /** Keys that are numbers, by their text in a sort entry; text keys are their own. */
  private readonly keysByText = new Map<string, K>()
  private nextSlot = 0
  private changes = 0
  private readonly onChange: (change: Change<Row>) => void
  private readonly uniqueSpecs: readonly (readonly [string, (row: Row) => string | null])[]

  constructor(spec: TableSpec<Row, K>, onChange: (change: Change<Row>) => void) {
    this.spec = spec
    this.name = spec.name
    this.onChange = onChange
    this.uniqueSpecs = Object.entries(spec.unique ?? {})
    for (const [index] of this.uniqueSpecs) this.unique.set(index, new Map())
  }

  get size(): number {
    return this.rows.size
  }

  /** Grows with every change, undone ones and those of other tabs included: what was worked out at one count holds until the next. */
  get changeCount(): number {
    return this.changes
  }

  get(key: K): Row | undefined {
    return this.rows.get(key)
  }

  values(): IterableIterator<Row> {
    return this.rows.values()
  }

  /** The one row with this value in a unique index. */
  find(index: string, value: string): Row | undefined {
    const key = this.unique.get(index)?.get(value)
    return key === undefined ? undefined : this.rows.get(key)
  }

  /** The rows that share a value, in the order of their slots: that in which they were inserted, also after a reload or an undo. */
  group(index: string, value: string): Row[] {
    return this.groupKeys(index, value).map((key) => this.rows.get(key) as Row)
  }

  /** The keys of the same rows: reading a row for each takes ten times as long. */
  groupKeys(index: string, value: string): readonly K[] {
    return this.groupsOf(index).keys(value)
  }

  groupSize(index: string, value: string): number {
    return this.groupsOf(index).size(value)
  }

  /** The values of a grouping index that two rows or more share. */
  groupsOfSeveral(index: string): Iterable<string> {
    return this.groupsOf(index).shared()
  }

  /** Values of a grouping index that begin with `prefix`, in order; one whose last row left may still be among them. */
  groupsBeginning(index: string, prefix: string): readonly string[] {
    return this.groupsOf(index).beginning(prefix)
  }

  insert(row: Row): void {
    const key = this.spec.key(row)
    if (this.rows.has(key)) throw new UniqueKeyTaken(this.name, 'key', String(key))
    this.put(row, key, this.nextSlot)
  }

  /** Puts a new version of a row in the place of the stored one with the same key. */
  replace(row: Row): void {
    const key = this.spec.key(row)
    const slot = this.slots.get(key)
    if (slot === undefined) throw new Error(`${this.name}: no row ${String(key)} to replace`)
    const before = this.rows.get(key) as Row
    this.exchange(before, row, key, this.checkUnique(row, key))
    this.onChange({ slot, before, after: row })
  }

  remove(key: K): void {
    const before = this.rows.get(key)
    const slot = this.slots.get(key)
    if (before === undefined || slot === undefined) throw new Error(`${this.name}: no row ${String(key)} to remove`)
    this.drop(before, key)
    this.onChange({ slot, before, after: undefined })
  }

  /** Takes the latest change back, slot and order included; used by the journal only, so it reports nothing. */
  undo({ slot, before, after }: Change<Row>): void {
    if (before !== undefined && after !== undefined) {
      this.exchange(after, before, this.spec.key(before), this.uniqueValues(before))
    } else if (before !== undefined) {
      this.restore(before, slot)
    } else if (after !== undefined) {
      this.drop(after, this.spec.key(after))
      if (slot === this.nextSlot - 1) this.keysBySlot.length = this.nextSlot = slot
    }
  }

  /** Rows of a sorted list whose sort key begins with `prefix`, lazily, forwards or backwards; `after` continues behind a place. */
  *inOrder(
    index: string,
    options: { prefix?: string; after?: string | null; backwards?: boolean } = {},
  ): Generator<{ row: Row; place: string }> {
    const entries = this.entriesOf(index)
    const prefix = options.prefix ?? ''
    const start = firstAtOrAfter(entries, prefix)
    const end = prefix === '' ? entries.length : firstAtOrAfter(entries, `${prefix}\uffff`)
    let place = options.backwards ? end - 1 : start
    if (options.after) {
      const found = firstAtOrAfter(entries, options.after)
      place = options.backwards ? found - 1 : entries[found] === options.after ? found + 1 : found
    }
    while (place >= start && place < end) {
      const entry = entries[place] as string
      const text = entry.slice(entry.lastIndexOf(separator) + 1)
      const row = this.rows.get(this.keysByText.get(text) ?? (text as K))
      if (row !== undefined) yield { row, place: entry }
      place += options.backwards ? -1 : 1
    }
  }

  /** How many entries of a sorted list stand from one place up to another, without that. */
  countBetween(index: string, from: string, before: string): number {
    const entries = this.entriesOf(index)
    return Math.max(0, firstAtOrAfter(entries, before) - firstAtOrAfter(entries, from))
  }

  /** The rows of one chunk with their slots, for storage. */
  chunk(number: number): { slot: number; row: Row }[] {
    const first = number * chunkSize
    return this.keysBySlot.slice(first, first + chunkSize).flatMap((key, place) => {
      const row = key === undefined ? undefined : this.rows.get(key)
      return row === undefined ? [] : [{ slot: first + place, row }]
    })
  }

  /** Replaces what a chunk holds by what storage has; used when loading and when another tab wrote. */
  loadChunk(number: number, stored: readonly { slot: number; row: Row }[]): void {
    for (const { row } of this.chunk(number)) this.drop(row, this.spec.key(row))
    for (const { slot, row } of stored) this.restore(row, slot)
  }

  /** Forgets every row, for seeding anew; reports nothing. */
  clear(): void {
    for (const kept of [this.rows, this.slots, this.groups, this.sorted, this.keysByText]) kept.clear()
    for (const index of this.unique.values()) index.clear()
    this.keysBySlot.length = 0
    this.nextSlot = 0
    this.changes += 1
  }

  private exchange(before: Row, after: Row, key: K, uniqueValues: readonly (string | null)[]): void {
    this.changes += 1
    this.unindex(before, key, after)
    this.rows.set(key, after)
    this.index(after, key, uniqueValues, before)
  }

  private put(row: Row, key: K, slot: number): void {
    this.restore(row, slot, this.checkUnique(row, key))
    this.onChange({ slot, before: undefined, after: row })
  }

  private restore(row: Row, slot: number, uniqueValues = this.uniqueValues(row)): void {
    const key = this.spec.key(row)
    this.changes += 1
    this.rows.set(key, row)
    this.slots.set(key, slot)
    if (typeof key === 'number') this.keysByText.set(String(key), key)
    this.nextSlot = Math.max(this.nextSlot, slot + 1)
    this.keysBySlot[slot] = key
    this.index(row, key, uniqueValues)
  }

  private drop(row: Row, key: K): void {
    this.changes += 1
    this.unindex(row, key)
    this.keysBySlot[this.slots.get(key) as number] = undefined
    this.rows.delete(key)
    this.slots.delete(key)
    if (typeof key === 'number') this.keysByText.delete(String(key))
  }

  private uniqueValues(row: Row): (string | null)[] {
    return this.uniqueSpecs.map(([, valueOf]) => valueOf(row))
  }

  /** The row's values in the unique indexes, made once: making and hashing them is a fifth of seeding a large story. */
  private checkUnique(row: Row, key: K): (string | null)[] {
    const values = this.uniqueValues(row)
    this.uniqueSpecs.forEach(([index], place) => {
      const value = values[place] ?? null
      const holder = value === null ? undefined : this.unique.get(index)?.get(value)
      if (holder !== undefined && holder !== key) throw new UniqueKeyTaken(this.name, index, value as string)
    })
    return values
  }

  private index(row: Row, key: K, uniqueValues: readonly (string | null)[], before?: Row): void {
    this.uniqueSpecs.forEach(([index], place) => {
      const value = uniqueValues[place] ?? null
      if (value !== null) this.unique.get(index)?.set(value, key)
    })
    for (const groups of this.groups.values()) groups.add(row, key, before)
    for (const [index, entries] of this.sorted) {
      for (const entry of this.sortEntries(index, row, key)) entries.splice(firstAtOrAfter(entries, entry), 0, entry)
    }
  }

  private unindex(row: Row, key: K, after?: Row): void {
    for (const [index, valueOf] of this.uniqueSpecs) {
      const value = valueOf(row)
      if (value !== null && this.unique.get(index)?.get(value) === key) this.unique.get(index)?.delete(value)
    }
    for (const groups of this.groups.values()) groups.remove(row, key, after)
    for (const [index, entries] of this.sorted) {
      for (const entry of this.sortEntries(index, row, key)) {
        const place = firstAtOrAfter(entries, entry)
        if (entries[place] === entry) entries.splice(place, 1)
      }
    }
  }

  private groupsOf(index: string): Groups<Row, K> {
    const built = this.groups.get(index)
    if (built) return built
    const groups = new Groups(
      this.spec.groups?.[index] ?? (() => null),
      this.rows,
      (key: K) => this.slots.get(key) ?? 0,
    )
    this.groups.set(index, groups)
    return groups
  }

  private sortEntries(index: string, row: Row, key: K): string[] {
    const values = this.spec.sorted?.[index]?.(row) ?? []
    return (typeof values === 'string' ? [values] : values).map((value) => `${value}${separator}${key}`)
  }

  private entriesOf(index: string): string[] {
    const built = this.sorted.get(index)
    if (built) return built
    const entries: string[] = []
    for (const [key, row] of this.rows) entries.push(...this.sortEntries(index, row, key))
    entries.sort()
    this.sorted.set(index, entries)
    return entries
  }
}
