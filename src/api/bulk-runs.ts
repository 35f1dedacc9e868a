/** What became of one profile of a run. `sending` is kept before a request leaves, so that it can be cleared up after a crash. */
export type ItemState =
  | 'waiting'
  | 'sending'
  | 'deleted'
  | 'already-gone'
  | 'refused'
  | 'not-deleted'
  | 'unknown'
  | 'not-tried'

/** One profile of a run as it is kept: ids only. Nothing of the customer, no reason, and not what was pasted. */
export interface RunItem {
  readonly run: string
  readonly index: number
  readonly line: number
  readonly profileGuid: string
  readonly container: number
  /** The version that was planned with: on a newer one the delete is refused. */
  readonly etag: string
  /** The Idempotency-Key of the latest attempt, by which it can be settled. */
  readonly attempt: string
  readonly state: ItemState
  readonly code: string | null
  readonly receiptId: string | null
  readonly at: string | null
  /** It was changed after the plan, and is deleted as it is now. */
  readonly changed: boolean
}

export type ItemCounts = Record<ItemState, number>

/** A run as it is kept beside its items. */
export interface RunHead {
  readonly id: string
  readonly user: string
  readonly tenant: string
  readonly createdAt: string
  readonly total: number
  readonly ended: boolean
  readonly counts: ItemCounts
}

const name = 'bulk-runs'
const version = 1

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The browser could not read what it keeps.'))
  })
}

async function open(): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, version)
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('runs', { keyPath: 'id' })
    opening.result.createObjectStore('items', { keyPath: ['run', 'index'] })
  }
  return answered(opening)
}

let opened: Promise<IDBDatabase> | null = null

async function stores(mode: IDBTransactionMode) {
  opened ??= open()
  const database = await opened.catch((error: unknown) => {
    opened = null
    throw error
  })
  const forget = () => {
    opened = null
  }
  database.onversionchange = () => {
    database.close()
    forget()
  }
  database.onclose = forget
  const transaction = database.transaction(['runs', 'items'], mode)
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('The browser could not keep the run.'))
  })
  return { runs: transaction.objectStore('runs'), items: transaction.objectStore('items'), done }
}

const itemsOf = (run: string) => IDBKeyRange.bound([run], [run, []])

/** Keeps a run as it is now, with those of its items that changed: all or nothing. */
export async function keepRun(head: RunHead, changed: readonly RunItem[]): Promise<void> {
  const { runs, items, done } = await stores('readwrite')
  runs.put(head)
  for (const item of changed) items.put(item)
  await done
}

/** The runs one person began in this browser, newest first. */
export async function listRuns(user: string): Promise<RunHead[]> {
  const { runs } = await stores('readonly')
  const all = (await answered(runs.getAll())) as RunHead[]
  return all.filter((head) => head.user === user).toSorted((one, other) => other.createdAt.localeCompare(one.createdAt))
}

/** One run with its items; null when there is none, or it is somebody else's. */
export async function readRun(id: string, user: string): Promise<{ head: RunHead; items: RunItem[] } | null> {
  const { runs, items } = await stores('readonly')
  const [head, found] = await Promise.all([
    answered(runs.get(id)) as Promise<RunHead | undefined>,
    answered(items.getAll(itemsOf(id))) as Promise<RunItem[]>,
  ])
  return head?.user === user ? { head, items: found } : null
}

/** Forgets a run. What it deleted stays deleted, and the receipts stay. */
export async function forgetRun(id: string): Promise<void> {
  const { runs, items, done } = await stores('readwrite')
  runs.delete(id)
  items.delete(itemsOf(id))
  await done
}

/** Holds the right to carry on a run: one tab at a time. Answers with the function that lets go, or null while another tab holds it. */
export async function takeRun(id: string): Promise<(() => void) | null> {
  // Where locks are not to be had, there is one tab to be hoped for.
  const unlocked = () => undefined
  if (!('locks' in navigator)) return unlocked
  return new Promise((resolve) => {
    navigator.locks
      .request(`bulk-run ${id}`, { ifAvailable: true }, (lock) => {
        if (lock === null) return resolve(null)
        return new Promise<void>((letGo) => resolve(letGo))
      })
      .catch(() => resolve(unlocked))
  })
}
