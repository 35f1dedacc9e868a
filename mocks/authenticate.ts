import type { Caller } from './caller.ts'
import type { Db } from './db.ts'
import type { CredentialRow, SessionRow } from './entities.ts'
import type { Incoming } from './incoming.ts'
import { refuse } from './refuse.ts'
import { authenticateBasic, callerOfCredential, refuseCredential } from './rules/credentials.ts'
import { resumeSession } from './rules/sessions.ts'

/** Who sent a request, by the kind of access its endpoint has. */
export interface Identity {
  caller: Caller
  session: SessionRow | null
  credential: CredentialRow | null
}

/** Finds out who calls, or refuses: 401 without a session or right credentials, 403 without the console's own header. */
export function authenticate(db: Db, { endpoint, headers, sessionId, requestId }: Incoming): Identity {
  // A page of another site can make a browser send cookies, but not this header.
  if (endpoint.api === 'console' && endpoint.method !== 'GET' && headers.get('x-console') !== '1') {
    refuse('request-header-missing', 'Calls that change something need the header X-Console: 1.')
  }
  if (endpoint.access === 'session') return { ...resumeSession(db, sessionId, requestId), credential: null }
  if (endpoint.access === 'basic') {
    const credential = authenticateBasic(db, headers.get('authorization'))
    if (credential?.kind !== (endpoint.api === 'provisioning' ? 'provisioning' : 'api')) refuseCredential()
    return { caller: callerOfCredential(credential, requestId), session: null, credential }
  }
  const nobody = { username: '', name: '', tenantGuid: '', permissions: new Set<string>(), requestId }
  return { caller: nobody, session: null, credential: null }
}

/** Headers that keep changes from being lost, doubled, or made on something else than was planned. */
interface Conditions {
  ifMatch: string | null
  ifPlanMatch: string | null
  key: string | null
}

/** Refuses a call without the headers that keep changes from being lost or doubled: 428 and 400. */
export function checkHeaders({ endpoint, headers }: Incoming): Conditions {
  const ifMatch = headers.get('if-match')
  if (endpoint.ifMatch === 'required' && ifMatch === null) {
    refuse(
      'if-match-missing',
      'Send the ETag of what you saw as If-Match, so that nobody else’s change is overwritten.',
    )
  }
  const ifPlanMatch = headers.get('if-plan-match')
  if (endpoint.ifPlanMatch === 'required' && ifPlanMatch === null) {
    refuse('if-plan-match-missing', 'Plan the change first, and send the plan’s token as If-Plan-Match.')
  }
  const key = headers.get('idempotency-key')
  if (endpoint.idempotencyKey === 'required' && (key === null || !/^[\x21-\x7e]{1,255}$/.test(key))) {
    refuse('idempotency-key-missing', 'Send a new UUID as Idempotency-Key, so that a repeated request has one effect.')
  }
  return { ifMatch, ifPlanMatch, key }
}
