import type { Outcome, Refused, Unknown } from '@/api/outcome.ts'
import {
  failedTransactionOf,
  type SentTransaction,
  type TransactionContext,
  type TransactionDetail,
} from '@/contract/console/transactions.ts'
import type { DeregisterBody, PaymentBody, RegisterBody } from '@/contract/v3/transaction-bodies.ts'

/** A transaction to be sent: the connector it is called through, its type, and what v3 takes as its body. */
export type Sending =
  | { type: 'register'; connector: string; body: RegisterBody }
  | { type: 'debit' | 'preauthorize'; connector: string; body: PaymentBody }
  | { type: 'deregister'; connector: string; body: DeregisterBody }

export type SendingType = Sending['type']

/**
 * What was found of a transaction whose answer was lost: it, another one (or it cannot be told whether it is this one) under its id, none
 * under it, or nothing because it could not be asked.
 */
export type Found =
  | { kind: 'transaction'; transaction: TransactionDetail }
  | { kind: 'doubtful'; uuid: string }
  | { kind: 'none' }
  | { kind: 'unread' }

interface Accepted {
  type: SendingType
  uuid: string
  answer: SentTransaction
  context: TransactionContext | null
}

/**
 * How a sent transaction ended. `finished`: it took effect. `pending`: accepted and not decided yet. `redirect`: the customer has to
 * be sent to `url` first, and nothing is stored until then. `failed`: it was carried out without success and left a row. `refused`: a rule said
 * no, nothing is left. `unknown`: the answer was lost; `found` is what a look-up by its merchantTransactionId said.
 */
export type Sent =
  | (Accepted & { kind: 'finished' })
  | (Accepted & { kind: 'pending' })
  | (Accepted & { kind: 'redirect'; url: string })
  | { kind: 'failed'; type: SendingType; uuid: string; refused: Refused; context: TransactionContext | null }
  | { kind: 'refused'; type: SendingType; refused: Refused }
  | { kind: 'unknown'; type: SendingType; lost: Unknown; found: Found }

/** Addresses of the web alone: what a gateway sends is never run. */
export function webAddress(text: string | null | undefined): string | null {
  if (!text || !URL.canParse(text)) return null
  const { protocol, href } = new URL(text)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}

/** Reads how a call ended; an outcome that is not known is looked up by the caller. */
export function readSent(type: SendingType, outcome: Exclude<Outcome<SentTransaction>, Unknown>): Sent {
  if (outcome.kind === 'refused') {
    const failed = failedTransactionOf(outcome.refusal.raw)
    return failed ? { kind: 'failed', type, ...failed, refused: outcome } : { kind: 'refused', type, refused: outcome }
  }
  const { data: answer } = outcome
  const accepted = { type, uuid: answer.uuid ?? '', answer, context: answer.context ?? null }
  if (answer.returnType === 'FINISHED') return { kind: 'finished', ...accepted }
  const url = webAddress(answer.redirectUrl)
  return answer.returnType === 'REDIRECT' && url !== null
    ? { kind: 'redirect', ...accepted, url }
    : { kind: 'pending', ...accepted }
}

/** The UUID of the transaction that was left behind, whatever became of it. */
export function uuidOf(sent: Sent): string | null {
  if (sent.kind === 'refused') return null
  if (sent.kind !== 'unknown') return sent.uuid
  return sent.found.kind === 'transaction' ? sent.found.transaction.uuid : null
}

/** A new token is for one transaction; a refused request does not use it up (decision 47). */
export function tokenIsUsed(sent: Sent): boolean {
  return sent.kind !== 'refused' && !(sent.kind === 'unknown' && sent.found.kind !== 'transaction')
}

const letters = '0123456789abcdefghijklmnopqrstuvwxyz'

/** `console-` and eight letters or digits: an id of its own for every transaction that is sent from here. */
export function newTransactionId(): string {
  const random = crypto.getRandomValues(new Uint8Array(8))
  return `console-${[...random].map((byte) => letters.charAt(byte % letters.length)).join('')}`
}
