import type { RunHead, RunItem } from '@/api/bulk-runs.ts'
import { countsOf } from './run-item.ts'
import type { RunWorld } from './run-world.ts'

/** The items of a run as they are, and as they are kept: what changed together is written together. */
export class RunLedger {
  head: RunHead
  /** False once something could not be written: the run then goes on in memory alone. */
  isKept = true
  readonly items: RunItem[]
  private readonly world: RunWorld
  private readonly changed: () => void
  private readonly dirty = new Map<number, RunItem>()
  private writing: Promise<void> = Promise.resolve()

  constructor(head: RunHead, items: readonly RunItem[], world: RunWorld, changed: () => void) {
    this.head = head
    this.items = [...items]
    this.world = world
    this.changed = changed
  }

  put(item: RunItem): void {
    this.items[item.index] = item
    this.dirty.set(item.index, item)
    this.changed()
  }

  /** What waits will not be tried. */
  leaveRest(): void {
    for (const item of this.items) {
      if (item.state === 'waiting') this.put({ ...item, state: 'not-tried' })
      // What was in flight when the page was left is not known until it is settled.
      if (item.state === 'sending') this.put({ ...item, state: 'unknown' })
    }
  }

  /** Resolves when everything put so far is written; several calls share one transaction. */
  flush(ended: boolean): Promise<void> {
    this.writing = this.writing.then(async () => {
      const batch = [...this.dirty.values()]
      this.dirty.clear()
      if (batch.length === 0 && ended === this.head.ended) return
      this.head = { ...this.head, counts: countsOf(this.items), ended }
      try {
        await this.world.keep(this.head, batch)
      } catch {
        this.isKept = false
        this.changed()
      }
    })
    return this.writing
  }

  /** Writes every item, as a new run needs it before its first delete. */
  async writeAll(): Promise<void> {
    for (const item of this.items) this.dirty.set(item.index, item)
    await this.flush(false)
  }

  /** Another tab may have carried the run on since it was read here. */
  async takeOver(): Promise<void> {
    await this.writing
    const kept = this.isKept ? await this.world.read().catch(() => null) : null
    for (const item of kept ?? []) this.items[item.index] = item
  }
}
