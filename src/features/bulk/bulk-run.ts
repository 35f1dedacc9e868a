import type { RunHead, RunItem } from '@/api/bulk-runs.ts'
import { countsOf } from './run-item.ts'
import { GoneProfiles } from './gone-profiles.ts'
import { Attempts } from './run-attempts.ts'
import { RunLedger } from './run-ledger.ts'
import { Pace } from './run-pace.ts'
import type { Halt, RunState, RunView, RunWorld } from './run-world.ts'

const atOnce = 4

/** Deletes many profiles, a few at a time, each with its own attempt key; every outcome is certain or told as unknown. */
export class BulkRun {
  readonly id: string
  /** What was pasted, by the item's index: in memory only, gone after a reload. */
  readonly pasted: ReadonlyMap<number, string>
  private readonly world: RunWorld
  private readonly attempts: Attempts
  private readonly pace: Pace
  private readonly listeners = new Set<() => void>()
  private readonly ledger: RunLedger
  private state: RunState
  private halt: Halt | null = null
  private reason: string | null
  private queue: number[] = []
  private heldUntil = 0
  private heldCount = 0
  private interrupt = new AbortController()
  private readonly gone: GoneProfiles
  private telling = false
  private view: RunView

  constructor(
    head: RunHead,
    items: readonly RunItem[],
    world: RunWorld,
    more: { reason?: string; pasted?: ReadonlyMap<number, string> } = {},
  ) {
    this.id = head.id
    this.ledger = new RunLedger(head, items, world, () => this.tell())
    this.world = world
    this.pace = new Pace(world.now)
    this.gone = new GoneProfiles(world.onGone)
    this.attempts = new Attempts({
      world,
      items: () => this.items,
      reason: () => this.reason ?? '',
      isRunning: () => this.state === 'running',
      put: (item) => this.ledger.put(item),
      flush: () => this.flush(),
      putBack: (item) => this.putBack(item),
      hold: (waitMs) => this.hold(waitMs),
      halt: (why) => this.halted(why),
      count: (ended) => {
        this.pace.count()
        if (ended.state === 'deleted' || ended.state === 'already-gone') this.gone.note(ended)
        // Who paused may look at a list by now.
        if (this.state !== 'running') void this.gone.flush()
      },
    })
    this.reason = more.reason ?? null
    this.pasted = more.pasted ?? new Map()
    this.state = head.ended ? 'ended' : 'paused'
    this.view = this.look(0)
  }

  get items(): readonly RunItem[] {
    return this.ledger.items
  }

