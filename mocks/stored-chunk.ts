import { tableNames, type TableName } from './db.ts'

/** A chunk of a table as it is stored; `version` is the state version that wrote it, `sum` tells whether it is still whole. */
export interface StoredChunk {
  table: TableName
  chunk: number
  version: number
  rows: { slot: number; row: unknown }[]
  sum: number
}

/** FNV-1a over the text of a chunk. */
function sumOf({ table, chunk, version, rows }: Omit<StoredChunk, 'sum'>): number {
  const text = JSON.stringify([table, chunk, version, rows])
  let sum = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
  return sum >>> 0
}

export function sealed(chunk: Omit<StoredChunk, 'sum'>): StoredChunk {
  return { ...chunk, sum: sumOf(chunk) }
}

/** Whether it is a chunk as it was sealed; nothing else about a damaged one can be relied on. */
export function isWhole(value: unknown): value is StoredChunk {
  try {
    const chunk = value as StoredChunk
    return tableNames.includes(chunk.table) && Array.isArray(chunk.rows) && chunk.sum === sumOf(chunk)
  } catch {
    return false
  }
}
