import type { AnswerOf, Endpoint, InputOf } from '@/contract/endpoint.ts'
import { isRefused200, readRefusal, type RefusalAnswer } from '@/contract/refusal.ts'
import { z } from '@/contract/zod.ts'
import { currentConfig } from './config.ts'
import { turnedAway, type Outcome, type Unknown } from './outcome.ts'
import { delayBefore, realWorld, retryAfterMs, retryLimits, type RetryWorld } from './retry.ts'
import { send } from './transport.ts'

/** What a call may carry beside its input. */
export interface CallOptions {
  signal?: AbortSignal
  /** The ETag of the object as the caller saw it. */
  ifMatch?: string
  /** The token of the plan that was looked at: the change happens as planned or not at all. */
  ifPlanMatch?: string
  /** One key for one intent: kept for a retry, new after an edit. */
  idempotencyKey?: string
  timeoutMs?: number
  /** How often it is tried at most, for a caller that waits and tries again by itself. */
  attempts?: number
  world?: RetryWorld
}

interface Parts {
  params?: Record<string, string>
  query?: Record<string, string | number | boolean | undefined>
  body?: unknown
}

function urlOf(endpoint: Endpoint, { params, query }: Parts): string {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params?.[name] ?? ''))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) if (value !== undefined) search.set(name, String(value))
  const base = globalThis.location.origin + currentConfig().gateway
  return `${base}${path}${search.size > 0 ? `?${search}` : ''}`
}

function requestOf(
  endpoint: Endpoint,
  parts: Parts,
  options: CallOptions,
  requestId: string,
  signal: AbortSignal,
): Request {
  const headers = new Headers({ Accept: 'application/json, application/problem+json', 'X-Request-Id': requestId })
  if (parts.body !== undefined) headers.set('Content-Type', 'application/json')
  // A header no foreign form can send: with the cookie's SameSite this keeps other sites out.
  if (endpoint.api === 'console' && endpoint.method !== 'GET') headers.set('X-Console', '1')
  if (options.ifMatch !== undefined) headers.set('If-Match', options.ifMatch)
  if (options.ifPlanMatch !== undefined) headers.set('If-Plan-Match', options.ifPlanMatch)
  if (options.idempotencyKey !== undefined) headers.set('Idempotency-Key', options.idempotencyKey)
  return new Request(urlOf(endpoint, parts), {
    method: endpoint.method,
    headers,
    signal,
    credentials: 'same-origin',
    cache: 'no-store',
    ...(parts.body === undefined ? {} : { body: JSON.stringify(parts.body) }),
  })
}

function unknown(reason: Unknown['reason'], requestId: string, more: Partial<Unknown> = {}): Unknown {
  return { kind: 'unknown', reason, status: null, problems: [], refusal: null, requestId, ...more }
}

async function jsonOf(response: Response): Promise<{ body: unknown } | null> {
  // A body that breaks off is a broken connection, which is told and repeated as one: only what came whole is looked at here.
  const text = await response.text()
  try {
    return { body: JSON.parse(text) as unknown }
  } catch {
    return null
  }
}

function refusalOf(endpoint: Endpoint, response: Response, body: unknown, requestId: string): RefusalAnswer {
  return readRefusal({ status: response.status, body, api: endpoint.api, requestId })
}

async function outcomeOf<E extends Endpoint>(
  endpoint: E,
  response: Response,
  sentId: string,
): Promise<Outcome<AnswerOf<E>>> {
  const requestId = response.headers.get('X-Request-Id') ?? sentId
  const { status } = response
  const json = await jsonOf(response)
  if (status >= 500) {
    const refusal = json ? refusalOf(endpoint, response, json.body, requestId) : null
    return unknown('gateway-failed', requestId, { status, refusal })
  }
  if (!json) return unknown('unreadable-answer', requestId, { status, problems: ['the body is not JSON'] })
  if (!response.ok || isRefused200(json.body)) {
    return { kind: 'refused', refusal: refusalOf(endpoint, response, json.body, requestId), requestId }
  }
  const read = z.safeParse(endpoint.answer, json.body)
  if (!read.success) {
    const problems = read.error.issues
      .slice(0, 5)
      .map((issue) => `${z.core.toDotPath(issue.path) || 'answer'}: ${issue.message}`)
    return unknown('unreadable-answer', requestId, { status, problems })
  }
  return { kind: 'done', data: read.data as AnswerOf<E>, etag: response.headers.get('ETag'), requestId }
}

async function attempt<E extends Endpoint>(endpoint: E, parts: Parts, options: CallOptions, leftMs: number) {
  const requestId = crypto.randomUUID()
  const timeout = AbortSignal.timeout(Math.max(1, Math.min(options.timeoutMs ?? retryLimits.budgetMs, leftMs)))
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout
  try {
    const response = await send(requestOf(endpoint, parts, options, requestId, signal))
    return { outcome: await outcomeOf(endpoint, response, requestId), retryAfter: response.headers.get('Retry-After') }
  } catch {
    options.signal?.throwIfAborted()
    return { outcome: unknown(timeout.aborted ? 'time-out' : 'connection', requestId), retryAfter: null }
  }
}

function worthRepeating(outcome: Outcome<unknown>): boolean {
  if (outcome.kind === 'unknown') return outcome.reason !== 'unreadable-answer'
  return outcome.kind === 'refused' && outcome.refusal.status === 429
}

/**
 * Makes one call of the contract and says how it ended; it throws only when `signal` aborts it.
 * Reads are tried up to three times within 15 seconds, `Retry-After` obeyed. A write is repeated only under an idempotency key:
 * otherwise a lost answer stays `unknown`, to be cleared up by a fresh read.
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  options: CallOptions = {},
): Promise<Outcome<AnswerOf<E>>> {
  const world = options.world ?? realWorld
  const end = world.now() + retryLimits.budgetMs
  const isWrite = endpoint.effect === 'write'
  const repeatable = !isWrite || options.idempotencyKey !== undefined
  let lost: Unknown | null = null
  for (let number = 1; ; number += 1) {
    const { outcome: latest, retryAfter } = await attempt(endpoint, input as Parts, options, end - world.now())
    // That this attempt was turned away says nothing about an earlier one whose answer was lost.
    const outcome: Outcome<AnswerOf<E>> = lost && turnedAway(latest) ? lost : latest
    const now = world.now()
    const askedFor = retryAfterMs(retryAfter, now)
    if (outcome.kind === 'refused' && askedFor !== null) outcome.retryAfterMs = askedFor
    if (!repeatable || !worthRepeating(latest)) return outcome
    if (isWrite && latest.kind === 'unknown') lost = latest
    if (number >= (options.attempts ?? retryLimits.attempts)) return outcome
    const delay = delayBefore(number + 1, askedFor, end - now, world.random)
    if (delay === null) return outcome
    await world.wait(delay, options.signal)
  }
}
