import type { z } from './zod.ts'

type Schema = z.ZodMiniType

/**
 * One call of the gateway: the client, the mock gateway and the published OpenAPI file are all read from this value.
 *
 * `path` carries parameters in braces. `effect` says whether a lost answer leaves doubt: a `read` may be repeated freely
 * (a search is a POST and still a read). `ifMatch`, `ifPlanMatch` and `idempotencyKey` name headers without which the gateway refuses.
 */
export interface Endpoint {
  name: string
  summary: string
  api: 'v3' | 'provisioning' | 'console'
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  effect: 'read' | 'write'
  access: 'public' | 'session' | 'basic'
  params?: Schema
  query?: Schema
  body?: Schema
  answer: Schema
  ifMatch?: 'required'
  /** Whether the token of a plan must or may come along, so that the change happens only as planned. */
  ifPlanMatch?: 'required' | 'optional'
  idempotencyKey?: 'required'
  /** Statuses of refusals by rules of its own, beside those that its parts bring with them. */
  refuses?: readonly number[]
}

/** Keeps the literal types of an endpoint's parts, so that input and answer types follow from the table. */
export function defineEndpoint<const E extends Endpoint>(endpoint: E): E {
  return endpoint
}

type Sent<E, K extends 'params' | 'query' | 'body'> =
  E extends Record<K, infer S extends Schema> ? Record<K, z.input<S>> : unknown

type Received<E, K extends 'params' | 'query' | 'body'> =
  E extends Record<K, infer S extends Schema> ? Record<K, z.output<S>> : unknown

/** What a caller passes: path parameters, query and body, each only where the endpoint has one. */
export type InputOf<E extends Endpoint> = Sent<E, 'params'> & Sent<E, 'query'> & Sent<E, 'body'>

/** What the gateway works with after parsing a request. */
export type ParsedInputOf<E extends Endpoint> = Received<E, 'params'> & Received<E, 'query'> & Received<E, 'body'>

/** What the caller gets after the answer was read tolerantly. */
export type AnswerOf<E extends Endpoint> = z.output<E['answer']>

/** What the gateway puts on the wire, before it is read. */
export type WireAnswerOf<E extends Endpoint> = z.input<E['answer']>
