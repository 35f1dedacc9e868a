import type { Db, DirtyChunk } from './db.ts'
import {
  formatVersion,
  readChunks,
  readState,
  writeAnew,
  writeChunks,
  type Database,
  type StoredState,
} from './storage-database.ts'
import { StorageProblem } from './storage-status.ts'
import { sealed } from './stored-chunk.ts'

export interface WorldOptions<Name extends string> {
  db: Db
  loadStory: (name: Name) => Promise<{ seed: (db: Db) => void }>
  storyNames: readonly Name[]
  /** Changes when a seeded row changes: stored chunks are only good on top of the same seed. */
  storyRevision: string
  /** The story where nothing is stored. */
  firstStory: Name
}

/** `epoch` is the state version at which the story began; it tells one beginning of the same story from another. */
interface Place<Name> {
  story: Name
  epoch: number
  stateVersion: number
}

/**
 * The tables in memory as a story and what was stored since it began.
 *
 * A story seeds the same rows every time, so only chunks that were changed are stored. Callers hold the lock.
 */
export class StoredWorld<Name extends string> {
  private readonly options: WorldOptions<Name>
  private place: Place<Name> | null = null

  constructor(options: WorldOptions<Name>) {
    this.options = options
  }

  get story(): Name {
    return this.place?.story ?? this.options.firstStory
  }

  /** Makes the database ready for this demo's stories; true when changes made in an earlier version of them were dropped. */
  async prepare(database: Database): Promise<boolean> {
    const state = await readState(database)
    if (state && state.formatVersion > formatVersion) throw new StorageProblem('newer')
    if (state && this.fits(state)) return false
    await this.startAnew(database, (state && this.nameOf(state)) ?? this.options.firstStory, state)
    return state !== null && state.stateVersion > state.epoch
  }

  /** Forgets every stored change and begins `story`. */
  async startAnew(database: Database, story: Name, before: StoredState | null): Promise<void> {
    const epoch = (before?.stateVersion ?? 0) + 1
    await writeAnew(database, this.stateOf({ story, epoch, stateVersion: epoch }))
  }

  /** Takes over what other tabs have stored, or after a start what any tab has. */
  async catchUp(database: Database): Promise<void> {
    const state = await readState(database)
    if (!state) throw new StorageProblem('cleared')
    const story = this.nameOf(state)
    if (story === undefined || !this.fits(state)) throw new StorageProblem('otherVersion')
    const place =
      this.place?.story === story && this.place.epoch === state.epoch ? this.place : await this.seed(story, state.epoch)
    if (state.stateVersion === place.stateVersion) return
    const { whole, damaged } = await readChunks(database, place.stateVersion, place.stateVersion === place.epoch)
    // All are emptied before any is filled: a row may have moved from one to another.
    for (const { table, chunk } of whole) this.options.db.table(table).loadChunk(chunk, [])
    for (const { table, chunk, rows } of whole) this.options.db.table(table).loadChunk(chunk, rows as never)
    place.stateVersion = state.stateVersion
    if (damaged > 0) throw new StorageProblem('damaged')
  }

  /** Stores the chunks that a rule has just changed in memory. */
  async store(database: Database, dirty: readonly DirtyChunk[]): Promise<void> {
    const { place } = this
    if (!place) throw new StorageProblem('failed')
    const version = place.stateVersion + 1
    const chunks = dirty.map(({ table, chunk }) =>
      sealed({ table, chunk, version, rows: this.options.db.table(table).chunk(chunk) }),
    )
    await writeChunks(database, this.stateOf({ ...place, stateVersion: version }), chunks)
    place.stateVersion = version
  }

  /** Where nothing can be read: the first story as it begins, unless there is a world already. */
  async seedUnlessSeeded(): Promise<void> {
    if (!this.place) await this.seed(this.options.firstStory, 0)
  }

  private async seed(name: Name, epoch: number): Promise<Place<Name>> {
    const { db, loadStory } = this.options
    const story = await loadStory(name)
    db.clear()
    story.seed(db)
    this.place = { story: name, epoch, stateVersion: epoch }
    return this.place
  }

  private nameOf(state: StoredState): Name | undefined {
    return this.options.storyNames.find((name) => name === state.story)
  }

  private fits(state: StoredState): boolean {
    const { storyRevision } = this.options
    return (
      state.formatVersion === formatVersion && state.storyRevision === storyRevision && this.nameOf(state) !== undefined
    )
  }

  private stateOf({ story, epoch, stateVersion }: Place<Name>): StoredState {
    return { formatVersion, storyRevision: this.options.storyRevision, story, epoch, stateVersion }
  }
}
