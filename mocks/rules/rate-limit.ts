import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import { refuse } from '@mocks/refuse.ts'

/** Deletes by one caller: this many at once, and so many more each second [ours, decision 41]. */
export const rateLimit = { burst: 100, perSecond: 50 }

interface Bucket {
  tokens: number
  filledAt: number
}

// Not part of the tables: a limit is forgotten with the gateway that set it, and it is no fact about any object.
const buckets = new WeakMap<Db, Map<string, Bucket>>()

function bucketOf(db: Db, username: string, now: number): Bucket {
  const ofDb = buckets.get(db) ?? new Map<string, Bucket>()
  buckets.set(db, ofDb)
  const bucket = ofDb.get(username) ?? { tokens: rateLimit.burst, filledAt: now }
  ofDb.set(username, bucket)
  return bucket
}

/** Refuses a caller who asks too often, with the seconds to wait; a request refused so is no attempt and leaves no receipt [ours, decision 41]. */
export function limitRate(db: Db, { username }: Pick<Caller, 'username'>): void {
  const now = db.environment.now()
  const bucket = bucketOf(db, username, now)
  // A clock that was set back fills nothing and takes nothing away.
  const passed = Math.max(0, now - bucket.filledAt)
  bucket.tokens = Math.min(rateLimit.burst, bucket.tokens + (passed / 1000) * rateLimit.perSecond)
  bucket.filledAt = now
  if (bucket.tokens < 1) {
    refuse('rate-limited', 'Too many deletes in a short time. Wait a moment, then go on.', { retryAfterSeconds: 1 })
  }
  bucket.tokens -= 1
}
