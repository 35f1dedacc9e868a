import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { OpenChallenge, TransactionRow } from '@mocks/entities.ts'
import { newRequestId } from '@mocks/ids.ts'
import { instrumentLabel, lastFourOf } from '@mocks/instrument-words.ts'
import { PublicRefusal } from '@mocks/refuse.ts'
import { requireOn } from './switched-off.ts'
import { succeeded } from './transaction-effects.ts'
import { referenceSource, storedSource, type Order, type Source } from './transaction-orders.ts'
import { calledGuidOf, endedWithout, failure, merchantGuidOf } from './transaction-rows.ts'
import { faultOf } from './transactions.ts'
import { challengeEndsAt, isChallenged, statusOf } from './transaction-status.ts'
import { wayOf, type Way } from './transaction-ways.ts'

/** What the customer answers to the bank. */
export type ChallengeOutcome = 'passed' | 'failed' | 'cancelled'

/** What the page of the bank says of a transaction: the merchant's name, the money, and of the card no more than its last four digits. */
export interface AskedChallenge {
  uuid: string
  isOpen: true
  status: 'REDIRECT'
  /** When it ends by itself, in milliseconds since 1970. */
  endsAt: number
  merchant: string
  type: TransactionRow['type']
  amount: string | null
  currency: string | null
  brand: string | null
  lastFour: string | null
}

/** One that cannot be answered any more: how the transaction ended, CANCELLED after half an hour without an answer, and nothing else of it. */
export interface EndedChallenge {
  uuid: string
  isOpen: false
  status: TransactionRow['status']
  endsAt: number
}

export type ToldChallenge = AskedChallenge | EndedChallenge

/** How an answered challenge ended, and where the merchant wants the customer to go next; null where it said nothing of that. */
export interface AnsweredChallenge {
  status: TransactionRow['status']
  returnUrl: string | null
}

function instrumentOf(db: Db, { instrument, profileGuid, paymentToken, processing }: TransactionRow) {
  if (instrument) return instrument
  const holder = profileGuid === null ? undefined : db.profiles.get(profileGuid)
  const held = holder?.instruments.find((one) => one.paymentToken === paymentToken)
  return held ?? db.transactions.get(processing?.referenceUuid ?? '')?.instrument ?? null
}

/** The challenge of a transaction, for the bank's page, or how it ended; null where the bank was never asked ([ours], decision 46). */
export function challengeOf(db: Db, uuid: string): ToldChallenge | null {
  const row = db.transactions.get(uuid)
  if (!row?.processing?.wasChallenged) return null
  const endsAt = challengeEndsAt(row)
  if (!isChallenged(db, row)) return { uuid, isOpen: false, status: statusOf(db, row), endsAt }
  const instrument = instrumentOf(db, row)
  const { type, amount, currency } = row
  return {
    uuid,
    isOpen: true,
    status: 'REDIRECT',
    endsAt,
    merchant: db.merchants.get(merchantGuidOf(db, row) ?? '')?.name ?? '',
    type,
    amount,
    currency,
    brand: instrument && instrumentLabel(instrument),
    lastFour: instrument && lastFourOf(instrument),
  }
}

/** What pays, as it is now; null when it is gone: the delete of a profile takes it from its transactions too (I14). */
function sourceNow(db: Db, row: TransactionRow, called: Order['called']): Source | null {
  const { processing, paymentToken, instrument } = row
  const reference = processing?.referenceUuid ?? null
  if (reference !== null) return referenceSource(db, called, reference)
  if (paymentToken !== null) return storedSource(db, called, paymentToken)
  return instrument ? { kind: 'new', instrument, nonce: null } : null
}

function orderNow(db: Db, row: TransactionRow, { naming, markAsPreferred }: OpenChallenge): Order | null {
  const called = db.connectors.get(calledGuidOf(row))
  if (!called) return null
  requireOn(db, called)
  const source = sourceNow(db, row, called)
  if (!source) return null
  const registers = row.type === 'REGISTER' || row.withRegister
  return { type: row.type, called, source, naming, markAsPreferred, registers }
}

/** The way as it was when the customer was sent to the bank: another connector or container would be another payment. */
function isSameWay(row: TransactionRow, order: Order, { processor, effective }: Way): boolean {
  if (processor.guid !== row.connectorGuid) return false
  const matters = order.naming !== null || order.source.kind === 'stored'
  return !matters || effective.container?.id === row.processing?.container
}

/** The order and its way if it can still be carried out; null when anything would refuse it now (decision 46). */
function stillPossible(db: Db, row: TransactionRow, challenge: OpenChallenge): { order: Order; way: Way } | null {
  try {
    const order = orderNow(db, row, challenge)
    const way = order && wayOf(db, order)
    return order && way && isSameWay(row, order, way) ? { order, way } : null
  } catch (error) {
    if (error instanceof PublicRefusal) return null
    throw error
  }
}

function callerOf(db: Db, { sentBy }: OpenChallenge): Caller {
  // Rights were asked for when it was sent.
  return { ...sentBy, permissions: new Set(), requestId: newRequestId(db.environment.random) }
}

function passed(db: Db, row: TransactionRow, challenge: OpenChallenge): TransactionRow {
  const possible = stillPossible(db, row, challenge)
  if (!possible) {
    const sentence =
      'What this transaction needs is not there any more: its profile, its instrument or its connector changed meanwhile.'
    return endedWithout(row, 'ERROR', failure(1006, sentence))
  }
  const { order, way } = possible
  const fault = faultOf(db, order)
  return fault ? endedWithout(row, 'ERROR', fault) : succeeded(db, callerOf(db, challenge), order, way, row)
}

function answered(db: Db, row: TransactionRow, challenge: OpenChallenge, outcome: ChallengeOutcome): TransactionRow {
  if (outcome === 'passed') return passed(db, row, challenge)
  if (outcome === 'failed')
    return endedWithout(row, 'ERROR', failure(2021, '3-D Secure verification failed.', '65', 'Authentication failed'))
  return endedWithout(row, 'CANCELLED', failure(2002, 'The customer cancelled the payment.'))
}

/**
 * The customer answers the bank ([ours], decision 46): passed, everything is done as if at once; failed, 2021; cancelled, 2002. To be run in a
 * transaction of the db. Null when there is no such challenge, or it is answered, or its half hour is over: then nothing changes.
 */
export function answerChallenge(db: Db, uuid: string, outcome: ChallengeOutcome): AnsweredChallenge | null {
  const row = db.transactions.get(uuid)
  const challenge = row?.processing?.challenge
  if (!row || !challenge || !isChallenged(db, row)) return null
  const after = answered(db, row, challenge, outcome)
  db.transactions.replace(after)
  const { successUrl, cancelUrl, errorUrl } = challenge
  const returnUrl = after.status === 'SUCCESS' ? successUrl : after.status === 'CANCELLED' ? cancelUrl : errorUrl
  return { status: after.status, returnUrl }
}
