import { consoleCodes } from '@/contract/console/problem.ts'
import type { Endpoint } from '@/contract/endpoint.ts'
import { z } from '@/contract/zod.ts'
import { sessionCookie, type Carrier } from './carrier.ts'
import type { Answer } from './handlers/handler.ts'
import { publicRefusal, translated } from './public-errors.ts'
import { PublicRefusal, Refusal } from './refuse.ts'

/** An answer as text, before a transport sends it. `session` starts one, or ends it when null. */
export interface Reply {
  status: number
  headers: Readonly<Record<string, string>>
  body: string
  session?: string | null
}

/** A handler gave what the contract does not allow: a defect, so the whole call is taken back. */
class MisshapenAnswer extends Error {
  constructor(name: string, issues: readonly { path: PropertyKey[]; message: string }[]) {
    const places = issues
      .slice(0, 5)
      .map(({ path, message }) => `${path.map(String).join('.') || 'answer'}: ${message}`)
    super(`${name} gave an answer that its schema refuses: ${places.join('; ')}`)
  }
}

const checkedRows = 1000

/** Rows of one list come from one function: of a very long list it is enough, and ten times quicker, to check some from all parts. */
function sampleOf(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null) return answer
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) => [name, Array.isArray(value) ? someOf(value) : (value as unknown)]),
  )
}

function someOf(list: readonly unknown[]): readonly unknown[] {
  const step = Math.ceil(list.length / checkedRows)
  return step <= 2 ? list : list.filter((_, place) => place % step === 0)
}

/** An answer that keeps to the contract, as text. */
export function replyOf(endpoint: Endpoint, answer: Answer<unknown>): Reply {
  const checked = z.safeParse(endpoint.answer, sampleOf(answer.answer))
  if (!checked.success) throw new MisshapenAnswer(endpoint.name, checked.error.issues)
  const etag: Record<string, string> = answer.etag === undefined ? {} : { etag: answer.etag }
  const reply = {
    status: answer.status ?? 200,
    headers: { 'content-type': 'application/json', ...etag },
    body: JSON.stringify(answer.answer),
  }
  if (answer.startSession !== undefined) return { ...reply, session: answer.startSession }
  return answer.endSession ? { ...reply, session: null } : reply
}

/** A refusal of the console API as problem details (RFC 9457). */
export function problemReply(refusal: Refusal, instance: string, requestId: string): Reply {
  const { code, status, details } = refusal
  const { retryAfterSeconds, ...told } = details
  const retry: Record<string, string> =
    retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }
  const { title } = consoleCodes[code]
  const problem = {
    type: `/problems/${code}`,
    title,
    status,
    detail: refusal.message,
    instance,
    code,
    requestId,
    ...told,
  }
  return { status, headers: { 'content-type': 'application/problem+json', ...retry }, body: JSON.stringify(problem) }
}

/** A refusal in the shape of the API that was called; null when the error is none but a defect. */
export function refusalReply(endpoint: Endpoint, error: unknown, instance: string, requestId: string): Reply | null {
  if (error instanceof PublicRefusal) {
    return { status: error.status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(error.body) }
  }
  if (!(error instanceof Refusal)) return null
  if (endpoint.api === 'console') return problemReply(error, instance, requestId)
  return refusalReply(endpoint, translated(endpoint, error), instance, requestId)
}

/** What a caller hears of a defect of the gateway: no detail, and the request id to tell. */
export function failureReply(endpoint: Endpoint, instance: string, requestId: string): Reply {
  const sentence = `The gateway failed on this call and changed nothing. Try again; if it stays so, tell support the request id ${requestId}.`
  const refusal = new Refusal('internal-error', sentence)
  if (endpoint.api === 'console') return problemReply(refusal, instance, requestId)
  return (
    refusalReply(endpoint, publicRefusal(endpoint, 500, 'failed', sentence), instance, requestId) ??
    problemReply(refusal, instance, requestId)
  )
}

/** The reply as a Response with the headers that every answer has. */
export function responseOf(reply: Reply, requestId: string, carrier: Carrier): Response {
  const headers = new Headers({ ...reply.headers, 'x-request-id': requestId, 'cache-control': 'no-store' })
  if (reply.session !== undefined) headers.append(carrier.setCookie, sessionCookie(reply.session))
  return new Response(reply.body, { status: reply.status, headers })
}
