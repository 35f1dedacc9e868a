import type { PaymentBody, RegisterBody } from '@/contract/v3/transaction-bodies.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ConnectorRow, OpenChallenge, TransactionRow } from '@mocks/entities.ts'
import { expiresAt, instrumentKind } from '@mocks/instrument-words.ts'
import { refuseOperation } from '@mocks/refuse.ts'
import { conductOf } from '@mocks/test-instruments.ts'
import { gatewayNow } from './instruments.ts'
import { retire } from './profiles.ts'
import { requireOn } from './switched-off.ts'
import { keptCustomer, registeredAs, succeeded, tokenOfSource } from './transaction-effects.ts'
import { holderOf, sourceOf, type Order, type Source } from './transaction-orders.ts'
import {
  endedWithout,
  endLateChallenges,
  failure,
  freshUuid,
  merchantGuidOf,
  type TransactionFailure,
} from './transaction-rows.ts'
import { refuseCardNumbersIn } from './transaction-texts.ts'
import { wayOf, type Way } from './transaction-ways.ts'

/** Who sends a transaction, and through which connector. */
export interface Sender {
  caller: Caller
  called: ConnectorRow
}

type PaymentType = 'REGISTER' | 'DEBIT' | 'PREAUTHORIZE'
type Body = RegisterBody | PaymentBody

/** An id is used once a merchant; failed and cancelled transactions use it up as well (decision 42). */
export function refuseDuplicate(db: Db, called: ConnectorRow, merchantTransactionId: string): void {
  const isKnown = db.transactions
    .group('merchantTransactionId', merchantTransactionId)
    .some((row) => merchantGuidOf(db, row) === called.merchantGuid)
  if (isKnown)
    refuseOperation(422, 3004, 'merchantTransactionId: this merchant has a transaction with that id already.')
}

function orderOf(db: Db, { called }: Sender, type: PaymentType, body: Body): Order {
  const source = sourceOf(db, called, body)
  const registers = type === 'REGISTER' || ('withRegister' in body && body.withRegister === true)
  if (registers && source.kind !== 'new') {
    const field = body.referenceUuid === undefined ? 'transactionToken' : 'referenceUuid'
    refuseOperation(422, 1002, `${field}: what is stored already cannot be registered again. Use a new token.`)
  }
  const { markAsPreferred = false, ...naming } = body.customerProfileData ?? {}
  return { type, called, source, registers, markAsPreferred, naming: body.customerProfileData ? naming : null }
}

/** What needs no bank to fail (2009), else what the simulated bank says; null when it approves (decision 44). */
export function faultOf(db: Db, { source, type }: Order): TransactionFailure | null {
  const { paymentData } = source.instrument
  if (expiresAt(source.instrument) <= db.environment.now())
    return failure(2009, 'The card has expired.', '54', 'Expired card')
  const { declines } = conductOf(paymentData)
  if (!declines) return null
  const { when, decline } = declines
  const applies = when === 'always' || (when === 'charged' ? type !== 'REGISTER' : source.kind !== 'new')
  return applies ? decline : null
}

/** Whether the customer's bank asks for 3-D Secure: told to by the merchant, or of its own; of cards alone (decision 46). */
function asksForChallenge({ source }: Order, body: Body): boolean {
  const wanted = body.threeDSecureData?.['3dsecure']
  if (wanted === 'OFF' || instrumentKind(source.instrument) !== 'card') return false
  const { challenges } = conductOf(source.instrument.paymentData)
  return wanted === 'MANDATORY' || challenges === 'always' || (challenges === 'new' && source.kind === 'new')
}

/** Whose it is; of something registered that was detached, whose it was, so that their delete finds what is said of them here (I14). */
function ownerOf(source: Source): string | null {
  return holderOf(source)?.guid ?? (source.kind === 'reference' ? source.transaction.profileGuid : null)
}

/** The transaction before anything became of it. */
export function startedRow(db: Db, order: Order, way: Way, body: Partial<PaymentBody>): TransactionRow {
  const { source, called, type, registers } = order
  const { container, rule } = way.effective
  const uuid = freshUuid(db)
  const createdAt = gatewayNow(db)
  const isNew = source.kind === 'new'
  return {
    uuid,
    merchantTransactionId: body.merchantTransactionId ?? null,
    connectorGuid: way.processor.guid,
    type,
    withRegister: registers && type !== 'REGISTER',
    status: 'PENDING',
    createdAt,
    amount: body.amount ?? null,
    currency: body.currency ?? null,
    profileGuid: way.profile?.guid ?? ownerOf(source),
    paymentToken: tokenOfSource(order),
    customer: registers || order.naming ? keptCustomer(body.customer) : {},
    instrument: isNew ? registeredAs(source.instrument, { uuid, createdAt }) : null,
    attachedTo: null,
    deregistered: false,
    processing: {
      calledGuid: called.guid,
      route: way.route,
      container: container?.id ?? null,
      containerRule: rule,
      profile: 'none',
      instrument: 'none',
      referenceUuid: source.kind === 'reference' ? source.transaction.uuid : null,
      description: body.description ?? null,
      error: null,
      wasChallenged: false,
      challenge: null,
    },
  }
}

function challenged(row: TransactionRow, order: Order, way: Way, body: Body, { caller }: Sender): TransactionRow {
  const { naming, markAsPreferred } = order
  const { username, name, tenantGuid } = caller
  const challenge: OpenChallenge = {
    successUrl: body.successUrl ?? null,
    cancelUrl: body.cancelUrl ?? null,
    errorUrl: body.errorUrl ?? null,
    naming: naming && namingOf(way, naming.customerIdentification ?? ''),
    markAsPreferred,
    sentBy: { username, name, tenantGuid },
  }
  return {
    ...row,
    status: 'REDIRECT',
    processing: row.processing && { ...row.processing, wasChallenged: true, challenge },
  }
}

/** A profile that is there is named by its guid: should it be deleted, nothing is made in its place (I14). */
function namingOf({ profile }: Way, customerIdentification: string): NonNullable<OpenChallenge['naming']> {
  return profile ? { profileGuid: profile.guid } : { customerIdentification }
}

function outcomeOf(db: Db, sender: Sender, order: Order, way: Way, body: Body): TransactionRow {
  const row = startedRow(db, order, way, body)
  const fault = faultOf(db, order)
  // An expired card fails before anybody is asked; what the bank declines, it declines after its customer was.
  const asks = asksForChallenge(order, body) && fault?.code !== 2009
  if (asks) return challenged(row, order, way, body, sender)
  return fault ? endedWithout(row, 'ERROR', fault) : succeeded(db, sender.caller, order, way, row)
}

/**
 * Registers, debits or preauthorizes (SEED; GF 2.9; decisions 42–46). Refused when nothing can be carried out: 1002, 1006, 1007, 3004, and
 * nothing is left behind. A payment that fails is an answer, and a row in the merchant's books.
 */
export function sendTransaction(db: Db, sender: Sender, type: PaymentType, body: Body): TransactionRow {
  refuseCardNumbersIn(body)
  // First of all, as who asks whether it can be charged is told: what is switched off answers nothing about tokens.
  requireOn(db, sender.called)
  endLateChallenges(db, sender.called)
  const order = orderOf(db, sender, type, body)
  const way = wayOf(db, order)
  refuseDuplicate(db, sender.called, body.merchantTransactionId)
  const row = outcomeOf(db, sender, order, way, body)
  db.transactions.insert(row)
  if (order.source.kind === 'new' && order.source.nonce !== null) retire(db, 'one-time', order.source.nonce)
  return row
}
