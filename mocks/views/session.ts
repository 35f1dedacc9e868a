import type { Session } from '@/contract/console/session.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { SessionRow } from '@mocks/entities.ts'
import { tenantRef } from './references.ts'

/** Who is signed in, with which rights and until when. */
export function sessionView(db: Db, caller: Caller, session: SessionRow): Session {
  return {
    principal: {
      username: caller.username,
      name: caller.name,
      role: db.admins.get(caller.username)?.role ?? '',
      tenant: tenantRef(db, caller.tenantGuid),
      permissions: [...caller.permissions],
    },
    expiresAt: new Date(session.expiresAt).toISOString(),
  }
}
