import { ReadFailed } from './outcome.ts'

interface AnyPage {
  items: readonly unknown[]
  total: number
  nextCursor: string | null
}

/** How reading a list to its end ended: a list that was stopped or failed on the way is no list. */
export type WholeList<Row> =
  | { kind: 'read'; rows: Row[] }
  | { kind: 'stopped' }
  | { kind: 'failed'; sentence: string; code: string; requestId: string }

/** Reads a list to its end, page after page, and says after each how far it is. What moves to another page meanwhile is given once. */
export async function wholeList<Page extends AnyPage>(
  readPage: (cursor: string | null, signal: AbortSignal) => Promise<Page>,
  idOf: (row: Page['items'][number]) => string | number,
  signal: AbortSignal,
  onPage: (read: number, total: number) => void,
): Promise<WholeList<Page['items'][number]>> {
  const rows = new Map<string | number, Page['items'][number]>()
  let cursor: string | null = null
  try {
    do {
      const page: Page = await readPage(cursor, signal)
      if (signal.aborted) return { kind: 'stopped' }
      for (const row of page.items) rows.set(idOf(row), row)
      cursor = page.nextCursor
      if (cursor !== null) onPage(rows.size, page.total)
    } while (cursor !== null)
  } catch (failure) {
    if (signal.aborted) return { kind: 'stopped' }
    if (!(failure instanceof ReadFailed)) throw failure
    const { message: sentence, code, requestId } = failure
    return { kind: 'failed', sentence, code, requestId }
  }
  return { kind: 'read', rows: [...rows.values()] }
}
