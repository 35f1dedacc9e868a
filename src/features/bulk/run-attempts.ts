import { isSignedOutFailure, type Attempted } from '@/api/bulk.ts'
import type { RunItem } from '@/api/bulk-runs.ts'
import type { Halt, RunWorld } from './run-world.ts'

/** What attempts ask of their run, and tell it. */
export interface Course {
  world: RunWorld
  items: () => readonly RunItem[]
  reason: () => string
  isRunning: () => boolean
  put: (item: RunItem) => void
  flush: () => Promise<void>
  /** It was no attempt: it has its turn again. */
  putBack: (item: RunItem) => void
  hold: (waitMs: number) => void
  halt: (why: Halt) => void
  count: (ended: RunItem) => void
}

const atOnce = 4
const settleDelays = [500, 1000, 2000]
const silentLimit = 3

/** Deletes one profile at a time and makes sure of the outcome: a lost answer is settled, never sent again. */
export class Attempts {
  private readonly course: Course
  private silent = 0

  constructor(course: Course) {
    this.course = course
  }

  begin(): void {
    this.silent = 0
  }

  /** One delete, from being noted to its outcome. */
  async attempt(waiting: RunItem): Promise<void> {
    const item: RunItem = { ...waiting, state: 'sending' }
    this.course.put(item)
    await this.course.flush()
    // Paused while it was being noted: it has not left yet.
    if (!this.course.isRunning()) return this.course.putBack(waiting)
    const answer = await this.course.world.gateway.deleteOne(item, this.course.reason())
    if (answer.kind === 'held') {
      this.course.hold(answer.waitMs)
      return this.course.putBack(waiting)
    }
    if (answer.kind === 'signed-out') {
      this.course.halt('signed-out')
      return this.course.putBack(waiting)
    }
    if (answer.kind === 'unknown') return this.settle({ ...item, state: 'unknown', code: answer.code })
    this.end(item, answer)
    if (answer.code === 'not-permitted') this.course.halt('not-permitted')
  }

  private async settle(lost: RunItem): Promise<void> {
    this.course.put(lost)
    for (const delay of settleDelays) {
      await this.course.world.wait(delay)
      const answer = await this.course.world.gateway.settle(lost, this.course.reason())
      if (answer.kind === 'ended') return this.end(lost, answer)
      if (answer.kind === 'signed-out') return this.course.halt('signed-out')
      if (answer.kind === 'held') await this.course.world.wait(answer.waitMs)
      if (answer.kind === 'unknown') this.course.put({ ...lost, code: answer.code })
    }
    this.silent += 1
    // One after the other would only become unknown as well.
    if (this.silent >= silentLimit) this.course.halt('silent')
  }

  /** Finds out what became of attempts whose answer was lost. */
  async settleAll(which: (item: RunItem) => boolean): Promise<void> {
    const open = this.course.items().filter(which)
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (let item = open.shift(); item && this.course.isRunning(); item = open.shift())
          await this.settle({ ...item, state: 'unknown' })
      }),
    )
  }

  /** A new attempt of each, on the profile as it is now; whether it was changed meanwhile is told. */
  async renew(which: (item: RunItem) => boolean): Promise<void> {
    const again = this.course.items().filter(which)
    if (again.length === 0 || !this.course.isRunning()) return
    try {
      const etags = await this.course.world.gateway.readEtags(again.map(({ profileGuid }) => profileGuid))
      for (const item of again) {
        // One that is gone is attempted all the same: its receipt says so.
        const etag = etags.get(item.profileGuid.toLowerCase()) ?? item.etag
        const changed = item.changed || etag !== item.etag
        this.course.put({
          ...item,
          etag,
          changed,
          attempt: this.course.world.newKey(),
          state: 'waiting',
          code: null,
          receiptId: null,
        })
      }
    } catch (error) {
      this.course.halt(isSignedOutFailure(error) ? 'signed-out' : 'silent')
    }
  }

  private end(item: RunItem, { outcome, code, receiptId }: Attempted & { kind: 'ended' }): void {
    const ended: RunItem = {
      ...item,
      state: outcome,
      code,
      receiptId,
      at: new Date(this.course.world.now()).toISOString(),
    }
    this.silent = 0
    this.course.put(ended)
    this.course.count(ended)
    void this.course.flush()
  }
}