  get about(): RunHead {
    return this.ledger.head
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Whether a screen shows it. */
  get isWatched(): boolean {
    return this.listeners.size > 0
  }

  current = (): RunView => this.view

  /** Keeps a new run before its first delete. */
  async begin(): Promise<void> {
    await this.ledger.writeAll()
  }

  /** Carries on; in the end, nothing waits or is in flight. The reason is asked for anew after a reload, for it is not kept. */
  async resume(reason?: string): Promise<void> {
    if (this.state !== 'paused') return
    if (reason !== undefined) this.reason = reason
    await this.carryOn(async () => {
      await this.attempts.settleAll((item) => item.state === 'sending' || item.state === 'unknown')
    })
  }

  /** Tries again what failed: lost answers are settled, the rest is read anew and attempted under a new key. */
  async retry(reason?: string): Promise<void> {
    if (this.state !== 'paused' && this.state !== 'ended') return
    if (reason !== undefined) this.reason = reason
    await this.carryOn(async () => {
      await this.attempts.settleAll((item) => item.state === 'sending' || item.state === 'unknown')
      await this.attempts.renew((item) => item.state === 'refused' || item.state === 'not-deleted')
    })
  }

  /** Takes what was stopped before its turn up again. */
  async takeUpRest(reason?: string): Promise<void> {
    if (this.state !== 'ended') return
    if (reason !== undefined) this.reason = reason
    await this.carryOn(async () => {
      for (const item of this.items) if (item.state === 'not-tried') this.ledger.put({ ...item, state: 'waiting' })
    })
  }

  /** What is in flight ends; the rest waits. */
  pause(): void {
    if (this.state !== 'running') return
    this.state = 'pausing'
    this.interrupt.abort()
    void this.gone.flush()
    this.tell()
  }

  /** What is in flight ends; the rest is not tried. */
  async stop(): Promise<void> {
    if (this.state === 'paused') return this.stopAtRest()
    if (this.state !== 'running' && this.state !== 'pausing') return
    this.state = 'stopping'
    this.interrupt.abort()
    void this.gone.flush()
    this.tell()
  }

  /** Looks whether another tab carries it on, and at what is kept. */
  async lookAgain(): Promise<void> {
    if (this.state !== 'paused') return
    const letGo = await this.world.take()
    this.halt = letGo ? null : 'elsewhere'
    letGo?.()
    await this.ledger.takeOver()
    this.tell()
  }

  /** Only what no other tab has seen to is left: it may have carried the run on since it was read here. */
  private async stopAtRest(): Promise<void> {
    this.state = 'stopping'
    this.tell()
    const letGo = await this.world.take()
    if (letGo === null) {
      this.state = 'paused'
      this.halt = 'elsewhere'
      return this.tell()
    }
    await this.ledger.takeOver()
    this.ledger.leaveRest()
    await this.ledger.flush(true)
    letGo()
    this.state = 'ended'
    this.halt = null
    this.tell()
  }

  private async carryOn(prepare: () => Promise<void>): Promise<void> {
    const before = this.state
    this.state = 'running'
    const letGo = await this.world.take()
    if (letGo === null) {
      this.state = before
      this.halt = 'elsewhere'
      return this.tell()
    }
    this.interrupt = new AbortController()
    this.halt = null
    this.attempts.begin()
    this.pace.begin()
    this.tell()
    try {
      await this.ledger.takeOver()
      await prepare()
      this.queue = this.items.filter(({ state }) => state === 'waiting').map(({ index }) => index)
      await Promise.all(Array.from({ length: atOnce }, () => this.work()))
    } finally {
      await this.rest()
      letGo()
    }
  }

  private async rest(): Promise<void> {
    this.heldUntil = 0
    let ended: boolean
    do {
      if (this.state === 'stopping') this.ledger.leaveRest()
      ended = !this.items.some(({ state }) => state === 'waiting' || state === 'sending')
      await this.ledger.flush(ended)
      await this.gone.flush()
      // Once more if it was stopped while it was being written.
    } while (this.state === 'stopping' && !ended)
    this.state = ended ? 'ended' : 'paused'
    this.world.onRest()
    this.tell()
  }

  private async work(): Promise<void> {
    for (;;) {
      await this.gate()
      if (this.state !== 'running') return
      const index = this.queue.shift()
      const item = index === undefined ? undefined : this.items[index]
      if (item === undefined) return
      await this.attempts.attempt(item)
    }
  }

  /** Everybody waits while the gateway asked to. */
  private async gate(): Promise<void> {
    while (this.state === 'running' && this.heldUntil > this.world.now())
      await this.world.wait(this.heldUntil - this.world.now(), this.interrupt.signal)
    if (this.heldUntil !== 0 && this.heldUntil <= this.world.now()) {
      this.heldUntil = 0
      this.tell()
    }
  }

  private hold(waitMs: number): void {
    // Those in flight are all told to wait: that is one wait.
    if (this.heldUntil === 0) this.heldCount += 1
    this.heldUntil = Math.max(this.heldUntil, this.world.now() + waitMs)
    this.tell()
  }

  private halted(why: Halt): void {
    this.halt ??= why
    this.pause()
  }

  private putBack(item: RunItem): void {
    this.ledger.put({ ...item, state: 'waiting' })
    this.queue.unshift(item.index)
    void this.flush()
  }

  private flush(): Promise<void> {
    return this.ledger.flush(this.state === 'ended')
  }

  private look(version: number): RunView {
    return {
      state: this.state,
      items: [...this.items],
      halt: this.halt,
      counts: countsOf(this.items),
      heldUntil: this.heldUntil === 0 ? null : this.heldUntil,
      heldCount: this.heldCount,
      rate: this.pace.perSecond(),
      isKept: this.ledger.isKept,
      needsReason: this.reason === null,
      version,
    }
  }

  private tell(): void {
    if (this.telling) return
    this.telling = true
    this.world.soon(() => {
      this.telling = false
      this.view = this.look(this.view.version + 1)
      for (const listener of this.listeners) listener()
    })
  }
}
