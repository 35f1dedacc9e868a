import { authenticate, checkHeaders, type Identity } from './authenticate.ts'
import { httpCarrier, sessionIdOf, type Carrier } from './carrier.ts'
import type { Db, DirtyChunk } from './db.ts'
import type { Answer, Call } from './handlers/handler.ts'
import { afterRefusal, handlers } from './handlers/handlers.ts'
import { failureReply, problemReply, refusalReply, replyOf, responseOf, type Reply } from './http-answer.ts'
import { newRequestId } from './ids.ts'
import type { Incoming } from './incoming.ts'
import { matchEndpoint } from './match.ts'
import { parseInput, readBody } from './parse-request.ts'
import { Refusal } from './refuse.ts'
import { findReply, fingerprint, keepReply } from './rules/idempotency.ts'
import { extendSession, isDue, resumeSession } from './rules/sessions.ts'

/** Runs work on the tables while nobody else does; in `write` the dirty chunks are durable before the promise resolves. */
export interface Guard {
  read<T>(work: () => T): Promise<T>
  write<T>(work: () => { result: T; dirty: DirtyChunk[] }): Promise<T>
}

/** For a gateway that lives in memory alone: JavaScript runs one rule at a time anyway. */
const memoryGuard: Guard = {
  read: async (work) => work(),
  write: async (work) => work().result,
}

/** Hears of defects of the gateway and of calls it does not know; never of refusals. */
export type Report = (sentence: string, cause?: unknown) => void

function complain(sentence: string, cause?: unknown): void {
  globalThis.console.error(`[mock gateway] ${sentence}`, ...(cause === undefined ? [] : [cause]))
}

export interface GatewayOptions {
  db: Db
  guard?: Guard
  carrier?: Carrier
  report?: Report
}

export interface Gateway {
  /** Answers a request; never throws, and never passes one on. */
  handle(request: Request): Promise<Response>
}

type Handle = (input: unknown, call: Call) => Answer<unknown>
type AfterRefusing = (input: unknown, call: Call, refusal: Refusal) => Refusal

/** A requester's own request id when it is a plain one, else a new one. */
function requestIdOf(headers: Headers, random: () => number): string {
  const given = headers.get('x-request-id')
  return given !== null && /^[\w.:-]{1,128}$/.test(given) ? given : newRequestId(random)
}

/** Calls whose replies are not kept: one ends what the key belongs to, the others tell personal data, which would outlive its delete (I14 before I21). */
const unkept: ReadonlySet<string> = new Set(['signOut', 'revealProfileField', 'exportProfile'])

/** Replies that say "come back otherwise", as when things changed since one looked, are not kept: the same key may be used again (I21). */
function isKept({ status }: Reply, error: unknown): boolean {
  if (error instanceof Refusal && ['plan-moved', 'attempt-closed'].includes(error.code)) return false
  return ![401, 403, 412, 428, 429].includes(status) && status < 500
}

/** The mock gateway: one function from Request to Response over a Db, whatever the transport. */
export function createGateway({
  db,
  guard = memoryGuard,
  carrier = httpCarrier,
  report = complain,
}: GatewayOptions): Gateway {
  function explain(incoming: Incoming, error: unknown): Reply {
    const { endpoint, url, requestId } = incoming
    const refusal = refusalReply(endpoint, error, url.pathname, requestId)
    if (refusal) return refusal
    report(`${endpoint.name} failed, request ${requestId}`, error)
    return failureReply(endpoint, url.pathname, requestId)
  }

  /** One call from identity to reply; nothing is thrown, and a rule that refuses leaves no trace but what its handler says it does. */
  function perform(incoming: Incoming): { result: Reply; dirty: DirtyChunk[] } {
    const dirty: DirtyChunk[] = []
    function commit<T>(rule: () => T): T {
      const done = db.transaction(rule)
      dirty.push(...done.dirty)
      return done.result
    }
    try {
      return { result: answer(incoming, commit), dirty }
    } catch (error) {
      return { result: explain(incoming, error), dirty }
    }
  }

  function identify(incoming: Incoming, commit: <T>(rule: () => T) => T): Identity {
    const identity = authenticate(db, incoming)
    const { session } = identity
    if (session === null || !isDue(db, session)) return identity
    commit(() => extendSession(db, session))
    return { ...identity, session: db.sessions.get(session.id) ?? session }
  }

  function answer(incoming: Incoming, commit: <T>(rule: () => T) => T): Reply {
    const { name, endpoint, url, requestId, body } = incoming
    const identity = identify(incoming, commit)
    const { ifMatch, ifPlanMatch, key } = checkHeaders(incoming)
    const input = parseInput(incoming)
    const handle = handlers[name] as Handle
    const call: Call = { db, ...identity, ifMatch, ifPlanMatch, key, origin: url.origin, requestId }
    const run = () => replyOf(endpoint, handle(input, call))
    if (key === null || endpoint.access !== 'session' || endpoint.effect === 'read' || unkept.has(name))
      return commit(run)

    const kept = {
      key: `${identity.caller.username}|${key}`,
      request: fingerprint(endpoint.method, url.pathname + url.search, body),
    }
    const earlier = findReply(db, kept.key, kept.request)
    if (earlier) return { ...earlier, headers: { ...earlier.headers, 'idempotency-replayed': 'true' } }
    const keep = (reply: Reply) => {
      keepReply(db, { ...kept, status: reply.status, headers: reply.headers, body: reply.body })
      return reply
    }
    try {
      return commit(() => keep(run()))
    } catch (error) {
      const after = afterRefusal[name] as AfterRefusing | undefined
      return commit(() => {
        const told = after && error instanceof Refusal ? after(input, call, error) : error
        const reply = explain(incoming, told)
        return isKept(reply, error) ? keep(reply) : reply
      })
    }
  }

  /** Whether this read has to move the session's end on, which is a write. */
  function mustWrite({ endpoint, sessionId, requestId }: Incoming): boolean {
    if (endpoint.access !== 'session' || sessionId === null || db.sessions.get(sessionId) === undefined) return false
    try {
      return isDue(db, resumeSession(db, sessionId, requestId).session)
    } catch {
      return false
    }
  }

  async function guarded(incoming: Incoming): Promise<Reply> {
    const isRead = incoming.endpoint.effect === 'read'
    const read = isRead ? await guard.read(() => (mustWrite(incoming) ? null : perform(incoming).result)) : null
    return read ?? guard.write(() => perform(incoming))
  }

  async function handle(request: Request): Promise<Response> {
    const url = new URL(request.url)
    const requestId = requestIdOf(request.headers, db.environment.random)
    const match = matchEndpoint(request.method, url.pathname)
    if (match === null) {
      const sentence = `This gateway has no call ${request.method} ${url.pathname}.`
      report(sentence)
      const refusal = new Refusal('unknown-endpoint', `${sentence} The calls it has are listed in openapi.json.`)
      return responseOf(problemReply(refusal, url.pathname, requestId), requestId, carrier)
    }
    const { headers } = request
    const incoming: Incoming = { ...match, url, headers, requestId, sessionId: sessionIdOf(carrier, headers), body: '' }
    try {
      const body = await readBody(match.endpoint, request)
      return responseOf(await guarded({ ...incoming, body }), requestId, carrier)
    } catch (error) {
      return responseOf(explain(incoming, error), requestId, carrier)
    }
  }

  return { handle }
}
