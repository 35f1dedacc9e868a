/** A bulk run against the real mock gateway: what it needs beside the gateway is kept in memory, and no test waits. */
import { runGateway } from '@/api/bulk.ts'
import type { RunHead, RunItem } from '@/api/bulk-runs.ts'
import { configureTransport } from '@/api/transport.ts'
import { BulkRun } from '@/features/bulk/bulk-run.ts'
import type { RunWorld } from '@/features/bulk/run-world.ts'
import { countsOf } from '@/features/bulk/run-item.ts'
import { gatewayFetch } from '@mocks/node.ts'
import { etagOf } from '@mocks/rules/versions.ts'
import { password, world, type World } from './gateway.ts'

type Send = (request: Request) => Promise<Response>
/** Stands between the console and the gateway, to lose what goes either way. */
export type Between = (request: Request, pass: Send) => Promise<Response>

export const lost = () => Promise.reject(new TypeError('fetch failed'))

export class BulkWorld {
  readonly world: World
  readonly kept = new Map<string, { head: RunHead; items: Map<number, RunItem> }>()
  readonly waits: number[] = []
  readonly gone: string[] = []
  rests = 0
  /** What onGone waits for, and how many it had told of when the run came to rest. */
  forgetting: Promise<void> = Promise.resolve()
  goneAtRest = 0
  between: Between = (request, pass) => pass(request)
  deletes = 0
  settles = 0
  inFlight = 0
  mostInFlight = 0
  private readonly send: typeof fetch
  private locks = new Set<string>()
  private keys = 0

  constructor(profiles: number) {
    const told = world()
      .tenant('Nord')
      .container('Wallet', { owner: 'Nord' })
      .person('mara', { at: 'Nord' })
      .person('weak', { at: 'Nord', without: ['frontend.customer-profiles.delete'] })
    for (let at = 0; at < profiles; at += 1) told.profile(`hk-${at}`, 'Wallet')
    this.world = told.start()
    this.send = gatewayFetch(this.world.gateway)
    Object.defineProperty(globalThis, 'location', { value: new URL('http://gateway.test/'), configurable: true })
    configureTransport((input) => this.carry(input as Request))
  }

  async signIn(username = 'mara'): Promise<void> {
    const headers = { 'x-console': '1', 'content-type': 'application/json' }
    const body = JSON.stringify({ username, password })
    await this.send('/api/console/v1/session', { method: 'POST', headers, body })
  }

  private async carry(request: Request): Promise<Response> {
    if (request.url.endsWith('/deleteProfile')) this.deletes += 1
    if (request.url.endsWith('/settleDeleteAttempt')) this.settles += 1
    this.inFlight += 1
    this.mostInFlight = Math.max(this.mostInFlight, this.inFlight)
    try {
      return await this.between(request, (one) => this.send(one))
    } finally {
      this.inFlight -= 1
    }
  }

  get guids(): string[] {
    return [...this.world.db.profiles.values()].map(({ guid }) => guid)
  }

  get receipts() {
    return [...this.world.db.receipts.values()]
  }

  endSessions(): void {
    for (const { id } of this.world.db.sessions.values()) this.world.db.sessions.remove(id)
  }

  newKey = () => {
    this.keys += 1
    return `0b01c000-0000-4000-8000-${String(this.keys).padStart(12, '0')}`
  }

  /** Every profile of the world, planned as it is now. */
  begin(id = 'run-1', guids = this.guids): BulkRun {
    const items = guids.map((profileGuid, index): RunItem => ({
      run: id,
      index,
      line: index + 1,
      profileGuid,
      container: 1,
      etag: etagOf('profile', profileGuid, this.world.db.profiles.get(profileGuid)?.version ?? 1),
      attempt: this.newKey(),
      state: 'waiting',
      code: null,
      receiptId: null,
      at: null,
      changed: false,
    }))
    const createdAt = new Date(this.world.clock.now).toISOString()
    const head = {
      id,
      user: 'mara',
      tenant: 'Nord',
      createdAt,
      total: items.length,
      ended: false,
      counts: countsOf(items),
    }
    return new BulkRun(head, items, this.worldOf(id), { reason: 'Erasure, ticket 1' })
  }

  /** What a reload finds: only what was kept. */
  reload(id = 'run-1'): BulkRun {
    const kept = this.kept.get(id)
    if (!kept) throw new Error('nothing was kept')
    this.locks.delete(id)
    return new BulkRun(kept.head, [...kept.items.values()], this.worldOf(id))
  }

  holdLock(id = 'run-1'): void {
    this.locks.add(id)
  }

  private worldOf(id: string): RunWorld {
    return {
      gateway: runGateway,
      now: () => this.world.clock.now,
      wait: (milliseconds, signal) => {
        if (signal?.aborted) return Promise.resolve()
        this.waits.push(milliseconds)
        this.world.clock.now += milliseconds
        return new Promise((done) => setTimeout(done))
      },
      newKey: this.newKey,
      soon: queueMicrotask,
      keep: async (head, changed) => {
        const items = this.kept.get(id)?.items ?? new Map<number, RunItem>()
        for (const item of changed) items.set(item.index, structuredClone(item))
        this.kept.set(id, { head: structuredClone(head), items })
      },
      read: async () => [...(this.kept.get(id)?.items.values() ?? [])],
      take: async () => {
        if (this.locks.has(id)) return null
        this.locks.add(id)
        return () => void this.locks.delete(id)
      },
      onGone: async (items) => {
        await this.forgetting
        this.gone.push(...items.map(({ profileGuid }) => profileGuid))
      },
      onRest: () => {
        this.rests += 1
        this.goneAtRest = this.gone.length
      },
    }
  }
}
