import type { Db } from '@mocks/db.ts'
import type { ReplyRow } from '@mocks/entities.ts'
import { refuse } from '@mocks/refuse.ts'

/** Replies are kept for this many keys [ours]. */
export const keptReplies = 1000

/** 53 bits of a text (cyrb53): told apart without keeping what it says, which may be personal. */
function digest(text: string, seed: number): string {
  let high = 0xdeadbeef ^ seed
  let low = 0x41c6ce57 ^ seed
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}

/** What makes two requests the same: method, path and body, word for word (I21). */
export function fingerprint(method: string, path: string, body: string): string {
  const text = `${method} ${path}\n${body}`
  return `${text.length.toString(36)}-${digest(text, 0)}-${digest(text, 1)}`
}

/** The reply already given under this key; the same key with another request is refused (I21). */
export function findReply(db: Db, key: string, request: string): ReplyRow | undefined {
  const reply = db.replies.get(key)
  if (reply !== undefined && reply.request !== request) {
    refuse(
      'idempotency-key-reused',
      'This Idempotency-Key belongs to an earlier, different request. Send a new key with a new request.',
    )
  }
  return reply
}

/** Keeps the reply of a request under its key, and forgets the oldest ones (I21). */
export function keepReply(db: Db, reply: ReplyRow): void {
  db.replies.insert(reply)
  for (const { key } of db.replies.values()) {
    if (db.replies.size <= keptReplies) return
    db.replies.remove(key)
  }
}
