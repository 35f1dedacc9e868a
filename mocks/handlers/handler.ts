import type { ParsedInputOf, WireAnswerOf } from '@/contract/endpoint.ts'
import type { EndpointName, Endpoints } from '@/contract/endpoints.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { CredentialRow, SessionRow } from '@mocks/entities.ts'
import type { Refusal } from '@mocks/refuse.ts'

/** What every handler gets beside the parsed input. */
export interface Call {
  db: Db
  /** Set on endpoints with `access: 'session'`. */
  caller: Caller
  session: SessionRow | null
  /** Set on endpoints with `access: 'basic'`. */
  credential: CredentialRow | null
  /** The ETag the caller last saw; on endpoints that require it, it is always there. */
  ifMatch: string | null
  /** The token of the plan the caller looked at; on endpoints that require it, it is always there. */
  ifPlanMatch: string | null
  /** The Idempotency-Key; on endpoints that require it, it is always there. */
  key: string | null
  /** Where the gateway was called, for addresses it gives. */
  origin: string
  requestId: string
}

/** An answer before it becomes HTTP. `startSession` and `endSession` are carried out by the transport's session carrier. */
export interface Answer<T> {
  answer: T
  status?: number
  etag?: string
  startSession?: string
  endSession?: true
}

/**
 * What a refused call leaves behind all the same, written in a step of its own after its rule was taken back; gives the refusal that is told.
 */
export type AfterRefusal = {
  [N in EndpointName]?: (input: ParsedInputOf<Endpoints[N]>, call: Call, refusal: Refusal) => Refusal
}

/** One function for every endpoint of the contract; a missing one does not compile. */
export type Handlers = {
  [N in EndpointName]: (input: ParsedInputOf<Endpoints[N]>, call: Call) => Answer<WireAnswerOf<Endpoints[N]>>
}
