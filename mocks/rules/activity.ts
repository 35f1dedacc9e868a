import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ActivityRow } from '@mocks/entities.ts'
import { nextNumber } from './counters.ts'

/** One effective change as a rule tells it; `what` is the endpoint's name. Never customer data. */
export interface Change {
  what: string
  object: ActivityRow['object']
  before: unknown
  after: unknown
  reason?: string | undefined
}

/** Writes the entry of one effective change of one object; a no-op has none (I19, I20). */
export function recordActivity(db: Db, caller: Caller, change: Change): void {
  db.activity.insert({
    id: nextNumber(db, 'activity'),
    at: new Date(db.environment.now()).toISOString(),
    who: { username: caller.username, name: caller.name, tenantGuid: caller.tenantGuid },
    what: change.what,
    object: change.object,
    before: change.before,
    after: change.after,
    reason: change.reason ?? null,
    requestId: caller.requestId,
  })
}
