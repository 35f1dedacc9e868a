import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { createDb, type Db, type DirtyChunk } from '@mocks/db.ts'
import { GatewayStorage, type StorageOptions } from '@mocks/storage.ts'

type Locks = NonNullable<StorageOptions<string>['locks']>
type Story = 'short' | 'long'

/** Web Locks for one origin: Node 20 has none. First come, first served; shared ones together. */
export function createLocks(): Locks {
  const waiting: { mode: LockMode; start: () => void }[] = []
  let held: { mode: LockMode; count: number } | null = null

  function startNext() {
    for (let next = waiting[0]; next; next = waiting[0]) {
      if (held && (held.mode === 'exclusive' || next.mode === 'exclusive')) return
      held = { mode: next.mode, count: (held?.count ?? 0) + 1 }
      waiting.shift()
      next.start()
    }
  }

  async function request<T>(_name: string, options: LockOptions, task: LockGrantedCallback<T>): Promise<Awaited<T>> {
    await new Promise<void>((start, giveUp) => {
      const place = { mode: options.mode ?? 'exclusive', start }
      waiting.push(place)
      options.signal?.addEventListener('abort', () => {
        if (waiting.includes(place)) waiting.splice(waiting.indexOf(place), 1)
        giveUp(options.signal?.reason as DOMException)
      })
      startNext()
    })
    try {
      return await task(null)
    } finally {
      held = held && held.count > 1 ? { ...held, count: held.count - 1 } : null
      startNext()
    }
  }

  return { request: request as Locks['request'] }
}

export interface Tab {
  db: Db
  storage: GatewayStorage<Story>
  read: (name: string) => Promise<number | undefined>
  /** A rule that sets one value and is confirmed. */
  set: (name: string, value: number) => Promise<void>
}

export interface Browser {
  openTab: (options?: Partial<StorageOptions<Story>>) => Promise<Tab>
  closeTabs: () => void
}

/** Two small stories: `short` has one chunk of values, `long` three. */
function seedOf(name: Story): (db: Db) => void {
  return (db) => {
    for (let at = 0; at < (name === 'short' ? 3 : 1200); at += 1)
      db.counters.insert({ name: `${name} ${at}`, value: at })
  }
}

export function setValue(db: Db, name: string, value: number): { result: void; dirty: DirtyChunk[] } {
  return db.transaction(() => {
    if (db.counters.get(name)) db.counters.replace({ name, value })
    else db.counters.insert({ name, value })
  })
}

/** A browser without any data in which tabs can be opened one after another or beside each other. */
export function startBrowser(): Browser {
  globalThis.indexedDB = new IDBFactory()
  const locks = createLocks()
  const tabs: Tab[] = []

  async function openTab(options: Partial<StorageOptions<Story>> = {}): Promise<Tab> {
    const db = options.db ?? createDb({ now: () => 0, random: () => 0.5 })
    const storage = await GatewayStorage.open<Story>({
      db,
      loadStory: (name) => Promise.resolve({ seed: seedOf(name) }),
      storyNames: ['short', 'long'],
      storyRevision: 'one',
      firstStory: 'short',
      locks,
      patienceMs: 10_000,
      ...options,
    })
    const tab: Tab = {
      db,
      storage,
      read: (name) => storage.read(() => db.counters.get(name)?.value),
      set: (name, value) => storage.write(() => setValue(db, name, value)),
    }
    tabs.push(tab)
    return tab
  }

  return { openTab, closeTabs: () => tabs.forEach(({ storage }) => storage.close()) }
}

/** Works on what is stored behind the gateway's back. */
export async function tamper(work: (database: Awaited<ReturnType<typeof openDB>>) => Promise<unknown>): Promise<void> {
  const database = await openDB('mock-gateway')
  await work(database)
  database.close()
}
