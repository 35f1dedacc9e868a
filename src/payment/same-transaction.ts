import { readGatewayTime } from '@/contract/gateway-time.ts'
import type { TransactionDetail } from '@/contract/console/transactions.ts'
import type { Sending } from './sending.ts'

/** How far the gateway's clock may be behind this one's. */
const tolerance = 2 * 60_000

/** Gateway times have no zone (GF 2); here they are taken for UTC, which is as near as it gets. */
function momentOf(createdAt: string): number {
  const read = readGatewayTime(createdAt)
  if (read.zone === 'known') return new Date(read.at).getTime()
  return read.zone === 'unknown' ? new Date(`${read.text.trim().replace(' ', 'T')}Z`).getTime() : Number.NaN
}

function isSameAmount(body: object, { amount, currency }: TransactionDetail): boolean {
  const sent = body as { amount?: string; currency?: string }
  if (sent.amount === undefined) return true
  return amount !== null && Number(amount) === Number(sent.amount) && currency === sent.currency
}

/**
 * Whether a transaction found under an id can be taken for the one that was sent from `since` on. An older one may have the id as well: then
 * what was sent was refused, and nobody heard it.
 */
export function isWhatWasSent(sending: Sending, since: number, found: TransactionDetail): boolean {
  const called = found.context?.called ?? found.through ?? found.connector
  return (
    found.type === sending.type.toUpperCase() &&
    isSameAmount(sending.body, found) &&
    momentOf(found.createdAt) >= since - tolerance &&
    (called === null || called.guid === sending.connector)
  )
}
