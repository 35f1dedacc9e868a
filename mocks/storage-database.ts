import { deleteDB, openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type OpenDBCallbacks } from 'idb'
import { StorageProblem } from './storage-status.ts'
import { isWhole, type StoredChunk } from './stored-chunk.ts'

const databaseName = 'mock-gateway'
const databaseVersion = 1

/** Raise it when the records below, or rows that no story seeds, change their shape; seeded rows change `storyRevision` by themselves. */
export const formatVersion = 3

/** What the stored chunks are a change of: a story, seeded at `epoch`, changed up to `stateVersion`. */
export interface StoredState {
  formatVersion: number
  story: string
  storyRevision: string
  epoch: number
  stateVersion: number
}

interface Schema extends DBSchema {
  meta: { key: string; value: unknown }
  chunks: { key: [string, number]; value: StoredChunk; indexes: { version: number } }
}

export type Database = IDBPDatabase<Schema>

/** The state as stored; null when nothing is. What cannot be understood is a problem of its own. */
export async function readState(database: Database): Promise<StoredState | null> {
  const stored: unknown = await database.get('meta', 'state')
  if (stored === undefined) return null
  const state: Partial<StoredState> | null = stored
  const numbers = [state?.formatVersion, state?.epoch, state?.stateVersion]
  const texts = [state?.story, state?.storyRevision]
  if (!numbers.every((number) => Number.isSafeInteger(number)) || !texts.every((text) => typeof text === 'string')) {
    throw new StorageProblem('damaged')
  }
  return state as StoredState
}

/** The chunks written after `version`, and how many more there are that cannot be read. */
export async function readChunks(
  database: Database,
  version: number,
  all: boolean,
): Promise<{ whole: StoredChunk[]; damaged: number }> {
  const found: unknown[] = await (all
    ? // Not by the index: a chunk whose version was damaged is not in it.
      database.getAll('chunks').catch(() => readOneByOne(database))
    : database.getAllFromIndex('chunks', 'version', IDBKeyRange.lowerBound(version, true)))
  const whole = found.filter(isWhole)
  return { whole: whole.filter((chunk) => chunk.version > version), damaged: found.length - whole.length }
}

async function readOneByOne(database: Database): Promise<unknown[]> {
  const keys = await database.getAllKeys('chunks')
  return Promise.all(keys.map((key) => database.get('chunks', key).catch(() => undefined)))
}

/** Stores chunks and the state they lead to: all or, when anything goes wrong, nothing. */
export async function writeChunks(
  database: Database,
  state: StoredState,
  chunks: readonly StoredChunk[],
): Promise<void> {
  await inOneStep(database, [
    ...chunks.map((chunk) => async (stores: Stores) => stores.objectStore('chunks').put(chunk)),
    async (stores) => stores.objectStore('meta').put(state, 'state'),
  ])
}

/** Forgets every change, notes included. */
export async function writeAnew(database: Database, state: StoredState): Promise<void> {
  await inOneStep(database, [
    async (stores) => stores.objectStore('chunks').clear(),
    async (stores) => stores.objectStore('meta').clear(),
    async (stores) => stores.objectStore('meta').put(state, 'state'),
  ])
}

type Stores = IDBPTransaction<Schema, ('meta' | 'chunks')[], 'readwrite'>

async function inOneStep(database: Database, steps: ((stores: Stores) => Promise<unknown>)[]): Promise<void> {
  const transaction = database.transaction(['meta', 'chunks'], 'readwrite', { durability: 'strict' })
  try {
    await Promise.all([transaction.done, ...steps.map(async (step) => step(transaction))])
  } catch (error) {
    abort(transaction)
    throw error
  }
}

/** A row that cannot be copied fails before the browser knows of it; what was put besides would be stored all the same. */
function abort(transaction: Stores): void {
  try {
    transaction.abort()
  } catch {
    // It has aborted by itself.
  }
}

/** Opens the database; `lost` is called when it is closed from outside, because it was cleared or deleted. */
export async function connect(lost: () => void, patienceMs: number): Promise<Database> {
  return await new Promise((connected, failed) => {
    const giveUp = (problem: StorageProblem) => {
      failed(problem)
      // It may still open one day: then nobody may be kept waiting by it.
      opening.then((database) => database.close()).catch(() => {})
    }
    const timer = setTimeout(() => giveUp(new StorageProblem('silent')), patienceMs)
    const opening = open({
      blocked: () => giveUp(new StorageProblem('blocked')),
      blocking: () => {
        void opening.then((database) => database.close())
        lost()
      },
      terminated: lost,
    })
    opening
      .then(connected, failed)
      .finally(() => clearTimeout(timer))
      .catch(() => {})
  })
}

/** Asynchronous also where the browser refuses at once. */
async function open(callbacks: OpenDBCallbacks<Schema>): Promise<Database> {
  return await openDB<Schema>(databaseName, databaseVersion, {
    ...callbacks,
    upgrade(database) {
      database.createObjectStore('meta')
      database.createObjectStore('chunks', { keyPath: ['table', 'chunk'] }).createIndex('version', 'version')
    },
  })
}

/** Removes everything; for a database that cannot be read any more. */
export async function destroy(patienceMs: number): Promise<void> {
  await Promise.race([deleteDB(databaseName), new Promise((done) => setTimeout(done, patienceMs))])
}
