import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { SessionRow } from '@mocks/entities.ts'
import { newSessionId } from '@mocks/ids.ts'
import { refuse } from '@mocks/refuse.ts'
import { recordActivity } from './activity.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** A session ends after this many milliseconds without a call [ours]. */
export const sessionLength = 15 * minute

function callerOf(db: Db, username: string, requestId: string): Caller | undefined {
  const admin = db.admins.get(username)
  if (admin === undefined || db.tenants.get(admin.tenantGuid) === undefined) return undefined
  const { name, tenantGuid, permissions } = admin
  return { username, name, tenantGuid, permissions: new Set(permissions), requestId }
}

function record(db: Db, caller: Caller, what: 'signIn' | 'signOut'): void {
  // The user name stands for the session: its id is a secret.
  const object = { kind: 'session', id: caller.username, tenantGuid: caller.tenantGuid } as const
  recordActivity(db, caller, { what, object, before: null, after: null })
}

/** Starts a session; an unknown user and a wrong password get the same answer. */
export function signIn(
  db: Db,
  request: { username: string; password: string },
  requestId: string,
): { session: SessionRow; caller: Caller } {
  const caller = callerOf(db, request.username, requestId)
  if (caller === undefined || db.admins.get(request.username)?.password !== request.password) {
    refuse('wrong-credentials', 'This user name and password do not belong together. Check both and try again.')
  }
  const now = db.environment.now()
  for (const old of db.sessions.values()) if (old.expiresAt < now - day) db.sessions.remove(old.id)
  const session = { id: newSessionId(db.environment.random), username: caller.username, expiresAt: now + sessionLength }
  db.sessions.insert(session)
  record(db, caller, 'signIn')
  return { session, caller }
}

/** Ends a session for good. */
export function signOut(db: Db, caller: Caller, session: SessionRow): void {
  db.sessions.remove(session.id)
  record(db, caller, 'signOut')
}

/** Who a session id stands for; refuses an unknown one, and one that has ended, in different words. */
export function resumeSession(db: Db, id: string | null, requestId: string): { session: SessionRow; caller: Caller } {
  const session = id === null ? undefined : db.sessions.get(id)
  const caller = session && callerOf(db, session.username, requestId)
  if (session === undefined || caller === undefined) refuse('not-signed-in', 'Sign in to go on.')
  if (session.expiresAt <= db.environment.now()) {
    refuse('session-expired', 'You were away for a while, so the session has ended. Sign in again to go on.')
  }
  return { session, caller }
}

/** Whether a session should be moved on now: at most once a minute, so that reads seldom write. */
export function isDue(db: Db, session: SessionRow): boolean {
  return session.expiresAt - db.environment.now() <= sessionLength - minute
}

/** Moves the end of a living session on. */
export function extendSession(db: Db, session: SessionRow): void {
  db.sessions.replace({ ...session, expiresAt: db.environment.now() + sessionLength })
}
