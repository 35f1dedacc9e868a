import type { DirtyChunk, TableName } from './db.ts'
import type { Guard } from './gateway.ts'
import { Notes } from './notes.ts'
import { Observable } from './observable.ts'
import { connect, destroy, readState, type Database } from './storage-database.ts'
import { renewed, sentenceOf, StorageProblem, type StorageStatus } from './storage-status.ts'
import { StoredWorld, type WorldOptions } from './stored-world.ts'
import { Tabs } from './tabs.ts'

const name = 'mock-gateway'

export interface StorageOptions<Name extends string> extends WorldOptions<Name> {
  /** Missing where the page is not a secure context. */
  locks: Pick<LockManager, 'request'> | undefined
  /** How long the browser may take for the database or the lock before the gateway goes on in memory. */
  patienceMs?: number
}

/**
 * Keeps the gateway's tables in IndexedDB, shared by all tabs: a change is stored, in one transaction, before it is confirmed.
 *
 * Where that is not possible the gateway goes on in memory with what it has, and `status` says so; no caller ever sees an error of the storage.
 */
export class GatewayStorage<Name extends string> implements Guard {
  readonly tabs = new Tabs(name)
  readonly status = new Observable<StorageStatus>({ mode: 'stored', since: Date.now() })
  readonly notes: Notes
  private readonly world: StoredWorld<Name>
  private readonly locks: StorageOptions<Name>['locks']
  private readonly patienceMs: number
  private database: Database | null = null
  private catchingUp: Promise<void> | null = null

  private constructor(options: StorageOptions<Name>) {
    this.world = new StoredWorld(options)
    this.locks = options.locks
    this.patienceMs = options.patienceMs ?? 10_000
    this.notes = new Notes(
      this.tabs,
      () => this.database,
      (error) => this.degrade(error),
    )
  }

  /** Seeds the stored story, or the first one, and brings it up to what was stored. */
  static async open<Name extends string>(options: StorageOptions<Name>): Promise<GatewayStorage<Name>> {
    const storage = new GatewayStorage(options)
    try {
      await storage.connect()
    } catch (error) {
      storage.degrade(error)
    }
    await storage.world.seedUnlessSeeded()
    return storage
  }

  get story(): Name {
    return this.world.story
  }

  async read<T>(work: () => T): Promise<T> {
    return await this.locked('shared', async () => {
      await this.catchUp()
      return work()
    })
  }

  async write<T>(work: () => { result: T; dirty: DirtyChunk[] }): Promise<T> {
    return await this.locked('exclusive', async () => {
      await this.catchUp()
      const { result, dirty } = work()
      if (dirty.length > 0) await this.store(dirty)
      return result
    })
  }

  /** Forgets every change and begins a story, in all tabs. */
  async startOver(story: Name): Promise<void> {
    const { database } = this
    try {
      if (database)
        await this.locked('exclusive', async () => this.world.startAnew(database, story, await readState(database)))
    } catch (error) {
      this.degrade(error)
    }
    // What cannot be read, or may not be written, is removed: the next start finds nothing and begins anew.
    if (!this.database) await destroy(this.patienceMs).catch(() => {})
    this.notes.forget()
    this.tabs.tell('restarted')
  }

  close(): void {
    this.database?.close()
    this.database = null
    this.tabs.close()
  }

  private async connect(): Promise<void> {
    if (!globalThis.indexedDB) throw new StorageProblem('absent')
    if (!this.locks) throw new StorageProblem('uncoordinated')
    const database = await connect(() => this.degrade(new StorageProblem('cleared')), this.patienceMs)
    this.database = database
    await this.locked('exclusive', async () => {
      const dropped = await this.world.prepare(database)
      if (dropped) this.status.set({ mode: 'stored', reason: renewed, since: Date.now() })
      await this.catchUp()
    })
  }

  /** One at a time within this tab; whoever joins is served as well, because no other tab can have written since it began. */
  private async catchUp(): Promise<void> {
    const { database } = this
    if (!database) return
    this.catchingUp ??= this.world
      .catchUp(database)
      .catch((error: unknown) => this.degrade(error))
      .finally(() => {
        this.catchingUp = null
      })
    await this.catchingUp
  }

  private async store(dirty: readonly DirtyChunk[]): Promise<void> {
    if (!this.database) return
    try {
      await this.world.store(this.database, dirty)
      if (dirty.some(({ table }) => isShown(table))) this.tabs.tell('changed')
    } catch (error) {
      this.degrade(error)
    }
  }

  private async locked<T>(mode: LockMode, task: () => Promise<T>): Promise<T> {
    if (!this.database || !this.locks) return await task()
    let granted = false
    try {
      return await this.locks.request(name, { mode, signal: AbortSignal.timeout(this.patienceMs) }, async () => {
        granted = true
        return await task()
      })
    } catch (error) {
      if (granted) throw error
      this.degrade(error)
      return await task()
    }
  }

  private degrade(error: unknown): void {
    this.database?.close()
    this.database = null
    if (this.status.get().mode === 'memory') return
    this.status.set({ mode: 'memory', reason: sentenceOf(error), since: Date.now() })
  }
}

/** That a session lasts longer, or that a reply is kept for a repetition, is nothing another tab shows. */
function isShown(table: TableName): boolean {
  return table !== 'sessions' && table !== 'replies' && table !== 'counters'
}
