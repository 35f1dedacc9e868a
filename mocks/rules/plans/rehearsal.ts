import type { Change } from '@/contract/console/changes.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ActivityRow } from '@mocks/entities.ts'
import { Refusal } from '@mocks/refuse.ts'
import { entriesSince } from '@mocks/rules/activity.ts'
import { clearingRights } from '@mocks/rules/assignment.ts'
import { applyChange, atPlace, withVersionsCompared } from '@mocks/rules/changes.ts'
import { lastNumber } from '@mocks/rules/counters.ts'

/** Why the caller may not clear the uses that a change would leave dangling. */
export interface CannotClear {
  permission: string
  grantedBy: string
  detail: string
}

/** What changes wrote when rehearsed: the entry of each, null where it is so already, and those of the uses cleared with them. */
export interface Rehearsed {
  steps: (ActivityRow | null)[]
  cleared: ActivityRow[]
  cannotClear: CannotClear | null
}

/** With uses outside the caller's tenants nobody here can clear them all: such a plan is refused like the change (I10, I23). */
function isClearable(error: unknown): boolean {
  return error instanceof Refusal && error.code === 'container-in-use' && error.details.permission === undefined
}

/** Makes a change, with clearing where it takes that, also where the caller may not: a plan is there to be looked at and passed on. */
function perform(db: Db, caller: Caller, change: Change): CannotClear | null {
  try {
    applyChange(db, caller, change, {})
    return null
  } catch (error) {
    if (!isClearable(error)) throw error
  }
  try {
    applyChange(db, caller, change, { clearAssignments: true })
    return null
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'not-permitted') throw error
    const permissions = new Set([...caller.permissions, ...Object.values(clearingRights)])
    applyChange(db, { ...caller, permissions }, change, { clearAssignments: true })
    const { permission = '', grantedBy = '' } = error.details
    return { permission, grantedBy, detail: error.message }
  }
}

/** Makes changes in their order by the real rules, each refused as it would be; call inside `db.rehearse`. */
export function rehearseChanges(db: Db, caller: Caller, changes: readonly Change[]): Rehearsed {
  const rehearsed: Rehearsed = { steps: [], cleared: [], cannotClear: null }
  withVersionsCompared(db, changes).forEach((change, place) => {
    const last = lastNumber(db, 'activity')
    const cannotClear = atPlace(place, () => perform(db, caller, change))
    const [own, ...cleared] = entriesSince(db, last)
    rehearsed.steps.push(own ?? null)
    rehearsed.cleared.push(...cleared)
    rehearsed.cannotClear ??= cannotClear
  })
  return rehearsed
}
