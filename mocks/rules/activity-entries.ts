import type { Permission } from '@/contract/console/permissions.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ActivityRow } from '@mocks/entities.ts'
import { scopeOf } from './scope.ts'
import { sees } from './visibility.ts'

/** The right that shows entries of a kind of object: the one that shows the object (I23). Sessions are nobody's business. */
export const rightToSee: Readonly<Record<Exclude<ActivityRow['object']['kind'], 'session'>, Permission>> = {
  tenant: 'tenant.show',
  connector: 'merchant.connector-list.show',
  container: 'container.show',
  profile: 'frontend.customer-profiles.show',
}

/** What an entry tells of before or after, by name; empty where there was nothing yet or nothing is left. */
export function told(side: unknown): Readonly<Record<string, unknown>> {
  return typeof side === 'object' && side !== null ? (side as Record<string, unknown>) : {}
}

function textIn(side: unknown, name: string): string | null {
  const value = told(side)[name]
  return typeof value === 'string' ? value : null
}

/** The sub-tenant for which an entry disables or enables a container; null for every other change. */
export function tenantConcerned({ object, before, after }: ActivityRow): string | null {
  return object.kind === 'container' ? (textIn(after, 'tenantGuid') ?? textIn(before, 'tenantGuid')) : null
}

/** The containers an entry of configuration is about: the one it changed, or those it assigned and took away. */
export function containersConcerned({ object, before, after }: ActivityRow): number[] {
  if (object.kind === 'container') return [Number(object.id)]
  return [told(before)['containerId'], told(after)['containerId']].filter((id) => typeof id === 'number')
}

/** All entries of one step, oldest first. */
export function entriesOfStep(db: Db, change: number): ActivityRow[] {
  return db.activity.group('change', String(change)).toSorted((one, other) => one.id - other.id)
}

/** The step that took a step back and was not taken back itself; taking it back makes the first one stand again [ours]. */
export function stepTakingBack(db: Db, change: number): number | null {
  const steps = new Set(db.activity.group('reverts', String(change)).map((row) => row.change))
  return [...steps].toReversed().find((step) => stepTakingBack(db, step) === null) ?? null
}

/** The container an entry's object is or lies in, when that is known. */
function homeOf({ object }: ActivityRow): number | null {
  if (object.kind === 'container') return Number(object.id)
  return object.kind === 'profile' ? (object.container ?? null) : null
}

/**
 * Which entries exist for a caller (I23): those of objects in the caller's tenants, of kinds the caller may see. Of a container shared
 * from above, and of its profiles, those too that the caller's tenants made, and those that disable or enable it for one of them [ours].
 */
export function listedFor(db: Db, caller: Caller): (row: ActivityRow) => boolean {
  const mine = scopeOf(db, caller)
  const seen = new Map<number, boolean>()
  const isSeen = (id: number) => {
    const container = db.containers.get(id)
    const answer = seen.get(id) ?? (container !== undefined && sees(db, caller, container))
    seen.set(id, answer)
    return answer
  }
  return (row) => {
    const { kind, tenantGuid } = row.object
    if (kind === 'session' || !caller.permissions.has(rightToSee[kind])) return false
    if (mine(tenantGuid)) return true
    const home = homeOf(row)
    if (home === null || !isSeen(home)) return false
    const concerned = tenantConcerned(row)
    return mine(row.who.tenantGuid) || (concerned !== null && mine(concerned))
  }
}
