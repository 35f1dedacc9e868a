import type { Endpoint } from '@/contract/endpoint.ts'
import { PublicRefusal, type Refusal } from './refuse.ts'

/** What went wrong, in the terms both public APIs have a number for. */
export type PublicFault = 'invalid' | 'missing' | 'format' | 'value' | 'unexpected' | 'body' | 'failed' | 'unknown'

/** The same numbers mean other things in the two APIs (GF 2.8; GF 5, row 14). */
const codes: Record<'v3' | 'provisioning', Record<PublicFault, number>> = {
  v3: {
    invalid: 1002,
    missing: 1002,
    format: 1002,
    value: 1002,
    unexpected: 1002,
    body: 1005,
    failed: 1008,
    unknown: 1002,
  },
  provisioning: {
    invalid: 1001,
    missing: 1005,
    format: 1003,
    value: 1002,
    unexpected: 1006,
    body: 1001,
    failed: 9999,
    unknown: 1007,
  },
}

const inWords = new Set(['attachPaymentInstrumentByApiKey', 'detachPaymentInstrumentByApiKey'])

/** A refusal of v3 or provisioning in its documented shape: attach and detach say `message` and a code as text (GF 2.8). */
export function publicRefusal(endpoint: Endpoint, status: number, fault: PublicFault, sentence: string): PublicRefusal {
  const errorCode = codes[endpoint.api === 'provisioning' ? 'provisioning' : 'v3'][fault]
  return inWords.has(endpoint.name)
    ? new PublicRefusal(status, { message: sentence, errorCode: String(errorCode) })
    : new PublicRefusal(status, { errorMessage: sentence, errorCode })
}

/** A console refusal that a rule gave to a call of a public API, in that API's words. */
export function translated(endpoint: Endpoint, refusal: Refusal): PublicRefusal {
  const fault =
    refusal.code === 'not-found' ? 'unknown' : refusal.code === 'container-not-visible' ? 'value' : 'invalid'
  return publicRefusal(endpoint, refusal.status === 403 ? 403 : 422, fault, refusal.message)
}
