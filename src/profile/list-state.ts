/** What became of a delete, told on the list the person comes back to. Ids only. */
export interface DeleteOutcome {
  kind: 'deleted' | 'already-gone' | 'found-gone'
  profile: string
  profileGuid: string
  container: string
  requestId: string
  receiptId?: string
  /** It was looked for once more after that, and is not there. */
  checked?: boolean
  /** Another profile has its identification by now. */
  another?: { container: number; profileGuid: string; createdAt: string | null }
}

/** What a list keeps in its history entry. Profiles opened from it carry it along, so that the way back leads to the same search. */
export interface ListState {
  text: string
  /** The query of the list's URL, on the way back from a profile. */
  search?: string
  outcome?: DeleteOutcome
}

/** Reads history state, which may come from another version of this console. */
export function listStateOf(state: unknown): ListState {
  if (typeof state !== 'object' || state === null) return { text: '' }
  const { text, search, outcome } = state as Partial<Record<keyof ListState, unknown>>
  const read: ListState = { text: typeof text === 'string' ? text : '' }
  if (typeof search === 'string') read.search = search
  if (typeof outcome === 'object' && outcome !== null) read.outcome = outcome as DeleteOutcome
  return read
}
