import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ActivityRow } from '@mocks/entities.ts'
import { lastNumber, nextNumber } from './counters.ts'

/** One effective change as a rule tells it; `what` is the endpoint's name. Never customer data. */
export interface Change {
  what: string
  object: ActivityRow['object']
  before: unknown
  after: unknown
  reason?: string | undefined
}

/**
 * The caller, with all entries written in the caller's name from here on belonging to one step, which can be taken back as one. A step
 * within a step is part of it. Good for one transaction: the step is called after its first entry, which is the next one written.
 */
export function asOneChange(db: Db, caller: Caller, reverts: number | null = null): Caller {
  return caller.step ? caller : { ...caller, step: { change: lastNumber(db, 'activity') + 1, reverts } }
}

/** Writes the entry of one effective change of one object; a no-op has none (I19, I20). */
export function recordActivity(db: Db, caller: Caller, change: Change): void {
  const id = nextNumber(db, 'activity')
  db.activity.insert({
    id,
    change: caller.step?.change ?? id,
    reverts: caller.step?.reverts ?? null,
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

/** The entries written after number `last`, in order. */
export function entriesSince(db: Db, last: number): ActivityRow[] {
  const entries: ActivityRow[] = []
  for (let id = last + 1; id <= lastNumber(db, 'activity'); id += 1) {
    const entry = db.activity.get(id)
    if (entry) entries.push(entry)
  }
  return entries
}
