import type { Db } from '@mocks/db.ts'
import type { ConnectorRow, InstrumentRow, ProfileRow, TransactionRow } from '@mocks/entities.ts'
import { refuseOperation } from '@mocks/refuse.ts'
import { isNewToken, openToken, type TokenFacts } from '@mocks/test-tokens.ts'
import { gatewayNow } from './instruments.ts'
import { containerThrough, type ProfileNaming } from './profile-address.ts'
import { isRetired } from './profiles.ts'
import { merchantGuidOf, standingNow, type KeptInstrument } from './transaction-rows.ts'

/**
 * What pays: something new, an instrument of a profile named by its payment token, or what an earlier transaction registered. The last may
 * have a holder or not: a reference needs no profile (GF 2.9).
 */
export type Source =
  | { kind: 'new'; instrument: KeptInstrument; nonce: string | null }
  | { kind: 'stored'; profile: ProfileRow; instrument: InstrumentRow }
  | { kind: 'reference'; transaction: TransactionRow; holder: ProfileRow | null; instrument: KeptInstrument }

/** A transaction as it is asked for, whether by a request or by a challenge that was passed. */
export interface Order {
  type: TransactionRow['type']
  called: ConnectorRow
  source: Source
  naming: ProfileNaming | null
  markAsPreferred: boolean
  /** Whether it stores the instrument: a register, or `withRegister`. */
  registers: boolean
}

const noSuchToken =
  'transactionToken: there is no such token here. Use a new one of the payment page, or a payment token of a profile in the container of this connector.'

function paymentDataOf(facts: TokenFacts): KeptInstrument['paymentData'] {
  if (facts.kind === 'card') {
    const { brand, holder, expiryMonth, expiryYear, firstSix, lastFour } = facts
    return {
      _TYPE: 'paymentData.card',
      brand,
      cardHolder: holder,
      expiryMonth,
      expiryYear,
      firstSixDigits: firstSix,
      lastFourDigits: lastFour,
    }
  }
  if (facts.kind === 'iban')
    return { _TYPE: 'paymentData.iban', iban: facts.iban, bic: null, mandateId: null, mandateDate: null }
  const { wallet, owner } = facts
  return { _TYPE: 'paymentData.wallet', walletReferenceId: null, walletType: wallet, walletOwner: owner }
}

function newSource(db: Db, token: string): Source {
  const opened = openToken(token)
  if (!opened || isRetired(db, 'one-time', opened.nonce)) refuseOperation(422, 1002, noSuchToken)
  const { facts, nonce } = opened
  const instrument = {
    type: facts.kind,
    method: facts.kind,
    paymentData: paymentDataOf(facts),
    createdAt: gatewayNow(db),
    associatedTokenType: null,
    networkTokenStatus: null,
  }
  return { kind: 'new', instrument, nonce }
}

/** The instrument that has a payment token, when it lies in the container that the called connector uses; elsewhere it does not exist (I12, I23). */
export function storedSource(db: Db, called: ConnectorRow, token: string): Source {
  const container = containerThrough(db, called)
  const profile = db.profiles.group('token', token).find((row) => row.container === container.id)
  const instrument = profile?.instruments.find(({ paymentToken }) => paymentToken === token)
  if (!profile || !instrument) refuseOperation(422, 1002, noSuchToken)
  return { kind: 'stored', profile, instrument }
}

/** What an earlier transaction of the same merchant registered; one of another merchant does not exist (SEED: a reference is not shared). */
export function referenceSource(db: Db, called: ConnectorRow, uuid: string): Source {
  const transaction = db.transactions.get(uuid)
  if (!transaction || merchantGuidOf(db, transaction) !== called.merchantGuid)
    refuseOperation(422, 1002, 'referenceUuid: this merchant has no such transaction.')
  const registers = transaction.type === 'REGISTER' || transaction.withRegister
  const { instrument } = transaction
  if (!registers || standingNow(db, transaction).status !== 'SUCCESS' || !instrument)
    refuseOperation(422, 1006, 'referenceUuid: that transaction has no stored payment instrument.')
  const holder = db.profiles.group('transaction', uuid)[0] ?? null
  const held = holder?.instruments.find(({ transactionUuid }) => transactionUuid === uuid)
  return { kind: 'reference', transaction, holder, instrument: held ?? instrument }
}

interface Naming {
  transactionToken?: string | undefined
  referenceUuid?: string | undefined
}

/** What a request pays with; the contract sees to it that it names exactly one of the two. */
export function sourceOf(db: Db, called: ConnectorRow, { transactionToken = '', referenceUuid }: Naming): Source {
  if (referenceUuid !== undefined) return referenceSource(db, called, referenceUuid)
  return isNewToken(transactionToken) ? newSource(db, transactionToken) : storedSource(db, called, transactionToken)
}

/** Who holds what pays, if somebody does. */
export function holderOf(source: Source): ProfileRow | null {
  if (source.kind === 'new') return null
  return source.kind === 'stored' ? source.profile : source.holder
}
