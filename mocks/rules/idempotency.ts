import type { Db } from '@mocks/db.ts'
import type { ReplyRow } from '@mocks/entities.ts'
import { refuse } from '@mocks/refuse.ts'
import { digestOf } from './digest.ts'

/** Replies are kept for this many keys [ours]. */
export const keptReplies = 1000

/** What makes two requests the same: method, path and body, word for word (I21). */
export function fingerprint(method: string, path: string, body: string): string {
  return digestOf(`${method} ${path}\n${body}`)
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
