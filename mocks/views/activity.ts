import type { Activity, ActivityValue } from '@/contract/console/activity.ts'
import type { ContainerRef, TenantRef } from '@/contract/console/references.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ActivityRow } from '@mocks/entities.ts'
import { stepTakingBack, told } from '@mocks/rules/activity-entries.ts'
import { inverseOf } from '@mocks/rules/revert.ts'
import { scopeOf } from '@mocks/rules/scope.ts'
import { sees } from '@mocks/rules/visibility.ts'
import { containerRef, tenantRef } from './references.ts'

/**
 * Fields of entries, by what was changed:
 *
 * - containers: `name`, `shared`, `disabled` (switches true and false), and for disabling and enabling `tenant`, the sub-tenant it was
 *   done for (the same before and after), with `disabledBy`, the tenants in whose name it is disabled there
 * - tenants: `container` (the global setting), `off` (containers switched off for sub-tenants)
 * - connectors: `container` (the own one), `ignoreGlobal`; from provisioning `name`, `adapter`, `method`, `apiKey` (never shown),
 *   `description`, `disabled`
 * - profiles: `changedFields` (names, joined by commas), `preferredInstrument` and `paymentToken` (last four), `instruments` (how many),
 *   `transactionUuid`, `field` (the name of one that was revealed)
 */
const shownNames: Readonly<Record<string, string>> = { tenantGuid: 'tenant', containerId: 'container' }

/** Told although they look the same before and after: for whom it was done, and that a secret was changed. */
const alwaysTold = new Set(['tenantGuid', 'apiKey'])

/** How one caller reads entries; what several entries need is looked up once. */
class Reader {
  private readonly db: Db
  private readonly caller: Caller
  private readonly mine: (guid: string) => boolean
  private readonly steps = new Map<number, Pick<Activity, 'notRevertible' | 'revertedBy'>>()

  constructor(db: Db, caller: Caller) {
    this.db = db
    this.caller = caller
    this.mine = scopeOf(db, caller)
  }

  view(row: ActivityRow): Activity {
    const { id, change, at, what, object, requestId, reverts } = row
    const isMine = this.mine(row.who.tenantGuid)
    const { username, name } = row.who
    const lies = object.container === undefined ? null : this.containerValue(object.container)
    return {
      id,
      change,
      at,
      who: isMine ? { username, name } : null,
      what,
      object: {
        kind: object.kind,
        id: object.id,
        name: this.nameOf(object),
        tenant: tenantRef(this.db, object.tenantGuid),
        ...(lies !== null && typeof lies === 'object' && { container: lies }),
      },
      fields: this.fieldsOf(row),
      reason: isMine ? row.reason : null,
      requestId,
      reverts,
      ...this.stepOf(change),
    }
  }

  private stepOf(change: number): Pick<Activity, 'notRevertible' | 'revertedBy'> {
    const known = this.steps.get(change)
    if (known) return known
    const back = inverseOf(this.db, this.caller, change)
    const step = { notRevertible: typeof back === 'string' ? back : null, revertedBy: stepTakingBack(this.db, change) }
    this.steps.set(change, step)
    return step
  }

  /** The name of today; of a profile, which is a person, the guid alone. */
  private nameOf({ kind, id }: ActivityRow['object']): string {
    if (kind === 'tenant') return this.db.tenants.get(id)?.name ?? id
    if (kind === 'connector') return this.db.connectors.get(id)?.name ?? id
    if (kind === 'container') return this.db.containers.get(Number(id))?.name ?? id
    return id
  }

  private fieldsOf(row: ActivityRow): Activity['fields'] {
    const [before, after] = [told(row.before), told(row.after)]
    const names = new Set([...Object.keys(before), ...Object.keys(after)])
    return [...names].flatMap((name) => {
      if (before[name] === after[name] && !alwaysTold.has(name)) return []
      const value = (side: unknown) => this.valueOf(row, name, side)
      return [{ name: shownNames[name] ?? name, before: value(before[name]), after: value(after[name]) }]
    })
  }

  private valueOf(row: ActivityRow, name: string, value: unknown): ActivityValue {
    if (name === 'containerId') return typeof value === 'number' ? this.containerValue(value) : null
    if (name === 'tenantGuid') return typeof value === 'string' ? this.tenantValue(row, value) : null
    if (name === 'disabledBy' && Array.isArray(value))
      return value.map((guid) => (typeof guid === 'string' ? this.tenantValue(row, guid) : null))
    if (Array.isArray(value)) return value.join(', ')
    if (typeof value === 'number') return String(value)
    return typeof value === 'string' || typeof value === 'boolean' ? value : null
  }

  /** A container was known when the entry was made; one that the caller sees no longer is told without its present name (I23). */
  private containerValue(id: number): ContainerRef | string {
    const container = this.db.containers.get(id)
    if (container && sees(this.db, this.caller, container)) return containerRef(container)
    return `container ${id}, no longer available to you`
  }

  private tenantValue({ object }: ActivityRow, guid: string): TenantRef | null {
    return guid === object.tenantGuid || this.mine(guid) ? tenantRef(this.db, guid) : null
  }
}

/** Entries as the caller may read them: who acted and why only where it was one of the caller's tenants (I23). */
export function activityViews(db: Db, caller: Caller, rows: readonly ActivityRow[]): Activity[] {
  const reader = new Reader(db, caller)
  return rows.map((row) => reader.view(row))
}
