import { permissions, type Permission } from '@/contract/console/permissions.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import { refuse } from '@mocks/refuse.ts'

/** Refuses a caller who lacks a right, naming the right and who grants it (GF 1.8). Tells nothing about the object. */
export function requireRight(db: Db, caller: Caller, right: Permission): void {
  if (caller.permissions.has(right)) return
  const grantedBy = `an administrator of ${db.tenants.get(caller.tenantGuid)?.name ?? 'your tenant'}`
  refuse('not-permitted', `You may not ${permissions[right]}. Ask ${grantedBy} for the right ${right}.`, {
    permission: right,
    grantedBy,
  })
}
