import type { Match } from './match.ts'

/** A request with its body read, before anybody asked who sent it. */
export interface Incoming extends Match {
  url: URL
  headers: Headers
  body: string
  requestId: string
  sessionId: string | null
}
