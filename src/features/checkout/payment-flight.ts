import type { Unknown } from '@/api/outcome.ts'
import type { Found, Sending, Sent } from '@/payment/sending.ts'

/** A payment that was sent and of which it is not known yet that it ended. */
export interface Flight {
  sending: Sending
  /** When it was sent first. */
  since: number
  /** How its answer was lost; null while the first is awaited. */
  lost: Unknown | null
  /** It may have been sent before this page was loaded. */
  isResumed: boolean
}

/**
 * What a payment came to. `made`: there is a transaction, however it stands. `nothing`: it was refused, and none is there. `open`: it may take
 * effect yet, so it may only be sent again as it is.
 */
export type Landing =
  | { kind: 'made'; uuid: string }
  | { kind: 'nothing'; sent: Extract<Sent, { kind: 'refused' }> }
  | { kind: 'open'; sent: Extract<Sent, { kind: 'refused' | 'unknown' }>; lost: Unknown | null }

/** The id is made up here, so whatever stands under it is this payment. */
function uuidFound(found: Found): string | null {
  if (found.kind === 'transaction') return found.transaction.uuid
  return found.kind === 'doubtful' ? found.uuid : null
}

/**
 * Reads how a payment ended. A refusal says that nothing was done by this attempt; of an earlier one whose answer was lost it says nothing,
 * so that one is looked for under the id both have.
 */
export async function landingOf(flight: Flight, sent: Sent, lookUp: () => Promise<Found>): Promise<Landing> {
  if (sent.kind === 'unknown') {
    const uuid = uuidFound(sent.found)
    return uuid === null ? { kind: 'open', sent, lost: sent.lost } : { kind: 'made', uuid }
  }
  if (sent.kind !== 'refused') return { kind: 'made', uuid: sent.uuid }
  if (flight.lost === null && !flight.isResumed) return { kind: 'nothing', sent }
  const found = await lookUp()
  const uuid = uuidFound(found)
  if (uuid !== null) return { kind: 'made', uuid }
  if (found.kind === 'none') return { kind: 'nothing', sent }
  if (flight.lost === null) return { kind: 'open', sent, lost: null }
  return { kind: 'open', sent: { kind: 'unknown', type: sent.type, lost: flight.lost, found }, lost: flight.lost }
}
